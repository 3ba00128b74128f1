#include "statements/contents.h"

#include <algorithm>

#include "statements/attributions.h"
#include "statements/boundaries.h"

namespace isnad::statements {
namespace {

class Boundary {
 public:
  Boundary(const View& view, const ReportMarks& marks, const Draft& draft)
      : view_(view), marks_(marks), draft_(draft) {}

  // The end of a clause or phrase that begins at the token.
  [[nodiscard]] std::uint32_t find(std::uint32_t start) const {
    const std::uint32_t sentence_end = view_.sentence(start).end;
    const std::uint32_t end = std::min(sentence_end, start + 400);  // keeps the stage linear
    for (std::uint32_t at = start; at < end; ++at) {
      if (const std::uint32_t past = past_enclosed(at, end); past > at + 1) {
        at = past - 1;
        continue;
      }
      const Mark mark = view_.word(at).mark;
      if ((mark == Mark::comma || mark == Mark::semicolon) && at > start && ends_at_comma(at + 1, end)) return at;
      if (mark == Mark::none && at > start && ends_before(at, end)) return at;
      if (mark == Mark::stop && at > start) {
        // Two dots in a headline; an end mark inside the sentence ends what is said when a cue follows.
        if (at + 1 < end && (marks_.cue[at + 1] != 0)) return at;
      }
    }
    return end;
  }

 private:
  // The token after a quotation or bracket that opens here.
  [[nodiscard]] std::uint32_t past_enclosed(std::uint32_t at, std::uint32_t end) const {
    if (view_.is_mark(at, Mark::bracket_open)) return std::min(view_.after_bracket(at), end);
    const std::uint32_t q = view_.opens_quotation(at);
    if (q == text::none) return at;
    const text::Quotation& quotation = view_.document().quotations[q];
    return quotation.balanced() ? std::min(quotation.close, end) : at;
  }

  [[nodiscard]] bool is_cue(std::uint32_t at, CueForm form) const {
    return marks_.cue[at] == static_cast<std::uint8_t>(form) + 1;
  }

  [[nodiscard]] bool phrase() const { return draft_.mode == ContentMode::phrase; }

  [[nodiscard]] bool ends_at_comma(std::uint32_t next, std::uint32_t end) const {
    if (next >= end) return false;
    const Word& w = view_.word(next);
    if (is_cue(next, CueForm::participle)) return true;
    if (is_cue(next, CueForm::finite) && w.conjunction) return true;
    if (marks_.attribution[next] != 0) return true;
    if (view_.is(next, word_resume_sure | word_resume_likely)) return true;
    const std::u16string_view bare = view_.bare(next);
    // «كما أكد»، «وقد نفى»، «فقد قالت»
    if ((bare == u"كما" || bare == u"حيث" || view_.is(next, word_had)) && next + 1 < end &&
        is_cue(next + 1, CueForm::finite)) {
      return true;
    }
    if (phrase()) {
      if (w.conjunction && view_.is_finite(next)) return true;
      if (view_.is(next, word_relative)) return true;
      if (w.conjunction && view_.is(next, word_pronoun)) return true;
      if (view_.grammar().lists(WordList::remark, bare)) return true;
    }
    return false;
  }

  [[nodiscard]] bool ends_before(std::uint32_t at, std::uint32_t end) const {
    if (is_cue(at, CueForm::participle)) return true;
    if (marks_.attribution[at] != 0) return true;
    if (view_.is(at, word_resume_sure) && phrase()) return true;
    const Word& w = view_.word(at);
    if (is_cue(at, CueForm::finite) && w.conjunction && at + 1 < end) {
      return phrase() || draft_.mode != ContentMode::phrase;
    }
    return false;
  }

