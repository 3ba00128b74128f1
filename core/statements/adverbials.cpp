// Where an adverbial ends that stands between a cue, its source and its content.
#include <algorithm>

#include "statements/chunker.h"

namespace isnad::statements {
namespace {

// Where a preposition phrase of an adverbial ends: its noun phrase, with the relative clause and further phrases that
// hang on it.
std::uint32_t after_object(const View& view, std::uint32_t begin, std::uint32_t limit) {
  std::uint32_t at = begin;
  while (at < limit) {
    if (view.is_mark(at, Mark::bracket_open)) {
      at = view.after_bracket(at);
      continue;
    }
    if (view.is_mark(at, Mark::quote) && at > begin) {
      // «لـ"الرياض"», «صحيفة «الوطن»»: a name in marks.
      const std::uint32_t q = view.opens_quotation(at);
      if (q == text::none) break;
      const text::Quotation& inner = view.document().quotations[q];
      if (!inner.balanced() || inner.inner.size() > 5 || inner.close + 1 >= limit) break;
      at = inner.close + 1;
      continue;
    }
    if (!view.is_word(at)) break;
    if (view.is_that(at)) break;
    if (view.is(at, word_relative) || (at > begin && view.is_finite(at))) {
      // «في بيان نشرته الوكالة»، «في مؤتمر عقده أمس»: up to the mark or the complementiser.
      std::uint32_t i = at;
      while (i < limit && view.is_word(i) && !view.is_that(i)) ++i;
      return i;
    }
    if (view.is(at, word_conjunction | word_negation | word_pronoun | word_had)) break;
    if (view.is_nominal(at) && !view.is(at, word_time)) {
      const NounPhrase phrase = noun_phrase(view, at, limit, {false, false, true});
      if (!phrase.empty()) {
        at = phrase.range.end;
        if (at < limit && view.is_word(at) && view.is_nominal(at) && !view.is(at, word_time) &&
            view.word(at).preposition == 0)
          break;
        if (at < limit && view.is_word(at) && !view.is(at, word_time | word_fi | word_min | word_maa | word_relative) &&
            !view.is_finite(at) && !view.is_mark(at, Mark::quote)) {
          const bool adverbial = view.is(at, word_adverbial_preposition);
          if (!adverbial) break;
        }
        continue;
      }
    }
    ++at;
    if (at < limit && view.is(at, word_preposition) && !view.is(at, word_fi | word_min | word_maa)) {
      const bool adverbial = view.is(at, word_adverbial_preposition);
      if (!adverbial) break;
    }
  }
  return std::min(at, limit);
}

}  // namespace

std::uint32_t after_adverbial(const View& view, std::uint32_t begin, std::uint32_t limit) {
  if (begin >= limit || !view.is_word(begin)) return begin;
  const Word& w = view.word(begin);
  if (view.mention(begin) != nullptr && w.preposition == 0) return begin;
  if (view.is(begin, word_preposition_pronoun)) return begin + 1;
  // «هذا الأسبوع»
  if (view.is(begin, word_demonstrative) && begin + 1 < limit && view.word(begin + 1).article &&
      names_time(view, begin + 1)) {
    return begin + 2;
  }
  if (view.is(begin, word_time) && w.preposition == 0) {
    std::uint32_t at = begin + 1;
    while (at < limit && view.is_word(at) &&
           (view.is(at, word_time | word_month) || view.document().tokens[at].kind == text::TokenKind::number ||
            view.in(WordList::dated, at))) {
      ++at;
      if (at + 1 < limit && view.is_mark(at, Mark::other) && view.key(at) == u"/") ++at;
    }
    if (at < limit && view.is_mark(at, Mark::bracket_open)) at = view.after_bracket(at);
    return std::min(at, limit);
  }
  if (view.is(begin, word_manner)) return begin + 1;
  if (w.article && w.preposition == 0 && begin + 1 < limit && view.is_word(begin + 1) &&
      view.in(WordList::span, begin) && view.in(WordList::current, begin + 1)) {
    return begin + 2;
  }
  if (view.is(begin, word_adverbial_preposition)) return after_object(view, begin + 1, limit);
  const bool can_hold = view.is(begin, word_fi | word_ala | word_maa | word_min | word_hawla);
  if (can_hold && begin + 1 < limit) {
    const Word& object = view.word(begin + 1);
    if ((object.classes & word_occasion) != 0 || (object.classes & word_time) != 0) {
      return after_object(view, begin + 1, limit);
    }
    // «من موسكو»، «في القاهرة»: where it was said.
    const actors::Mention* m = view.mention(begin + 1);
    if (view.is(begin, word_fi) && m != nullptr && m->kind == ActorKind::place) return std::min(m->tokens.end, limit);
    return begin;
  }
  if (w.preposition == u'ل' || (w.mark == Mark::none && view.key(begin) == u"ل")) {
    const bool medium = view.in(WordList::medium, begin);
    const actors::Mention* m = view.mention(begin);
    if (m != nullptr) return std::min(m->tokens.end, limit);
    if (medium) return after_object(view, begin, limit);
    if (begin + 1 < limit && view.is_mark(begin + 1, Mark::quote)) {
      const std::uint32_t q = view.opens_quotation(begin + 1);
      if (q != text::none && view.document().quotations[q].balanced() &&
          view.document().quotations[q].inner.size() <= 6) {
        return std::min(view.document().quotations[q].close + 1, limit);
      }
    }
  }
  if (w.preposition == u'ب' && (w.classes & word_occasion) != 0) return after_object(view, begin, limit);
  return begin;
}

bool names_time(const View& view, std::uint32_t at) {
  return view.is(at, word_time | word_month) || (view.is_word(at) && view.in(WordList::period, at));
}

}  // namespace isnad::statements
