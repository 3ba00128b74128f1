// Learns the weights by which the stage of statements judges cues and chooses contents' ends.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/result.h"

namespace isnad::cli {

// A folder of gold readings (*.json with "text" and "statements"), and how much each choice in it counts.
struct WeightedFolder {
  std::string path;
  double weight = 1;
  bool sentences = false;  // its readings are of single sentences, not of articles
};

// From folders to a table core/lexicon/tables/statement_weights.tsv: linear models (LinearLearner), each learned from
// what those before it make of readings that they have not seen. The weights that the lexicon has are not used.
Result<std::string> learn_statement_weights(const std::vector<WeightedFolder>& gold, const lexicon::Lexicon& lexicon,
                                            double penalty);

}  // namespace isnad::cli
