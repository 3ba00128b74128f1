// The words of a statement as terms with weights: the rarer in news, the heavier.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/table.h"

namespace isnad::disputes {

struct Term {
  std::u16string stem;
  std::u16string root;
  // Of stem and root, FNV-1a: terms are compared much oftener than they are made.
  std::uint64_t stem_hash = 0;
  std::uint64_t root_hash = 0;
  std::uint8_t weight = 0;
  std::uint32_t token = 0;
  std::uint32_t group = 0;           // of words that mean much the same; 0 for none
  std::vector<std::uint32_t> sides;  // of the pairs of opposites that it belongs to (Opposites::mark)
};

// Tables "term_weights" (stem, weight: the rounded binary logarithm of the number of articles for one with the stem)
// and "synonyms" (words: one group a row).
class Terms {
 public:
  Terms(const lexicon::Table& weights, const lexicon::Table& synonyms);

  // Of a folded word.
  [[nodiscard]] Term of(std::u16string_view word, std::uint32_t token) const;

 private:
  std::unordered_map<std::u16string, std::uint8_t> weights_;
  std::unordered_map<std::u16string, std::uint32_t> groups_;  // by stem
  std::unordered_map<std::u16string, std::uint32_t> groups_by_root_;
};

// How far two terms are the same, in tenths: 10 the same stem, 8 the same root, 7 the same group of synonyms, 6 the
// same root as far as a weak letter shows, or 0.
unsigned likeness(const Term& a, const Term& b);

}  // namespace isnad::disputes
