// Which of the places where what is said may end is its end: candidates with features, weighed by a linear model that
// was trained on annotated articles (weights: table statement_weights).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statements/contents.h"
#include "statements/draft.h"

namespace isnad::statements {

struct BoundaryCandidate {
  std::uint32_t end = 0;  // the content ends before this token
  std::vector<std::string> features;
};

// The candidates for a content of the draft that begins at the token, in text order; by_rule is the end that the rules
// propose.
std::vector<BoundaryCandidate> boundary_candidates(const View& view, const ReportMarks& marks, const Draft& draft,
                                                   std::uint32_t start, std::uint32_t by_rule);

// The best candidate's end; by_rule where the model has no weights.
std::uint32_t choose_boundary(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start,
                              std::uint32_t by_rule);

}  // namespace isnad::statements
