// Readings of a frame where its content does not stand in the usual place.
#include "statements/denied.h"
#include "statements/frame_reader.h"
#include "statements/frames.h"

namespace isnad::statements {

bool FrameReader::object_instead() {
  if (draft_.source.empty() || draft_.form != CueForm::finite || !rule_.takes(frame_object) ||
      rule_.has(flag_neutral | flag_ambiguous | flag_weak)) {
    return false;
  }
  const NounPhrase phrase = draft_.source;
  if (phrase.range.begin < token_) return false;
  // «اقترحت النقابة الإضراب.»: the object was taken for a part of the subject.
  const NounPhrase who = noun_phrase(view_, phrase.range.begin, phrase.range.end, {false, false, true, stops()});
  const std::uint32_t what = who.range.end;
  if (who.speaks && what < phrase.range.end && view_.is_nominal(what) && !view_.is_preposition(what) &&
      !view_.word(what).conjunction) {
    draft_.source = who;
    begin_content(what, view_.word(what).skip, ContentMode::phrase, frame_object);
    return true;
  }
  draft_.source = {};
  begin_content(phrase.range.begin, phrase.skip, ContentMode::phrase, frame_object);
  return true;
}

bool FrameReader::far() {
  if (draft_.form != CueForm::finite || rule_.has(flag_weak | flag_ambiguous) || draft_.relative) return false;
  if (!draft_.content.empty()) return false;
  for (std::uint32_t at = token_ + 1; at < limit_; ++at) {
    const Word& w = view_.word(at);
    if (w.mark == Mark::stop || w.mark == Mark::semicolon) return false;
    if (w.mark == Mark::quote) {
      const std::uint32_t q = view_.opens_quotation(at);
      if (q == text::none) return false;
      const text::Quotation& inner = view_.document().quotations[q];
      if (inner.balanced() && inner.inner.size() <= 6 && inner.close < limit_) {
        at = inner.close;
        continue;
      }
      if (!rule_.takes(frame_say)) return false;
      begin_content(at, 0, ContentMode::quotation, frame_say);
      return true;
    }
    if (w.mark == Mark::colon) return rule_.takes(frame_say) && content_after(at + 1, ContentMode::colon, frame_say, 0);
    if (w.mark != Mark::none) continue;
    if (introduces_speech(at)) return false;
    if (view_.is_that(at)) {
      if (only_marks_ || w.conjunction || view_.is(at - 1, word_clause_noun)) continue;
      const bool bi = view_.is(at, word_bi_that | word_bi_that_pronoun);
      std::uint64_t before = view_.word(at - 1).classes & (word_ila | word_ala | word_an | word_min | word_fi);
      if (before != 0 && (before & standing_frames()) == 0) continue;
      if (before == 0 && !bi && !rule_.takes(frame_that)) continue;
      return content_after(at, ContentMode::clause, frame_that, 0);
    }
    // Another report begins: what follows is its own.
    for (const morphology::VerbReading& r : view_.analysis(at).verbs) {
      CueForm form = CueForm::finite;
      const VerbRule& other = view_.grammar().verb(r.verb);
      if (!other.has(flag_weak | flag_ambiguous | flag_act) && can_report(view_, at, r, form) &&
          form != CueForm::masdar && view_.grammar().not_cue(view_.bare(at)) == nullptr) {
        return false;
      }
    }
  }
  return false;
}

bool FrameReader::tells_what_about() const {
  return subject_.what && rule_.kind == Kind::claim && (draft_.frame & (frame_an | frame_hawla)) != 0;
}

bool FrameReader::told_about() {
  const std::uint32_t begin = draft_.source.empty() ? token_ + 1 : draft_.source.range.end;
  for (std::uint32_t at = begin; at + 1 < limit_ && view_.is_word(at) && !view_.is_finite(at); ++at) {
    // «ما أعلنته الحركة من سيطرتها على المدينة»
    if (view_.is(at, word_an | word_hawla | word_min))
      return content_after(at + 1, ContentMode::phrase, frame_hawla, 0);
  }
  return false;
}

bool FrameReader::relative_content() {
  if (draft_.form == CueForm::masdar && draft_.relative) return told_about();
  if (draft_.form != CueForm::finite || !draft_.relative) return false;
  // «ما ورد في تقرير الصحيفة عن بيع اللاعب»
  if (subject_.what && rule_.has(flag_came_in) && !draft_.source.empty()) return told_about();
  const bool taken_up = resumptive_ || reading_.split.enclitic != morphology::Enclitic::none;
  if (!taken_up) return false;
  // «الأمر الذي نفته الوزارة»
  const TokenRange told = subject_.phrase.range;
  const bool matter = subject_.found() && told.size() == 1 && view_.stem(told.begin) == u"امر";
  if (subject_.what && rule_.kind == Kind::claim) {
    if (told_about()) return true;
    // «نفى ما قاله النائب»: what he said is not told. But «…، وهو ما قاله النائب» takes up what was told.
    const bool takes_up = token_ > 1 && view_.is(token_ - 2, word_pronoun);
    if (!takes_up && denial_before(view_, token_) != text::none) return false;
  }
  if (rule_.has(flag_rumour)) return false;  // «ما تداوله مغردون», «التسجيل الذي تداولوه»: a rumour of nothing
  if (subject_.what || matter) {
    draft_.mode = ContentMode::back;
    draft_.frame = frame_object;
    subject_ = {};
    return subject_points_back_ = true;
  }
  if (!subject_.found()) return false;
  draft_.mode = ContentMode::antecedent;
  draft_.frame = frame_object;
  draft_.content = {{subject_.phrase.range, subject_.phrase.skip}};
  subject_ = {};
  return true;
}

bool FrameReader::denies_without_object() const {
  if (!rule_.has(flag_deny) || draft_.form != CueForm::finite || draft_.relative || draft_.negated || draft_.passive)
    return false;
  if (draft_.pronoun != morphology::Enclitic::none) return false;
  const std::uint32_t next = draft_.cue.end;
  const TokenRange sentence = view_.sentence(draft_.cue.begin);
  const bool last = next >= sentence.end || (view_.is_mark(next, Mark::stop) && next + 1 >= sentence.end);
  return last && !joined_before().empty();
}

NounPhrase FrameReader::joined_before() const {
  constexpr std::uint32_t reach = 6;
  const std::uint32_t cue = draft_.cue.begin;
  const std::uint32_t first = view_.sentence(cue).begin;
  for (std::uint32_t at = cue; at-- > first && at + reach > cue;) {
    if (!view_.is_word(at) || view_.is_finite(at)) break;
    const bool joined = view_.word(at).conjunction || (at > first && view_.is(at - 1, word_conjunction));
    if (!joined || !view_.is_nominal(at)) continue;
    const NounPhrase phrase = phrase_between(view_, at, cue);
    if (agrees(reading_.inflection, agreement_of(view_, phrase), true)) return phrase;
    break;
  }
  return subject_.found() && subject_.phrase.range.end == cue ? subject_.phrase : NounPhrase{};
}

}  // namespace isnad::statements
