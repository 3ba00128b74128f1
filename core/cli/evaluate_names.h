// Precision, recall and F1 of names, by kind.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "actors/labels.h"
#include "cli/train_samples.h"

namespace isnad::cli {

struct Tally {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Tally& operator+=(const Tally& other);
};

// One tally a kind.
using NameTallies = std::array<Tally, actors::kinds>;

// Names agree when their words and their kind do. CoNLL samples are counted over the file's own words, and their
// open tags (MISC) count neither as names nor as errors of kind group.
void count_names(const Sample& sample, const std::vector<actors::Label>& found, NameTallies& tallies);

// Over persons, organisations and places; with groups too where `groups`.
Tally together(const NameTallies& tallies, bool groups);

std::string table_of(const NameTallies& tallies, bool groups);

}  // namespace isnad::cli
