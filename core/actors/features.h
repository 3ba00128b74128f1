// The tagger's features of a word: hashes of what stands there and around it.
#pragma once

#include <cstdint>
#include <vector>

#include "actors/labels.h"
#include "actors/views.h"

namespace isnad::actors {

// What the rest of the document says of a word: filled after a first pass.
struct Evidence {
  // Bits: by kind, whether the stem is part of such a name elsewhere; then whether it is in a name of several words
  // elsewhere, and whether it is outside of names elsewhere.
  std::uint8_t elsewhere = 0;
  Label majority = 0;  // the label that it has most often elsewhere; 0 where it has none
};

// Families of features, for the ablation table; all but `evidence` are drawn in the first pass.
enum Family : std::uint32_t {
  family_words = 1,
  family_affixes = 2,
  family_clusters = 4,
  family_lists = 8,
  family_context = 16,  // titles, verbs of saying, quotation marks, brackets
  family_evidence = 32,
  family_all = 63,
};

// A fixed space for a word's features.
class FeatureList {
 public:
  void clear() { size_ = 0; }
  void add(std::uint32_t feature) {
    if (size_ < items_.size()) items_[size_++] = feature;
  }
  [[nodiscard]] const std::uint32_t* begin() const { return items_.data(); }
  [[nodiscard]] const std::uint32_t* end() const { return items_.data() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::array<std::uint32_t, 160> items_{};
  std::size_t size_ = 0;
};

// The features of the word at `token`, neighbours of its own sentence only. `families` has bits of Family.
void draw_features(const std::vector<View>& views, TokenRange sentence, std::uint32_t token, std::uint32_t families,
                   FeatureList& out);
// Those of the second pass.
void draw_evidence(const View& view, const Evidence& evidence, FeatureList& out);

}  // namespace isnad::actors
