// What the choice of a content's end knows of the clause or phrase that begins at each place: the word that links it to
// what was said, its subject, and where the report itself stands.
#include <algorithm>

#include "statements/boundaries.h"

namespace isnad::statements {
namespace {

enum class Sex : std::uint8_t { open, masculine, feminine, plural };

Sex of_pronoun(morphology::Enclitic pronoun) {
  switch (pronoun) {
    case morphology::Enclitic::ha:
      return Sex::masculine;
    case morphology::Enclitic::haa:
    case morphology::Enclitic::hunna:
      return Sex::feminine;
    case morphology::Enclitic::hum:
    case morphology::Enclitic::huma:
      return Sex::plural;
    default:
      return Sex::open;
  }
}

// By the spelling of a finite verb.
Sex of_verb(std::u16string_view key) {
  if (key.size() < 2) return Sex::open;
  if (key.ends_with(u"وا") || key.ends_with(u"ون")) return Sex::plural;
  if (key.front() == u'س' && key.size() > 3 && (key[1] == u'ي' || key[1] == u'ت')) key.remove_prefix(1);
  if (key.front() == u'ي') return Sex::masculine;
  if (key.back() == u'ت' && key.size() > 3) return Sex::feminine;
  return key.front() == u'ت' || key.front() == u'ن' || key.front() == u'ا' ? Sex::open : Sex::masculine;
}

Sex of_inflection(const Draft& draft) {
  if (draft.form != CueForm::finite && draft.form != CueForm::participle) return Sex::open;
  if (draft.inflection.number != morphology::Number::singular) return Sex::plural;
  return draft.inflection.gender == morphology::Gender::feminine ? Sex::feminine : Sex::masculine;
}

std::string_view compare(Sex a, Sex b) {
  if (a == Sex::open || b == Sex::open) return "?";
  return a == b ? "=" : "x";
}

// The first finite verb of the clause that begins at the token; none where none comes soon.
std::uint32_t verb_of(const View& view, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t at = from; at < std::min(end, from + 6) && view.is_word(at); ++at) {
    if (view.is(at, word_relative)) break;
    if (view.is_finite(at)) return at;
  }
  return text::none;
}

// What the verb does: reports, is one that reports elsewhere, keeps silent («لم يوضح», «رفض التعليق»), something else.
std::string_view act_of(const View& view, const ReportMarks& marks, std::uint32_t from, std::uint32_t verb) {
  if (verb == text::none) return "none";
  const bool denied = verb > from && view.is(verb - 1, word_negation);
  if (marks.at_cue[verb] != text::none) return denied ? "silent" : "reports";
  for (const morphology::VerbReading& reading : view.analysis(verb).verbs) {
    const bool finite = reading.inflection.tense == morphology::Tense::perfect ||
                        reading.inflection.tense == morphology::Tense::imperfect;
    if (finite && !view.grammar().verb(reading.verb).has(flag_act | flag_ambiguous)) return denied ? "silent" : "says";
  }
  return denied ? "denied" : "does";
}

// «مشيداً»، «طالباً»: a participle of a verb that can report, indefinite and in the accusative.
bool is_circumstance(const View& view, std::uint32_t token) {
  const Word& w = view.word(token);
  if (w.article || w.preposition != 0) return false;
  const auto& verbs = view.analysis(token).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [](const morphology::VerbReading& r) {
    return r.inflection.tense == morphology::Tense::active_participle;
  });
}

}  // namespace

void describe_clause(const View& view, const ReportMarks& marks, const Draft& draft, const BoundaryPlace& place,
                     std::string_view mode, Features& f) {
  const bool last = place.next >= place.end;
  const bool comma = place.next > place.at;
  const std::string_view side = last ? "end" : comma ? "," : "in";
  if (last) return;
  const ClauseLink& link = place.link;
  const std::string_view joined = view.word(place.next).conjunction ? "+" : "";
  const std::string_view name = !link.name.empty()                   ? link.name
                                : view.is_finite(place.next)         ? "verb"
                                : view.is(place.next, word_negation) ? "not"
                                : is_circumstance(view, place.next)  ? "participle"
                                                                     : "";
  const std::uint32_t from = place.next + link.length;
  if (!link.name.empty()) {
    f.add("b:l", {link.name, side});
    f.add("b:l", {link.name, side, mode});
    f.add("b:l", {joined, link.name, side, mode});
    f.add("b:ln", {link.name, mode, bucket(place.words)});
  }
  if (name.empty()) return;
  const std::uint32_t verb = verb_of(view, from, place.end);
  const std::string_view act = act_of(view, marks, from, verb);
  Sex sex = of_pronoun(link.pronoun);
  if (sex == Sex::open && verb != text::none) sex = of_verb(view.bare(verb));
  const std::string_view with_speaker = compare(sex, of_inflection(draft));
  f.add("b:v", {name, act, side});
  f.add("b:v", {name, act, side, mode});
  f.add("b:v", {name, act, with_speaker});
  f.add("b:v", {joined, act, with_speaker, mode, side});
}

}  // namespace isnad::statements
