// Which actor speaks: the source's name, the actor who holds its role, the body that it speaks for, or who spoke
// before.
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/speaker_choice.h"

namespace isnad::statements {

// Sets speaker_kind and speaker of every draft; they are in text order.
void resolve_speakers(const View& view, std::vector<Draft>& drafts);

// The same, for training: among whom each draft's speaker was chosen.
std::vector<std::vector<SpeakerCandidate>> speaker_candidates(const View& view, std::vector<Draft>& drafts);

}  // namespace isnad::statements
