// The learner's numbers for features.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::cli {

// Features by hash, numbered as they come: open addressing.
class FeatureIndex {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  FeatureIndex() : slots_(1U << 16U) {}
  // The feature's number; a new one where it has none yet.
  std::uint32_t add(std::uint32_t feature);
  [[nodiscard]] std::uint32_t find(std::uint32_t feature) const;
  [[nodiscard]] const std::vector<std::uint32_t>& features() const { return features_; }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint32_t feature) const;
  std::vector<std::uint32_t> slots_;     // number + 1
  std::vector<std::uint32_t> features_;  // by number
};

}  // namespace isnad::cli
