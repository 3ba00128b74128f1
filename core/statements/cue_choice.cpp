// Whether a reading of a cue reports, by a linear model (weights «a:» of table statement_weights) that also hears the
// rules' objections.
#include <algorithm>

#include "statements/cue_context.h"
#include "statements/denied.h"
#include "statements/objections.h"
#include "statements/scores.h"
#include "text/utf.h"

namespace isnad::statements {

std::string_view name_of(ContentMode mode) {
  switch (mode) {
    case ContentMode::clause:
      return "clause";
    case ContentMode::phrase:
      return "phrase";
    case ContentMode::quotation:
      return "quotation";
    case ContentMode::colon:
      return "colon";
    case ContentMode::bare:
      return "bare";
    case ContentMode::before:
      return "before";
    case ContentMode::antecedent:
      return "antecedent";
    case ContentMode::back:
      return "back";
    case ContentMode::none:
      break;
  }
  return "none";
}

std::vector<std::string> acceptance_features(const View& view, const std::vector<Draft>& drafts, std::size_t self) {
  const Draft& draft = drafts[self];
  std::vector<std::string> out;
  const auto add = [&out](std::string feature) { out.push_back("a:" + std::move(feature)); };
  const std::string mode(name_of(draft.mode));
  const std::uint32_t cue = draft.cue.begin;
  const Word& w = view.word(cue);
  const std::string form = draft.form == CueForm::finite       ? "finite"
                           : draft.form == CueForm::participle ? "participle"
                           : draft.form == CueForm::masdar     ? "masdar"
                                                               : "attribution";
  add("bias");
  for (std::size_t i = 0; i < objection_names.size(); ++i) {
    if ((draft.objections >> i & 1U) == 0) continue;
    add("no|" + std::string(objection_names[i]));
    add("no|" + std::string(objection_names[i]) + "|" + mode);
    if (draft.rule != nullptr) add("no|" + std::string(objection_names[i]) + "|" + draft.rule->lemma);
  }
  add("score" + std::to_string(std::min(draft.score, 989) / 90));
  add(form + "|" + mode);
  std::string source = "none";
  if (!draft.source.empty()) {
    source = draft.source.speaks ? (draft.source.mention != text::none ? "named" : "speaks") : "other";
    if (view.is(draft.source.head, word_document)) source = "document";
    if (draft.subject_first) source += "<";
  }
  add(form + "|s:" + source);
  add(mode + "|s:" + source);
  const bool quoted = view.document().tokens[cue].quotation != text::none;
  if (quoted) add("quoted|" + form + "|" + mode);
  if (!draft.by_rule) {
    add("chosen|" + mode);
    add("chosen|" + mode + "|s:" + source);
  }
  if (draft.relative) add("relative|" + mode);
  // «لم ينف», «لا يستبعد» report; «لم يقل» does not.
  if (draft.negated) {
    const bool denies = draft.rule != nullptr && (draft.rule->kind == Kind::denial || draft.rule->has(flag_negated));
    add((denies ? "negated-denial|" : "negated|") + mode);
  }
  if (draft.passive) add("passive|" + mode);
  if (draft.pronoun != morphology::Enclitic::none) add("pronoun|" + form + "|" + mode);
  add("head|" +
      std::string(
          view.document().paragraphs[view.document().sentences[view.document().tokens[cue].sentence].paragraph].headline
              ? "1"
              : "0") +
      "|" + mode);
  std::string before = "start";
  if (cue > view.sentence(cue).begin) {
    const std::uint32_t at = cue - 1;
    before = !view.is_word(at)                          ? "mark"
             : view.is(at, word_relative)               ? "relative"
             : view.is_that(at)                         ? "that"
             : view.is(at, word_what)                   ? "what"
             : view.is(at, word_conjunction | word_had) ? "conjunction"
             : view.is(at, word_preposition)            ? "preposition"
             : view.is_finite(at)                       ? "verb"
             : view.mention(at) != nullptr              ? "name"
             : view.word(at).article                    ? "definite"
                                                        : "noun";
  }
  add(form + "|" + (w.conjunction ? "+" : "") + "<" + before);
  // «وبيّن المدير أن»، «بين البلدين»
  if ((draft.objections >> static_cast<std::uint32_t>(Objection::homograph) & 1U) != 0)
    add("homograph|" + form + "|" + (w.conjunction ? "+" : "") + "<" + before);
  // Under a denial stands what it denies: «نفى ما أوردته الصحيفة عن…».
  if (const std::uint32_t denial = denial_before(view, cue); denial != text::none) {
    const std::string under = draft.relative ? "under|relative" : "under|" + form;
    add(under + "|" + mode);
    add(under + "<" + before);
    if (cue - denial <= 6) add(under + "|near|" + before);
    if (draft.rule != nullptr && draft.rule->has(flag_rumour)) add("under|rumour");
  }
  // What governs a noun of speech: «بعد رفض…»، «ردا على رفض…»، «في حال رفض…».
  if (draft.form == CueForm::masdar) {
    const bool word = cue > view.sentence(cue).begin && view.is_word(cue - 1);
    add("masdar<" + (word ? text::to_utf8(view.stem(cue - 1)) : before));
    if (w.preposition != 0) add(std::string("masdar:") + (w.preposition == u'ب' ? "b" : "l"));
    add("masdar|" + mode + "|s:" + source + (draft.pronoun != morphology::Enclitic::none ? "|own" : ""));
  }
  if (draft.rule != nullptr) {
    const VerbRule& rule = *draft.rule;
    add("l:" + rule.lemma);
    add("sp:" + text::to_utf8(view.bare(cue)));
    add("l:" + rule.lemma + "|" + (mode == "phrase" ? mode : "clear"));
    if (rule.has(flag_ambiguous)) add("ambiguous|" + mode);
    if (rule.has(flag_weak)) add("weak|" + mode);
    if (rule.has(flag_neutral)) add("neutral|" + mode);
    if (rule.has(flag_thing)) add("thing|s:" + source + "|" + mode);
    if (rule.objects != 0 && draft.mode == ContentMode::phrase)
      add(std::string("object|") + (draft.right_object ? "right" : "other") + "|" + mode);
    if (rule.has(flag_act)) add("act");
    if (rule.has(flag_perception)) add("perception");
    add("k" + std::to_string(static_cast<int>(rule.kind)) + "|" + form + "|" + mode);
    if (draft.form == CueForm::finite) {
      add(std::string(draft.inflection.tense == morphology::Tense::imperfect ? "imperfect" : "perfect") +
          "|s:" + source + "|" + (draft.mode == ContentMode::phrase ? "phrase" : "clear"));
    }
    if (draft.mode == ContentMode::phrase && !draft.content.empty()) {
      const std::uint32_t head = draft.content.front().range.begin;
      add("f" + std::to_string(draft.frame) + "|" +
          (view.mention(head) != nullptr ? "name"
           : view.word(head).article     ? "definite"
           : view.word(head).possessive  ? "own"
                                         : "noun"));
    }
  }
  describe_context(view, drafts, self, form, mode, out);
  return out;
}

bool judges_cues(const View& view) { return view.grammar().training() || view.grammar().weight("a:bias") != 0; }

int confidence(const View& view, const std::vector<Draft>& drafts, std::size_t self) {
  if (view.grammar().weight("a:bias") == 0) return drafts[self].score;
  std::int64_t sum = 0;
  for (const std::string& feature : acceptance_features(view, drafts, self)) sum += view.grammar().weight(feature);
  // The logistic function of sum / 1000 by a rational stand-in, so that every machine agrees: x / (1 + |x|) has its
  // slope within 5% after scaling, and its order is the same.
  const std::int64_t x = sum * 3 / 5;
  const std::int64_t magnitude = x < 0 ? -x : x;
  return static_cast<int>(500 + 500 * x / (1000 + magnitude));
}

}  // namespace isnad::statements
