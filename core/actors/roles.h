// Roles: what stands beside a name and says who it is.
#pragma once

#include "actors/actors.h"
#include "actors/name_book.h"
#include "actors/views.h"

namespace isnad::actors {

// Sets each person's mention's role («وزير الخارجية الروسي» before or after the name) and the actors' roles.
void find_roles(const text::Document& document, const std::vector<View>& views, const NameBook& names, Layer& layer);

}  // namespace isnad::actors
