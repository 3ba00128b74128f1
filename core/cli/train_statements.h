// Learns the weights by which the stage of statements judges cues and chooses contents' ends.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/result.h"

namespace isnad::cli {

// From a folder of gold readings (*.json with "text" and "statements") to a table
// core/lexicon/tables/statement_weights.tsv. Logistic regression for the cues, multinomial over the candidates for the
// ends, both with an L2 penalty and AdaGrad steps (Duchi, Hazan and Singer 2011). The model at hand should hold no such
// table, or the candidates are those that its weights let through.
Result<std::string> learn_statement_weights(const std::vector<std::string>& gold, const lexicon::Lexicon& lexicon,
                                            double penalty);

}  // namespace isnad::cli
