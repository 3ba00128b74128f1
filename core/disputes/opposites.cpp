#include "disputes/opposites.h"

#include "disputes/stem.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::disputes {

Opposites::Opposites(const lexicon::Table& antonyms) {
  for (std::size_t row = 0; row < antonyms.rows(); ++row) {
    for (const bool second : {false, true}) {
      for (const std::string& word : antonyms.list(row, second ? "other" : "one")) {
        const auto written = text::to_utf16(word);
        if (!written) continue;
        const std::u16string stem = light_stem(text::key_of(*written));
        const Side side{static_cast<std::uint32_t>(row), second};
        by_stem_[stem].push_back(side);
        // Roots of two letters are shared by too many words.
        if (const std::u16string root = rough_root(stem); root.size() >= 3) by_root_[root].push_back(side);
      }
    }
  }
}

const std::vector<Opposites::Side>& Opposites::sides(const Term& term) const {
  static const std::vector<Side> none;
  if (const auto found = by_stem_.find(term.stem); found != by_stem_.end()) return found->second;
  const auto found = by_root_.find(term.root);
  return found == by_root_.end() ? none : found->second;
}

bool Opposites::opposed(const Term& a, const Term& b) const {
  for (const Side& one : sides(a)) {
    for (const Side& other : sides(b)) {
      if (one.row == other.row && one.second != other.second) return true;
    }
  }
  return false;
}

}  // namespace isnad::disputes
