#include "statements/scores.h"

#include <algorithm>
#include <bit>

#include "statements/objections.h"

namespace isnad::statements {
namespace {

// Words that come before the noun that matters.
bool introduces(const View& view, std::uint32_t at) {
  return view.in(WordList::before_noun, at) || view.is(at, word_demonstrative);
}

// A verb form without a subject of its own reports only where a clause begins: after a mark, a conjunction, an
// adverbial.
bool clause_initial(const View& view, std::uint32_t token) {
  const Word& w = view.word(token);
  const std::uint32_t begin = view.sentence(token).begin;
  if (w.conjunction || token == begin) return true;
  const std::uint32_t before = token - 1;
  if (!view.is_word(before)) return true;
  if (view.is(before, any_that | word_relative | word_what | word_conjunction | word_had | word_auxiliary |
                          word_negation | word_time | word_manner | word_demonstrative | word_pronoun |
                          word_preposition_pronoun)) {
    return true;
  }
  // After an adverbial that begins the clause.
  std::uint32_t start = token;
  while (start > begin && view.is_word(start - 1) && !view.is(start - 1, any_that | word_conjunction | word_had))
    --start;
  return view.is_preposition(start) ||
         view.is(start, word_adverbial_preposition | word_time | word_manner | word_auxiliary) ||
         view.word(start).conjunction;
}

std::uint64_t first_classes(const View& view, const Draft& draft) {
  if (draft.content.empty()) return 0;
  std::uint64_t classes = 0;
  const TokenRange range = draft.content.front().range;
  const bool anywhere = draft.rule->takes(frame_theme);  // «حمّل الشركة مسؤولية التوقف»
  for (std::uint32_t at = range.begin; at < range.end && at < range.begin + (anywhere ? 25U : 5U); ++at) {
    if (!view.is_word(at)) continue;
    classes |= view.word(at).classes;
    if (!anywhere && !introduces(view, at)) break;
  }
  return classes;
}

// A clause, speech, or what stands after على.
bool clear_or_on(const Draft& draft) {
  return draft.mode == ContentMode::clause || draft.mode == ContentMode::quotation ||
         draft.mode == ContentMode::colon || draft.frame == frame_ala;
}

// The first word of a work's name: «فيلم "قال لي البحر"», «كتاب بعنوان «أعلنوا وفاتي»».
bool is_title(const View& view, std::uint32_t cue) {
  constexpr std::uint32_t longest = 6;
  const std::uint32_t q = view.document().tokens[cue].quotation;
  if (q == text::none || cue == 0) return false;
  const text::Quotation& quotation = view.document().quotations[q];
  if (!quotation.balanced() || quotation.inner.begin != cue || quotation.inner.size() > longest || cue < 2)
    return false;
  return view.is(cue - 2, word_work) || view.stem(cue - 2) == u"عنوان";
}

// The class of the words that link what stands at the token to what was before it; empty where none do.
std::string_view link_at(const View& view, std::uint32_t token, std::uint32_t end) {
  return view.grammar().links().at(view, token, end).name;
}

// «من المتوقع أن تعلن», «بشرط أن يعترف»: what is yet to be said; not so «قبل أن يؤكد», «إلى أن أعلن», «سبق أن أعلن».
bool subjunctive(const View& view, const Draft& draft) {
  const std::uint32_t cue = draft.cue.begin;
  if (draft.form != CueForm::finite || draft.inflection.tense != morphology::Tense::imperfect) return false;
  if (cue < view.sentence(cue).begin + 2 || view.bare(cue - 1) != u"ان") return false;
  const std::string_view link = link_at(view, cue - 2, cue);
  return link != "before" && link != "after" && link != "until" && link != "since" && view.bare(cue - 2) != u"سبق";
}

// «إذا طلب», «لو رفض», «في حال رفض»: nobody has said it.
bool hypothetical(const View& view, const Draft& draft) {
  const std::uint32_t begin = view.sentence(draft.cue.begin).begin;
  std::uint32_t at = draft.cue.begin;
  if (!draft.source.empty()) at = std::min(at, draft.source.range.begin);
  for (int guard = 0; guard < 2 && at > begin; ++guard) {
    --at;
    if (!view.is_word(at)) return false;
    if (link_at(view, at, at + 1) == "if" || (at > begin && link_at(view, at - 1, at + 1) == "if")) return true;
    if (view.bare(at) != u"ما" && !view.is(at, word_negation | word_auxiliary)) return false;
  }
  return false;
}

// «بيّن», «عقّب»: the writer's sign on a letter within tells the verb from the word that is spelled like it.
bool doubled(const View& view, const Draft& draft) {
  constexpr char16_t shadda = u'\u0651';
  const Span span = view.span(draft.cue, 0);
  const std::u16string_view written =
      std::u16string_view(view.document().given).substr(span.start, span.end - span.start);
  const std::size_t at = written.find(shadda);
  return at != std::u16string_view::npos && at + 1 < written.size();
}

// «رد على هذه الاتهامات»: no object, but what is answered.
bool hangs_on_ala(const View& view, const Draft& draft) {
  if (draft.mode != ContentMode::phrase || (draft.frame & frame_object) == 0 || draft.rule->takes(frame_ala))
    return false;
  if (draft.content.empty()) return false;
  std::uint32_t at = draft.content.front().range.begin;
  if (at > draft.cue.end && view.is(at - 1, word_demonstrative)) --at;
  return at > draft.cue.end && view.is(at - 1, word_ala);
}

constexpr std::uint32_t bit(Objection objection) { return 1U << static_cast<std::uint32_t>(objection); }

void object(Draft& draft, Objection objection) { draft.objections |= bit(objection); }

}  // namespace

int plausibility(const View& view, Draft& draft) {
  const VerbRule& rule = *draft.rule;
  draft.objections = 0;
  if (hangs_on_ala(view, draft)) return 0;
  draft.why = "verb-" + std::string(name_of(draft.mode));
  int score = 500;
  const bool clear = draft.mode == ContentMode::clause || draft.mode == ContentMode::quotation ||
                     draft.mode == ContentMode::colon || draft.mode == ContentMode::before;
  switch (draft.mode) {
    case ContentMode::clause:
      score += 300;
      break;
    case ContentMode::colon:
    case ContentMode::quotation:
      score += 250;
      break;
    case ContentMode::phrase:
      score += 100;
      break;
    case ContentMode::bare:
    case ContentMode::antecedent:
      score -= 50;
      break;
    case ContentMode::back:
      score += 100;
      break;
    case ContentMode::before:
      score += draft.source.empty() ? 0 : 150;
      break;
    default:
      break;
  }
  // «سيشارك» is spelled like «يشارك», «وهنا» like «هنا».
  const NotCue* homograph = view.grammar().not_cue(view.bare(draft.cue.begin));
  if (homograph == nullptr && draft.form == CueForm::finite)
    homograph = view.grammar().not_cue(view.key(draft.cue.begin).substr(draft.cue_skip));
  if (homograph != nullptr && !doubled(view, draft)) {
    const bool subject = !draft.source.empty() && draft.source.speaks && !draft.relative &&
                         draft.mode == ContentMode::phrase &&
                         (!draft.subject_first || view.bare(draft.cue.begin) != u"عبر");
    if (!homograph->clause && !homograph->subject) return 0;
    if (!((homograph->clause && clear) || (homograph->subject && subject))) object(draft, Objection::homograph);
  }
  const bool quoted = view.document().tokens[draft.cue.begin].quotation != text::none;
  if (draft.form == CueForm::finite && draft.source.empty() && !draft.passive) {
    if (!clause_initial(view, draft.cue.begin)) object(draft, Objection::not_initial);
    // In somebody's own speech such forms are «I» or «we» («وآمل»، «أعتقد»), or bear an object of his («حذّرنا»).
    const std::u16string_view bare = view.bare(draft.cue.begin);
    if (quoted && bare.front() == u'ا' && draft.inflection.number == morphology::Number::singular) {
      for (const morphology::VerbReading& r : view.analysis(draft.cue.begin).verbs) {
        if (r.inflection.tense == morphology::Tense::imperfect && r.inflection.person == morphology::Person::first)
          object(draft, Objection::first_person);
      }
    }
    if (draft.pronoun == morphology::Enclitic::na || draft.pronoun == morphology::Enclitic::ka)
      object(draft, Objection::object_pronoun);
  }
  if (rule.has(flag_thing) && draft.mode == ContentMode::phrase && !draft.source.empty() &&
      (view.word(draft.source.head).classes & word_document) != 0) {
    score -= 300;
  }
  if (draft.form == CueForm::finite && view.key(draft.cue.begin).front() == u'ل' && draft.cue_skip > 0 && !clear)
    score -= 300;
  if (!draft.source.empty()) score += draft.source.speaks ? 150 : 0;
  if (rule.has(flag_that_only) && !clear) score -= 400;
  const bool object_frame =
      (draft.frame & (frame_object | frame_theme)) != 0 || (rule.has(flag_light) && !rule.has(flag_order));
  // «نُقلت الجثث», «طرح الكرة»: an object that is no word makes no report of it; «أظهر التقرير تراجعا» does.
  const bool shows = rule.has(flag_thing) && !draft.source.empty() && view.is(draft.source.head, word_document);
  if (rule.objects != 0 && !shows && !clear && draft.frame != frame_ala && object_frame &&
      (first_classes(view, draft) & rule.objects) == 0 && draft.mode == ContentMode::phrase) {
    object(draft, Objection::deed);
  }
  const bool right_object = rule.objects != 0 && (first_classes(view, draft) & rule.objects) != 0;
  draft.right_object = right_object;
  // «وجّه الإعصار ضربة»
  if (rule.has(flag_order) && draft.frame == frame_object && draft.mode == ContentMode::phrase && !right_object)
    object(draft, Objection::deed);
  if (rule.has(flag_ambiguous) && !right_object) score -= clear ? 50 : 150;
  if (rule.has(flag_continue) && draft.mode == ContentMode::bare && !draft.source.empty() && draft.source.speaks)
    score += 150;
  if (rule.has(flag_weak)) score -= clear ? 150 : 350;
  if (rule.has(flag_act)) score -= 150;
  if (rule.has(flag_perception)) score -= 250;
  if (rule.has(flag_light) && clear) score -= 300;
  // «يذكر أن»، «يشار إلى أن» are the writer's.
  if (view.is(draft.cue.begin, word_resume_sure) && (draft.source.empty() || !draft.source.speaks))
    object(draft, Objection::writers_own);
  // A law wants, but does not speak.
  const bool wants = rule.kind == Kind::demand && draft.form == CueForm::finite;
  const std::uint32_t wanting = !draft.source.empty() ? draft.source.head
                                : draft.mode == ContentMode::phrase && !draft.subject_first
                                    ? draft.content.front().range.begin
                                    : text::none;
  const bool law = wanting != text::none && wanting > draft.cue.begin && view.is(wanting, word_law);
  if (wants && (law || (!draft.source.empty() && !draft.source.speaks &&
                        draft.inflection.tense == morphology::Tense::imperfect && !clear))) {
    object(draft, Objection::law);
  }
  if (draft.passive && draft.mode == ContentMode::phrase && (draft.frame & (frame_object | frame_theme)) != 0 &&
      !rule.has(flag_from)) {
    object(draft, Objection::passive_object);
  }
  if (draft.mode == ContentMode::bare && !draft.content.empty()) {
    // Bare speech is a clause, and stands after «و» or «قال».
    const TokenRange range = draft.content.front().range;
    bool verb = false;
    std::uint32_t words = 0;
    for (std::uint32_t at = range.begin; at < range.end && words < 40; ++at) {
      words += view.is_word(at) ? 1U : 0U;
      verb |= view.is_finite(at) || view.is(at, word_negation | word_that | word_pronoun | word_had | word_auxiliary);
    }
    if (words < 6 || !verb || !(view.word(draft.cue.begin).conjunction || rule.has(flag_speech)))
      object(draft, Objection::bare);
    // «أضافت اللاعبة ثلاث نقاط»
    if (words < 6 && !verb) object(draft, Objection::deed);
  }
  if (draft.form == CueForm::participle && draft.mode == ContentMode::phrase && (draft.frame & frame_object) != 0 &&
      view.key(draft.cue.begin).back() != u'ا' && draft.cue.begin > 0 && view.is_word(draft.cue.begin - 1) &&
      !view.word(draft.cue.begin).conjunction) {
    object(draft, Objection::predicative_participle);
  }
  // «أيدت المحكمة الحكم», «أدانت المحكمة المتهم»: she rules.
  if (draft.mode == ContentMode::phrase && rule.kind == Kind::stance && !draft.source.empty() &&
      view.is(draft.source.head, word_court)) {
    object(draft, Objection::ruling);
  }
  // «التي تعتبر نظاماً جديداً»: it is considered to be.
  if (rule.has(flag_predicate) && draft.form == CueForm::finite &&
      draft.inflection.tense == morphology::Tense::imperfect &&
      (draft.relative || draft.source.empty() || !draft.source.speaks) && !clear) {
    object(draft, Objection::considered);
  }
  // «يعتبر السوق من أشهر أسواق المدينة».
  if (rule.has(flag_predicate) && draft.form == CueForm::finite && draft.mode == ContentMode::phrase &&
      draft.inflection.tense == morphology::Tense::imperfect && draft.frame == frame_min) {
    return 0;
  }
  // «تشير الأرقام إلى تراجع»: no one speaks.
  if (draft.form == CueForm::finite && draft.inflection.tense == morphology::Tense::imperfect &&
      draft.mode == ContentMode::phrase && !draft.source.empty() && !draft.source.speaks) {
    score -= 200;
  }
  if (draft.form == CueForm::masdar) {
    const bool agent = !draft.source.empty() && draft.source.speaks;
    const bool own = draft.pronoun != morphology::Enclitic::none;
    const bool renewed = view.word(draft.cue.begin).article || view.key(draft.cue.begin).starts_with(u"بال");
    if (renewed) {
      // «جدّد التأكيد على»، «اكتفى بالقول»: a verb must stand before it.
      bool verb = false;
      for (std::uint32_t at = draft.cue.begin;
           at-- > view.sentence(draft.cue.begin).begin && at + 16 > draft.cue.begin;) {
        if (view.is_mark(at, Mark::stop)) break;
        for (const morphology::VerbReading& r : view.analysis(at).verbs) {
          verb |= view.grammar().verb(r.verb).has(flag_neutral) && r.inflection.tense != morphology::Tense::masdar;
        }
        verb |= view.is_finite(at);
      }
      if (!verb || !clear_or_on(draft)) object(draft, Objection::no_verb_before_noun);
    } else if (!agent && !own) {
      score -= 500;
    }
    score -= draft.mode == ContentMode::clause ? 50 : 150;
    if (rule.has(flag_ambiguous | flag_weak | flag_act)) score -= 300;
  }
  if (draft.form == CueForm::participle && draft.mode == ContentMode::phrase && draft.frame == frame_object &&
      rule.has(flag_neutral)) {
    score -= 50;
  }
  if (is_title(view, draft.cue.begin)) object(draft, Objection::title);
  if (subjunctive(view, draft)) object(draft, Objection::subjunctive);
  if (hypothetical(view, draft)) object(draft, Objection::hypothetical);
  // Titles, laws and courts do not speak, whatever the model hears.
  constexpr std::uint32_t final = bit(Objection::law) | bit(Objection::ruling) | bit(Objection::title);
  if ((draft.objections & final) != 0) return 0;
  // Without a trained model an objection decides; with one it is a feature.
  if (draft.objections != 0 && !judges_cues(view)) return 0;
  return std::clamp(score - 150 * std::popcount(draft.objections), 1, 990);
}

}  // namespace isnad::statements
