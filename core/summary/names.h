// The names that the JSON contract gives to kinds.
#pragma once

#include <string_view>

#include "reading/reading.h"

namespace isnad::summary {

std::string_view name_of(ActorKind kind);
std::string_view name_of(StatementKind kind);

}  // namespace isnad::summary
