// From labels to mentions: what belongs to a name by the guidelines, whatever the tagger said.
#pragma once

#include <span>
#include <vector>

#include "actors/actors.h"
#include "actors/labels.h"
#include "actors/views.h"

namespace isnad::actors {

std::vector<Mention> mentions_of(const text::Document& document, const std::vector<View>& views,
                                 std::span<const Label> found);

}  // namespace isnad::actors
