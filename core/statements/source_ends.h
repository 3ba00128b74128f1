// Where a noun phrase that names who speaks can end, from its first token.
#pragma once

#include <cstdint>
#include <vector>

#include "statements/view.h"

namespace isnad::statements {

// No source is longer than this many tokens.
inline constexpr std::uint32_t longest_source = 34;

// The ends that a source from the token can have, in text order. to_whom: the verb wants إلى («نسبت الوكالة إلى
// المتحدث»).
std::vector<std::uint32_t> ends_from(const View& view, std::uint32_t begin, std::uint32_t limit, bool to_whom);

}  // namespace isnad::statements
