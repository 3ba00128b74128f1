// What the choice of a content's end knows of each place.
#include <algorithm>

#include "statements/boundaries.h"
#include "text/utf.h"

namespace isnad::statements {
namespace {

std::string_view mode_name(ContentMode mode) {
  switch (mode) {
    case ContentMode::clause:
      return "clause";
    case ContentMode::phrase:
      return "phrase";
    case ContentMode::colon:
      return "colon";
    case ContentMode::bare:
      return "bare";
    case ContentMode::quotation:
      return "quotation";
    default:
      return "other";
  }
}

std::string steps(std::uint32_t n) {
  for (const std::uint32_t edge : {1U, 2U, 4U, 7U, 12U, 20U, 35U}) {
    if (n <= edge) return std::to_string(edge);
  }
  return "more";
}

// The tense and person of a verb form, «?» where its form leaves it open.
std::string_view tense_of(const View& view, std::uint32_t token) {
  if (token == text::none || token >= view.size() || !view.is_word(token)) return "-";
  const std::u16string_view key = view.bare(token);
  for (const morphology::VerbReading& reading : view.analysis(token).verbs) {
    if (reading.inflection.person == morphology::Person::first) continue;
    if (reading.inflection.tense == morphology::Tense::perfect) return "perfect";
    if (reading.inflection.tense == morphology::Tense::imperfect) return "imperfect";
  }
  if (!view.is_finite(token) || key.empty()) return "-";
  const char16_t first = key.front();
  if (first == u'س' && key.size() > 3 && (key[1] == u'ي' || key[1] == u'ت' || key[1] == u'ن')) return "future";
  if (first == u'ي') return "imperfect";
  if (first == u'ت' || first == u'ن' || first == u'ا') return "?";
  return "perfect";
}

// How a report that begins here stands to the draft.
std::string relation(const ReportMarks::Report& report, const Draft& draft) {
  if (report.attribution) return "attribution";
  std::string out = report.source ? "named" : "verb";
  if (report.continues) out += "+on";
  if (report.relative) out += "+rel";
  if (!report.source && draft.form == CueForm::finite) {
    const bool same = report.inflection.gender == draft.inflection.gender &&
                      (report.inflection.number == draft.inflection.number ||
                       draft.inflection.number == morphology::Number::singular);
    out += same ? "+agrees" : "+differs";
  }
  return out;
}

void describe_report(const View& view, const ReportMarks& marks, const Draft& draft, const BoundaryPlace& place,
                     std::string_view mode, Features& f) {
  // A report whose source or cue begins right here, or after one word («لكن الشركة قالت»).
  for (std::uint32_t step = 0; step < 3; ++step) {
    const std::uint32_t at = place.next + step;
    if (at >= place.end) break;
    const std::uint32_t number = marks.opening[at] != text::none ? marks.opening[at] : marks.at_cue[at];
    if (number == text::none) continue;
    const std::string how = relation(marks.reports[number], draft);
    const std::string_view where = step == 0 ? "0" : step == 1 ? "1" : "2";
    f.add("b:r", {where, how});
    f.add("b:r", {where, how, mode, place.at == place.next ? "" : ","});
    const ReportMarks::Report& report = marks.reports[number];
    const std::string_view about = report.object                ? "object"
                                   : report.neutral             ? "neutral"
                                   : report.kind == Kind::claim ? "claim"
                                                                : "other";
    const std::string_view sign = place.at == place.next ? "" : ",";
    const std::string_view joint = !view.word(place.next).conjunction     ? "-"
                                   : view.key(place.next).front() == u'ف' ? "fa"
                                                                          : "wa";
    f.add("b:ra", {about, sign, joint, mode});
    f.add("b:ra", {about, how, mode});
    f.add("b:rs", {where, bucket(report.sureness), joint, sign});
    return;
  }
  f.add("b:r", {"none", mode});
}

void describe_verbs(const View& view, const Draft& draft, const BoundaryPlace& place, std::string_view mode,
                    Features& f) {
  std::uint32_t verb = place.next;
  for (std::uint32_t step = 0; step < 2 && verb < place.end && !view.is_finite(verb); ++step) ++verb;
  if (verb >= place.end || !view.is_finite(verb)) return;
  const std::string_view tense = tense_of(view, verb);
  const std::string_view joined = view.word(place.next).conjunction ? "+" : "";
  const std::string_view where = verb == place.next ? "0" : "1";
  f.add("b:t", {joined, where, tense, mode});
  f.add("b:t1", {joined, where, tense, tense_of(view, place.verb)});
  f.add("b:tc", {joined, where, tense, tense_of(view, draft.cue.begin)});
  if (verb + 1 < place.end) f.add("b:ts", {joined, where, tense, view.category(verb + 1)});
}

// Words of closed classes, told by their spelling.
constexpr std::uint64_t closed = any_that | word_relative | word_what | word_pronoun | word_conjunction | word_had |
                                 word_auxiliary | word_negation | word_demonstrative | word_adverbial_preposition |
                                 word_preposition | word_resume_likely | word_preposition_pronoun;

}  // namespace

bool may_end_before(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end, bool phrase) {
  if (at >= end) return true;
  const Word& w = view.word(at);
  if (w.mark != Mark::none) {
    return w.mark == Mark::stop || w.mark == Mark::dash || (phrase && w.mark == Mark::bracket_open);
  }
  if (marks.attribution[at] != 0) return true;
  if (marks.cue[at] != 0) {
    const auto form = static_cast<CueForm>(marks.cue[at] - 1);
    if (form == CueForm::participle || form == CueForm::finite) return true;
    // «طلب عدم ذكر اسمه قوله إن»
    if (marks.reports[marks.at_cue[at]].neutral && at + 1 < end && view.is_that(at + 1)) return true;
  }
  if (view.is(at, word_resume_sure) || (w.classes & closed) != 0 || view.is_finite(at)) return true;
  const bool name = view.mention(at) != nullptr && view.mention(at)->tokens.begin == at;
  return phrase && !name && w.preposition != 0;
}

// What begins at the token, in one word.
std::string what_begins(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return "end";
  const Word& w = view.word(at);
  switch (w.mark) {
    case Mark::none:
      break;
    case Mark::quote:
      return view.opens_quotation(at) != text::none ? "quote" : "unquote";
    case Mark::bracket_open:
      return "bracket";
    case Mark::dash:
      return "dash";
    case Mark::stop:
      return "stop";
    default:
      return "mark";
  }
  const std::string joined = w.conjunction ? "+" : "";
  if (marks.attribution[at] != 0) return "attribution";
  if (marks.cue[at] != 0) {
    const auto form = static_cast<CueForm>(marks.cue[at] - 1);
    if (form == CueForm::participle) return joined + "participle";
    if (form == CueForm::finite) return joined + "cue";
  }
  if (view.is(at, word_resume_sure)) return "resume";
  if ((w.classes & closed) != 0) return "w:" + text::to_utf8(view.key(at));
  if (view.is_finite(at)) return joined + "verb";
  if (view.mention(at) != nullptr && view.mention(at)->tokens.begin == at) return joined + "name";
  if (w.preposition != 0) return joined + "clitic";
  if (w.article) return joined + "definite";
  return joined + "noun";
}

void describe_boundary(const View& view, const ReportMarks& marks, const Draft& draft, const BoundaryPlace& place,
                       Features& f) {
  const std::string_view mode = mode_name(draft.mode);
  const std::string_view frame = (draft.frame & (frame_that | frame_say)) != 0       ? "that"
                                 : (draft.frame & (frame_object | frame_theme)) != 0 ? "object"
                                                                                     : "preposition";
  const bool comma = place.next > place.at;
  const std::string_view sign = !comma ? "" : view.is_mark(place.at, Mark::semicolon) ? ";" : ",";
  const std::string next = what_begins(view, marks, place.next, place.end);
  const bool last = next == "end";
  const std::string here = std::string(sign) + next;
  const std::string_view side = last ? "end" : comma ? "," : "in";
  const std::string length = steps(place.words);
  f.add("b:", {here});
  f.add("b:", {mode, here});
  f.add("b:", {mode, sign, "n", length});
  f.add("b:", {frame, side});
  f.add("b:", {mode, "c", bucket(std::min(place.commas, 3U)), side});
  if (draft.mode == ContentMode::phrase) f.add("b:phrase", {place.verb != text::none ? "v" : "-", here});
  if (comma) {
    // How long the stretch to the next comma or the end is: short asides go on.
    std::uint32_t stretch = 0;
    bool cue_in_it = false;
    for (std::uint32_t k = place.next; k < place.end && stretch < 40 && !view.is_mark(k, Mark::comma); ++k) {
      ++stretch;
      cue_in_it |= marks.cue[k] != 0;
    }
    f.add("b:stretch", {mode, steps(stretch)});
    if (cue_in_it) f.add("b:ahead", {mode});
  }
  if (last) {
    f.add("b:end", {mode, length});
  } else {
    const std::string second = what_begins(view, marks, std::min(place.next + 1, place.end), place.end);
    f.add("b:2", {sign, next, second});
    f.add("b:cat", {sign, view.category(place.next), view.category(place.next + 1)});
  }
  if (place.by_rule) f.add("b:rule", {mode});
  const std::string_view form = draft.form == CueForm::participle    ? "participle"
                                : draft.form == CueForm::masdar      ? "masdar"
                                : draft.form == CueForm::attribution ? "attribution"
                                                                     : "finite";
  f.add("b:form", {form, here});
  if (draft.rule != nullptr) {
    f.add("b:lemma", {draft.rule->lemma, side});
    f.add("b:kind", {std::to_string(static_cast<int>(draft.rule->kind)), mode, here});
    f.add("b:kind", {std::to_string(static_cast<int>(draft.rule->kind)), side, length});
  }
  if (!last) {
    f.add("b:n~", {sign, view.fine(place.next)});
    f.add("b:n~", {mode, sign, view.middle(place.next)});
    f.add("b:n~", {sign, view.middle(place.next), view.middle(place.next + 1)});
    f.add("b:n~", {next, view.middle(place.next + 1), mode});
    if (place.at > place.start) f.add("b:pn~", {sign, view.middle(place.at - 1), view.middle(place.next)});
    if (place.at > place.start) f.add("b:pn~", {here, view.coarse(place.at - 1)});
  }
  if (place.at > place.start) f.add("b:before", {view.category(place.at - 1), side});
  f.add("b:passed", {side, mode, bucket(std::min(place.reports, 2U)), bucket(std::min(place.clauses, 2U))});
  const std::uint32_t rest = place.end - place.at;
  f.add("b:rest", {side, mode, steps(rest)});
  // Whether it began inside a quotation, and would leave it.
  const std::uint32_t q = view.document().tokens[place.start].quotation;
  if (q != text::none) {
    const std::uint32_t close = view.document().quotations[q].close;
    const std::string_view state = close == text::none ? "open"
                                   : place.at < close  ? "inside"
                                   : place.at == close ? "close"
                                                       : "after";
    f.add("b:q", {state, mode});
    f.add("b:q", {state, side});
  }
  // Where the report itself stands: in a relative clause, after other reports of its sentence, in a headline.
  const std::uint32_t number = draft.cue.empty() ? text::none : marks.at_cue[draft.cue.begin];
  std::uint32_t outer = 0;
  for (std::uint32_t k = number; k != text::none && k > 0 && outer < 2 && number - k < 4; --k) {
    const std::uint32_t cue = marks.reports[k - 1].cue;
    outer += cue < draft.cue.begin && cue >= view.sentence(draft.cue.begin).begin ? 1U : 0U;
  }
  f.add("b:o", {draft.relative ? "rel" : "", bucket(outer), side, mode});
  f.add("b:o", {draft.relative ? "rel" : "", bucket(outer), here});
  if (place.before != text::none && place.before < place.at) {
    f.add("b:prev", {what_begins(view, marks, place.before, place.end), here});
  }
  if (!last) {
    bool verb_ahead = false;
    for (std::uint32_t k = place.next; k < place.end && k < place.next + 40 && !view.is_mark(k, Mark::comma); ++k)
      verb_ahead |= view.is_finite(k);
    f.add("b:sv", {verb_ahead ? "v" : "-", here, mode});
  }
  describe_report(view, marks, draft, place, mode, f);
  describe_verbs(view, draft, place, mode, f);
  describe_clause(view, marks, draft, place, mode, f);
  describe_surroundings(view, draft, place, mode, here, f);
  describe_voices(marks, place, mode, here, f);
}

}  // namespace isnad::statements
