// What the choice of a content's end knows beyond the clause that begins there: what kind of report it is, the words on
// both sides, who is named next.
#include <algorithm>

#include "statements/boundaries.h"
#include "text/utf.h"

namespace isnad::statements {
namespace {

// How far ahead a name is sought, and how far back the same one.
constexpr std::uint32_t ahead = 8;
constexpr std::uint32_t back = 60;

// Whom the clause that begins here names first: the speaker himself (then it is the writer who speaks), somebody of
// whom he spoke, another; nobody before the next mark.
std::string_view named_next(const View& view, const Draft& draft, const BoundaryPlace& place) {
  const auto& mentions = view.actors().mentions;
  for (std::uint32_t at = place.next; at < std::min(place.end, place.next + ahead); ++at) {
    if (at > place.next && !view.is_word(at)) break;
    const actors::Mention* name = view.mention(at);
    if (name == nullptr) continue;
    if (draft.source.mention != text::none && mentions[draft.source.mention].actor == name->actor) return "self";
    const std::uint32_t first = place.at > place.start + back ? place.at - back : place.start;
    for (std::uint32_t k = first; k < place.at; ++k) {
      if (view.mention(k) != nullptr && view.mention(k)->actor == name->actor) return "again";
    }
    return "new";
  }
  return "no";
}

}  // namespace

void describe_surroundings(const View& view, const Draft& draft, const BoundaryPlace& place, std::string_view mode,
                           std::string_view here, Features& f) {
  const bool last = place.next >= place.end;
  const bool comma = place.next > place.at;
  const std::string_view side = last ? "end" : comma ? "," : "in";
  const std::string_view sign = comma ? "," : "";
  const ClauseLink& link = place.link;
  constexpr std::string_view kinds = "0123456789";
  const std::string_view kind =
      draft.rule == nullptr ? "-" : kinds.substr(static_cast<std::size_t>(draft.rule->kind), 1);
  f.add("b:k", {kind, link.name.empty() ? "-" : link.name, side, mode});
  if (place.at > place.start) {
    f.add("b:bn", {view.category(place.at - 1), sign, last ? "end" : view.category(place.next)});
  }
  const text::Document& document = view.document();
  const std::uint32_t paragraph = document.sentences[document.tokens[place.start].sentence].paragraph;
  const std::string_view line = document.paragraphs[paragraph].headline ? "h" : "-";
  f.add("b:h", {line, here});
  f.add("b:h", {line, side, mode});
  if (last) return;
  const std::string_view named = named_next(view, draft, place);
  f.add("b:who", {named, side, mode});
  f.add("b:who", {named, here});
  const std::string word = text::to_utf8(view.key(place.next));
  f.add("b:w", {sign, word});
  f.add("b:w", {mode, sign, word});
  if (!link.name.empty()) f.add("b:ord", {link.name, side, bucket(std::min(place.commas, 3U)), mode});
}

}  // namespace isnad::statements
