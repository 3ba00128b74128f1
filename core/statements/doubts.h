// Readings that are taken back once it is known inside what they stand.
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// Inside what somebody says, a verb is more often part of it than a report of its own; not so inside a denial («نفى ما
// تردد عن…»). Says whether any was dropped: then `within` no longer holds.
bool drop_doubtful_inside(std::vector<Draft>& drafts);

// «قال إنه غادر، بحسب قوله»: one statement, where both are of one speaker. Says the same.
bool drop_doubled(std::vector<Draft>& drafts);

}  // namespace isnad::statements
