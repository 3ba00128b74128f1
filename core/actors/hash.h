// The hashes by which the trained parts know words and features.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad::actors {

inline constexpr std::uint32_t hash_seed = 2166136261U;

// FNV-1a over UTF-16 units, to be continued from piece to piece.
constexpr std::uint32_t hash_more(std::uint32_t state, char16_t c) {
  state = (state ^ (c & 0xFFU)) * 16777619U;
  return (state ^ static_cast<std::uint32_t>(c >> 8U)) * 16777619U;
}
constexpr std::uint32_t hash_more(std::uint32_t state, std::u16string_view piece) {
  for (const char16_t c : piece) state = hash_more(state, c);
  return state;
}
// Spreads the low entropy of FNV's upper bits (MurmurHash3's finaliser, public domain).
constexpr std::uint32_t mix(std::uint32_t h) {
  h ^= h >> 16U;
  h *= 0x85EBCA6BU;
  h ^= h >> 13U;
  h *= 0xC2B2AE35U;
  h ^= h >> 16U;
  return h;
}
constexpr std::uint32_t word_hash(std::u16string_view word) { return mix(hash_more(hash_seed, word)); }

}  // namespace isnad::actors
