// The weights of trained linear models, by the hash of a feature's name.
//
// Source: a table with the two columns "feature" and "weight" (thousandths). In the model, as section "weights:NAME",
// names are hashes of 25 bits, in rising order, and weights are fiftieths: u32 count, then the distance of each hash to
// the one before it, then the weights in that order (zigzag: 0, -1, 1, -2 …), all as numbers of seven bits a byte, the
// low ones first, the eighth bit set where more follow. One name in a thousand that was never learned meets the hash of
// another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
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
  // Error bad_model where the section is cut off, or holds what compile never writes.
  static Result<Weights> load(std::string_view name, std::span<const std::byte> section);
  // The section of a table; error bad_model where two names share a hash, or a weight is no whole number of 16 bits.
  static Result<std::vector<std::byte>> compile(const Table& table);
  // Whether the table is one of weights.
  [[nodiscard]] static bool holds(const Table& table);

  // In thousandths; 0 where the model has none of that name. `hash` is a whole feature_hash.
  [[nodiscard]] std::int32_t of(std::uint64_t hash) const {
    if (slots_.empty()) return 0;
    const std::uint32_t name = folded(hash);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = name & mask;; at = (at + 1) & mask) {
      if (slots_[at].weight == free) return 0;
      if (slots_[at].name == name) return slots_[at].weight;
    }
  }
  // For training.
  void set(std::uint64_t hash, std::int32_t weight) { insert(folded(hash), weight); }
  void clear() { *this = {}; }
  // By what the model knows a feature: two of the same key cannot both stand in a table.
  static constexpr std::uint32_t key(std::string_view feature) { return folded(feature_hash(feature)); }

 private:
  static constexpr unsigned name_bits = 25;

  static constexpr std::uint32_t folded(std::uint64_t hash) {
    const std::uint64_t half = hash ^ (hash >> 32);
    return static_cast<std::uint32_t>(half ^ ((half & 0xFFFFFFFFU) >> name_bits)) & ((1U << name_bits) - 1);
  }

  void insert(std::uint32_t name, std::int32_t weight);
  void make_room(std::size_t weights);

  // A hash table with open addressing, at most half full: weights are looked up a hundred thousand times an article.
  static constexpr std::int32_t free = std::numeric_limits<std::int32_t>::min();
  struct Slot {
    std::uint32_t name = 0;
    std::int32_t weight = free;
  };
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace isnad::lexicon
