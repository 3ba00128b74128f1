// What the guidelines decide whatever the tagger says: peoples, addressees that are no part of who speaks to them, and
// names that the document shows elsewhere.
#pragma once

#include <vector>

#include "actors/labels.h"
#include "actors/views.h"

namespace isnad::actors {

void apply_rules(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found);

}  // namespace isnad::actors
