// Words that link a clause to the one before it, by what they do («لكن», «بعد أن», «الأمر الذي»); table clause_links.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "morphology/clitics.h"
#include "text/spelling_hash.h"

namespace isnad::statements {

class View;

// A link where it stands in a text.
struct ClauseLink {
  std::string_view name;     // its class; empty: none stands here
  std::uint32_t length = 0;  // tokens
  morphology::Enclitic pronoun = morphology::Enclitic::none;
};

class ClauseLinks {
 public:
  static ClauseLinks load(const lexicon::Table& table);

  // The longest link that begins at the token and ends before another.
  [[nodiscard]] ClauseLink at(const View& view, std::uint32_t token, std::uint32_t end) const;

 private:
  struct Rule {
    std::vector<std::u16string> rest;  // the words after the first, folded
    bool pronoun = false;              // the last word bears one
    std::string name;
  };
  std::unordered_map<std::u16string, std::vector<Rule>, text::SpellingHash, std::equal_to<>>
      rules_;  // by the first word
};

}  // namespace isnad::statements
