// What stands between a cue and its content, and what announces that content.
#include "statements/attributions.h"
#include "statements/frame_reader.h"
#include "statements/frames.h"

namespace isnad::statements {

bool FrameReader::is_frame_preposition(std::uint32_t at, std::uint32_t& frame, Piece& start) const {
  const Word& w = view_.word(at);
  struct Standing {
    std::uint64_t word;
    std::uint32_t frame;
  };
  constexpr Standing standing[] = {{word_ila, frame_ila},    {word_ala, frame_ala}, {word_an, frame_an},
                                   {word_min, frame_min},    {word_fi, frame_fi},   {word_maa, frame_maa},
                                   {word_hawla, frame_hawla}};
  for (const Standing& s : standing) {
    if ((w.classes & s.word) == 0 || !rule_.takes(s.frame)) continue;
    if (s.frame == frame_min && rule_.has(flag_from)) continue;
    if (s.frame == frame_ila && rule_.has(flag_from_ila)) continue;
    // «تبرأ من تصريحات مستشاره»: what somebody shuns or fears is no occasion.
    const bool shunned = s.word == word_min && at + 1 < limit_ && view_.is(at + 1, word_occasion | word_demonstrative);
    if ((s.word == word_fi || s.word == word_min || s.word == word_maa) && !shunned &&
        after_adverbial(view_, at, limit_) > at) {
      continue;
    }
    frame = s.frame;
    start = {{at + 1, at + 1}, 0};
    return at + 1 < limit_;
  }
  const std::u16string_view bare = view_.bare(at);
  if (w.preposition == u'ب' && rule_.takes(frame_bi) && !rule_.has(flag_call_bi)) {
    if ((w.classes & word_manner) != 0) return false;
    // «صرّح بكلمته» tells on what occasion; «رحّب بالبيان» what is welcomed.
    const bool told = rule_.kind == Kind::claim || rule_.kind == Kind::denial;
    if ((w.classes & word_occasion) != 0 && told && !rule_.has(flag_neutral)) return false;
    frame = frame_bi;
    start = {{at, at}, w.skip};
    return true;
  }
  if (bare == u"ب" && rule_.takes(frame_bi)) {
    frame = frame_bi;
    start = {{at + 1, at + 1}, 0};
    return at + 1 < limit_;
  }
  if (w.preposition == u'ل' && rule_.takes(frame_li)) {
    frame = frame_li;
    start = {{at, at}, w.skip};
    return true;
  }
  if (bare == u"ل" && rule_.takes(frame_li)) {
    frame = frame_li;
    start = {{at + 1, at + 1}, 0};
    return at + 1 < limit_;
  }
  return false;
}

std::uint32_t FrameReader::after_attribution(std::uint32_t at) const {
  const TokenRange phrase = attribution_at(view_, at);
  if (phrase.empty()) return at;
  const NounPhrase who = noun_phrase(view_, phrase.end, limit_, {false, true, false, 0});
  return who.empty() ? at : who.range.end;
}

bool FrameReader::introduces_speech(std::uint32_t at) const {
  if (rule_.has(flag_announce)) return false;
  for (const morphology::VerbReading& r : view_.analysis(at).verbs) {
    if (!view_.grammar().verb(r.verb).has(flag_announce)) continue;
    if (r.inflection.tense == morphology::Tense::active_participle) return true;
    if (r.inflection.tense == morphology::Tense::masdar && view_.bare(at).front() == u'ب') return true;
  }
  return false;
}

bool FrameReader::cognate(std::uint32_t at) const {
  if (!view_.key(at).ends_with(u"ا") || view_.word(at).article || draft_.form == CueForm::masdar) return false;
  const std::u16string_view key = view_.key(at);
  for (const morphology::VerbReading& r : view_.analysis(at).verbs) {
    if (r.verb == reading_.verb && r.inflection.tense == morphology::Tense::masdar) return true;
  }
  return !rule_.lemma.empty() && key.size() >= 4 && shares_root(key);
}

bool FrameReader::shares_root(std::u16string_view key) const {
  // «رفضاً»، «نفياً»: the masdar's spelling with the accusative's alif.
  const std::u16string_view cut = key.substr(0, key.size() - 1);
  return view_.key(token_).find(cut) != std::u16string_view::npos;
}

bool FrameReader::asks(std::uint32_t at) const {
  return rule_.takes(frame_ask) && view_.is(at, word_question) && !view_.word(at).conjunction &&
         view_.word(at).preposition == 0;
}

std::uint32_t FrameReader::addressee(std::uint32_t at) {
  const Word& w = view_.word(at);
  const bool own_word = (rule_.has(flag_from) && (w.classes & word_min) != 0) ||
                        (rule_.has(flag_from_ila) && (w.classes & word_ila) != 0);
  const bool proclitic =
      (rule_.has(flag_call_bi) && w.preposition == u'ب') || (w.preposition == u'ل' && !rule_.takes(frame_li));
  if (!own_word && !proclitic) return at;
  const std::uint32_t object = own_word ? at + 1 : at;
  const NounPhrase phrase = noun_phrase(view_, object, limit_, {false, true});
  return phrase.empty() ? at : phrase.range.end;
}

bool FrameReader::belongs_to_subject(const NounPhrase& phrase) const {
  if (phrase.range.end >= limit_ || !view_.is_that(phrase.range.end) || !rule_.takes(frame_that)) return false;
  if (rule_.takes(frame_theme)) return false;
  const Word& head = view_.word(phrase.head);
  return head.article || head.mention != text::none || phrase.speaks;
}

bool FrameReader::leads_to_frame(std::uint32_t at) {
  strong_preposition_ = false;
  for (int guard = 0; guard < 6 && at < limit_; ++guard) {
    if (view_.is_word(at)) at = after_attribution(at);
    if (at >= limit_) return false;
    if (view_.is_that(at) || view_.is_mark(at, Mark::colon) || asks(at)) return true;
    if (view_.is_mark(at, Mark::quote)) return rule_.takes(frame_say);
    std::uint32_t frame = 0;
    Piece start;
    if (view_.is_word(at) && is_frame_preposition(at, frame, start)) {
      strong_preposition_ = !view_.is_that(start.range.begin);
      return true;
    }
    if (view_.is_mark(at, Mark::comma)) {
      ++at;
      continue;
    }
    const std::uint32_t past = after_adverbial(view_, at, limit_);
    if (past > at) {
      at = past;
      continue;
    }
    if (view_.is_word(at) && view_.is(at, word_relative)) {
      while (at < limit_ && view_.is_word(at) && !view_.is_that(at) && !view_.is(at, standing_frames())) ++at;
      continue;
    }
    if (view_.is_word(at) && view_.is_preposition(at)) {
      const std::uint32_t object = view_.is(at, word_preposition) ? at + 1 : at;
      const NounPhrase phrase = noun_phrase(view_, object, limit_, {false, false});
      if (phrase.empty()) return false;
      at = phrase.range.end;
      continue;
    }
    return false;
  }
  return false;
}

std::uint64_t FrameReader::stops() const {
  std::uint64_t classes = standing_frames();
  if (rule_.takes(frame_min)) classes |= word_min;
  if (rule_.takes(frame_bi)) classes |= word_bi_that;
  return classes;
}

std::uint64_t FrameReader::standing_frames() const {
  std::uint64_t classes = 0;
  if (rule_.takes(frame_ila)) classes |= word_ila;
  if (rule_.takes(frame_ala)) classes |= word_ala;
  if (rule_.takes(frame_an)) classes |= word_an;
  return classes;
}

// A verb or participle stands here that most often reports.
bool FrameReader::reports(std::uint32_t at) const {
  return std::any_of(view_.analysis(at).verbs.begin(), view_.analysis(at).verbs.end(),
                     [&](const morphology::VerbReading& r) {
                       CueForm form = CueForm::finite;
                       return !view_.grammar().verb(r.verb).has(flag_weak | flag_ambiguous | flag_act) &&
                              can_report(view_, at, r, form) && form != CueForm::masdar;
                     }) &&
         view_.grammar().not_cue(view_.bare(at)) == nullptr;
}

// A participle, or a verb joined by «و», without an object of its own, that most often reports.
bool FrameReader::owns(std::uint32_t at) const {
  if (!reports(at)) return false;
  const auto& verbs = view_.analysis(at).verbs;
  return std::none_of(verbs.begin(), verbs.end(), [&](const morphology::VerbReading& r) {
    const bool finite =
        r.inflection.tense == morphology::Tense::perfect || r.inflection.tense == morphology::Tense::imperfect;
    return r.split.enclitic != morphology::Enclitic::none || (finite && !view_.word(at).conjunction);
  });
}

// A noun that does not stand in the genitive after another.
bool FrameReader::begins_phrase(std::uint32_t at) const {
  const actors::Mention* name = view_.mention(at);
  if (name != nullptr) return name->tokens.begin == at;
  if (!view_.is_word(at - 1) || !view_.is_nominal(at - 1)) return true;
  const Word& before = view_.word(at - 1);
  return before.article || before.possessive || view_.mention(at - 1) != nullptr || view_.key(at - 1).ends_with(u"ا");
}

}  // namespace isnad::statements
