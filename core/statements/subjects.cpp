#include "statements/subjects.h"

#include <algorithm>

namespace isnad::statements {
namespace {

// How far before the verb its subject is sought, in tokens.
constexpr std::uint32_t reach = 40;

// Where a clause that the verb stands in begins: after a mark, a complementiser, كان، أما، لكن…
std::uint32_t clause_start(const View& view, std::uint32_t verb) {
  const std::uint32_t sentence = view.sentence(verb).begin;
  const std::uint32_t first = verb > sentence + reach ? verb - reach : sentence;
  for (std::uint32_t at = verb; at-- > first;) {
    const Word& w = view.word(at);
    if (w.mark == Mark::semicolon || w.mark == Mark::colon || w.mark == Mark::stop) return at + 1;
    // «ورغم الإقبال على اللغة، فإن المهتمين بها يشيرون إلى…»
    if (view.is_fa_inna(at)) return at + 1;
    if (view.is(at, any_that | word_auxiliary | word_conjunction) &&
        !(view.word(at).conjunction && view.is(at, word_auxiliary) && at > first &&
          view.is_mark(at - 1, Mark::comma)) &&
        !(view.is(at, word_had) && view.word(at).conjunction)) {
      return at + 1;
    }
  }
  return first;
}

bool has_comma(const View& view, TokenRange range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (view.is_mark(at, Mark::comma)) return true;
  }
  return false;
}

// «الوزير الذي زار المدينة أكد», «فلان وهو طبيب قال»: what is said about the subject, up to its verb.
bool opens_aside(const View& view, std::uint32_t begin, std::uint32_t end) {
  if (!view.is_word(begin)) return false;
  if (view.word(begin).conjunction && view.is(begin, word_pronoun)) return true;
  if (!view.is(begin, word_relative)) return false;
  for (std::uint32_t at = begin + 1; at < end; ++at) {
    if (view.is_finite(at)) return true;
  }
  return false;
}

// «في بيان أعلن فيه»: the verb is said about the indefinite noun before it.
bool describes_noun(const View& view, std::uint32_t verb) {
  const std::uint32_t before = verb - 1;
  return view.is_nominal(before) && !view.word(before).article && !view.word(before).possessive &&
         view.mention(before) == nullptr && view.is(before, word_occasion) && !view.word(verb).conjunction;
}

// How many places are tried where a subject before the verb can begin.
constexpr std::size_t nearest = 6;

// Whether a noun phrase can begin here that is no other's genitive and hangs on no preposition; before a relative
// clause it may hang on one, or be one if it is somebody («تصريحات الوزير الذي أشار»).
bool may_begin_subject(const View& view, std::uint32_t at, std::uint32_t first, bool relative) {
  if (view.is_mark(at, Mark::quote)) return view.opens_quotation(at) != text::none;
  if (!view.is_word(at) || !(view.is_nominal(at) || view.is(at, word_demonstrative))) return false;
  if (view.word(at).preposition != 0 && !relative) return false;
  const actors::Mention* name = view.mention(at);
  if (name != nullptr && name->tokens.begin != at) return false;
  if (at == first || !view.is_word(at - 1)) return true;
  if (view.is(at - 1, word_preposition)) return relative;
  if (relative && (name != nullptr || view.is(at, word_person | word_title | word_body | word_spokesperson)))
    return true;
  if (!view.is_nominal(at - 1)) return true;
  const Word& before = view.word(at - 1);
  return before.article || before.possessive || view.mention(at - 1) != nullptr || view.key(at - 1).ends_with(u"ا");
}

}  // namespace

