// Which spellings the lists give for one and the same: «المملكة العربية السعودية» and «السعودية», «يونيسف» and its
// full name; and what a given name, a word before a name or inside it says of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "actors/actors.h"
#include "lexicon/lexicon.h"
#include "text/spelling_hash.h"

namespace isnad::actors {

class NameBook {
 public:
  explicit NameBook(const lexicon::Lexicon& lexicon);

  // A number for the entity of that name and kind; 0 where no list has it. `folded`: words with one space between.
  [[nodiscard]] std::uint32_t entity(Kind kind, std::u16string_view folded) const;
  // The gender that a given name speaks for.
  [[nodiscard]] morphology::Gender gender(std::u16string_view folded_given_name) const;
  // Whether the word only addresses politely («الدكتور»، «السيد»).
  [[nodiscard]] bool is_address(std::u16string_view folded) const;
  // Whether a word of a person's name may be left out («بن»); whether it makes one name with the next («عبد»).
  [[nodiscard]] bool is_link(std::u16string_view folded) const { return links_.contains(folded); }
  [[nodiscard]] bool is_prefix(std::u16string_view folded) const { return prefixes_.contains(folded); }

 private:
  using Numbers = std::unordered_map<std::u16string, std::uint32_t, text::SpellingHash, std::equal_to<>>;

  Numbers places_, organizations_, persons_, addresses_, links_, prefixes_;
  std::unordered_map<std::u16string, morphology::Gender, text::SpellingHash, std::equal_to<>> given_;
};

}  // namespace isnad::actors
