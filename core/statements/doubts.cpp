#include "statements/doubts.h"

#include <cstddef>

#include "statements/noun_phrase.h"

namespace isnad::statements {

bool drop_doubled(std::vector<Draft>& drafts) {
  std::vector<bool> doubled(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (draft.form != CueForm::attribution || draft.pronoun == morphology::Enclitic::none || draft.within == text::none)
      continue;
    const Draft& outer = drafts[draft.within];
    doubled[i] = outer.speaker_kind == draft.speaker_kind && outer.speaker == draft.speaker;
  }
  std::size_t at = 0;
  return std::erase_if(drafts, [&](const Draft&) { return doubled[at++]; }) > 0;
}

bool says_only_when(const View& view, const Draft& draft) {
  if (draft.content.size() != 1 || draft.direct || draft.mode == ContentMode::colon) return false;
  const TokenRange range = draft.content.front().range;
  bool time = false;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (view.document().tokens[at].kind == text::TokenKind::number) continue;
    if (!names_time(view, at)) return false;
    time = true;
  }
  return time;
}

}  // namespace isnad::statements
