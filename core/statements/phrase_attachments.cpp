// What hangs on a noun phrase: prepositions, relative clauses, appositions, a name in marks.
#include "statements/chunker.h"

namespace isnad::statements {
namespace {

constexpr std::uint64_t attachable_place = word_institution | word_body;

}  // namespace

std::uint32_t Chunker::quote(std::uint32_t at) {
  if (const std::uint32_t closing = view_.closes_quotation(at); closing != text::none && started()) {
    return quotation(closing).inner.begin >= begin_ ? at + 1 : at;
  }
  const std::uint32_t q = view_.opens_quotation(at);
  if (q == text::none || !started()) return at;
  const text::Quotation& inner = quotation(q);
  if (!inner.balanced() || inner.inner.size() > 4 || inner.close >= limit_) return at;
  const bool names = view_.mention(inner.inner.begin) != nullptr;
  const std::uint32_t following = inner.close + 1;
  const bool colon = following < limit_ && (view_.is_mark(following, Mark::colon) || view_.is_that(following));
  if (closed() && !names && colon &&
      (view_.word(phrase_.head).classes & (word_title | word_person | word_spokesperson)) != 0) {
    take_all(inner.inner.begin, inner.inner.end);
    return inner.close + 1;
  }
  // «هيئة الاتصالات "أوفكوم" في تقريرها»: another name of a body.
  const bool alias =
      closed() && !names && inner.inner.size() <= 2 && following < limit_ &&
      (view_.word(phrase_.head).classes & (word_body | word_institution)) != 0 &&
      (view_.is_mark(following, Mark::comma) || view_.is_that(following) || view_.is(following, word_fi));
  if (alias) {
    take_all(inner.inner.begin, inner.inner.end);
    return inner.close + 1;
  }
  if (closed() && !names) return at;
  if (closed() && names) {
    const bool person = view_.mention(inner.inner.begin)->kind == ActorKind::person;
    const std::uint32_t after = inner.close + 1;
    const bool goes_on =
        after < view_.size() && (view_.is_mark(after, Mark::comma) || view_.is_mark(after, Mark::semicolon) ||
                                 view_.is_that(after) || view_.is_preposition(after) || view_.is_word(after));
    if (has_person_ || !goes_on || (last_is_name() && person && view_.mention(phrase_.head) != nullptr)) return at;
  }
  take_all(inner.inner.begin, inner.inner.end);
  return inner.close + 1;
}

std::uint32_t Chunker::bracket(std::uint32_t at) {
  if (!started()) return at;
  const std::uint32_t after = view_.after_bracket(at);
  if (after == at + 1 || after > limit_ || after - at > 12) return at;
  return after;
}

std::uint32_t Chunker::relative(std::uint32_t at) {
  phrase_.relative = true;
  std::uint32_t i = at + 1;
  for (; i < limit_; ++i) {
    const Mark mark = view_.word(i).mark;
    if (mark == Mark::comma || mark == Mark::colon || mark == Mark::quote || mark == Mark::semicolon ||
        mark == Mark::stop) {
      break;
    }
    if (view_.is_that(i) && !view_.is(i - 1, word_clause_noun)) break;
  }
  last_ = i - 1;
  return i;
}

bool Chunker::place_follows(std::uint32_t token) const {
  if (token >= limit_) return false;
  if (view_.is_mark(token, Mark::quote)) return token + 1 < view_.size() && view_.mention(token + 1) != nullptr;
  const actors::Mention* m = view_.mention(token);
  if (m != nullptr) return m->kind == ActorKind::place || m->kind == ActorKind::organization;
  if (view_.is(token, word_occasion | word_time)) return false;
  return (view_.word(token).classes & attachable_place) != 0 || view_.in(WordList::region, token) ||
         view_.in(WordList::envoy, token);
}

std::uint32_t Chunker::attach(std::uint32_t at) {
  const Word& w = view_.word(at);
  const std::u16string_view stem = view_.stem(at);
  const bool standalone = (w.classes & word_preposition) != 0;
  const std::uint32_t object = standalone ? at + 1 : at;
  if (object >= limit_) return at;
  const bool bare_title = last_ == phrase_.head && view_.word(last_).article;
  const std::uint64_t head = view_.word(phrase_.head).classes | (role_ == text::none ? 0 : view_.word(role_).classes);
  bool attached = false;
  if ((w.classes & options_.stops & (word_ala | word_an | word_ila)) != 0) return at;
  if (w.preposition == u'ب') {
    const bool charged_with = (options_.stops & word_bi_that) == 0 && last_ != phrase_.head &&
                              view_.word(last_).article && view_.stem(last_).starts_with(u"م") &&
                              !last_is_name();  // «المكلف بالتحقيق»
    attached = stem == u"اسم" || (stem.starts_with(u"اسمه") && stem.size() <= 6) || charged_with ||
               (!last_is_person_name() && !bare_title && place_follows(at));
  } else if (w.preposition == u'ل') {
    const bool medium = view_.in(WordList::medium, at) || view_.mention(at) != nullptr;
    attached =
        !medium && !last_is_person_name() && !bare_title &&
        (head & (word_title | word_spokesperson | word_person | word_institution | word_body | word_document)) != 0 &&
        (head & word_unnamed) == 0;
    const bool paper = (view_.word(phrase_.head).classes & word_document) != 0 && !phrase_.definite;  // «بيان للاتحاد»
    if (view_.mention(at) != nullptr && view_.mention(at)->kind == ActorKind::organization && !last_is_person_name() &&
        (paper || (head & (word_spokesperson | word_title)) != 0) && !bare_title) {
      attached = true;
    }
  } else if ((w.classes & word_fi) != 0) {
    attached = !last_is_person_name() && !bare_title && place_follows(object);
  } else if ((w.classes & word_min) != 0) {
    attached = view_.in(WordList::partitive, phrase_.head) ||
               ((options_.stops & word_min) == 0 && !phrase_.definite && !phrase_.speaks) ||
               ((options_.stops & word_min) == 0 && (view_.word(phrase_.head).classes & word_unnamed) != 0) ||
               view_.stem(object) == u"سكان" || view_.stem(last_) == u"مقربه" || view_.stem(last_) == u"مقرب";
  } else if ((w.classes & (word_ala | word_an)) != 0) {
    const std::u16string_view before = view_.stem(last_);
    const bool overseer = role_ != text::none && view_.stem(role_).starts_with(u"مشرف");
    const bool among =
        !phrase_.definite && (view_.word(phrase_.head).classes & word_unnamed) != 0 && place_follows(object);
    attached =
        among || (last_ != phrase_.head && !last_is_name() && !view_.is_that(object) && !view_.is(object, word_what) &&
                  (overseer || before.starts_with(u"صادر") || (before.starts_with(u"م") && before.size() > 3) ||
                   (view_.word(last_).preposition == u'ب' && role_ != text::none)));
  } else if (view_.bare(at) == u"لدي") {
    attached = view_.in(WordList::envoy, phrase_.head) || (role_ != text::none && !last_is_person_name());
  }
  if (!attached) return at;
  const NounPhrase inner = noun_phrase(view_, object, limit_, {false, false});
  if (inner.empty()) return at;
  const bool part = (w.classes & word_min) != 0 && view_.in(WordList::partitive, phrase_.head) && inner.speaks;
  const bool speaks = phrase_.speaks || part || (view_.bare(phrase_.head) == u"كل" && inner.definite);
  for (std::uint32_t i = inner.range.begin; i < inner.range.end; ++i) {
    if (view_.is_word(i)) take(i);
  }
  phrase_.speaks = speaks;
  return inner.range.end;
}

std::uint32_t Chunker::coordinate(std::uint32_t at) {
  const Word& w = view_.word(at);
  if (view_.key(at).front() == u'ف') return at;  // «بحسب الأطباء فالمرض …»: what they say begins
  const bool speaker = (w.classes & any_speaker) != 0 && (w.classes & (word_allegation | word_speech)) == 0;
  if (!(w.article || speaker)) return at;
  if (!phrase_.speaks && !w.article) return at;
  last_ = text::none;
  take(at);
  return at + 1;
}

std::uint32_t Chunker::apposition(std::uint32_t at) {
  const std::uint32_t next = at + 1;
  if (next >= limit_ || !view_.is_word(next) || !phrase_.speaks) return at;
  const Word& w = view_.word(next);
  if (w.conjunction || w.preposition != 0) return at;
  const NounPhrase inner = noun_phrase(view_, next, limit_, {false, false});
  if (inner.empty() || !inner.speaks || inner.range.end >= view_.size()) return at;
  const bool inner_person =
      inner.mention != text::none && view_.actors().mentions[inner.mention].kind == ActorKind::person;
  const std::uint64_t inner_head = view_.word(inner.head).classes;
  const bool role = (inner_head & (word_title | word_person | word_spokesperson)) != 0;
  if (has_person_ ? (inner_person && view_.mention(inner.head) != nullptr) || !role : !inner_person) return at;
  if (!has_person_ && phrase_.mention != text::none && view_.mention(phrase_.head) != nullptr) return at;
  const std::uint32_t end = inner.range.end;
  const Mark mark = view_.word(end).mark;
  const bool goes_on = mark == Mark::comma || mark == Mark::colon || mark == Mark::quote || view_.is_that(end) ||
                       view_.is_preposition(end) || view_.is(end, word_time | word_manner | word_had | word_relative) ||
                       view_.is_finite(end) || after_adverbial(view_, end, limit_) > end;
  if (!goes_on) return at;
  for (std::uint32_t i = next; i < end; ++i) {
    if (view_.is_word(i)) take(i);
  }
  return end;
}

}  // namespace isnad::statements
