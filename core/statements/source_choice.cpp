#include "statements/source_choice.h"

#include <algorithm>

#include "statements/features.h"

namespace isnad::statements {
namespace {

// No source is longer than this many tokens.
constexpr std::uint32_t longest = 34;
constexpr std::string_view model = "s:";

// What stands between the beginning of a candidate and its end.
struct Inside {
  bool person = false;
  bool name = false;
  bool verb = false;
  bool relative = false;
  std::uint32_t commas = 0;
  std::uint32_t words = 0;
  std::uint32_t prepositions = 0;
};

bool can_end(const View& view, std::uint32_t last, std::uint32_t end) {
  if (!view.is_word(last)) return view.is_mark(last, Mark::quote) || view.is_mark(last, Mark::bracket_close);
  if (view.is(last, word_preposition | any_that | word_relative | word_conjunction)) return false;
  const actors::Mention* name = view.mention(last);
  return name == nullptr || name->tokens.end <= end;
}

bool active_participle(const View& view, std::uint32_t at) {
  for (const morphology::VerbReading& r : view.analysis(at).verbs) {
    if (r.inflection.tense == morphology::Tense::active_participle) return true;
  }
  return false;
}

// What no subject reaches over.
bool closes(const View& view, std::uint32_t at, std::uint32_t last) {
  if (view.is_mark(at, Mark::comma)) {
    // «هدد فلان بالاستقالة، وقال…»
    return at + 1 < last && view.word(at + 1).conjunction && view.is_finite(at + 1);
  }
  if (!view.is_word(at)) return false;
  const Word& w = view.word(at);
  const std::u16string_view key = view.key(at);
  // «قال سامر نعمة هذا الأسبوع»
  if (view.is(at, word_demonstrative) && at + 1 < last && view.is(at + 1, word_time)) return true;
  // «بحسب تقارير رسمية فإن المعدل…»
  if (key == u"فقد" || (key.starts_with(u"فان") && key.size() <= 5)) return true;
  // «قال المخرج مخاطبا الحضور»
  if (!w.article && key.size() > 4 && key.back() == u'ا' && active_participle(view, at)) return true;
  const actors::Mention* name = view.mention(at - 1);
  const bool definite = view.word(at - 1).article || name != nullptr;
  // «أبلغ الوسيط الصحافيين»: an accusative behind a nominative.
  if (definite && w.article && w.preposition == 0 && !w.conjunction && view.is(at, word_plural) &&
      view.is(at, word_person | word_unnamed | word_title) && key.ends_with(u"ين") &&
      !view.key(at - 1).ends_with(u"ين")) {
    return true;
  }
  // «قال نعمة لقناة الأفق»: a name has no such complement; it is whom he speaks to.
  return w.preposition == u'ل' && name != nullptr && name->kind == actors::Kind::person && name->tokens.end == at;
}

// The ends that a source from the token can have, in text order. to_whom: the verb wants إلى («نسبت الوكالة إلى
// المتحدث»).
std::vector<std::uint32_t> ends_from(const View& view, std::uint32_t begin, std::uint32_t limit, bool to_whom) {
  std::vector<std::uint32_t> out;
  const std::uint32_t last = std::min(limit, begin + longest);
  std::uint32_t at = begin;
  bool verb = false;
  bool dash = false;
  while (at < last) {
    const Mark mark = view.word(at).mark;
    if (mark == Mark::colon || mark == Mark::stop || mark == Mark::semicolon) break;
    if (view.is_that(at) && (at == begin || !(view.is(at - 1, word_clause_noun) || verb))) break;
    if (to_whom && !verb && view.is(at, word_ila)) break;
    // «نفى المتحدث باسم الحركة هذه المعلومة»: a name or a definite noun takes no demonstrative behind it.
    if (at > begin && !verb && view.is(at, word_demonstrative) &&
        (view.word(at - 1).article || view.mention(at - 1) != nullptr))
      break;
    if (at > begin && !verb && closes(view, at, last)) break;
    dash ^= mark == Mark::dash;
    std::uint32_t next = at + 1;
    if (mark == Mark::bracket_open) next = view.after_bracket(at);
    if (mark == Mark::quote && view.opens_quotation(at) != text::none) {
      const text::Quotation& quotation = view.document().quotations[view.opens_quotation(at)];
      if (!quotation.balanced() || quotation.inner.size() > 7) break;
      next = quotation.close + 1;
    }
    verb |= view.is_finite(at) || view.is(at, word_relative);
    at = std::max(next, at + 1);
    // Nothing ends between two dashes.
    if (dash && !view.is_mark(std::min(at, view.size() - 1), Mark::dash)) continue;
    if (at <= last && can_end(view, at - 1, at)) out.push_back(at);
  }
  return out;
}

std::string_view yes(bool value, std::string_view name) { return value ? name : std::string_view("-"); }

// How an end lies to the one that the rules see.
std::string_view against(std::uint32_t end, std::uint32_t rule) { return end == rule ? "=" : end < rule ? "<" : ">"; }

class Chooser {
 public:
  Chooser(const View& view, const SourcePlace& place, const Announces& announces)
      : view_(view), place_(place), announces_(announces) {
    const bool object = place.rule != nullptr && place.rule->takes(frame_object | frame_theme);
    wants_ = object ? "obj" : place.rule != nullptr && place.rule->takes(frame_to) ? "to" : "that";
    form_ = place.form == CueForm::finite ? "finite" : place.form == CueForm::masdar ? "masdar" : "according";
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
  }

