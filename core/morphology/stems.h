// The stems of a verb, before person, number and gender are put on.
#pragma once

#include <string>
#include <vector>

#include "morphology/verb.h"

namespace isnad::morphology {

// How a verb ends, which decides how its suffixes join.
enum class Ending : std::uint8_t {
  sound,      // كتب
  doubled,    // ردّ: one letter before vowels, two before consonants
  hollow,     // قال: the middle letter falls before consonants
  defective,  // نفى: the last letter changes or falls
};

// Spellings with hamza as ء; the paradigm puts it on its seat.
struct Stems {
  Ending ending = Ending::sound;
  std::u16string perfect;              // before vowels and nothing: قال، ردّ، نف
  std::u16string perfect_consonant;    // before consonants: قل، ردد، نفي
  std::u16string perfect_third;        // third person masculine singular: قال، نفى، دعا
  std::u16string imperfect;            // without its prefix, before vowels and nothing: قول
  std::u16string imperfect_consonant;  // before ن of the feminine plural: قل، نفي
  std::u16string imperfect_bare;       // without suffix: قول، نفي، دعو
  std::u16string jussive;              // قل، نف
  std::u16string passive_third;        // perfect passive: قيل، نفي
  std::u16string passive_perfect;      // before ت
  std::u16string passive_imperfect;    // قال، نفى
  std::u16string active_participle;    // قائل، ناف
  std::u16string passive_participle;   // مقول، منفي
  std::vector<std::u16string> masdars;
  char16_t weak = 0;        // defective: the letter before ا of the dual (و or ي)
  bool ends_in_ya = false;  // defective: third person perfect in ي (نسي)
};

Stems stems_of(const VerbRoot& verb);

}  // namespace isnad::morphology
