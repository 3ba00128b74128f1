// Names that the lists and the shapes of names speak for where the tagger was silent or stopped short: whole listed
// names, unknown words after a given name or a title, ministries with all their fields.
#pragma once

#include <vector>

#include "actors/labels.h"
#include "actors/views.h"

namespace isnad::actors {

void grow_names(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found);

}  // namespace isnad::actors
