// Which country a word names, by name, capital, adjective or people: «أنقرة» is accused, and «الرئيس التركي» denies it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/table.h"

namespace isnad::disputes {

// Table "countries". A country whose name is an ordinary word as well («مالي») is left out.
class Countries {
 public:
  explicit Countries(const lexicon::Table& countries);

  // The row of the country, counted from 1; 0 where the word names none. stem: the word's light stem; next: that of the
  // word after it, for names of two words.
  [[nodiscard]] std::uint32_t of(std::u16string_view stem, std::u16string_view next) const;

 private:
  std::unordered_map<std::u16string, std::uint32_t> by_name_;  // stems, of two words with a space between
};

}  // namespace isnad::disputes
