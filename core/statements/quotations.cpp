#include "statements/quotations.h"

#include <algorithm>

#include "statements/frames.h"

namespace isnad::statements {
namespace {

// The quotation that closes right before the token, a comma between them or none; none where none does.
std::uint32_t quotation_before(const View& view, std::uint32_t token) {
  std::uint32_t at = token;
  for (int guard = 0; at > 0 && guard < 3; ++guard) {
    --at;
    if (const std::uint32_t q = view.closes_quotation(at); q != text::none) {
      const text::Quotation& quotation = view.document().quotations[q];
      return quotation.balanced() ? q : text::none;
    }
    const Mark mark = view.word(at).mark;
    const bool joins = mark == Mark::comma || mark == Mark::dash || mark == Mark::stop || view.key(at) == u"هكذا" ||
                       view.key(at) == u"بهذا" || view.key(at) == u"بهذه";
    if (!joins) return text::none;
  }
  return text::none;
}

bool opens_sentence(const View& view, std::uint32_t open) {
  return open == 0 || view.sentence(open).begin == open || view.sentence(open).begin + 1 == open ||
         view.is_mark(open - 1, Mark::stop) || view.is_mark(open - 1, Mark::comma);
}

}  // namespace

bool follows_speech(const View& view, std::uint32_t token) {
  const std::uint32_t q = quotation_before(view, token);
  if (q == text::none || view.word(token).conjunction) return false;
  const text::Quotation& quotation = view.document().quotations[q];
  return quotation.inner.size() >= 2 && opens_sentence(view, quotation.open);
}

std::optional<Draft> read_after_speech(const View& view, std::uint32_t token, const morphology::VerbReading& reading) {
  CueForm form = CueForm::finite;
  if (!can_report(view, token, reading, form) || form != CueForm::finite) return std::nullopt;
  const VerbRule& rule = view.grammar().verb(reading.verb);
  const bool came = rule.has(flag_came_in);  // «كما جاء في البيان»
  if (!(rule.takes(frame_say) || came) || rule.has(flag_weak)) return std::nullopt;
  Draft draft;
  draft.form = form;
  draft.cue = {token, token + 1};
  draft.cue_skip = reading.split.prefix;
  draft.rule = &rule;
  draft.inflection = reading.inflection;
  draft.pronoun = reading.split.enclitic;
  draft.mode = ContentMode::before;
  const TokenRange sentence = view.sentence(token);
  const bool in = came && token + 2 < sentence.end && view.is(token + 1, word_fi);
  if (came && !in) return std::nullopt;
  const NounPhrase phrase = noun_phrase(view, token + (in ? 2 : 1), sentence.end, {true, true, false});
  if (in ? view.is(phrase.empty() ? token : phrase.head, word_document)
         : !phrase.empty() && (phrase.speaks || phrase.definite) &&
               agrees(reading.inflection, agreement_of(view, phrase), false)) {
    draft.source = phrase;
  }
  const std::uint32_t q = quotation_before(view, token);
  if (!came && follows_speech(view, token)) {
    draft.content = {{view.document().quotations[q].inner, 0}};
    return draft;
  }
  // «…، كما أكد الوزير.»، «…، على ما أفاد مراسلون.»، «…، يقول الوزير.»
  if (token < 2 || draft.source.empty()) return std::nullopt;
  std::uint32_t begin = token;
  const bool like = view.key(token - 1) == u"كما" || view.key(token - 1) == u"حسبما" || view.key(token - 1) == u"هكذا";
  const bool what = view.key(token - 1) == u"ما" && view.is(token - 2, word_ala);
  if (like) begin = token - 1;
  if (what) begin = token - 2;
  if (begin == 0 || begin <= sentence.begin) return std::nullopt;
  const bool comma = view.is_mark(begin - 1, Mark::comma);
  if (!comma && !((like || what) && view.is_word(begin - 1))) return std::nullopt;
  if (came && !like) return std::nullopt;
  if (!comma || (!like && !what)) {
    // Without any sign, or any comma, only where the sentence ends with its subject.
    if (view.word(token).conjunction || (rule.has(flag_ambiguous) && !like && !what)) return std::nullopt;
    std::uint32_t end = draft.source.range.end;
    for (std::uint32_t past = after_adverbial(view, end, sentence.end); past > end;
         past = after_adverbial(view, end, sentence.end)) {
      end = past;
    }
    if (end < sentence.end && !view.is_mark(end, Mark::stop)) return std::nullopt;
  }
  std::uint32_t start = sentence.begin;
  while (start < begin && !view.is_word(start) && view.opens_quotation(start) == text::none) ++start;
  if (start + 2 >= begin) return std::nullopt;
  draft.content = {{{start, comma ? begin - 1 : begin}, view.word(start).lead}};
  return draft;
}

void join_split_speech(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (draft.form != CueForm::finite || draft.rule == nullptr || !draft.rule->takes(frame_say) ||
        draft.content.empty())
      continue;
    const TokenRange sentence = view.sentence(draft.cue.begin);
    if (draft.mode == ContentMode::quotation && !view.word(draft.cue.begin).conjunction) {
      const std::uint32_t q = quotation_before(view, draft.cue.begin);
      if (q == text::none) continue;
      const text::Quotation& before = view.document().quotations[q];
      const auto first = drafts.begin() + static_cast<std::ptrdiff_t>(i > 8 ? i - 8 : 0);
      const auto last = drafts.begin() + static_cast<std::ptrdiff_t>(std::min(drafts.size(), i + 8));
      const bool taken = std::any_of(first, last, [&](const Draft& other) {
        return &other != &draft && !other.content.empty() && other.content.front().range.overlaps(before.inner);
      });
      if (!taken && opens_sentence(view, before.open)) {
        draft.content.insert(draft.content.begin(), Piece{before.inner, 0});
      }
    } else if (draft.mode == ContentMode::before && draft.content.size() == 1) {
      std::uint32_t at = draft.source.empty() ? draft.cue.end : draft.source.range.end;
      for (std::uint32_t past = after_adverbial(view, at, sentence.end); past > at;
           past = after_adverbial(view, at, sentence.end)) {
        at = past;
      }
      while (at < sentence.end && (view.is_mark(at, Mark::comma) || view.is_mark(at, Mark::colon))) ++at;
      if (at >= view.size()) continue;
      const std::uint32_t q = view.opens_quotation(at);
      if (q == text::none) continue;
      draft.content.push_back({view.document().quotations[q].inner, 0});
    }
  }
}

}  // namespace isnad::statements
