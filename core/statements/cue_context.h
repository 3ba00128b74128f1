// What stands around a reading of a cue: the words beside it, and the report in whose content it may stand.
#pragma once

#include <string>
#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// Adds features for the model that judges cues; form is the cue's form and mode its content's, in a word each.
void describe_context(const View& view, const std::vector<Draft>& drafts, std::size_t self, const std::string& form,
                      const std::string& mode, std::vector<std::string>& out);

}  // namespace isnad::statements
