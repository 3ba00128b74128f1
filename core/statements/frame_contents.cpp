// Where the content of a frame begins: at a complementiser, a quotation, an object.
#include "statements/frame_reader.h"
#include "statements/frames.h"

namespace isnad::statements {

void FrameReader::begin_content(std::uint32_t token, std::uint8_t skip, ContentMode mode, std::uint32_t frame) {
  draft_.mode = mode;
  draft_.frame = frame;
  draft_.content = {{{token, view_.sentence(token).end}, skip}};
}

bool FrameReader::content_after(std::uint32_t at, ContentMode mode, std::uint32_t frame, std::uint8_t skip) {
  if (at >= view_.sentence(token_).end && mode != ContentMode::colon) return false;
  if (at >= view_.size()) return false;
  if (skip == 0 && view_.is(at, word_that | word_bi_that)) {
    if (at + 1 >= limit_) return false;
    ++at;
    mode = ContentMode::clause;
  } else if (skip == 0 && view_.is(at, word_that_pronoun | word_bi_that_pronoun)) {
    mode = ContentMode::clause;
  }
  while (at + 1 < view_.sentence(token_).end && (view_.is_mark(at, Mark::colon) || view_.is_mark(at, Mark::comma)))
    ++at;
  if (view_.is_mark(at, Mark::stop)) return false;
  begin_content(at, skip, mode, frame);
  return true;
}

bool FrameReader::that(std::uint32_t at) {
  const Word& w = view_.word(at);
  if (w.conjunction && w.lead > 0 && view_.key(at).front() == u'و' && draft_.source.empty()) return false;
  const bool bi = (w.classes & (word_bi_that | word_bi_that_pronoun)) != 0;
  if (!(rule_.takes(frame_that) || (bi && rule_.takes(frame_bi | frame_theme)) || rule_.has(flag_neutral)))
    return false;
  const std::uint32_t frame = bi ? frame_bi : frame_that;
  // «ذكر بيان صدر عن الوزارة عقب الاجتماع أن…»: all of it says which paper.
  if (!draft_.source.empty() && !draft_.source.definite && draft_.source.range.begin > token_ &&
      view_.is(draft_.source.head, word_document) && at > draft_.source.range.end) {
    bool plain = true;
    for (std::uint32_t i = draft_.source.range.end; i < at; ++i) plain = plain && view_.is_word(i);
    if (plain) draft_.source.range.end = at;
  }
  if ((w.classes & (word_that_pronoun | word_bi_that_pronoun)) != 0) {
    begin_content(at, 0, ContentMode::clause, frame);
    if (theme_ != text::none && rule_.has(flag_describe | flag_predicate)) draft_.content.front().range.begin = theme_;
    return true;
  }
  if (theme_ != text::none && rule_.takes(frame_theme)) {
    begin_content(theme_, theme_skip_, ContentMode::phrase, frame_theme);
    return true;
  }
  return content_after(at + 1, ContentMode::clause, frame, 0);
}

bool FrameReader::points_back(std::uint32_t at) const {
  if (at >= limit_ || !view_.is(at, word_back)) return false;
  // «معتبراً ذلك مؤشراً»: the first of two objects.
  const bool predicate = rule_.has(flag_predicate) && at + 1 < limit_ && view_.is_nominal(at + 1) &&
                         !view_.word(at + 1).article && view_.word(at + 1).preposition == 0 &&
                         view_.key(at + 1).size() > 3 && view_.key(at + 1).back() == u'ا';
  if (predicate) return false;
  // «هذا الخبر» is a phrase of its own; «ذلك» before a mark, an adverbial, a subject or the end points back.
  if (at + 1 >= limit_ || !view_.is_nominal(at + 1) || view_.is(at + 1, word_manner | word_time)) return true;
  return view_.is(at, word_demonstrative) && !(view_.word(at + 1).article && !view_.is(at + 1, any_speaker));
}

bool FrameReader::back(std::uint32_t frame, std::uint32_t at) {
  if (at != text::none && draft_.source.empty() && at + 1 < limit_ && !subject_.found()) {
    // «صرّح بذلك، في اتصال مع التلفزيون، الوزير…»
    std::uint32_t subject = at + 1;
    for (int guard = 0; guard < 4 && subject < limit_; ++guard) {
      const std::uint32_t past =
          view_.is_mark(subject, Mark::comma) ? subject + 1 : after_adverbial(view_, subject, limit_);
      if (past == subject) break;
      subject = past;
    }
    const NounPhrase phrase = noun_phrase(view_, subject, limit_, {false, true});
    if (!phrase.empty() && (phrase.speaks || view_.word(phrase.head).possessive)) draft_.source = phrase;
  }
  draft_.mode = ContentMode::back;
  draft_.frame = frame;
  return true;
}

bool FrameReader::quote(std::uint32_t at, bool subject_known, bool comma_before) {
  const std::uint32_t q = view_.opens_quotation(at);
  if (q == text::none) {
    // A stray mark before the quotation («فيسبوك}” “مهمتنا…»).
    if (at + 1 < limit_ && view_.is_mark(at + 1, Mark::quote)) return quote(at + 1, subject_known, comma_before);
    return false;
  }
  const text::Quotation& quotation = view_.document().quotations[q];
  const bool outlet = quotation.balanced() && quotation.inner.size() <= 6 && quotation.close + 1 < limit_ &&
                      at > token_ + 1 &&
                      (view_.is_preposition(at - 1) || view_.is(at - 1, word_body | word_institution | word_occasion));
  if (outlet && (view_.is(at - 1, word_preposition) || leads_to_frame(quotation.close + 1))) {
    const bool content = view_.is(at - 1, word_preposition) && !leads_to_frame(quotation.close + 1);
    if (!content) {
      return scan_from(quotation.close + 1);
    }
  }
  // «أضاف "التحقيق جار والشرطة تلاحقهم" مشيرا…»: so long, and with nothing announced behind it, it is what is said.
  const bool said = quotation.balanced() && quotation.inner.size() > 3 && rule_.takes(frame_say | frame_that) &&
                    !leads_to_frame(quotation.close + 1);
  if (draft_.source.empty() && !subject_known && !said) {
    NounPhrase phrase = noun_phrase(view_, at, limit_, {true, true});
    if (!phrase.empty() && (phrase.mention != text::none || phrase.speaks) && phrase.range.end < limit_) {
      // «قالت "جيش الغد"، أكبر الفصائل، إن…»
      if (!asked_ && (trace_ != nullptr || chooses_sources(view_))) {
        const std::uint32_t end = chosen_subject(at);
        if (end != text::none && end > phrase.range.end) phrase = phrase_between(view_, at, end);
      }
      draft_.source = phrase;
      token_after_source_ = phrase.range.end;
      const std::uint32_t saved = token_;
      const bool found = scan_from(phrase.range.end);
      token_ = saved;
      return found;
    }
  }
  // «تضيف "3058" مقعداً»
  const bool figure = quotation.balanced() && quotation.inner.size() == 1 &&
                      view_.document().tokens[quotation.inner.begin].kind == text::TokenKind::number;
  if (figure) return false;
  if (rule_.takes(frame_say) || (rule_.takes(frame_that) && quotation.inner.size() > 3)) {
    if (quotation.inner.size() < 3 && !rule_.takes(frame_object) && !comma_before && subject_known) {
      // One or two words in marks after the subject are most often a name.
      if (view_.mention(quotation.inner.begin) != nullptr) return false;
    }
    begin_content(at, 0, ContentMode::quotation, frame_say);
    return true;
  }
  if (rule_.takes(frame_object)) {
    begin_content(at, 0, ContentMode::phrase, frame_object);
    return true;
  }
  return false;
}

bool FrameReader::bare(std::uint32_t at) {
  // «أضافت ثلاث نقاط», «أضاف هدفاً ثانياً»: an object of the hand, not of the mouth.
  if (at < limit_ && (view_.is(at, word_number) || view_.document().tokens[at].kind == text::TokenKind::number)) {
    return object_instead();
  }
  if (at < limit_ && view_.is_nominal(at) && !view_.word(at).article && view_.mention(at) == nullptr &&
      view_.key(at).size() > 3 && view_.key(at).back() == u'ا' && !view_.is_finite(at)) {
    return object_instead();
  }
  if (draft_.form != CueForm::finite || !rule_.takes(frame_say) || draft_.relative) return object_instead();
  if (!rule_.has(flag_neutral) || rule_.has(flag_weak)) return object_instead();
  if (rule_.has(flag_ambiguous) && draft_.source.empty()) return object_instead();
  only_marks_ = draft_.source.empty();
  if (far()) return true;
  begin_content(at, 0, ContentMode::bare, frame_say);
  return true;
}

// «طالب المواطنين بالتعاون»: a sound plural in the accusative is whom the verb addresses, not who speaks.
bool FrameReader::addressed(std::uint32_t at) const {
  if (draft_.form != CueForm::finite || view_.mention(at) != nullptr) return false;
  if (rule_.kind != Kind::demand && rule_.kind != Kind::accusation && rule_.kind != Kind::warning) return false;
  if (view_.key(at) == u"الله") return rule_.kind == Kind::demand;  // «دعا الله أن»
  return view_.is(at, word_plural) && view_.key(at).ends_with(u"ين");
}

std::uint32_t FrameReader::chosen_subject(std::uint32_t at) {
  asked_ = true;
  SourcePlace place;
  place.cue = draft_.cue.begin;
  place.begin = at;
  place.limit = limit_;
  place.rule = &rule_;
  place.form = draft_.form;
  place.inflection = reading_.inflection;
  place.options = {true, true, rule_.takes(frame_object | frame_theme | frame_to), stops()};
  place.needs_object = rule_.has(flag_transitive) && draft_.form == CueForm::finite && !draft_.passive &&
                       !object_pronoun_ && !draft_.relative && !subject_.found();
  // «وأبدى وزير السياحة أسفه»: a verb that opens its sentence has what it tells behind its subject.
  place.needs_rest = rule_.takes(frame_object) && draft_.form == CueForm::finite && !draft_.passive &&
                     !object_pronoun_ && draft_.cue.begin == view_.sentence(draft_.cue.begin).begin;
  place.subject = draft_.form == CueForm::finite ? &subject_ : nullptr;
  // «المشروع الذي أعلن عنه الرئيس»: the noun before it is what is told.
  if (!(draft_.relative && (object_pronoun_ || resumptive_))) place.before = before_;
  const Announces announces = [this](std::uint32_t token) { return leads_to_frame(token); };
  if (trace_ != nullptr && !trace_->asked) {
    trace_->asked = true;
    trace_->candidates = source_candidates(view_, place, announces);
  }
  if (!chooses_sources(view_)) return text::none;
  const TokenRange chosen = choose_source(view_, place, announces);
  if (!chosen.empty() && chosen.begin == at) return chosen.end;
  // «الوفد، الذي وصل أمس، قال إن»: over an aside nobody else is left.
  const NounPhrase& ahead = subject_.phrase;
  const std::uint32_t cue = draft_.cue.begin;
  const bool aside = at == text::none && ahead.speaks && !subject_.relative && ahead.range.end + 2 < cue &&
                     view_.is_mark(ahead.range.end, Mark::comma) && view_.is_mark(cue - 1, Mark::comma);
  not_before_ = chosen.empty() && !aside;
  if (!chosen.empty() && chosen != subject_.phrase.range) {
    subject_.phrase = phrase_between(view_, chosen.begin, chosen.end);
  }
  return text::none;
}

std::uint32_t FrameReader::light_object(std::uint32_t at) const {
  constexpr std::uint32_t reach = 16;
  if (draft_.form != CueForm::finite || !rule_.has(flag_light) || rule_.objects == 0 || !draft_.source.empty() ||
      subject_.found() || draft_.passive || (view_.word(at).classes & rule_.objects) != 0) {
    return text::none;
  }
  for (std::uint32_t i = at + 1; i < std::min(limit_, at + reach); ++i) {
    const Word& w = view_.word(i);
    if (w.mark == Mark::stop || w.mark == Mark::colon || w.mark == Mark::semicolon) break;
    if (view_.is_that(i) || view_.is_finite(i) || view_.is(i, word_relative)) break;
    if (view_.is_nominal(i) && w.preposition == 0 && !w.conjunction && !w.article && (w.classes & rule_.objects) != 0)
      return i;
  }
  return text::none;
}

int FrameReader::nominal(std::uint32_t at, bool subject_known) {
  if (calls_) {
    const NounPhrase who = noun_phrase(view_, at, limit_, {true, true, true, stops()});
    const bool subject = draft_.source.empty() && who.speaks && view_.word(who.head).preposition == 0 &&
                         reading_.inflection.number == morphology::Number::singular &&
                         (who.definite || view_.word(who.head).possessive) && who.range.end < limit_ &&
                         agrees(reading_.inflection, agreement_of(view_, who), false);
    if (!subject) {
      begin_content(at, view_.word(at).skip, ContentMode::phrase, frame_theme);
      return -1;
    }
    draft_.source = who;
    return static_cast<int>(who.range.end);
  }
  const bool wants_object = rule_.takes(frame_object | frame_theme);
  // One before the verb may be another's.
  const bool before = draft_.form == CueForm::finite && subject_.found() && !draft_.relative;
  const bool addressed_here = addressed(at);
  subject_known |= addressed_here;
  const bool open = !addressed_here && draft_.source.empty() && !asked_ && (!subject_known || before) && !no_subject_ &&
                    (draft_.form == CueForm::masdar || reading_.inflection.number == morphology::Number::singular);
  if (open && (trace_ != nullptr || chooses_sources(view_))) {
    const std::uint32_t end = chosen_subject(at);
    if (end != text::none) {
      draft_.source = phrase_between(view_, at, end);
      return static_cast<int>(end);
    }
    if (chooses_sources(view_)) subject_known = true;
  }
  // «أبدى بعض الحضور امتعاضاً»: the object that the verb asks for is still to come, so this is its subject.
  if (const std::uint32_t object = light_object(at); object != text::none) {
    const NounPhrase subject = noun_phrase(view_, at, object, {true, true});
    if (!subject.empty() && agrees(reading_.inflection, agreement_of(view_, subject), false)) {
      draft_.source = subject;
      return static_cast<int>(subject.range.end);
    }
  }
  const NounPhrase phrase =
      noun_phrase(view_, at, limit_,
                  {!wants_object || !subject_known, true, rule_.takes(frame_object | frame_theme | frame_to), stops()});
  if (phrase.empty()) return 0;
  if (!subject_known && draft_.source.empty()) {
    const bool agreeing =
        draft_.form == CueForm::masdar || agrees(reading_.inflection, agreement_of(view_, phrase), false);
    const bool marked = leads_to_frame(phrase.range.end);
    const Word& head = view_.word(phrase.head);
    const bool own = head.possessive && !wants_object;  // «اختتم حديثه بأن»
    if (own && !phrase.speaks && marked) return static_cast<int>(phrase.range.end);
    const bool strongly = marked && !strong_preposition_;
    const bool subject =
        phrase.speaks ? (agreeing || (marked && !wants_object)) : (agreeing && marked && (!wants_object || strongly));
    if (subject) {
      draft_.source = phrase;
      return static_cast<int>(phrase.range.end);
    }
    if (!wants_object && !rule_.takes(frame_to) && rule_.takes(frame_say)) {
      if (!bare(at)) return 0;
      // «قال فرنسي حضر الحفل: …»: who stands before the colon is who says it.
      if (draft_.mode != ContentMode::bare && agreeing && draft_.source.empty()) draft_.source = phrase;
      return -1;
    }
  }
  if (rule_.takes(frame_theme) && theme_ == text::none) {
    // «اتهمت باكو يريفان بقصف…»: the content begins here.
    if (rule_.takes(frame_bi | frame_ila | frame_ala | frame_li | frame_fi | frame_object)) {
      begin_content(at, view_.word(at).skip, ContentMode::phrase, frame_theme);
      return -1;
    }
    theme_ = at;
    theme_skip_ = view_.word(at).skip;
    return static_cast<int>(phrase.range.end);
  }
  if (rule_.takes(frame_to) && leads_to_frame(phrase.range.end)) return static_cast<int>(phrase.range.end);
  if (belongs_to_subject(phrase)) {
    if (!draft_.source.empty() && draft_.source.range.end == phrase.range.begin && draft_.source.range.begin > token_) {
      draft_.source.range.end = phrase.range.end;
      if (draft_.source.mention == text::none) draft_.source.mention = phrase.mention;
    }
    return static_cast<int>(phrase.range.end);
  }
  if (rule_.takes(frame_object)) {
    if (view_.is(at, word_back) && points_back(at)) {
      back(frame_object);
      return -1;
    }
    begin_content(at, view_.word(at).skip, ContentMode::phrase, frame_object);
    return -1;
  }
  if (rule_.takes(frame_to)) return static_cast<int>(phrase.range.end);
  if (draft_.form == CueForm::finite && rule_.takes(frame_say)) return bare(at) ? -1 : 0;
  return 0;
}

}  // namespace isnad::statements
