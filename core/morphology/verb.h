// A verb's paradigm, generated from its root and form: one table row makes every spelling.
//
// Forms are numbered as Western grammars do (I to X; XI stands for the quadriliteral فَعْلَلَ, XII for تَفَعْلَلَ).
// Spellings are folded (text::fold) and unvocalised, as news is written. Source of the rules: W. Wright, A
// Grammar of the Arabic Language, third edition, part II; K. Ryding, A Reference Grammar of Modern Standard
// Arabic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::morphology {

enum class Tense : std::uint8_t {
  perfect,             // قال
  imperfect,           // يقول (any mood)
  imperative,          // قل
  active_participle,   // قائل
  passive_participle,  // مقول
  masdar,              // قول
};
enum class Person : std::uint8_t { first, second, third, none };
enum class Gender : std::uint8_t { masculine, feminine, either };
enum class Number : std::uint8_t { singular, dual, plural };
enum class Voice : std::uint8_t { active, passive };

struct Inflection {
  Tense tense = Tense::perfect;
  Person person = Person::third;
  Gender gender = Gender::masculine;
  Number number = Number::singular;
  Voice voice = Voice::active;
  friend bool operator==(const Inflection&, const Inflection&) = default;
};

// One row of the verb table.
struct VerbRoot {
  std::u16string root;                  // three or four letters, hamza as ء
  int form = 1;                         // 1 to 10; 11 and 12 for quadriliterals
  char16_t vowel = u'u';                // form I: the imperfect's middle vowel, u i or a; others ignore it
  bool perfect_i = false;               // form I: the perfect's middle vowel is i (نسي، خشي)
  std::vector<std::u16string> masdars;  // as written; empty: the form's regular one
};

struct Form {
  std::u16string spelling;  // folded
  Inflection inflection;
};

// Every spelling of the verb. A spelling that serves several inflections stands several times (يقول/active;
// أعلن/active and passive are written alike and both stand).
std::vector<Form> paradigm(const VerbRoot& verb);

}  // namespace isnad::morphology