  const View& view_;
  const ReportMarks& marks_;
  const Draft& draft_;
};

// The share of the pieces' words that stand in quotation marks, or that began as a quotation.
bool mostly_quoted(const View& view, const Draft& draft) {
  std::uint32_t inside = 0;
  std::uint32_t all = 0;
  for (const Piece& piece : draft.content) {
    for (std::uint32_t at = piece.range.begin; at < piece.range.end; ++at) {
      if (!view.is_word(at)) continue;
      ++all;
      inside += view.document().tokens[at].quotation != text::none ? 1U : 0U;
    }
  }
  return all > 0 && inside * 2 > all;
}

}  // namespace

TokenRange trim(const View& view, TokenRange range) {
  const auto outside = [&view](std::uint32_t at) {
    const Mark mark = view.word(at).mark;
    return mark == Mark::comma || mark == Mark::semicolon || mark == Mark::stop || mark == Mark::colon ||
           mark == Mark::dash;
  };
  for (bool changed = true; changed && !range.empty();) {
    changed = false;
    while (!range.empty() && outside(range.end - 1)) {
      --range.end;
      changed = true;
    }
    while (!range.empty() && outside(range.begin)) {
      ++range.begin;
      changed = true;
    }
    if (range.empty()) break;
    const std::uint32_t q = view.opens_quotation(range.begin);
    if (q != text::none) {
      const std::uint32_t close = view.document().quotations[q].close;
      if (close == range.end - 1 || close == text::none || close >= range.end) {
        ++range.begin;
        if (close == range.end - 1) --range.end;
        changed = true;
      }
    } else if (view.ends_unopened(range)) {
      --range.end;
      changed = true;
    }
  }
  return range;
}

std::uint32_t boundary_by_rule(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start) {
  return Boundary(view, marks, draft).find(start);
}

void close_content(const View& view, const ReportMarks& marks, Draft& draft) {
  if (draft.content.empty()) return;
  if (draft.mode == ContentMode::antecedent || draft.mode == ContentMode::before) {
    for (Piece& piece : draft.content) piece.range = trim(view, piece.range);
    draft.direct = mostly_quoted(view, draft);
    return;
  }
  const Boundary boundary(view, marks, draft);
  for (Piece& piece : draft.content) {
    // A quotation joined to it is whole already.
    if (draft.content.size() > 1 && piece.range.begin > 0 && view.is_mark(piece.range.begin - 1, Mark::quote)) {
      piece.range = trim(view, piece.range);
      continue;
    }
    const std::uint32_t start = piece.range.begin;
    const std::uint32_t q = view.opens_quotation(start);
    std::uint32_t end = 0;
    if (q != text::none) {
      const text::Quotation& quotation = view.document().quotations[q];
      if (quotation.balanced()) {
        const std::uint32_t after = quotation.close + 1;
        const bool whole = draft.mode == ContentMode::quotation || draft.mode == ContentMode::colon ||
                           after >= view.size() || !view.is_word(after) || marks.cue[after] != 0 ||
                           marks.attribution[after] != 0;
        end = whole ? after : choose_boundary(view, marks, draft, start, boundary.find(start));
      } else {
        // The closing mark is missing: up to the next report at a sentence's start, or the quotation's own end.
        end = quotation.inner.end;
        for (std::uint32_t at = start + 1; at < quotation.inner.end; ++at) {
          if (view.sentence(at).begin == at && marks.cue[at] != 0) {
            end = at;
            break;
          }
        }
        end = std::min(end, std::max(end, start + 1));
        if (end == quotation.inner.end) {
          const std::uint32_t clause = boundary.find(start);
          if (view.sentence(start).end >= end) end = std::min(end, clause);
        }
      }
    } else {
      end = choose_boundary(view, marks, draft, start, boundary.find(start));
    }
    piece.range = trim(view, {start, std::min(end, piece.limit)});
    if (const TokenRange own = own_attribution_at_end(view, piece.range); !own.empty())
      piece.range = trim(view, {piece.range.begin, own.begin});
    if (piece.range.begin != start) piece.skip = 0;
  }
  std::erase_if(draft.content, [](const Piece& piece) { return piece.range.empty(); });
  if (!draft.content.empty() && draft.content.front().skip == 0 &&
      view.is(draft.content.front().range.begin, word_that) && draft.content.front().range.size() > 1) {
    ++draft.content.front().range.begin;
  }
  draft.direct = mostly_quoted(view, draft);
}

}  // namespace isnad::statements
