#include "statements/source_marks.h"

namespace isnad::statements {
namespace {

TokenRange balanced(const View& view, TokenRange range) {
  while (range.size() > 1 && view.ends_unopened(range)) --range.end;
  // The mark that opens right before it and closes inside.
  if (range.begin > 0) {
    const std::uint32_t q = view.opens_quotation(range.begin - 1);
    if (q != text::none && view.document().quotations[q].balanced() &&
        range.contains(view.document().quotations[q].close)) {
      --range.begin;
    }
  }
  // The mark that opens inside and closes right behind it.
  if (range.end < view.size() && view.is_mark(range.end, Mark::quote)) {
    const std::uint32_t q = view.closes_quotation(range.end);
    if (q != text::none && range.contains(view.document().quotations[q].open)) ++range.end;
  }
  return range;
}

}  // namespace

void balance_sources(const View& view, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (draft.source.empty()) continue;
    const TokenRange range = balanced(view, draft.source.range);
    if (range.begin != draft.source.range.begin) draft.source.skip = 0;
    draft.source.range = range;
  }
}

}  // namespace isnad::statements
