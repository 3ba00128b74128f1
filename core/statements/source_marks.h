// Quotation marks and sources: «"العمري"» is who speaks without the marks around him, «"جيش الإسلام"، أكبر الفصائل»
// with both.
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/view.h"

namespace isnad::statements {

// Leaves no source with one of two marks.
void balance_sources(const View& view, std::vector<Draft>& drafts);

}  // namespace isnad::statements
