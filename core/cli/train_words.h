// The trainer's first step: what raw news tells of each word.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "actors/word_table.h"
#include "cli/train_clusters.h"

namespace isnad::cli {

struct WordOptions {
  std::vector<std::string> news;      // JSON Lines, plain or .xz
  std::vector<std::u16string> more;   // other texts to learn words from
  std::string person_names;           // TSV: word, count
  std::set<std::u16string> excluded;  // article keys
  std::size_t clusters = 2048;
  std::size_t most_words = 60000;    // with a cluster
  std::uint64_t count_of_names = 3;  // a name's least count in `person_names`
};

// Also lists the clusters as text in `listing`, for people to look at.
Result<actors::WordTable::Source> learn_words(const WordOptions& options, const Report& report, std::string& listing);

}  // namespace isnad::cli
