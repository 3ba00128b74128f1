// Roles: what stands beside a name and says who it is, and which actor a role without a name means.
#pragma once

#include <string_view>

#include "actors/actors.h"
#include "actors/name_book.h"
#include "actors/views.h"

namespace isnad::actors {

class Finder;

// Sets each person's mention's role («وزير الخارجية الروسي» before or after the name) and the actors' roles.
void find_roles(const text::Document& document, const std::vector<View>& views, const NameBook& names, Layer& layer);

// The actor that a phrase without a name means by its role («الرئيس الروسي» where the text names بوتين so), or
// text::none. The phrase is as written, proclitics included. «الرئيس» alone is one where a single actor fits.
std::uint32_t actor_of_role(const Layer& layer, std::u16string_view phrase, const Finder& finder);

}  // namespace isnad::actors
