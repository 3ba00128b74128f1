// How plausible it is that a reading of a cue reports something.
#pragma once

#include <string>
#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// By the rules alone, in thousandths; readings below `candidate` are not looked at again.
inline constexpr int candidate = 330;
int plausibility(const View& view, Draft& draft);

// Whether a trained model judges the cues, or is being trained: then all readings go before it.
bool judges_cues(const View& view);

// What the trained model looks at in one of the drafts, which stand in text order.
std::vector<std::string> acceptance_features(const View& view, const std::vector<Draft>& drafts, std::size_t self);

// By rules and model: the probability that the draft is a statement, in thousandths. Below `acceptance` it is none.
inline constexpr int acceptance = 500;
// «نفى» has hardly another meaning.
inline constexpr int acceptance_of_denials = 250;
int confidence(const View& view, const std::vector<Draft>& drafts, std::size_t self);

}  // namespace isnad::statements
