// Short closed lists of words that the rules of this stage ask for; table word_lists, which says what each list is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/table.h"
#include "text/result.h"
#include "text/spelling_hash.h"

namespace isnad::statements {

enum class WordList : std::uint8_t {
  medium,
  region,
  partitive,
  envoy,
  emphasis,
  name_part,
  quantity,
  period,
  span,
  dated,
  current,
  doing,
  kin,
  before_noun,
  adjective,
  ordinance,
  affirmed,
  likewise,
  remark,
  quantifier,
  negating,
  first_person,
  also_name,
};
inline constexpr std::size_t word_list_count = static_cast<std::size_t>(WordList::also_name) + 1;

class WordLists {
 public:
  // Error bad_model where the table names a list that this version does not know.
  static Result<WordLists> load(const lexicon::Table& table);

  // Whether the list has the folded spelling.
  [[nodiscard]] bool has(WordList list, std::u16string_view folded) const;

 private:
  std::unordered_map<std::u16string, std::uint32_t, text::SpellingHash, std::equal_to<>> words_;  // lists as bits
};

}  // namespace isnad::statements
