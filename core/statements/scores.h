// How plausible it is that a reading of a cue reports something.
#pragma once

#include "statements/draft.h"

namespace isnad::statements {

// In thousandths; readings below `acceptance` are no statements.
inline constexpr int acceptance = 500;
int plausibility(const View& view, Draft& draft);

}  // namespace isnad::statements
