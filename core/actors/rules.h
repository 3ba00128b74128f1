// What the guidelines decide whatever the tagger, which learned from several corpora's habits, says: institutions with
// an adjective of nationality or a place, adjectives and titles at a name's end, peoples, and names that the document
// shows elsewhere.
#pragma once

#include <vector>

#include "actors/labels.h"
#include "actors/views.h"

namespace isnad::actors {

void apply_rules(const text::Document& document, const std::vector<View>& views, const Gazetteer& gazetteer,
                 std::vector<Label>& found);

}  // namespace isnad::actors
