// The subject that stands before its verb («الرئاسة أعلنت»، «مارادونا الذي قال»، «وكان البنك قد نفى»).
#pragma once

#include "statements/noun_phrase.h"

namespace isnad::statements {

struct Subject {
  NounPhrase phrase;
  bool relative = false;  // the verb's clause is a relative one; the phrase is what it hangs on
  bool what = false;      // «ما»، «مما»، «فيما» opens the clause
  bool like = false;      // «كما» opens it
  bool negated = false;   // لم، لن، لا، ما stands before the verb
  [[nodiscard]] bool found() const { return !phrase.empty(); }
};

Subject subject_before(const View& view, std::uint32_t verb, const morphology::Inflection& inflection);

}  // namespace isnad::statements
