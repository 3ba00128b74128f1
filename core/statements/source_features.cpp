#include "statements/source_features.h"

#include <algorithm>

#include "statements/source_ends.h"

namespace isnad::statements {
namespace {

constexpr std::string_view model = "s:";
// How far other noun phrases are counted.
constexpr std::uint32_t reach_of_parts = 16;

std::string_view yes(bool value, std::string_view name) { return value ? name : std::string_view("-"); }

// How an end lies to the one that the rules see.
std::string_view against(std::uint32_t end, std::uint32_t rule) { return end == rule ? "=" : end < rule ? "<" : ">"; }

// How a phrase lies to the one that the rules see.
std::string_view against(TokenRange range, TokenRange rule) {
  if (rule.empty()) return "none";
  if (range == rule) return "=";
  if (rule.contains(range)) return range.end == rule.end ? "tail" : "in";
  if (range.contains(rule)) return range.begin == rule.begin ? "on" : "over";
  return range.overlaps(rule) ? "across" : range.end <= rule.begin ? "<" : ">";
}

// How a word goes on with the one before it.
std::string_view joint_at(const View& view, std::uint32_t at) {
  if (at == 0 || !view.is_word(at) || !view.is_word(at - 1)) return "mark";
  const Word& a = view.word(at - 1);
  const Word& b = view.word(at);
  if (b.conjunction || b.preposition != 0 || !view.is_nominal(at)) return "other";
  const bool after_name = view.mention(at - 1) != nullptr;
  const actors::Mention* name = view.mention(at);
  if (name != nullptr && name->tokens.begin < at) return "inside";
  if (!(a.article || a.possessive || after_name)) {
    // «أبلغ دبلوماسي غربي الوكالة»: an adjective has no genitive.
    const bool nisba = view.stem(at - 1).size() > 3 && view.stem(at - 1).back() == u'ي' && at >= 2 &&
                       view.is_nominal(at - 2) && !view.word(at - 2).article;
    if (nisba && (b.article || name != nullptr)) return "described";
    return b.article || name != nullptr ? "genitive" : "open";
  }
  if (name != nullptr) return after_name ? "names" : "name";
  if (!b.article) return view.is(at, word_title | word_person | word_spokesperson) ? "role" : "bare";
  const auto feminine = [&view](std::uint32_t token) {
    const std::u16string_view stem = view.stem(token);
    return stem.ends_with(u"ه") || stem.ends_with(u"ات");
  };
  if (view.is(at, word_title | word_person | word_spokesperson)) return "title";
  if (!adjective_like(view, at)) return "noun";
  if (after_name) return feminine(at) ? "named-t" : "named";
  return feminine(at - 1) == feminine(at) ? "agrees" : "differs";
}

// Whether another noun phrase begins at a word that goes on so.
bool parts(std::string_view joint) {
  return joint == "names" || joint == "bare" || joint == "noun" || joint == "differs";
}

}  // namespace

SourceFeatures::SourceFeatures(const View& view, const SourcePlace& place, const Announces& announces)
    : view_(view), place_(place), announces_(announces) {
  const bool object = place.rule != nullptr && place.rule->takes(frame_object | frame_theme);
  wants_ = object ? "obj" : place.rule != nullptr && place.rule->takes(frame_to) ? "to" : "that";
  form_ = place.form == CueForm::finite ? "finite" : place.form == CueForm::masdar ? "masdar" : "according";
  if (place.subject != nullptr && place.subject->found()) {
    const TokenRange found = place.subject->phrase.range;
    before_ = place.subject->relative ? "relative" : found.end + 1 >= place.cue ? "sure" : "before";
  } else if (!place.before.empty()) {
    before_ = "may";
  }
  if (place.begin == text::none) return;
  plain_ = noun_phrase(view, place.begin, place.limit, place.options);
  PhraseOptions wide = place.options;
  wide.relative = true;
  wide.apposition = true;
  wide.object = false;
  wide.stops = 0;
  wide_ = noun_phrase(view, place.begin, place.limit, wide).range.end;
  PhraseOptions narrow = place.options;
  narrow.relative = narrow.apposition = false;
  narrow.object = true;
  narrow_ = noun_phrase(view, place.begin, place.limit, narrow).range.end;
  head_ = view.category(place.begin);
  agrees_ = plain_.empty() || place.rule == nullptr || place.form == CueForm::masdar
                ? "?"
                : yes(agrees(place.inflection, agreement_of(view, plain_), false), "agrees");
  speaks_ = yes(plain_.speaks, "speaks");
  leads_ = yes(!plain_.empty() && announces_(plain_.range.end), "leads");
  sign_ = first_sign();
  std::uint32_t count = 0;
  for (std::uint32_t at = place.begin + 1; at < place.limit && at < place.begin + reach_of_parts && at < sign_; ++at) {
    if (!view.is_word(at) || view.is_finite(at)) break;
    count += parts(joint_at(view, at)) ? 1U : 0U;
  }
  parts_ = bucket(std::min(count, 3U));
}

void SourceFeatures::look(std::uint32_t at, Inside& in) const {
  in.words += view_.is_word(at) ? 1U : 0U;
  in.commas += view_.is_mark(at, Mark::comma) ? 1U : 0U;
  if (in.words > 1 && parts(joint_at(view_, at))) ++in.parts;
  in.verb |= view_.is_finite(at);
  in.relative |= view_.is(at, word_relative);
  in.prepositions += view_.is(at, word_preposition) ? 1U : 0U;
  if (const actors::Mention* name = view_.mention(at); name != nullptr) {
    in.name = true;
    in.person |= name->kind == actors::Kind::person;
  }
}

void SourceFeatures::none(Features& f) const {
  const std::string_view joined = yes(view_.word(place_.cue).conjunction, "and");
  f.add(model, {"none", form_, wants_});
  f.add(model, {"none", head_});
  f.add(model, {"none", head_, wants_, leads_});
  f.add(model, {"none", agrees_, speaks_, form_});
  f.add(model, {"none", speaks_, leads_, wants_});
  f.add(model, {"none", before_, speaks_, wants_});
  f.add(model, {"none", joined, speaks_, before_});
  f.add(model, {"none", before_, joined, agrees_});
  f.add(model, {"none", leads_, agrees_, wants_});
  f.add(model, {"none", before_, head_});
  f.add(model, {"none", parts_, wants_, before_});
  f.add(model, {"none", parts_, wants_, speaks_});
  if (place_.rule != nullptr) {
    f.add(model, {"none", place_.rule->lemma});
    f.add(model, {"none", place_.rule->lemma, speaks_});
  }
  if (place_.begin == text::none) return;
  f.add(model, {"none~", view_.fine(place_.begin), wants_});
  f.add(model, {"none~", view_.middle(place_.begin), agrees_, leads_});
  f.add(model, {"none~", view_.middle(place_.begin), wants_, form_});
  f.add(model, {"none~", view_.middle(place_.begin), view_.coarse(place_.begin + 1), leads_});
  if (place_.begin > 0 && place_.begin - 1 > place_.cue) f.add(model, {"none-far", view_.category(place_.begin - 1)});
}

void SourceFeatures::ahead(TokenRange range, const Inside& in, Features& f) const {
  const Subject& subject = *place_.subject;
  const NounPhrase phrase =
      range == subject.phrase.range ? subject.phrase : phrase_between(view_, range.begin, range.end);
  const std::string_view clause = subject.relative ? "relative" : "-";
  const std::string_view rule = against(range, subject.phrase.range);
  const std::string_view agreeing = yes(agrees(place_.inflection, agreement_of(view_, phrase), true), "agrees");
  const std::string_view speaks = yes(phrase.speaks, "speaks");
  const std::string_view head = view_.category(phrase.head);
  const std::string_view previous = range.begin > 0 && range.begin > view_.sentence(range.begin).begin
                                        ? view_.category(range.begin - 1)
                                        : std::string_view("start");
  const std::string_view last = view_.category(range.end - 1);
  const std::string_view next = view_.category(range.end);
  // «نفت هي الأخرى نيتها»
  const bool too = place_.cue + 1 < view_.size() && view_.is(place_.cue + 1, word_pronoun);
  const std::string_view after = view_.category(place_.cue + (too ? 3 : 1));
  const std::string_view opens = yes(range.begin == subject.field.begin, "opens");
  const std::string_view whole = yes(range.end == subject.field.end, "whole");
  const std::string_view inner = in.relative ? "relative" : in.verb ? "verb" : "-";
  const std::string_view many = place_.inflection.number == morphology::Number::singular ? "one" : "many";
  const std::string_view tense = place_.inflection.tense == morphology::Tense::imperfect ? "imperfect" : "perfect";
  f.add(model, {"B", clause});
  f.add(model, {"B:rule", rule, clause});
  f.add(model, {"B:rule", rule, agreeing, speaks});
  f.add(model, {"B:agrees", agreeing, speaks, clause});
  f.add(model, {"B:agrees", agreeing, many, head});
  f.add(model, {"B:head", head, clause});
  f.add(model, {"B:prev", previous, clause});
  f.add(model, {"B:prev", previous, rule});
  f.add(model, {"B:prev", previous, head});
  f.add(model, {"B:opens", opens, whole, rule});
  f.add(model, {"B:opens", opens, previous, agreeing});
  f.add(model, {"B:last", last, whole});
  f.add(model, {"B:next", next, whole, clause});
  f.add(model, {"B:next", next, last});
  f.add(model, {"B:words", bucket(in.words), opens});
  f.add(model, {"B:in", inner, bucket(std::min(in.commas, 3U)), whole});
  f.add(model, {"B:in", inner, clause, rule});
  f.add(model, {"B:far", bucket(place_.cue - range.end), whole, clause});
  const std::string_view between = gap(range.end);
  f.add(model, {"B:gap", between, rule, clause});
  f.add(model, {"B:gap", between, agreeing, speaks});
  f.add(model, {"B:after", after, wants_});
  f.add(model, {"B:after", after, agreeing, speaks});
  f.add(model, {"B:there", yes(place_.begin != text::none, "noun"), speaks_, agrees_, rule});
  f.add(model, {"B:there", leads_, wants_, rule});
  f.add(model, {"B:tense", tense, rule, clause});
  f.add(model, {"B:joined", yes(view_.word(place_.cue).conjunction, "and"), rule, clause});
  f.add(model, {"B:person", yes(in.person, "person"), yes(in.name, "name"), whole});
  if (place_.rule != nullptr) f.add(model, {"B:verb", place_.rule->lemma});
}

void SourceFeatures::end(std::uint32_t end, const Inside& in, Features& f) const {
  const std::string_view last = view_.category(end - 1);
  const std::string_view before = end >= 2 ? view_.category(end - 2) : "start";
  const std::string_view next = end < place_.limit ? view_.category(end) : "end";
  const std::string_view second = end + 1 < place_.limit ? view_.category(end + 1) : "end";
  const std::string_view person = in.person ? "person" : in.name ? "name" : "-";
  const std::string_view leads = yes(announces_(end), "leads");
  f.add(model, {"n", next});
  f.add(model, {"l", last});
  f.add(model, {"ln", last, next});
  f.add(model, {"nn", next, second});
  f.add(model, {"lnn", last, next, second});
  f.add(model, {"pln", before, last, next});
  f.add(model, {"hn", head_, next});
  f.add(model, {"hl", head_, last});
  f.add(model, {"pn", person, next});
  f.add(model, {"pl", person, last});
  f.add(model, {"pln", person, last, next});
  f.add(model, {"leads", leads, wants_});
  f.add(model, {"leads", leads, person});
  f.add(model, {"leads", leads, next});
  f.add(model, {"leads", leads, last});
  f.add(model, {"rule", against(end, plain_.range.end)});
  f.add(model, {"rule", against(end, plain_.range.end), next});
  f.add(model, {"rule", against(end, plain_.range.end), leads, wants_});
  f.add(model, {"wide", against(end, wide_), against(end, narrow_)});
  f.add(model, {"wide", against(end, wide_), next});
  f.add(model, {"narrow", against(end, narrow_), wants_, next});
  f.add(model, {"words", bucket(in.words), leads});
  f.add(model, {"words", bucket(in.words), head_});
  f.add(model, {"commas", bucket(std::min(in.commas, 4U)), next});
  f.add(model, {"commas", bucket(std::min(in.commas, 4U)), person, leads});
  f.add(model, {"in", yes(in.verb, "verb"), yes(in.relative, "relative"), leads});
  f.add(model, {"in", yes(in.verb, "verb"), yes(in.relative, "relative"), next});
  f.add(model, {"preps", bucket(std::min(in.prepositions, 3U)), person, leads});
  f.add(model, {"form", form_, next, leads});
  f.add(model, {wants_, last, next});
  f.add(model, {"n~", view_.fine(end), wants_});
  f.add(model, {"l~", view_.fine(end - 1), next});
  f.add(model, {"n~", view_.fine(end), last});
  f.add(model, {"nn~", view_.middle(end), view_.coarse(end + 1)});
  f.add(model, {"hn~", view_.middle(place_.begin), next, view_.coarse(end)});
  f.add(model, {"hl~", view_.middle(place_.begin), last, wants_});
  f.add(model, {"pn~", person, view_.middle(end)});
  // A subject here at all.
  f.add(model, {"A", before_, agrees_, speaks_});
  f.add(model, {"A", before_, leads_, wants_});
  f.add(model, {"A", before_, head_});
  // The words at the border, and how many phrases there are.
  const std::string_view joint = end < place_.limit ? joint_at(view_, end) : "end";
  const std::string_view phrases = bucket(std::min(in.parts, 3U));
  f.add(model, {"joint", joint, person, wants_});
  f.add(model, {"joint", joint, next});
  f.add(model, {"joint", joint, last, yes(sign_ == end, "sign")});
  f.add(model, {"parts", phrases, wants_, leads});
  f.add(model, {"parts", phrases, wants_, parts_});
  f.add(model, {"parts", phrases, joint, leads});
  f.add(model, {"A", parts_, wants_, before_});
  // What the words at the border behave like.
  const std::string_view like = end < place_.limit ? view_.middle(end) : "end";
  const std::string_view like_last = view_.middle(end - 1);
  f.add(model, {"n~m", like});
  f.add(model, {"n~m", like, joint});
  f.add(model, {"l~m", like_last, next});
  f.add(model, {"ln~m", like_last, like});
}

std::string_view SourceFeatures::gap(std::uint32_t end) const {
  std::uint32_t last = place_.cue;
  while (last > end && view_.is(last - 1, word_had | word_negation | word_auxiliary | word_relative)) --last;
  if (last == end) return "nothing";
  const bool opens = view_.is_mark(end, Mark::comma) || view_.is_mark(end, Mark::dash);
  const bool closes = view_.is_mark(last - 1, Mark::comma) || view_.is_mark(last - 1, Mark::dash);
  if (last == end + 1) return opens ? "comma" : "word";
  return opens ? (closes ? "aside" : "opened") : closes ? "closed" : "words";
}

std::uint32_t SourceFeatures::first_sign() const {
  for (std::uint32_t at = place_.begin; at < place_.limit && at < place_.begin + longest_source; ++at) {
    const Mark mark = view_.word(at).mark;
    if (mark == Mark::stop || mark == Mark::semicolon) break;
    if (mark == Mark::colon || view_.is_that(at)) return at;
    if (const std::uint32_t q = view_.opens_quotation(at);
        q != text::none && view_.document().quotations[q].inner.size() > 7) {
      return at;
    }
  }
  return text::none;
}

}  // namespace isnad::statements