Subject subject_before(const View& view, std::uint32_t verb, const morphology::Inflection& inflection) {
  Subject out;
  const std::uint32_t sentence = view.sentence(verb).begin;
  std::uint32_t end = verb;
  bool joined = false;
  // قد، لم… between subject and verb.
  while (end > sentence) {
    const std::uint32_t before = end - 1;
    if (view.is(before, word_negation)) {
      out.negated = true;
      joined |= view.key(before).front() == u'و';
      --end;
    } else if (view.is(before, word_had) || view.is(before, word_manner) ||
               (view.is(before, word_auxiliary) && !view.word(before).conjunction && before > sentence)) {
      joined |= view.key(before).front() == u'و';
      --end;
    } else {
      break;
    }
  }
  if (end > sentence && view.is(end - 1, word_auxiliary) && view.key(end - 1).ends_with(u"ن") && end >= 2 + sentence &&
      view.is(end - 2, word_negation)) {
    out.negated = true;  // «لم يكن … قال»
  }
  // «وقد هنأ» begins a clause, as «وهنأ» does.
  if (end == sentence || joined) return out;
  const std::uint32_t before = end - 1;
  if (view.key(before) == u"ان") {
    // «وسبق للاتحاد أن أعلن»
    for (std::uint32_t at = before; at-- > sentence && at + 9 > before;) {
      if (view.bare(at) != u"سبق") continue;
      const NounPhrase phrase = noun_phrase(view, at + 1, before, {false, false});
      if (!phrase.empty() && phrase.range.end == before && phrase.speaks) {
        out.phrase = phrase;
        return out;
      }
      break;
    }
  }
  // «، فيما قال آخرون»: while, not what.
  if (view.bare(before) == u"فيما" && (before == sentence || !view.is_word(before - 1))) return out;
  if (view.is(before, word_what)) {
    out.what = view.bare(before) != u"كما";
    out.like = !out.what;
    out.relative = out.what;
    return out;
  }
  if (view.is(before, word_relative)) {
    out.relative = true;
    end = before;
  }
  // Adverbials and asides between subject and verb.
  bool closing_comma = false;
  if (end > sentence && view.is_mark(end - 1, Mark::comma)) {
    closing_comma = !out.relative;
    --end;
  }
  const std::uint32_t start = clause_start(view, end);
  out.field = {start, end};
  NounPhrase best;
  std::uint32_t governed = start;  // up to here all hangs on a preposition
  for (std::uint32_t at = start; at < end; ++at) {
    if (!view.is_word(at) && !view.is_mark(at, Mark::quote)) continue;
    if (view.is_mark(at, Mark::quote) && view.opens_quotation(at) == text::none) continue;
    const NounPhrase phrase = noun_phrase(view, at, end, {true, true});
    if (phrase.empty()) continue;
    std::uint32_t reached = phrase.range.end;
    bool described = false;
    int commas = phrase.range.size() > 0 && has_comma(view, phrase.range) ? 1 : 0;
    while (reached < end && !out.relative) {
      if (view.is_mark(reached, Mark::comma) || (view.is_mark(reached, Mark::quote) && reached + 1 == end)) {
        commas += view.is_mark(reached, Mark::comma) ? 1 : 0;
        ++reached;
        // «الحكومة، التي تواجه ضغوطا، نفت»: over the aside to the comma that closes it.
        if (reached < end &&
            (view.is(reached, word_relative) ||
             (view.word(reached).conjunction && view.is(reached, word_pronoun | word_had | word_auxiliary)))) {
          std::uint32_t close = reached;
          while (close < end && !view.is_mark(close, Mark::comma)) ++close;
          reached = close;
        }
        continue;
      }
      if (view.is_mark(reached, Mark::bracket_open)) {
        reached = view.after_bracket(reached);
        continue;
      }
      if (phrase.speaks && opens_aside(view, reached, end)) {
        reached = end;
        break;
      }
      const std::uint32_t past = after_adverbial(view, reached, end);
      if (past == reached) break;
      reached = past;
      described |= past == verb && describes_noun(view, verb);
    }
    if (reached < end) {
      // Not up to the verb: try behind it.
      at = phrase.range.end > at + 1 ? phrase.range.end - 1 : at;
      continue;
    }
    if (!out.relative && (view.word(at).preposition != 0 || (at > start && view.is(at - 1, word_preposition)))) {
      // «ترشح لرئاسة الاتحاد»: nor a word of what hangs on the preposition, but for «شكوى مقيم اتهم…».
      governed = std::max(governed, phrase.range.end);
      continue;
    }
    if (!out.relative && at < governed &&
        (view.word(phrase.head).article || !view.is(phrase.head, word_person | word_unnamed | word_title) ||
         phrase.range.end != end)) {
      continue;
    }
    // One comma between subject and verb is none of theirs; two set an aside off.
    const bool opens = at == start && at > sentence && view.is(at - 1, any_that | word_auxiliary);
    // «أما الشركة، فأكدت»: nor is that comma.
    const bool topic =
        at > sentence && view.bare(at - 1) == u"اما" && view.key(verb).front() == u'ف' && view.word(verb).conjunction;
    if (closing_comma && commas == 0 && !topic && !(opens && !view.word(verb).conjunction)) continue;
    const Agreement agreement = agreement_of(view, phrase);
    const bool people = inflection.number != morphology::Number::singular && agreement.plural &&
                        (view.stem(phrase.head).ends_with(u"ون") || view.stem(phrase.head).ends_with(u"ين") ||
                         view.stem(phrase.head).ends_with(u"ان") || view.stem(phrase.head).ends_with(u"و"));
    // «ذكرت الصحيفة أن المريضة قالت»
    const bool announced = at == start && at > sentence && view.is(at - 1, any_that) && phrase.range.end == verb &&
                           view.word(phrase.head).article;
    if (!phrase.speaks && !people && !announced && !out.relative) continue;
    if (described && !out.relative) continue;
    if (!out.relative && !agrees(inflection, agreement_of(view, phrase), true)) continue;
    best = phrase;
    out.topic = topic;
    if (out.relative && !phrase.speaks) continue;  // a phrase inside it may
    break;
  }
  out.phrase = best;
  return out;
}

std::vector<TokenRange> phrases_before(const View& view, const Subject& subject) {
  std::vector<TokenRange> out;
  const auto add = [&out](TokenRange range) {
    if (!range.empty() && std::find(out.begin(), out.end(), range) == out.end()) out.push_back(range);
  };
  const TokenRange field = subject.field;
  // «ضد متطرف أيد حرق الكنائس»: behind an indefinite noun the verb alone makes a relative clause.
  const std::uint32_t last = field.end - 1;
  const bool described =
      !field.empty() && view.is_nominal(last) && !view.word(last).article && view.mention(last) == nullptr;
  // Those that begin nearest to the verb, and the one that begins the clause.
  std::vector<std::uint32_t> begins;
  for (std::uint32_t at = field.end; at-- > field.begin;) {
    if (!may_begin_subject(view, at, field.begin, subject.relative || described)) continue;
    if (begins.size() < nearest) {
      begins.push_back(at);
    } else {
      begins.back() = at;
    }
  }
  std::reverse(begins.begin(), begins.end());
  for (const std::uint32_t begin : begins) {
    const NounPhrase phrase = noun_phrase(view, begin, field.end, {true, true});
    if (!phrase.empty()) add(phrase.range);
    const std::uint32_t from = phrase.empty() ? begin : phrase.range.begin;
    if (phrase.empty() || phrase.range.end + 1 < field.end || view.is_word(field.end - 1)) add({from, field.end});
  }
  if (subject.found()) add(subject.phrase.range);
  return out;
}

}  // namespace isnad::statements
