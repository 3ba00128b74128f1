// Speech that stands before its cue: «لن نتراجع»، يقول القائد.
#pragma once

#include <optional>
#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// A verb of saying that follows its content, in quotation marks or (after «كما»، «على ما», or at the sentence's end)
// without; nothing where none does. Only for verbs whose own frame was not found.
std::optional<Draft> read_after_speech(const View& view, std::uint32_t token, const morphology::VerbReading& reading);

// Whether a sentence that begins with a quotation goes on with the word right behind it.
bool follows_speech(const View& view, std::uint32_t token);

// Adds to a draft the quotation before its cue and the one that goes on after its source («الوضع صعب»، قال المحافظ،
// «لكنه مستقر»).
void join_split_speech(const View& view, std::vector<Draft>& drafts);

}  // namespace isnad::statements
