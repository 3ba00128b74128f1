// An annotated article with the statements that are found in it in place of the annotated ones: what a later stage does
// with what is really read.
#pragma once

#include <cstddef>

#include "gold/gold_layers.h"
#include "statements/grammar.h"

namespace isnad::test {

// The article's disputes become pairs of found statements. Returns how many are lost because one of their statements
// was not found.
std::size_t use_found_statements(GoldArticle& article, const statements::Grammar& grammar);

}  // namespace isnad::test
