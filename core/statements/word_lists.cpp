#include "statements/word_lists.h"

#include <algorithm>
#include <array>

#include "text/normalise.h"

namespace isnad::statements {
namespace {

// In the order of WordList.
constexpr std::array<std::string_view, word_list_count> names{
    "medium",   "region",   "partitive", "envoy",      "emphasis", "name_part",    "quantity",  "period",
    "span",     "dated",    "current",   "doing",      "kin",      "before_noun",  "adjective", "ordinance",
    "affirmed", "likewise", "remark",    "quantifier", "negating", "first_person", "also_name"};
static_assert(!names.back().empty() && word_list_count <= 32, "every list has its name and its bit");

}  // namespace

Result<WordLists> WordLists::load(const lexicon::Table& table) {
  WordLists lists;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::uint32_t& bits = lists.words_[text::key_of(table.text(row, "word"))];
    for (const std::string& name : table.list(row, "list")) {
      const auto found = std::find(names.begin(), names.end(), name);
      if (found == names.end()) {
        return Error{ErrorCode::bad_model, "table word_lists, row of «" + std::string(table.at(row, "word")) +
                                               "»: there is no list '" + name + "'"};
      }
      bits |= 1U << static_cast<unsigned>(found - names.begin());
    }
  }
  return lists;
}

bool WordLists::has(WordList list, std::u16string_view folded) const {
  const auto found = words_.find(folded);
  return found != words_.end() && (found->second & (1U << static_cast<unsigned>(list))) != 0;
}

}  // namespace isnad::statements
