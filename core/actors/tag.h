// Labels a document in two passes: the second knows what the first one found of each word elsewhere.
#pragma once

#include <vector>

#include "actors/tagger.h"
#include "actors/views.h"

namespace isnad::actors {

void tag(const text::Document& document, const std::vector<View>& views, const Tagger& tagger,
         std::vector<Label>& found);

}  // namespace isnad::actors
