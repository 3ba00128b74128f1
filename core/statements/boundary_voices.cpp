// What the choice of a content's end knows of who says «I» and «we»: the speaker did before the place, and goes on to
// after it; the writer seldom does.
#include <algorithm>

#include "statements/boundaries.h"

namespace isnad::statements {
namespace {

// How far the first person is sought, and what is near.
constexpr std::uint32_t reach = 30;
constexpr std::uint32_t near = 5;

// How the token says «I» or «we», most certain first.
enum class Ego : std::uint8_t { none, noun, likely, verb, word };

// By its letters, a word that bears the pronoun of the first person.
bool bears_us(std::u16string_view key) { return key.size() > 3 && key.ends_with(u"نا") && !key.ends_with(u"انا"); }
bool bears_me(std::u16string_view key) { return key.size() > 3 && key.ends_with(u"ني"); }

Ego ego_of(const View& view, std::uint32_t token) {
  if (!view.is_word(token)) return Ego::none;
  const Word& w = view.word(token);
  if (w.mention != text::none || w.article) return Ego::none;
  if (view.in(WordList::first_person, token)) return Ego::word;
  const std::u16string_view key = view.bare(token);
  if (view.is_finite(token)) {
    bool first = false;
    bool other = false;
    for (const morphology::VerbReading& reading : view.analysis(token).verbs) {
      const bool mine = reading.inflection.person == morphology::Person::first;
      first |= mine || reading.split.enclitic == morphology::Enclitic::na ||
               reading.split.enclitic == morphology::Enclitic::ya;
      other |= reading.inflection.person == morphology::Person::third;
    }
    if (first && !other) return Ego::verb;
    if (bears_us(key) || bears_me(key)) return Ego::verb;
    const bool future = key.size() > 4 && key.front() == u'س' && key[1] == u'ن';
    return future || (key.size() > 3 && key.front() == u'ن' && !other) ? Ego::likely : Ego::none;
  }
  return bears_us(key) ? Ego::noun : Ego::none;
}

std::string_view name_of(Ego ego) {
  switch (ego) {
    case Ego::word:
      return "word";
    case Ego::verb:
      return "verb";
    case Ego::likely:
      return "likely";
    case Ego::noun:
      return "noun";
    default:
      return "-";
  }
}

Ego strongest(const ReportMarks& marks, std::uint32_t from, std::uint32_t end) {
  std::uint8_t best = 0;
  for (std::uint32_t at = from; at < end; ++at) best = std::max(best, marks.ego[at]);
  return static_cast<Ego>(best);
}

}  // namespace

std::vector<std::uint8_t> egos_of(const View& view) {
  std::vector<std::uint8_t> out(view.size());
  for (std::uint32_t token = 0; token < view.size(); ++token)
    out[token] = static_cast<std::uint8_t>(ego_of(view, token));
  return out;
}

void describe_voices(const ReportMarks& marks, const BoundaryPlace& place, std::string_view mode, std::string_view here,
                     Features& f) {
  const std::uint32_t back = place.at > place.start + reach ? place.at - reach : place.start;
  const std::string_view passed = name_of(strongest(marks, back, place.at));
  const std::string_view side = place.next >= place.end ? "end" : place.next > place.at ? "," : "in";
  if (place.next >= place.end) {
    f.add("b:I", {"passed", passed, mode});
    return;
  }
  const std::uint32_t soon = std::min(place.end, place.next + near);
  const std::uint32_t far = std::min(place.end, place.next + reach);
  const std::string_view next = name_of(strongest(marks, place.next, soon));
  const std::string_view later = name_of(strongest(marks, soon, far));
  f.add("b:I", {"next", next, side});
  f.add("b:I", {"next", next, here});
  f.add("b:I", {"later", later, side});
  f.add("b:I", {"later", later, here});
  f.add("b:I", {next, later, passed, side});
}

}  // namespace isnad::statements
