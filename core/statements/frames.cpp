#include "statements/frames.h"

#include <algorithm>

#include "statements/attributions.h"
#include "statements/subjects.h"

namespace isnad::statements {
namespace {

using morphology::Enclitic;
using morphology::Person;
using morphology::Tense;
using morphology::Voice;

// How far from its verb a complementiser is sought, in tokens.
constexpr std::uint32_t reach = 70;

class Reader {
 public:
  Reader(const View& view, std::uint32_t token, const morphology::VerbReading& reading, CueForm form)
      : view_(view), rule_(view.grammar().verb(reading.verb)), reading_(reading), token_(token) {
    const TokenRange sentence = view.sentence(token);
    limit_ = std::min(sentence.end, token + reach);
    draft_.form = form;
    draft_.cue = {token, token + 1};
    draft_.cue_skip = reading.split.prefix;
    draft_.rule = &rule_;
    draft_.inflection = reading.inflection;
    draft_.pronoun = reading.split.enclitic;
    draft_.passive = reading.passive_marked || reading.inflection.voice == Voice::passive;
  }

  std::optional<Draft> run() {
    if (draft_.form == CueForm::finite) {
      const Subject before = subject_before(view_, token_, reading_.inflection);
      draft_.negated = before.negated;
      draft_.relative = before.relative;
      subject_ = before;
      // «وأضاف» goes on with a subject of its own or the one before, never with the noun that stands before it.
      const Word& w = view_.word(token_);
      if (w.conjunction && view_.key(token_).front() == u'و' && !before.relative) subject_.phrase = {};
      if (before.relative && reading_.split.enclitic != Enclitic::none) object_pronoun_ = true;
    }
    if (!scan()) {
      if (!relative_content() && !far()) return std::nullopt;
    }
    if (draft_.relative && (object_pronoun_ || resumptive_)) subject_ = {};
    if (draft_.source.empty() && subject_.found() && (!draft_.content.empty() || draft_.mode == ContentMode::back)) {
      if (agrees(reading_.inflection, agreement_of(view_, subject_.phrase), true) || !subject_.relative) {
        draft_.source = subject_.phrase;
        draft_.subject_first = true;
      }
    }
    return draft_;
  }

