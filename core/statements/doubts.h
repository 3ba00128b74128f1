// Readings that are taken back once it is known inside what they stand, or what would be said.
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// «قال إنه غادر، بحسب قوله»: one statement, where both are of one speaker. Says whether any was
// dropped: then `within` no longer holds.
bool drop_doubled(std::vector<Draft>& drafts);

// Whether what would be said is no more than a time: «الطائرات التي طلبتها عام 2019», «عاد من نفيه عام 1923».
bool says_only_when(const View& view, const Draft& draft);

}  // namespace isnad::statements
