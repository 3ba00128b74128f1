#include "statements/doubts.h"

#include <cstddef>

#include "statements/scores.h"

namespace isnad::statements {

bool drop_doubtful_inside(std::vector<Draft>& drafts) {
  std::vector<bool> doubtful(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    doubtful[i] = draft.within != text::none && draft.rule != nullptr && draft.score < acceptance_inside &&
                  drafts[draft.within].kind != Kind::denial && draft.rule->kind != Kind::denial;
  }
  std::size_t at = 0;
  return std::erase_if(drafts, [&](const Draft&) { return doubtful[at++]; }) > 0;
}

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

}  // namespace isnad::statements
