// Statements inside what somebody else says, and what points back to what was said.
#pragma once

#include <vector>

#include "statements/contents.h"
#include "statements/draft.h"

namespace isnad::statements {

// Gives statements that attribute what stands before them («بحسب الشرطة») or point back («نفى ذلك») their content. The
// drafts are in text order.
void resolve_back(const View& view, const ReportMarks& marks, std::vector<Draft>& drafts);

// Ends contents before a report that can only be their own speaker's next one («… وأضاف أن»، «…، مؤكداً أن»).
void cut_before_continuations(const View& view, std::vector<Draft>& drafts);

// «قالت الصحيفة إن الكرملين لا ينوي …، ولكنه يؤكد أن…»: what cannot be hers by its gender is what she says of another.
void reach_over_reports(const View& view, std::vector<Draft>& drafts);

// Sets each draft's `within`.
void nest(const View& view, std::vector<Draft>& drafts);

}  // namespace isnad::statements
