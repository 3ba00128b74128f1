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
#include <unordered_map>
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
    const auto found = weights_.find(folded(hash));
    return found == weights_.end() ? 0 : found->second;
  }
  // For training.
  void set(std::uint64_t hash, std::int32_t weight) { weights_[folded(hash)] = weight; }
  void clear() { weights_.clear(); }

 private:
  static constexpr std::uint32_t folded(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ (hash >> 32)); }

  std::unordered_map<std::uint32_t, std::int32_t> weights_;
};

}  // namespace isnad::lexicon
