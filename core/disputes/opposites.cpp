#include "disputes/opposites.h"

#include <algorithm>

#include "disputes/stem.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::disputes {
namespace {

constexpr std::uint32_t event_bit = 2;

}  // namespace

Opposites::Opposites(const lexicon::Table& antonyms) {
  for (std::size_t row = 0; row < antonyms.rows(); ++row) {
    const bool event = antonyms.at(row, "event") == "yes";
    for (const bool second : {false, true}) {
      for (const std::string& word : antonyms.list(row, second ? "other" : "one")) {
        const auto written = text::to_utf16(word);
        if (!written) continue;
        const std::u16string stem = light_stem(text::key_of(*written));
        const auto side = static_cast<std::uint32_t>(4 * row) + (event ? event_bit : 0U) + (second ? 1U : 0U);
        by_stem_[stem].push_back(side);
        // Roots of two letters are shared by too many words.
        if (const std::u16string root = rough_root(stem); root.size() >= 3) by_root_[root].push_back(side);
      }
    }
  }
}

void Opposites::mark(std::vector<Term>& terms) const {
  for (Term& term : terms) {
    if (const auto stem = by_stem_.find(term.stem); stem != by_stem_.end()) {
      term.sides = stem->second;
    } else if (const auto root = by_root_.find(term.root); root != by_root_.end()) {
      term.sides = root->second;
    }
  }
}

bool Opposites::opposed(const Term& a, const Term& b) {
  if (b.sides.empty()) return false;
  return std::any_of(a.sides.begin(), a.sides.end(), [&b](std::uint32_t side) {
    return std::find(b.sides.begin(), b.sides.end(), side ^ 1U) != b.sides.end();
  });
}

bool Opposites::opposed_events(const Term& a, const Term& b) {
  if (b.sides.empty()) return false;
  return std::any_of(a.sides.begin(), a.sides.end(), [&b](std::uint32_t side) {
    return (side & event_bit) != 0 && std::find(b.sides.begin(), b.sides.end(), side ^ 1U) != b.sides.end();
  });
}

}  // namespace isnad::disputes
