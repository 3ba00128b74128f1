// Which of the places where what is said may end is its end: candidates with features, weighed by a linear model that
// was trained on annotated articles (weights: table statement_weights).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statements/contents.h"
#include "statements/draft.h"
#include "statements/features.h"

namespace isnad::statements {

struct BoundaryCandidate {
  std::uint32_t end = 0;  // the content ends before this token
  std::vector<std::string> features;
};

// Where a content might end, and what was passed on the way there.
struct BoundaryPlace {
  std::uint32_t start = 0;
  std::uint32_t at = 0;    // the content would end before this token
  std::uint32_t next = 0;  // the first token after a comma that stands there
  std::uint32_t end = 0;   // of the sentence
  ClauseLink link;         // that stands at next
  bool by_rule = false;    // the rules would end it here
  std::uint32_t words = 0;
  std::uint32_t commas = 0;
  std::uint32_t reports = 0;          // cues passed
  std::uint32_t clauses = 0;          // verbs joined by a conjunction passed
  std::uint32_t verb = text::none;    // the first verb passed
  std::uint32_t before = text::none;  // the first token after the comma passed last
};

// Whether what is said may end before the token, where no comma is before it; phrase: it is a noun phrase.
bool may_end_before(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end, bool phrase);

// What begins at the token, in one word.
std::string what_begins(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end);

// The clause or phrase that would begin the writer's own words: what links it to what was said, whose its subject is.
void describe_clause(const View& view, const ReportMarks& marks, const Draft& draft, const BoundaryPlace& place,
                     std::string_view mode, Features& f);

// What kind of report it is, the words on both sides of the place, who is named next; here is what begins there.
void describe_surroundings(const View& view, const Draft& draft, const BoundaryPlace& place, std::string_view mode,
                           std::string_view here, Features& f);

// For each token, how surely it says «I» or «we».
std::vector<std::uint8_t> egos_of(const View& view);

// Who says «I» and «we» before the place and after it; here is what begins there.
void describe_voices(const ReportMarks& marks, const BoundaryPlace& place, std::string_view mode, std::string_view here,
                     Features& f);

// What speaks for and against the place.
void describe_boundary(const View& view, const ReportMarks& marks, const Draft& draft, const BoundaryPlace& place,
                       Features& f);

// The candidates for a content of the draft that begins at the token, in text order; by_rule is the end that the rules
// propose.
std::vector<BoundaryCandidate> boundary_candidates(const View& view, const ReportMarks& marks, const Draft& draft,
                                                   std::uint32_t start, std::uint32_t by_rule);

// The best candidate's end; by_rule where the model has no weights.
std::uint32_t choose_boundary(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start,
                              std::uint32_t by_rule);

}  // namespace isnad::statements
