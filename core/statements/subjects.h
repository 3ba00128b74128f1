// The subject that stands before its verb («الرئاسة أعلنت»، «مارادونا الذي قال»، «وكان البنك قد نفى»).
#pragma once

#include <vector>

#include "statements/noun_phrase.h"

namespace isnad::statements {

struct Subject {
  NounPhrase phrase;
  bool relative = false;  // the verb's clause is a relative one; the phrase is what it hangs on
  bool what = false;      // «ما»، «مما»، «فيما» opens the clause
  bool like = false;      // «كما» opens it
  bool negated = false;   // لم، لن، لا، ما stands before the verb
  bool topic = false;     // «أما فلان فقال»: the verb's ف joins it to the phrase
  // Where it is sought: from the clause's beginning to the verb and its particles; empty where none can stand there.
  TokenRange field;
  [[nodiscard]] bool found() const { return !phrase.empty(); }
};

Subject subject_before(const View& view, std::uint32_t verb, const morphology::Inflection& inflection);

// The phrases before the verb that may be its subject, for the trained choice: wherever one can begin, up to the verb
// or as far as the rules see it go. In text order, the one of the rules among them.
std::vector<TokenRange> phrases_before(const View& view, const Subject& subject);

}  // namespace isnad::statements
