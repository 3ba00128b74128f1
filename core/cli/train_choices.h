// What there is to choose in an annotated article, and what is right: one list a learned choice of the statement stage.
#pragma once

#include <vector>

#include "cli/linear_learner.h"
#include "cli/train_gold.h"
#include "statements/grammar.h"

namespace isnad::cli {

// Each as the stage would ask with the weights that the grammar has; choices whose right answer is not among the
// candidates are left out.
std::vector<Choice> sources_of(const GoldArticle& article, const statements::Grammar& grammar);
std::vector<Choice> starts_of(const GoldArticle& article, const statements::Grammar& grammar);
// Whether each reading of a cue reports.
std::vector<Choice> cues_of(const GoldArticle& article, const statements::Grammar& grammar);
std::vector<Choice> ends_of(const GoldArticle& article, const statements::Grammar& grammar);
std::vector<Choice> speakers_of(const GoldArticle& article, const statements::Grammar& grammar);

}  // namespace isnad::cli
