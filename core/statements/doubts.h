// Readings that are taken back once it is known inside what they stand, or what would be said.
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// Inside what somebody says, a verb is more often part of it than a report of its own; not so inside a denial («نفى ما
// تردد عن…»). Says whether any was dropped: then `within` no longer holds.
bool drop_doubtful_inside(std::vector<Draft>& drafts);

// «قال إنه غادر، بحسب قوله»: one statement, where both are of one speaker. Says the same.
bool drop_doubled(std::vector<Draft>& drafts);

// Whether what would be said is no more than a time: «الطائرات التي طلبتها عام 2019», «عاد من نفيه عام 1923».
bool says_only_when(const View& view, const Draft& draft);

}  // namespace isnad::statements
