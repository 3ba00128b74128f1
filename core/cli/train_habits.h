// The trainer's third step: what a first tagger takes each word for in raw news, as a feature for the next one
// (self-training; the word's habits).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "actors/tagger.h"
#include "cli/train_clusters.h"
#include "lexicon/lexicon.h"

namespace isnad::cli {

struct HabitOptions {
  std::vector<std::string> news;
  std::set<std::u16string> excluded;
  std::size_t one_in = 1;   // reads one article of so many
  std::uint32_t least = 3;  // a word met less often has no habit
};

// The bytes of `words` with the habits set. Words without an entry get one where they are often names.
Result<std::vector<std::byte>> learn_habits(const HabitOptions& options, const lexicon::Lexicon& lexicon,
                                            std::span<const std::byte> words, const actors::Tagger& tagger,
                                            const Report& report);

}  // namespace isnad::cli
