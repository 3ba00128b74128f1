// A word without the particles written onto it: «وباريس» → و + باريس, «للكرملين» → ل + الكرملين.
//
// Names take no enclitics, and morphology::splits gives every cut there could be; this chooses one, by how often
// the stems are met in news.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "actors/hash.h"

namespace isnad::actors {

struct Cut {
  std::uint8_t length = 0;        // letters of the proclitics
  std::uint8_t proclitics = 0;    // bits of morphology::Proclitic, the article's never
  bool article_restored = false;  // «لل…»: the stem is «ال» + what follows
};

// The cuts that leave a stem of two letters at least: the uncut word first, ten at most.
struct Cuts {
  std::array<Cut, 10> cut;
  std::uint8_t count = 0;
};
Cuts possible_cuts(std::u16string_view folded);

std::uint32_t stem_hash(std::u16string_view folded, const Cut& cut);
std::u16string stem_of(std::u16string_view folded, const Cut& cut);

// What a cut must be repaid with, in the units of WordTable::weight (twice the binary logarithm of the count).
int cut_cost(const Cut& cut, std::size_t word_length);
// What a stem that is in no table weighs.
inline int unknown_weight(std::size_t length) { return -4 - static_cast<int>(length); }

// The best cut; `weight(hash)` gives a stem's weight, or a negative number where it is not known.
template <typename Weight>
Cut best_cut(std::u16string_view folded, const Weight& weight) {
  const Cuts cuts = possible_cuts(folded);
  Cut best;
  int best_score = -1000;
  for (std::uint8_t i = 0; i < cuts.count; ++i) {
    const Cut& cut = cuts.cut[i];
    const std::size_t length = folded.size() - cut.length + (cut.article_restored ? 1U : 0U);
    const int known = weight(stem_hash(folded, cut));
    const int score = (known < 0 ? unknown_weight(length) : known) - cut_cost(cut, length);
    if (score > best_score) {
      best_score = score;
      best = cut;
    }
  }
  return best;
}

}  // namespace isnad::actors
