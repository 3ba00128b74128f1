// Words that cannot both be true of one thing: سيطر / سقط, قتل / نجا.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "disputes/terms.h"
#include "lexicon/table.h"

namespace isnad::disputes {

// Table "antonyms" (one, other: words, several of one side separated by commas).
class Opposites {
 public:
  explicit Opposites(const lexicon::Table& antonyms);

  // Whether the word has an opposite at all: most have none, and then nothing needs to be compared.
  [[nodiscard]] bool has(const Term& term) const { return !sides(term).empty(); }
  [[nodiscard]] bool opposed(const Term& a, const Term& b) const;

 private:
  struct Side {
    std::uint32_t row;
    bool second;
  };
  [[nodiscard]] const std::vector<Side>& sides(const Term& term) const;

  std::unordered_map<std::u16string, std::vector<Side>> by_stem_;
  std::unordered_map<std::u16string, std::vector<Side>> by_root_;
};

}  // namespace isnad::disputes
