#include "statements/clause_links.h"

#include <algorithm>
#include <array>
#include <utility>

#include "statements/view.h"
#include "text/normalise.h"

namespace isnad::statements {
namespace {

using morphology::Enclitic;

constexpr std::array<std::pair<std::u16string_view, Enclitic>, 6> pronouns{{{u"ها", Enclitic::haa},
                                                                            {u"هم", Enclitic::hum},
                                                                            {u"هما", Enclitic::huma},
                                                                            {u"هن", Enclitic::hunna},
                                                                            {u"نا", Enclitic::na},
                                                                            {u"ه", Enclitic::ha}}};

// The pronoun that the word bears after the stem; none where it is not the stem and a pronoun.
Enclitic pronoun_after(std::u16string_view word, std::u16string_view stem) {
  if (word.size() <= stem.size() || !word.starts_with(stem)) return Enclitic::none;
  for (const auto& [spelling, pronoun] : pronouns) {
    if (word.substr(stem.size()) == spelling) return pronoun;
  }
  return Enclitic::none;
}

}  // namespace

ClauseLinks ClauseLinks::load(const lexicon::Table& table) {
  ClauseLinks out;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string written = text::key_of(table.text(row, "link"));
    Rule rule;
    rule.pronoun = table.at(row, "pronoun") == "yes";
    rule.name = table.at(row, "class");
    std::u16string first;
    std::size_t begin = 0;
    while (begin < written.size()) {
      const std::size_t space = std::min(written.find(u' ', begin), written.size());
      const std::u16string word = written.substr(begin, space - begin);
      if (begin == 0) {
        first = word;
      } else {
        rule.rest.push_back(word);
      }
      begin = space + 1;
    }
    out.rules_[first].push_back(std::move(rule));
  }
  return out;
}

ClauseLink ClauseLinks::at(const View& view, std::uint32_t token, std::uint32_t end) const {
  ClauseLink best;
  if (token >= end || !view.is_word(token)) return best;
  const auto take = [&](const std::vector<Rule>& rules, std::u16string_view word, std::u16string_view first) {
    for (const Rule& rule : rules) {
      Enclitic pronoun = Enclitic::none;
      const auto length = static_cast<std::uint32_t>(rule.rest.size() + 1);
      if (length <= best.length || token + length > end) continue;
      if (rule.rest.empty()) {
        pronoun = pronoun_after(word, first);
        if (rule.pronoun != (pronoun != Enclitic::none)) continue;
        if (!rule.pronoun && word != first) continue;
      } else if (word != first) {
        continue;
      }
      bool same = true;
      for (std::size_t i = 0; same && i < rule.rest.size(); ++i) {
        const std::uint32_t here = token + 1 + static_cast<std::uint32_t>(i);
        same = view.is_word(here);
        if (!same) break;
        if (rule.pronoun && i + 1 == rule.rest.size()) {
          pronoun = pronoun_after(view.key(here), rule.rest[i]);
          same = pronoun != Enclitic::none;
        } else {
          same = view.key(here) == rule.rest[i];
        }
      }
      if (same) best = {rule.name, length, pronoun};
    }
  };
  for (const std::u16string_view word : {view.key(token), view.bare(token)}) {
    if (const auto found = rules_.find(word); found != rules_.end()) take(found->second, word, found->first);
    if (best.length > 0) return best;
    for (const auto& [spelling, pronoun] : pronouns) {
      if (word.size() < spelling.size() + 2 || !word.ends_with(spelling)) continue;
      const auto found = rules_.find(word.substr(0, word.size() - spelling.size()));
      if (found != rules_.end()) take(found->second, word, found->first);
    }
    if (best.length > 0 || view.word(token).lead == 0) break;
  }
  return best;
}

}  // namespace isnad::statements
