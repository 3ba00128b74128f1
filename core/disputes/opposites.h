// Words that cannot both be true of one thing: سيطر / سقط, قتل / نجا.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "disputes/terms.h"
#include "lexicon/table.h"

namespace isnad::disputes {

// Table "antonyms" (one, other: words, several of one side separated by commas; event: yes or
// empty).
class Opposites {
 public:
  explicit Opposites(const lexicon::Table& antonyms);

  // Looks the terms' sides up, once: `opposed` is asked of every pair of terms of every pair of statements.
  void mark(std::vector<Term>& terms) const;
  // Of marked terms.
  [[nodiscard]] static bool opposed(const Term& a, const Term& b);
  // As events that exclude each other (column "event").
  [[nodiscard]] static bool opposed_events(const Term& a, const Term& b);

 private:
  using Sides = std::vector<std::uint32_t>;  // four times the row, 2 more for an event, 1 more for the second side

  std::unordered_map<std::u16string, Sides> by_stem_;
  std::unordered_map<std::u16string, Sides> by_root_;
};

}  // namespace isnad::disputes