 private:
  [[nodiscard]] bool is_frame_preposition(std::uint32_t at, std::uint32_t& frame, Piece& start) const {
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
      if ((s.word == word_fi || s.word == word_min || s.word == word_maa) && after_adverbial(view_, at, limit_) > at)
        continue;
      frame = s.frame;
      start = {{at + 1, at + 1}, 0};
      return at + 1 < limit_;
    }
    const std::u16string_view bare = view_.bare(at);
    if (w.preposition == u'ب' && rule_.takes(frame_bi) && !rule_.has(flag_call_bi)) {
      if ((w.classes & (word_occasion | word_manner)) != 0 && !rule_.has(flag_neutral)) return false;
      if ((w.classes & word_manner) != 0) return false;
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

  void begin_content(std::uint32_t token, std::uint8_t skip, ContentMode mode, std::uint32_t frame) {
    draft_.mode = mode;
    draft_.frame = frame;
    draft_.content = {{{token, view_.sentence(token).end}, skip}};
  }

  // After a complementiser or preposition: a further bare complementiser is outside, a colon before a quotation too.
  bool content_after(std::uint32_t at, ContentMode mode, std::uint32_t frame, std::uint8_t skip) {
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

  bool scan() {
    std::uint32_t at = token_ + 1;
    const bool finite = draft_.form == CueForm::finite;
    const bool participle = draft_.form == CueForm::participle;
    // A verb after its subject, and a participle, have their object next, not their subject.
    if (draft_.passive) no_subject_ = true;
    bool subject_known = participle || reading_.split.enclitic != Enclitic::none ? participle : false;
    if (draft_.form == CueForm::masdar &&
        (reading_.split.enclitic != Enclitic::none || (reading_.split.proclitics & morphology::article) != 0)) {
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
        // «قال مسؤول رفض الكشف عن اسمه إن…»: a relative clause after an indefinite noun.
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
        // A masdar that is spelled like a verb («توقع رفع حجم التبادل»، «نفت نشرها النص»).
        const char16_t first = view_.bare(at).front();
        if (rule_.takes(frame_object) && !w.conjunction && first != u'ي' && first != u'ت' && !rule_.has(flag_weak)) {
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

  // The token to go on with after a comma, 0 where the clause ends there.
  std::uint32_t after_comma(std::uint32_t next, bool subject_known) {
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

  // «، الذي سُئل عن الموضوع،»، «، وهي معلمة في مدرسة،»: over what is said about the subject between two commas, to where
  // the content can begin; 0 where no aside stands here.
  [[nodiscard]] std::uint32_t after_aside(std::uint32_t begin) const {
    const Word& w = view_.word(begin);
    if (const std::uint32_t past = after_attribution(begin); past > begin) {
      return past < limit_ && view_.is_mark(past, Mark::comma) ? past + 1 : past;
    }
    const std::u16string_view bare = view_.bare(begin);
    const bool opens = view_.is(begin, word_relative) || bare == u"اي" ||
                       (w.conjunction && view_.is(begin, word_pronoun | word_auxiliary | word_had)) ||
                       (!w.conjunction && w.mark == Mark::none && !w.article && bare.size() > 4 &&
                        bare.front() == u'م' && bare.back() == u'ا' && begin + 1 < limit_ && !view_.is_that(begin + 1));
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

  bool that(std::uint32_t at) {
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
      if (theme_ != text::none && rule_.has(flag_describe | flag_predicate))
        draft_.content.front().range.begin = theme_;
      return true;
    }
    if (theme_ != text::none && rule_.takes(frame_theme)) {
      begin_content(theme_, theme_skip_, ContentMode::phrase, frame_theme);
      return true;
    }
    return content_after(at + 1, ContentMode::clause, frame, 0);
  }

  [[nodiscard]] bool points_back(std::uint32_t at) const {
    if (at >= limit_ || !view_.is(at, word_back)) return false;
    // «هذا الخبر» is a phrase of its own; «ذلك» before a mark, an adverbial, a subject or the end points back.
    if (at + 1 >= limit_ || !view_.is_nominal(at + 1) || view_.is(at + 1, word_manner | word_time)) return true;
    return view_.is(at, word_demonstrative) && !(view_.word(at + 1).article && !view_.is(at + 1, any_speaker));
  }

  bool back(std::uint32_t frame, std::uint32_t at = text::none) {
    if (at != text::none && draft_.source.empty() && at + 1 < limit_ && !subject_.found()) {
      const NounPhrase phrase = noun_phrase(view_, at + 1, limit_, {false, true});
      if (!phrase.empty() && (phrase.speaks || view_.word(phrase.head).possessive)) draft_.source = phrase;
    }
    draft_.mode = ContentMode::back;
    draft_.frame = frame;
    return true;
  }

  // «نقلاً عن دبلوماسي» between a verb and its content: the token after it; at where none stands here.
  [[nodiscard]] std::uint32_t after_attribution(std::uint32_t at) const {
    const TokenRange phrase = attribution_at(view_, at);
    if (phrase.empty()) return at;
    const NounPhrase who = noun_phrase(view_, phrase.end, limit_, {false, true, false, 0});
    return who.empty() ? at : who.range.end;
  }

  // «قائلاً»، «بقوله»، «بالقول» after another verb.
  [[nodiscard]] bool introduces_speech(std::uint32_t at) const {
    if (rule_.lemma == "قال") return false;
    for (const morphology::VerbReading& r : view_.analysis(at).verbs) {
      if (view_.grammar().verb(r.verb).lemma != "قال") continue;
      if (r.inflection.tense == Tense::active_participle) return true;
      if (r.inflection.tense == Tense::masdar && view_.bare(at).front() == u'ب') return true;
    }
    return false;
  }

  // The verb's own masdar in the accusative.
  [[nodiscard]] bool cognate(std::uint32_t at) const {
    if (!view_.key(at).ends_with(u"ا") || view_.word(at).article || draft_.form == CueForm::masdar) return false;
    const std::u16string_view key = view_.key(at);
    for (const morphology::VerbReading& r : view_.analysis(at).verbs) {
      if (r.verb == reading_.verb && r.inflection.tense == Tense::masdar) return true;
    }
    return !rule_.lemma.empty() && key.size() >= 4 && shares_root(key);
  }
  [[nodiscard]] bool shares_root(std::u16string_view key) const {
    // «رفضاً»، «نفياً»: the masdar's spelling with the accusative's alif.
    const std::u16string_view cut = key.substr(0, key.size() - 1);
    return view_.key(token_).find(cut) != std::u16string_view::npos;
  }

  // «طلب من مشعل المشاركة»، «أوعز إلى النيابة بالتحقيق»، «أهاب بالمسافرين الاستفادة»: whom it is said to.
  std::uint32_t addressee(std::uint32_t at) {
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

  bool quote(std::uint32_t at, bool subject_known, bool comma_before) {
    const std::uint32_t q = view_.opens_quotation(at);
    if (q == text::none) {
      // A stray mark before the quotation («فيسبوك}” “مهمتنا…»).
      if (at + 1 < limit_ && view_.is_mark(at + 1, Mark::quote)) return quote(at + 1, subject_known, comma_before);
      return false;
    }
    const text::Quotation& quotation = view_.document().quotations[q];
    const bool outlet =
        quotation.balanced() && quotation.inner.size() <= 6 && quotation.close + 1 < limit_ && at > token_ + 1 &&
        (view_.is_preposition(at - 1) || view_.is(at - 1, word_body | word_institution | word_occasion));
    if (outlet && (view_.is(at - 1, word_preposition) || leads_to_frame(quotation.close + 1))) {
      const bool content = view_.is(at - 1, word_preposition) && !leads_to_frame(quotation.close + 1);
      if (!content) {
        return scan_from(quotation.close + 1);
      }
    }
    if (draft_.source.empty() && !subject_known) {
      const NounPhrase phrase = noun_phrase(view_, at, limit_, {true, true});
      if (!phrase.empty() && (phrase.mention != text::none || phrase.speaks) && phrase.range.end < limit_) {
        draft_.source = phrase;
        token_after_source_ = phrase.range.end;
        const std::uint32_t saved = token_;
        const bool found = scan_from(phrase.range.end);
        token_ = saved;
        return found;
      }
    }
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

  bool scan_from(std::uint32_t at) {
    token_ = at - 1;
    return scan();
  }

  // Speech that begins without any sign: only after verbs that go on, or say.
  bool bare(std::uint32_t at) {
    if (draft_.form != CueForm::finite || !rule_.takes(frame_say) || draft_.relative) return object_instead();
    if (!rule_.has(flag_neutral) || rule_.has(flag_weak)) return object_instead();
    if (rule_.has(flag_ambiguous) && draft_.source.empty()) return object_instead();
    only_marks_ = draft_.source.empty();
    if (far()) return true;
    begin_content(at, 0, ContentMode::bare, frame_say);
    return true;
  }

  // What the noun phrase at the token is: > 0 the token after a subject or addressee, 0 nothing fits, < 0 content
  // begun.
  int nominal(std::uint32_t at, bool subject_known) {
    const bool wants_object = rule_.takes(frame_object | frame_theme);
    const NounPhrase phrase = noun_phrase(
        view_, at, limit_,
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
      if (!draft_.source.empty() && draft_.source.range.end == phrase.range.begin &&
          draft_.source.range.begin > token_) {
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

  // Whether the noun phrase before a complementiser belongs to the subject all the same («أكد معالي النائب الضويلع
  // أن…»).
  [[nodiscard]] bool belongs_to_subject(const NounPhrase& phrase) const {
    if (phrase.range.end >= limit_ || !view_.is_that(phrase.range.end) || !rule_.takes(frame_that)) return false;
    if (rule_.takes(frame_theme)) return false;
    const Word& head = view_.word(phrase.head);
    return head.article || head.mention != text::none || phrase.speaks;
  }

  // Whether a complementiser, colon, quotation or preposition of the verb follows, adverbials apart.
  [[nodiscard]] bool leads_to_frame(std::uint32_t at) {
    strong_preposition_ = false;
    for (int guard = 0; guard < 6 && at < limit_; ++guard) {
      if (view_.is_word(at)) at = after_attribution(at);
      if (at >= limit_) return false;
      if (view_.is_that(at) || view_.is_mark(at, Mark::colon)) return true;
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

  // The classes of the prepositions that the verb takes and that stand alone.
  [[nodiscard]] std::uint64_t stops() const {
    std::uint64_t classes = standing_frames();
    if (rule_.takes(frame_min)) classes |= word_min;
    if (rule_.takes(frame_bi)) classes |= word_bi_that;
    return classes;
  }
  [[nodiscard]] std::uint64_t standing_frames() const {
    std::uint64_t classes = 0;
    if (rule_.takes(frame_ila)) classes |= word_ila;
    if (rule_.takes(frame_ala)) classes |= word_ala;
    if (rule_.takes(frame_an)) classes |= word_an;
    return classes;
  }

  // «شكر الوزير.»: nothing follows what looked like the subject, so it is the object.
  bool object_instead() {
    if (draft_.source.empty() || draft_.form != CueForm::finite || !rule_.takes(frame_object) ||
        rule_.has(flag_neutral | flag_ambiguous | flag_weak)) {
      return false;
    }
    const NounPhrase phrase = draft_.source;
    if (phrase.range.begin < token_) return false;
    draft_.source = {};
    begin_content(phrase.range.begin, phrase.skip, ContentMode::phrase, frame_object);
    return true;
  }

  // Over whatever stands between («أقرت جودي بعدما استجوبتها الشرطة بأنها…»، «قال في كلمة ألقاها …، وبحضور …: «…»»):
  // the next complementiser or opened speech of the sentence, when no other report comes between.
  bool far() {
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
      if (w.mark == Mark::colon)
        return rule_.takes(frame_say) && content_after(at + 1, ContentMode::colon, frame_say, 0);
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

  // «المشروع الذي أعلن عنه الرئيس»، «وهو ما نفته المملكة».
  bool relative_content() {
    if (draft_.form != CueForm::finite || !draft_.relative) return false;
    const bool taken_up = resumptive_ || reading_.split.enclitic != Enclitic::none;
    if (!taken_up) return false;
    if (subject_.what) {
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

  const View& view_;
  const VerbRule& rule_;
  const morphology::VerbReading& reading_;
  std::uint32_t token_;
  std::uint32_t limit_ = 0;
  Draft draft_;
  Subject subject_;
  std::uint32_t theme_ = text::none;
  std::uint8_t theme_skip_ = 0;
  std::uint32_t token_after_source_ = 0;
  bool resumptive_ = false;
  bool object_pronoun_ = false;
  bool no_subject_ = false;
  bool only_marks_ = false;
  bool strong_preposition_ = false;
  bool subject_points_back_ = false;
};

}  // namespace

namespace {

// اعتقد، استنكر، انتقد: a lemma that begins with an alif without hamza.
bool starts_with_wasla(std::string_view lemma) { return lemma.starts_with("\xD8\xA7"); }

// Whether the spelling is an active form of the verb as well.
bool has_active(const View& view, std::uint32_t token, std::uint32_t verb) {
  for (const morphology::VerbReading& r : view.analysis(token).verbs) {
    if (r.verb == verb && r.inflection.voice == Voice::active && r.inflection.person == Person::third) return true;
  }
  return false;
}

}  // namespace

bool can_report(const View& view, std::uint32_t token, const morphology::VerbReading& reading, CueForm& form) {
  using namespace morphology;
  const Word& w = view.word(token);
  if (w.mark != Mark::none || w.mention != text::none) return false;
  const std::uint8_t proclitics = reading.split.proclitics;
  // «فيلم» is no «فـ» with a verb where its first letter belongs to the word.
  if (w.lead == 0 && (proclitics & (conjunction_wa | conjunction_fa)) != 0) return false;
  const std::uint8_t nominal = preposition_bi | preposition_li | preposition_ka | article;
  const std::u16string_view key = view.key(token);
  // «طلبة»، «وصفة»: a feminine ending, no pronoun.
  if (reading.split.enclitic == morphology::Enclitic::ha && view.document().form(token).back() == u'ة') return false;
  switch (reading.inflection.tense) {
    case Tense::perfect:
    case Tense::imperfect:
      form = CueForm::finite;
      if (reading.inflection.person != Person::third) return false;
      if (reading.inflection.voice == Voice::passive && !reading.passive_marked &&
          has_active(view, token, reading.verb))
        return false;
      // «أعتقد» with its hamza is the first person of a verb whose perfect has none (اعتقد).
      if (const std::u16string_view written = view.document().form(token).substr(w.lead);
          written.starts_with(u"أ") && starts_with_wasla(view.grammar().verb(reading.verb).lemma)) {
        return false;
      }
      // «قلن»، «لمن»: the feminine plural is rare, and spelled like other words.
      if (reading.inflection.number == morphology::Number::plural &&
          reading.inflection.gender == morphology::Gender::feminine && view.bare(token).size() < 5) {
        return false;
      }
      // After a preposition it is the noun that is spelled alike («بعد رفض العرض»).
      if (token > 0 && !w.conjunction && view.is(token - 1, word_preposition) && !view.is(token - 1, word_that))
        return false;
      if (token > 0 && (view.stem(token - 1) == u"عدم" || view.stem(token - 1) == u"بدون")) return false;
      return (proclitics & (nominal | question_a)) == 0 ||
             ((proclitics & preposition_li) != 0 && reading.inflection.tense == Tense::imperfect);
    case Tense::active_participle: {
      form = CueForm::participle;
      if ((proclitics & (nominal | question_a | future_sa)) != 0 || reading.split.enclitic != Enclitic::none)
        return false;
      // «كان متوقعاً» is a predicate.
      if (token > 0 && view.is(token - 1, word_auxiliary)) return false;
      // The accusative of circumstance: مضيفاً، مضيفة، مضيفين.
      const std::u16string_view ending = key.substr(key.size() - std::min<std::size_t>(2, key.size()));
      return key.back() == u'ا' || key.back() == u'ه' || ending == u"ين";
    }
    case Tense::masdar:
      form = CueForm::masdar;
      if (view.is(token, word_occasion)) return false;  // «في تصريح صحفي»
      if ((proclitics & article) != 0) {
        // «بالقول»، «(جدّد) التأكيد على».
        const VerbRule& rule = view.grammar().verb(reading.verb);
        return rule.lemma == "قال" || rule.lemma == "أكّد" || rule.lemma == "شدّد";
      }
      return (proclitics & (preposition_ka | question_a | future_sa)) == 0;
    default:
      return false;
  }
}

std::optional<Draft> read_frame(const View& view, std::uint32_t token, const morphology::VerbReading& reading) {
  CueForm form = CueForm::finite;
  if (!can_report(view, token, reading, form)) return std::nullopt;
  return Reader(view, token, reading, form).run();
}

}  // namespace isnad::statements
