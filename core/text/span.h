// A stretch of text, in UTF-16 code units, end exclusive.
#pragma once

#include <cstdint>

namespace isnad {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - start; }
  [[nodiscard]] constexpr bool contains(Span inner) const { return start <= inner.start && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

// A stretch of a document's tokens, by index, end exclusive.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] constexpr bool contains(TokenRange inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(TokenRange, TokenRange) = default;
};

}  // namespace isnad
