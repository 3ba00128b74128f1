// The words that phrases of a table begin with: a quick look whether any may begin at a token.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "text/spelling_hash.h"

namespace isnad::statements {

class FirstWords {
 public:
  void add(std::u16string_view word) { words_.emplace(word); }

  // Whether one of them is the spelling without at most `head` letters at its beginning (proclitics) or `tail` at its
  // end (a pronoun).
  [[nodiscard]] bool may_be(std::u16string_view spelling, std::size_t head, std::size_t tail) const {
    if (words_.contains(spelling)) return true;
    for (std::size_t cut = 1; cut <= head && cut < spelling.size(); ++cut) {
      if (words_.contains(spelling.substr(cut))) return true;
    }
    for (std::size_t cut = 1; cut <= tail && cut < spelling.size(); ++cut) {
      if (words_.contains(spelling.substr(0, spelling.size() - cut))) return true;
    }
    return false;
  }

 private:
  std::unordered_set<std::u16string, text::SpellingHash, std::equal_to<>> words_;
};

}  // namespace isnad::statements
