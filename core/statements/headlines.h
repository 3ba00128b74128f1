// «علييف: سنستعيد شوشا»: a name, a colon, and what he said, without any verb.
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

void read_headlines(const View& view, std::vector<Draft>& drafts);

}  // namespace isnad::statements
