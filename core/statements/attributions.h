// «أصيب عشرة، بحسب الشرطة»: phrases that attribute what stands before or after them.
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/source_choice.h"

namespace isnad::statements {

// The phrase that begins at the token: its tokens; empty where none does.
TokenRange attribution_at(const View& view, std::uint32_t token);

// «… سيتراجع حسب تعبيره»: the phrase with a pronoun that the range ends with; empty where it ends with none.
TokenRange own_attribution_at_end(const View& view, TokenRange range);

// The statement of the phrase at the token; its content is set only where it stands after it. Nothing where no source
// fits.
bool read_attribution(const View& view, std::uint32_t token, Draft& draft, FrameTrace* trace = nullptr);

}  // namespace isnad::statements
