// Which mentions name the same actor.
#pragma once

#include <string>
#include <vector>

#include "actors/actors.h"
#include "actors/name_book.h"
#include "actors/views.h"

namespace isnad::actors {

// A mention's words, folded, without the proclitics of the first.
std::vector<std::u16string> name_words(const text::Document& document, const std::vector<View>& views,
                                       TokenRange tokens);

// Fills the layer's actors from its mentions, and each mention's actor.
void cluster(const text::Document& document, const std::vector<View>& views, const NameBook& names, Layer& layer);

}  // namespace isnad::actors
