#include "statements/noun_phrase.h"

#include <algorithm>

#include "statements/chunker.h"

namespace isnad::statements {

bool is_construct(const View& view, TokenRange range) {
  if (range.size() < 2 || !view.is_word(range.begin) || !view.is_word(range.begin + 1)) return false;
  const Word& genitive = view.word(range.begin + 1);
  return !view.word(range.begin).article && genitive.article && genitive.preposition == 0;
}

NounPhrase Chunker::run() {
  std::uint32_t at = begin_;
  if (at < limit_ && view_.is_mark(at, Mark::quote)) {
    const std::uint32_t q = view_.opens_quotation(at);
    if (q == text::none || quotation(q).inner.size() > 6 || !quotation(q).balanced()) return {};
    ++at;
    begin_ = at;
  }
  while (at < limit_) {
    const std::uint32_t next = step(at);
    if (next == at) break;
    at = next;
  }
  if (phrase_.head == text::none) return {};
  phrase_.range = {begin_, trim(at)};
  phrase_.skip = view_.word(begin_).skip;
  phrase_.definite = phrase_.definite || view_.word(phrase_.head).article || is_construct(view_, phrase_.range);
  return phrase_;
}

const text::Quotation& Chunker::quotation(std::uint32_t q) const { return view_.document().quotations[q]; }

std::uint32_t Chunker::trim(std::uint32_t end) const {
  while (end > begin_ && (view_.is_mark(end - 1, Mark::comma) || view_.is_mark(end - 1, Mark::dash))) --end;
  return end;
}

bool Chunker::last_is_person_name() const {
  if (last_ == text::none) return false;
  const actors::Mention* m = view_.mention(last_);
  return m != nullptr && m->kind == ActorKind::person;
}

bool Chunker::closed() const {  // nothing indefinite can follow in the same construct
  return last_ != text::none && (view_.word(last_).article || view_.word(last_).possessive || last_is_name());
}

void Chunker::take(std::uint32_t token) {
  if (!started()) phrase_.head = token;
  last_ = token;
  const Word& w = view_.word(token);
  if (token == phrase_.head) {
    phrase_.speaks |= (w.classes & any_speaker) != 0;
    // «عاملون في القطاع الصحي»: people, by the ending.
    phrase_.speaks |= names_people(token);
  }
  if ((w.classes & (word_title | word_person | word_spokesperson)) != 0) role_ = token;
  if (w.mention != text::none) {
    if (phrase_.mention == text::none || view_.actors().mentions[w.mention].kind == ActorKind::person) {
      if (!has_person_) phrase_.mention = w.mention;
    }
    has_person_ |= view_.actors().mentions[w.mention].kind == ActorKind::person;
    phrase_.definite = true;
    const bool names_head = view_.actors().mentions[w.mention].kind == ActorKind::person &&
                            (view_.word(phrase_.head).article ||
                             (view_.word(phrase_.head).classes & (word_title | word_person | word_spokesperson)) != 0);
    if (token == phrase_.head || names_head) phrase_.speaks = true;
  }
}

std::uint32_t Chunker::step(std::uint32_t at) {
  const Word& w = view_.word(at);
  switch (w.mark) {
    case Mark::none:
      break;
    case Mark::quote:
      return quote(at);
    case Mark::bracket_open:
      return bracket(at);
    case Mark::other:
      // «60% من البالغين»
      return last_ != text::none && view_.document().tokens[last_].kind == text::TokenKind::number && last_ + 1 == at
                 ? at + 1
                 : at;
    case Mark::comma:
      return started() && options_.apposition ? apposition(at) : at;
    default:
      return at;
  }
  // «د. ليلى»
  if (at + 2 < limit_ && view_.is_mark(at + 1, Mark::abbreviation)) return at + 2;
  if (const actors::Mention* m = view_.mention(at); m != nullptr) return name(at, *m);
  if (view_.key(at) == u"فان" || view_.key(at) == u"فقد") return at;
  if (view_.is(at, word_relative)) return started() && options_.relative ? relative(at) : at;
  if (started() && view_.is_preposition(at)) return attach(at);
  if (started() && view_.is(at, word_time | word_manner) && !view_.grammar().lists(WordList::emphasis, view_.key(at))) {
    // «كابتن الفريق سابقاً الأستاذ عابد شيخ»: the name is still to come.
    if (!has_person_ && (view_.word(phrase_.head).classes & (word_title | word_person)) != 0 && name_ahead(at + 1)) {
      return at + 1;
    }
    return at;
  }
  if (started() && (view_.bare(at) == u"شبه" || view_.key(at) == u"غير") && at + 1 < limit_ &&
      view_.word(at + 1).article) {
    last_ = at;
    return at + 1;
  }
  if (!started() && view_.is(at, word_time) && !w.article) return at;
  if (view_.is(at, word_demonstrative)) {
    if (started() && !(at + 1 < limit_ && last_ != text::none && !closed())) return at;
    if (at + 1 >= limit_ || !view_.word(at + 1).article) return at;
    if (!started()) {
      take(at + 1);
      phrase_.definite = true;
      return at + 2;
    }
    last_ = at;
    return at + 1;
  }
  if (!view_.is_nominal(at)) return at;
  if (w.conjunction && started()) return coordinate(at);
  return noun(at);
}

bool Chunker::name_ahead(std::uint32_t at) const {
  for (std::uint32_t i = at; i < limit_ && i < at + 3 && view_.is_word(i); ++i) {
    const actors::Mention* m = view_.mention(i);
    if (m != nullptr)
      return m->kind == ActorKind::person && view_.word(i).preposition == 0 && !view_.word(i).conjunction;
    if (!view_.is_nominal(i) || view_.word(i).preposition != 0) return false;
  }
  return false;
}

std::uint32_t Chunker::noun(std::uint32_t at) {
  const Word& w = view_.word(at);
  if (!started()) {
    // «ثلاثة دبلوماسيين»: the number is not the head.
    const bool number = view_.document().tokens[at].kind == text::TokenKind::number || view_.in(WordList::quantity, at);
    if (number && at + 1 < limit_ && view_.is_nominal(at + 1) && view_.word(at + 1).preposition == 0 &&
        !view_.word(at + 1).conjunction && !w.article) {
      begin_ = std::min(begin_, at);
      if (view_.mention(at + 1) == nullptr) {
        take(at + 1);
        return at + 2;
      }
    }
    take(at);
    return at + 1;
  }
  if (w.article) {
    // «مصادر مطلعة الصحيفة»: an adjective closes an indefinite phrase.
    if (!closed() && last_ != phrase_.head && looks_adjective(last_) && !phrase_.definite &&
        (view_.word(phrase_.head).classes & any_speaker) != 0 && !(view_.word(last_).classes & any_speaker)) {
      return at;
    }
    // After a name only what can describe it.
    const bool role =
        (w.classes & (word_title | word_person | word_spokesperson)) != 0 && (w.classes & word_plural) == 0;
    if (last_is_name() && view_.mention(last_)->kind != ActorKind::organization) {
      const bool person = view_.mention(last_)->kind == ActorKind::person;
      const bool head_is_name = view_.mention(phrase_.head) != nullptr;
      if (!(role && person) && !describes(at)) return at;
      if (head_is_name && !person) return at;
      if (person && !role && view_.stem(at).starts_with(u"م") && view_.stem(at).ends_with(u"ه")) return at;
    }
    if (options_.object && last_is_name() && (w.classes & (word_body | word_unnamed | word_plural)) != 0 &&
        (w.classes & word_title) == 0) {
      return at;
    }
    if (options_.object && closed() && !role && !adjective_like(view_, at) &&
        !(!has_person_ && role_ != text::none && name_ahead(at))) {
      return at;
    }
    take(at);
    return at + 1;
  }
  if (closed()) {
    if (!has_person_ && (view_.word(phrase_.head).classes & (word_title | word_person | word_spokesperson)) != 0 &&
        !last_is_name() && name_ahead(at)) {
      take(at);
      return at + 1;
    }
    const std::u16string_view key = view_.bare(at);
    if (view_.grammar().lists(WordList::emphasis, key) || view_.grammar().lists(WordList::name_part, key)) {
      take(at);
      return at + 1;
    }
    const bool role = (w.classes & (word_title | word_person | word_spokesperson)) != 0;
    if (role && last_is_name() && phrase_.speaks && !w.possessive) {
      take(at);
      return at + 1;
    }
    // A role after a definite title («الشيخ الدكتور…» has articles; «العميد ركن طيار»).
    if ((w.classes & word_title) != 0 && (view_.word(last_).classes & word_title) != 0 && !has_person_) {
      take(at);
      return at + 1;
    }
    return at;
  }
  // «رئيس بلدية باليرمو رفضاً قاطعاً»: an accusative is no part of the subject.
  if (accusative(at)) return at;
  // «أبلغ ثلاثة دبلوماسيين غربيين وكالة رويترز»: after the adjective of an indefinite plural a new phrase begins.
  if (last_ != phrase_.head && !view_.word(last_).article && (w.classes & (word_body | word_institution)) != 0 &&
      (view_.key(last_).ends_with(u"ين") || view_.key(last_).ends_with(u"ون"))) {
    return at;
  }
  take(at);
  return at + 1;
}

std::uint32_t Chunker::name(std::uint32_t at, const actors::Mention& m) {
  const std::uint32_t end = std::min(m.tokens.end, limit_);
  const Word& w = view_.word(at);
  const bool first = m.tokens.begin == at;
  if (first && started()) {
    if (w.conjunction) {
      if (!phrase_.speaks || view_.key(at).front() == u'ف') return at;
      return take_all(at, end);
    }
    if (w.preposition != 0) return attach(at);
    if (closed()) {
      const bool fills = m.kind == ActorKind::person && !has_person_ &&
                         !(last_is_name() && view_.mention(phrase_.head) != nullptr &&
                           view_.mention(phrase_.head)->kind == ActorKind::person);
      // «الحملة الوطنية السعودية»: the country's name is the adjective of what stands before it.
      const bool adjective = m.kind == ActorKind::place && w.article && m.tokens.size() == 1 &&
                             view_.stem(at).ends_with(u"يه") && !last_is_name();
      if (adjective) {
        last_ = at;
        return at + 1;
      }
      const bool head_is_place =
          view_.mention(phrase_.head) != nullptr && view_.mention(phrase_.head)->kind == ActorKind::place;
      const bool title_between = last_ != text::none && (view_.word(last_).classes & word_title) != 0;
      const bool names_body = m.kind == ActorKind::organization && !last_is_name() &&
                              (view_.word(phrase_.head).classes & (word_body | word_institution)) != 0;
      if (!(fills && !head_is_place) && !title_between && !names_body) return at;
    }
  }
  return take_all(at, end);
}

std::uint32_t Chunker::take_all(std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t i = at; i < end; ++i) {
    if (view_.is_word(i)) take(i);
  }
  return end;
}

NounPhrase noun_phrase(const View& view, std::uint32_t begin, std::uint32_t limit, PhraseOptions options) {
  return Chunker(view, begin, limit, options).run();
}

}  // namespace isnad::statements
