// Where what is said ends.
#pragma once

#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// What stands at a token that may end the content before it.
struct ReportMarks {
  std::vector<std::uint8_t> cue;          // CueForm + 1 of a cue that stands there, 0 for none
  std::vector<std::uint8_t> attribution;  // 1 where a phrase like «بحسب» begins
  struct Report {
    std::uint32_t cue = 0;
    bool attribution = false;
    bool source = false;     // it names its source
    bool continues = false;  // by a verb that goes on («أضاف»)
    bool relative = false;
    bool neutral = false;  // its verb says nothing but that somebody speaks («قال»)
    bool object = false;   // its verb bears a pronoun («أخبرهم»)
    Kind kind = Kind::claim;
    std::uint32_t sureness = 0;  // that it reports, in tenths
    morphology::Inflection inflection;
  };
  std::vector<Report> reports;         // in text order of their cues
  std::vector<std::uint32_t> at_cue;   // the report whose cue stands there; none
  std::vector<std::uint32_t> opening;  // the report whose source or cue begins there, whichever is first; none
  std::vector<std::uint8_t> ego;       // how surely the token says «I» or «we», 0 where it does not
};

// Sets the ends of the draft's pieces, cuts quotation marks around the whole, and says whether it is direct speech.
void close_content(const View& view, const ReportMarks& marks, Draft& draft);

// Where the rules would end a content that begins at the token.
std::uint32_t boundary_by_rule(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start);

// The tokens without marks at their edges, and without quotation marks around the whole.
TokenRange trim(const View& view, TokenRange range);

}  // namespace isnad::statements
