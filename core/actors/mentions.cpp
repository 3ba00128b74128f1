#include "actors/mentions.h"

#include "actors/labels.h"

namespace isnad::actors {
namespace {

bool is_name_word(const View& view) { return view.shape != Shape::mark; }

// Titles and honorifics at a person's front are outside («الملا عمر»), but not where nothing else would be left, and
// not where the word is a name too («أمير»).
bool is_title_only(const View& view) {
  const bool titled =
      view.lists.at(Listed::honorific) == Place::single || view.lists.at(Listed::title) == Place::single;
  return titled && !view.lists.has(Listed::given_name) && !view.lists.has(Listed::family_name);
}

// The name's characters: without the proclitics of its first word. «للكرملين» is taken whole.
Span span_of(const text::Document& document, const std::vector<View>& views, TokenRange tokens) {
  const text::Token& first = document.tokens[tokens.begin];
  const text::Token& last = document.tokens[tokens.end - 1];
  return document.normal.original(first.begin + views[tokens.begin].cut_length, last.end);
}

}  // namespace

std::vector<Mention> mentions_of(const text::Document& document, const std::vector<View>& views,
                                 std::span<const Label> found) {
  std::vector<Mention> mentions;
  for (std::uint32_t t = 0; t < found.size();) {
    if (found[t] == outside) {
      ++t;
      continue;
    }
    const Kind kind = kind_of(found[t]);
    TokenRange tokens{t, t + 1};
    while (tokens.end < found.size() && found[tokens.end] == inside_of(kind)) ++tokens.end;
    t = tokens.end;
    while (!tokens.empty() && !is_name_word(views[tokens.begin])) ++tokens.begin;
    while (!tokens.empty() && !is_name_word(views[tokens.end - 1])) --tokens.end;
    if (kind == Kind::person) {
      while (tokens.size() > 1 && is_title_only(views[tokens.begin])) ++tokens.begin;
    }
    if (tokens.empty()) continue;
    Mention mention;
    mention.tokens = tokens;
    mention.kind = kind;
    mention.span = span_of(document, views, tokens);
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace isnad::actors
