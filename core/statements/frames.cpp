#include "statements/frames.h"

#include "statements/attributions.h"
#include "statements/frame_reader.h"

namespace isnad::statements {

std::optional<Draft> FrameReader::run() {
  if (draft_.form == CueForm::finite) {
    const Subject before = subject_before(view_, token_, reading_.inflection);
    draft_.negated = before.negated;
    draft_.relative = before.relative;
    subject_ = before;
    // «وأضاف» goes on with a subject of its own or the one before, never with the noun that stands before it; nor does
    // «فأضاف», but for «أما فلان فأضاف».
    const bool joined = view_.word(token_).conjunction && !before.relative && !before.topic;
    if (joined) subject_.phrase = {};
    if (!joined && (trace_ != nullptr || chooses_sources(view_))) before_ = phrases_before(view_, subject_);
    if (before.relative && reading_.split.enclitic != morphology::Enclitic::none) object_pronoun_ = true;
    calls_ = object_pronoun_ && rule_.has(flag_describe | flag_predicate);
  }
  // «وهي اتهامات تنفيها الوزارة»
  if (draft_.form == CueForm::finite && rule_.kind == Kind::denial && !draft_.relative && token_ > 0 &&
      reading_.split.enclitic != morphology::Enclitic::none &&
      view_.is(token_ - 1, word_allegation | word_accusation) && !view_.word(token_ - 1).article) {
    draft_.relative = true;
    object_pronoun_ = true;
    subject_ = {};
    subject_.what = true;
    subject_.relative = true;
  }
  // «ما تم تداوله في المواقع عن…»
  if (draft_.form == CueForm::masdar && rule_.has(flag_rumour) && token_ > view_.sentence(token_).begin + 1 &&
      done_before(view_, token_) && view_.is(token_ - 2, word_what)) {
    draft_.relative = true;
    subject_.what = true;
  }
  bool found = scan();
  if (!asked_ && !before_.empty() && draft_.source.empty()) chosen_subject(text::none);
  // «وهو ما نفته الوزارة بصورة قاطعة»: its object is the pronoun; what stands behind is none.
  if (found && object_pronoun_ && !calls_ && draft_.mode == ContentMode::phrase && rule_.takes(frame_object) &&
      !rule_.takes(frame_to) && !tells_what_about()) {
    draft_.content.clear();
    draft_.mode = ContentMode::none;
    found = false;
  }
  if (!found && !relative_content()) far();
  if (trace_ != nullptr || chooses_starts(view_)) choose_start();
  if (draft_.content.empty() && draft_.mode == ContentMode::none && denies_without_object()) {
    draft_.mode = ContentMode::back;
    draft_.frame = frame_object;
    draft_.source = joined_before();
    draft_.subject_first = true;
  }
  if (draft_.content.empty() && draft_.mode != ContentMode::back) return std::nullopt;
  if (draft_.relative && (object_pronoun_ || resumptive_)) subject_ = {};
  if (draft_.source.empty() && subject_.found() && !not_before_) {
    const bool chosen = asked_ && chooses_sources(view_);
    if (chosen || !subject_.relative || agrees(reading_.inflection, agreement_of(view_, subject_.phrase), true)) {
      draft_.source = subject_.phrase;
      draft_.subject_first = true;
    }
  }
  return draft_;
}

bool FrameReader::scan() {
  std::uint32_t at = token_ + 1;
  const bool finite = draft_.form == CueForm::finite;
  const bool participle = draft_.form == CueForm::participle;
  // A verb after its subject, and a participle, have their object next, not their subject.
  if (draft_.passive) no_subject_ = true;
  bool subject_known = participle || reading_.split.enclitic != morphology::Enclitic::none ? participle : false;
  if (draft_.form == CueForm::masdar && (reading_.split.enclitic != morphology::Enclitic::none ||
                                         (reading_.split.proclitics & morphology::article) != 0)) {
    subject_known = true;
  }
  if (finite && subject_.found() && !draft_.relative) subject_known = true;
  if (finite && reading_.inflection.number != morphology::Number::singular) subject_known = true;
  if (no_subject_) subject_known = true;
  if (rule_.has(flag_came_in)) {
    // «جاء في التقرير أن…»: the paper speaks.
    bool points = false;
    if (at + 2 < limit_ && view_.is(at, word_back) && view_.is(at + 1, word_fi)) {
      points = true;
      ++at;
    }
    if (at + 1 >= limit_ || !view_.is(at, word_fi)) return false;
    const NounPhrase paper = noun_phrase(view_, at + 1, limit_, {true, false});
    if (paper.empty()) return false;
    if (points && !view_.is(paper.head, word_document)) return false;
    draft_.source = paper;
    if (points) return back(frame_object);
    at = paper.range.end;
    subject_known = true;
  }
  bool comma_before = false;
  while (at < limit_) {
    const Word& w = view_.word(at);
    if (w.mark == Mark::quote) return quote(at, subject_known, comma_before);
    if (w.mark == Mark::colon) {
      if (!rule_.takes(frame_say | frame_that)) return false;
      return content_after(at + 1, ContentMode::colon, frame_say, 0);
    }
    if (w.mark == Mark::bracket_open) {
      const std::uint32_t after = view_.after_bracket(at);
      if (after == at + 1) return false;
      at = after;
      continue;
    }
    if (w.mark == Mark::comma) {
      if (at + 1 >= limit_) return false;
      if (const std::uint32_t past = after_comma(at + 1, subject_known); past != 0) {
        comma_before = true;
        at = past;
        continue;
      }
      return false;
    }
    // «أوضح المدير، "سالم الراوي"؛ أن…»
    if (w.mark == Mark::semicolon && at + 1 < limit_ && !view_.word(at + 1).conjunction) {
      const std::uint32_t past = view_.is_that(at + 1)    ? at + 1
                                 : !draft_.source.empty() ? after_comma(at + 1, true)
                                                          : 0;
      if (past == 0) return false;
      at = past;
      continue;
    }
    if (w.mark == Mark::dash) {
      std::uint32_t close = at + 1;
      while (close < limit_ && !view_.is_mark(close, Mark::dash)) ++close;
      if (close >= limit_) return false;
      at = close + 1;
      continue;
    }
    if (w.mark == Mark::stop && at + 1 < limit_ &&
        view_.document().tokens[at].end - view_.document().tokens[at].begin == 2) {
      ++at;
      continue;
    }
    if (w.mark != Mark::none) return false;

    if (view_.is_that(at)) return that(at);
    if (asks(at)) return content_after(at, ContentMode::clause, frame_ask, 0);
    if (const std::uint32_t past = after_attribution(at); past > at) {
      at = past;
      continue;
    }
    if (introduces_speech(at)) return false;  // «صرّح … قائلاً»: the participle is the cue
    std::uint32_t frame = 0;
    Piece start;
    if (is_frame_preposition(at, frame, start)) {
      if (points_back(start.range.begin)) return back(frame, start.range.begin);
      // «نقلت الوكالة عن مصادر أن…»: what they say, not who.
      if (rule_.has(flag_relay) && frame == frame_an) {
        const NounPhrase who = noun_phrase(view_, start.range.begin, limit_, {true, true, false, 0});
        std::uint32_t next = who.range.end;
        while (!who.empty() && next < limit_ && view_.is_mark(next, Mark::comma)) ++next;
        if (!who.empty() && next < limit_ && view_.is_that(next))
          return content_after(next, ContentMode::clause, frame_that, 0);
      }
      // «ألقى باللوم على …»: whom and for what.
      if (rule_.has(flag_light) && (rule_.objects & word_blame) != 0 && view_.is(start.range.begin, word_blame) &&
          start.range.begin + 2 < limit_ && view_.is(start.range.begin + 1, word_ala)) {
        return content_after(start.range.begin + 2, ContentMode::phrase, frame_ala, 0);
      }
      return content_after(start.range.begin, ContentMode::phrase, frame, start.skip);
    }
    if (view_.is(at, word_preposition_pronoun)) {
      resumptive_ = draft_.relative;
      ++at;
      continue;
    }
    if (const std::uint32_t past = addressee(at); past > at) {
      at = past;
      continue;
    }
    if (draft_.form == CueForm::masdar && view_.is_preposition(at)) return false;
    if (const std::uint32_t past = after_adverbial(view_, at, limit_); past > at) {
      at = past;
      continue;
    }
    if (view_.is(at, word_relative)) {
      if (draft_.source.empty() && !subject_known) return false;
      while (at < limit_ && view_.is_word(at) && !view_.is_that(at) && !view_.is(at, standing_frames())) ++at;
      continue;
    }
    if (view_.is_finite(at)) {
      // «قال مسؤول رفض الكشف عن اسمه إن…»: a relative clause after an indefinite noun, not so «أبدى وزير السياحة أسفه».
      if (!draft_.source.empty() && !draft_.source.definite && !comma_before) {
        std::uint32_t end = at;
        while (end < limit_ && view_.is_word(end) && !view_.is_that(end)) ++end;
        if (end < limit_) {
          draft_.source.range.end = end;
          draft_.source.relative = true;
          at = end;
          continue;
        }
      }
      // A masdar that is spelled like a verb («توقع رفع حجم التبادل»، «نفت نشرها النص»); with «ت» after a subject
      // («نفى المصنع تلوث النهر»).
      const char16_t first = view_.bare(at).front();
      const bool masdar = first != u'ت' || (!draft_.source.empty() && draft_.source.definite && !comma_before);
      if (rule_.takes(frame_object) && !w.conjunction && first != u'ي' && masdar && !rule_.has(flag_weak)) {
        begin_content(at, 0, ContentMode::phrase, frame_object);
        return true;
      }
      return bare(at);
    }
    if (view_.is_preposition(at)) {
      // Some other phrase: over it, to its noun phrase's end.
      const std::uint32_t object = view_.is(at, word_preposition) ? at + 1 : at;
      const NounPhrase phrase = noun_phrase(view_, object, limit_, {false, false});
      if (phrase.empty()) {
        if (view_.is(at, word_preposition)) {
          ++at;
          continue;
        }
        return false;
      }
      at = phrase.range.end;
      continue;
    }
    if (view_.is(at, word_back) && rule_.takes(frame_object | frame_theme)) {
      // «بررت ذلك بمقاومته»: the content is still to come.
      if (points_back(at) && at + 1 < limit_ && is_frame_preposition(at + 1, frame, start)) {
        ++at;
        continue;
      }
      if (points_back(at)) return back(frame_object, at);
    }
    if (view_.bare(at) == u"بذلك" && rule_.takes(frame_bi)) return back(frame_bi, at);
    if (cognate(at)) {
      // «نفى نفياً قاطعاً أن…»
      ++at;
      if (at < limit_ && view_.is_word(at) && view_.key(at).ends_with(u"ا") && !view_.is_finite(at)) ++at;
      continue;
    }
    if (view_.is(at, word_pronoun) && !w.conjunction && at + 1 < limit_ &&
        (view_.stem(at + 1) == u"اخري" || view_.stem(at + 1) == u"اخر" || view_.stem(at + 1) == u"اخرون")) {
      at += 2;
      continue;
    }
    if (view_.is(at, word_pronoun) && w.conjunction && !draft_.source.empty()) {
      // «وهو على فراش الموت»: in what state he said it.
      std::uint32_t past = at + 1;
      if (past < limit_ && view_.is_preposition(past)) {
        const NounPhrase phrase =
            noun_phrase(view_, view_.is(past, word_preposition) ? past + 1 : past, limit_, {false, false});
        if (!phrase.empty()) {
          // Up to the genitive; the next name is the object.
          at = phrase.range.end;
          continue;
        }
      }
      return false;
    }
    if (const std::u16string_view bare = view_.bare(at);
        (bare == u"بما" && rule_.takes(frame_bi)) || (bare == u"عما" && rule_.takes(frame_an)) ||
        (bare == u"مما" && rule_.takes(frame_min)) || (bare == u"لما" && rule_.takes(frame_li | frame_theme))) {
      begin_content(at, 0, ContentMode::phrase, frame_bi);
      return true;
    }
    if (view_.is(at, word_what) && rule_.takes(frame_object)) {
      begin_content(at, 0, ContentMode::phrase, frame_object);
      return true;
    }
    if (!view_.is_nominal(at)) return bare(at);
    const int outcome = nominal(at, subject_known);
    if (outcome < 0) return true;
    if (outcome == 0) return false;
    subject_known = true;
    at = static_cast<std::uint32_t>(outcome);
  }
  return object_instead();
}

std::uint32_t FrameReader::after_comma(std::uint32_t next, bool subject_known) {
  if (view_.is_that(next) || view_.is_mark(next, Mark::quote)) return next;
  std::uint32_t frame = 0;
  Piece start;
  if (is_frame_preposition(next, frame, start) && !view_.word(next).conjunction) return next;
  if (const std::uint32_t past = after_adverbial(view_, next, limit_); past > next && !view_.word(next).conjunction) {
    return past;
  }
  const Word& w = view_.word(next);
  if (!draft_.source.empty() || subject_known) {
    if (const std::uint32_t past = after_aside(next); past != 0) return past;
  }
  if (w.conjunction || w.mark != Mark::none) return 0;
  if ((subject_known || !draft_.source.empty()) && (view_.is_nominal(next) || view_.key(next) == u"ما") &&
      (rule_.takes(frame_object | frame_theme | frame_to))) {
    return next;
  }
  return 0;
}

std::uint32_t FrameReader::after_aside(std::uint32_t begin) const {
  const Word& w = view_.word(begin);
  if (const std::uint32_t past = after_attribution(begin); past > begin) {
    return past < limit_ && view_.is_mark(past, Mark::comma) ? past + 1 : past;
  }
  const std::u16string_view bare = view_.bare(begin);
  const bool opens = view_.is(begin, word_relative) || bare == u"اي" ||
                     (w.conjunction && view_.is(begin, word_pronoun | word_auxiliary | word_had)) ||
                     (!w.conjunction && w.mark == Mark::none && !w.article && bare.size() > 4 && bare.front() == u'م' &&
                      bare.back() == u'ا' && begin + 1 < limit_ && !view_.is_that(begin + 1));
  if (!opens) return 0;
  for (std::uint32_t at = begin + 1; at + 1 < limit_ && at < begin + 35; ++at) {
    const Mark mark = view_.word(at).mark;
    if (mark == Mark::stop || mark == Mark::semicolon || mark == Mark::colon) return 0;
    if (mark != Mark::comma) continue;
    const std::uint32_t next = at + 1;
    std::uint32_t frame = 0;
    Piece start;
    if (view_.word(next).conjunction) continue;
    if (view_.is_that(next) || view_.is_mark(next, Mark::quote) || is_frame_preposition(next, frame, start))
      return next;
    if (rule_.takes(frame_object | frame_theme) && view_.is_nominal(next)) return next;
    if (after_adverbial(view_, next, limit_) > next) return after_adverbial(view_, next, limit_);
  }
  return 0;
}

bool FrameReader::scan_from(std::uint32_t at) {
  token_ = at - 1;
  return scan();
}

std::optional<Draft> read_frame(const View& view, std::uint32_t token, const morphology::VerbReading& reading,
                                FrameTrace* trace) {
  CueForm form = CueForm::finite;
  if (!can_report(view, token, reading, form)) return std::nullopt;
  return FrameReader(view, token, reading, form, trace).run();
}

}  // namespace isnad::statements
