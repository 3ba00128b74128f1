#include "statements/scores.h"

#include <algorithm>

namespace isnad::statements {
namespace {

std::uint64_t first_classes(const View& view, const Draft& draft) {
  if (draft.content.empty()) return 0;
  std::uint64_t classes = 0;
  const TokenRange range = draft.content.front().range;
  for (std::uint32_t at = range.begin; at < range.end && at < range.begin + 3; ++at) {
    if (!view.is_word(at)) continue;
    classes |= view.word(at).classes;
    if (!view.is(at, word_demonstrative) && view.bare(at) != u"كل" && view.bare(at) != u"جميع" && view.bare(at) != u"اي") break;
  }
  return classes;
}

std::string_view name_of(ContentMode mode) {
  switch (mode) {
    case ContentMode::clause: return "clause";
    case ContentMode::phrase: return "phrase";
    case ContentMode::quotation: return "quotation";
    case ContentMode::colon: return "colon";
    case ContentMode::bare: return "bare";
    case ContentMode::before: return "before";
    case ContentMode::antecedent: return "antecedent";
    case ContentMode::back: return "back";
    case ContentMode::none: break;
  }
  return "none";
}

}  // namespace

int plausibility(const View& view, Draft& draft) {
  const VerbRule& rule = *draft.rule;
  draft.why = "verb-" + std::string(name_of(draft.mode));
  int score = 500;
  const bool clear = draft.mode == ContentMode::clause || draft.mode == ContentMode::quotation || draft.mode == ContentMode::colon;
  switch (draft.mode) {
    case ContentMode::clause: score += 300; break;
    case ContentMode::colon: score += 250; break;
    case ContentMode::quotation: score += 250; break;
    case ContentMode::phrase: score += 100; break;
    case ContentMode::bare: score -= 50; break;
    case ContentMode::antecedent: score -= 50; break;
    case ContentMode::back: score += 100; break;
    default: break;
  }
  if (const NotCue* homograph = view.grammar().not_cue(view.bare(draft.cue.begin)); homograph != nullptr) {
    const bool subject = !draft.source.empty() && draft.source.speaks && !draft.relative;
    if (!((homograph->clause && clear) || (homograph->subject && subject))) return 0;
  }
  if (!draft.source.empty()) score += draft.source.speaks ? 150 : 0;
  if (rule.has(flag_that_only | flag_say_only) && !clear) score -= 400;
  if (rule.objects != 0 && !clear && (first_classes(view, draft) & rule.objects) == 0) score -= 500;
  if (rule.has(flag_ambiguous)) score -= clear ? 50 : 150;
  if (rule.has(flag_weak)) score -= clear ? 150 : 350;
  if (rule.has(flag_act)) score -= 150;
  if (rule.has(flag_perception)) score -= 250;
  if (rule.has(flag_light) && clear) score -= 300;
  if (draft.form == CueForm::masdar) {
    const bool agent = !draft.source.empty() && draft.source.speaks;
    const bool own = draft.pronoun != morphology::Enclitic::none;
    if (!agent && !own) score -= 500;
    score -= draft.mode == ContentMode::clause ? 50 : 150;
    if (rule.has(flag_ambiguous | flag_weak | flag_act)) score -= 300;
  }
  if (draft.form == CueForm::participle && draft.mode == ContentMode::phrase && draft.frame == frame_object &&
      rule.has(flag_neutral)) {
    score -= 50;
  }
  return std::clamp(score, 0, 990);
}

}  // namespace isnad::statements
