// The weights of trained linear models, by the hash of a feature's name.
//
// Source: a table with the two columns "feature" and "weight" (thousandths). In the model, as section "weights:NAME",
// names are hashes of 32 bits: u32 count, then that many hashes in rising order, then as many i16 weights,
// little-endian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/table.h"
#include "text/result.h"

namespace isnad::lexicon {

// FNV-1a, 64 bits: the hash of a feature's name, in one go or part by part.
inline constexpr std::uint64_t feature_basis = 14695981039346656037ULL;
constexpr std::uint64_t feature_hash(std::string_view part, std::uint64_t hash = feature_basis) {
  for (const char c : part) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
  return hash;
}

class Weights {
 public:
  // Error bad_model where the section is cut off.
  static Result<Weights> load(std::string_view name, std::span<const std::byte> section);
  // The section of a table; error bad_model where two names share a hash, or a weight is no number of 16 bits.
  static Result<std::vector<std::byte>> compile(const Table& table);
  // Whether the table is one of weights.
  [[nodiscard]] static bool holds(const Table& table);

  // In thousandths; 0 where the model has none of that name. `hash` is a whole feature_hash.
  [[nodiscard]] std::int32_t of(std::uint64_t hash) const {
    if (slots_.empty()) return 0;
    return slots_[place_of(folded(hash))].weight;
  }
  // For training.
  void set(std::uint64_t hash, std::int32_t weight) { put(folded(hash), weight); }
  void clear() {
    slots_.clear();
    count_ = 0;
  }
  // By what the model knows a feature: two of the same key cannot both stand in a table.
  static constexpr std::uint32_t key(std::string_view feature) { return folded(feature_hash(feature)); }

 private:
  // An open table, at most half full; key 0 is a free slot.
  struct Slot {
    std::uint32_t key = 0;
    std::int32_t weight = 0;
  };

  static constexpr std::uint32_t folded(std::uint64_t hash) {
    const auto key = static_cast<std::uint32_t>(hash ^ (hash >> 32));
    return key == 0 ? 1 : key;
  }
  // The slot that holds the key, or the free one where it would stand.
  [[nodiscard]] std::size_t place_of(std::uint32_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].key != key && slots_[at].key != 0) at = (at + 1) & mask;
    return at;
  }
  void put(std::uint32_t key, std::int32_t weight);
  void grow(std::size_t slots);

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace isnad::lexicon