  // Features of no subject here.
  void none(Features& f) const {
    const std::string_view speaks = yes(plain_.speaks, "speaks");
    const std::string_view leads = yes(!plain_.empty() && announces_(plain_.range.end), "leads");
    const std::string_view before = yes(place_.before, "before");
    const std::string_view joined = yes(view_.word(place_.cue).conjunction, "and");
    f.add(model, {"none", form_, wants_});
    f.add(model, {"none", head_});
    f.add(model, {"none", head_, wants_, leads});
    f.add(model, {"none", agrees_, speaks, form_});
    f.add(model, {"none", speaks, leads, wants_});
    f.add(model, {"none", before, speaks, wants_});
    f.add(model, {"none", joined, speaks, before});
    f.add(model, {"none", before, joined, agrees_});
    f.add(model, {"none", leads, agrees_, wants_});
    if (place_.rule != nullptr) {
      f.add(model, {"none", place_.rule->lemma});
      f.add(model, {"none", place_.rule->lemma, speaks});
    }
    f.add(model, {"none~", view_.fine(place_.begin), wants_});
    f.add(model, {"none~", view_.middle(place_.begin), agrees_, leads});
    f.add(model, {"none~", view_.middle(place_.begin), wants_, form_});
    f.add(model, {"none~", view_.middle(place_.begin), view_.coarse(place_.begin + 1), leads});
    if (place_.begin > 0 && place_.begin - 1 > place_.cue) f.add(model, {"none-far", view_.category(place_.begin - 1)});
  }

  void end(std::uint32_t end, const Inside& in, Features& f) const {
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
    f.add(model, {"ln~", view_.middle(end - 1), view_.middle(end)});
    f.add(model, {"nn~", view_.middle(end), view_.coarse(end + 1)});
    f.add(model, {"hn~", view_.middle(place_.begin), next, view_.coarse(end)});
    f.add(model, {"hl~", view_.middle(place_.begin), last, wants_});
    f.add(model, {"pn~", person, view_.middle(end)});
  }

  // Visits the candidates in order; the visitor makes the Features and is told the end.
  template <typename Visit>
  void each(Visit visit) const {
    if (place_.optional) visit(text::none, [this](Features& f) { none(f); });
    Inside in;
    std::uint32_t seen = place_.begin;
    for (const std::uint32_t stop :
         ends_from(view_, place_.begin, place_.limit, place_.rule != nullptr && place_.rule->takes(frame_ila))) {
      for (; seen < stop; ++seen) look(seen, in);
      visit(stop, [&](Features& f) { end(stop, in, f); });
    }
  }

 private:
  void look(std::uint32_t at, Inside& in) const {
    in.words += view_.is_word(at) ? 1U : 0U;
    in.commas += view_.is_mark(at, Mark::comma) ? 1U : 0U;
    in.verb |= view_.is_finite(at);
    in.relative |= view_.is(at, word_relative);
    in.prepositions += view_.is(at, word_preposition) ? 1U : 0U;
    if (const actors::Mention* name = view_.mention(at); name != nullptr) {
      in.name = true;
      in.person |= name->kind == actors::Kind::person;
    }
  }

  const View& view_;
  const SourcePlace& place_;
  const Announces& announces_;
  NounPhrase plain_;  // by the rules
  std::uint32_t wide_ = 0;
  std::uint32_t narrow_ = 0;
  std::string_view wants_;
  std::string_view form_;
  std::string_view head_;
  std::string_view agrees_;
};

}  // namespace

std::vector<SourceCandidate> source_candidates(const View& view, const SourcePlace& place, const Announces& announces) {
  std::vector<SourceCandidate> out;
  Chooser(view, place, announces).each([&](std::uint32_t end, const auto& describe) {
    SourceCandidate candidate{end, {}};
    Features features(candidate.features);
    describe(features);
    out.push_back(std::move(candidate));
  });
  return out;
}

std::uint32_t choose_source(const View& view, const SourcePlace& place, const Announces& announces) {
  std::uint32_t best = text::none;
  std::int64_t best_sum = 0;
  bool any = false;
  Chooser(view, place, announces).each([&](std::uint32_t end, const auto& describe) {
    Features features(view.grammar());
    describe(features);
    if (any && features.sum() <= best_sum) return;
    any = true;
    best = end;
    best_sum = features.sum();
  });
  return best;
}

bool chooses_sources(const View& view) { return view.grammar().weight("s:rule|=") != 0; }

NounPhrase phrase_between(const View& view, std::uint32_t begin, std::uint32_t end) {
  NounPhrase phrase = noun_phrase(view, begin, end, {true, true, false, 0});
  if (phrase.empty()) {
    phrase.head = begin;
    phrase.skip = view.word(begin).skip;
    phrase.speaks = view.is(begin, any_speaker) || view.mention(begin) != nullptr;
    phrase.definite = view.word(begin).article || view.mention(begin) != nullptr;
  }
  phrase.range = {phrase.empty() ? begin : phrase.range.begin, end};
  // «"المطيري"»: neither of the marks around the whole.
  while (phrase.range.size() > 1 && view.closes_quotation(phrase.range.end - 1) != text::none &&
         view.document().quotations[view.closes_quotation(phrase.range.end - 1)].inner.begin <= phrase.range.begin) {
    --phrase.range.end;
  }
  phrase.relative = false;
  for (std::uint32_t at = phrase.range.begin; at < end; ++at) {
    phrase.relative |= view.is(at, word_relative);
    const actors::Mention* name = view.mention(at);
    if (name == nullptr || phrase.relative) continue;
    const bool person = name->kind == actors::Kind::person;
    const bool has_person =
        phrase.mention != text::none && view.actors().mentions[phrase.mention].kind == actors::Kind::person;
    if (phrase.mention == text::none || (person && !has_person)) phrase.mention = view.word(at).mention;
    phrase.speaks |= person && (view.word(phrase.head).article ||
                                view.is(phrase.head, word_title | word_person | word_spokesperson));
  }
  return phrase;
}

}  // namespace isnad::statements
