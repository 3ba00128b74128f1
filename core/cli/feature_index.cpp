#include "cli/feature_index.h"

#include "actors/hash.h"

namespace isnad::cli {

std::size_t FeatureIndex::slot_of(std::uint32_t feature) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = actors::mix(feature) & mask;
  while (slots_[at] != 0 && features_[slots_[at] - 1] != feature) at = (at + 1) & mask;
  return at;
}

std::uint32_t FeatureIndex::find(std::uint32_t feature) const {
  const std::uint32_t found = slots_[slot_of(feature)];
  return found == 0 ? none : found - 1;
}

std::uint32_t FeatureIndex::add(std::uint32_t feature) {
  std::size_t at = slot_of(feature);
  if (slots_[at] != 0) return slots_[at] - 1;
  features_.push_back(feature);
  slots_[at] = static_cast<std::uint32_t>(features_.size());
  if (features_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < features_.size(); ++i) {
      slots_[slot_of(features_[i])] = static_cast<std::uint32_t>(i + 1);
    }
  }
  return static_cast<std::uint32_t>(features_.size() - 1);
}

}  // namespace isnad::cli
