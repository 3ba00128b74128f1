// What a statement is about, as far as a comparison with another needs it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "actors/actors.h"
#include "disputes/countries.h"
#include "disputes/terms.h"
#include "disputes/words.h"
#include "statements/statements.h"

namespace isnad::disputes {

// A figure and the word that it counts («120 قتيلا»).
struct Figure {
  std::u16string value;
  Term unit;
};

struct Profile {
  std::vector<Term> terms;                                     // of the content, each stem once
  unsigned weight = 0;                                         // of all terms
  std::vector<std::uint32_t> actors;                           // named in the content, sorted
  std::vector<std::pair<std::uint32_t, std::uint32_t>> names;  // each of them with the token where it is named
  std::vector<Figure> figures;
  std::vector<std::uint32_t> countries;       // named in the content, sorted
  std::vector<std::uint32_t> head_actors;     // named in its first words, where an accusation names the accused
  std::vector<std::uint32_t> head_countries;  // the same
  std::vector<std::uint64_t> head_words;      // stems of its first words, as hashes
  bool negated = false;                       // the content itself says that something is not so
  bool begins_negated = false;                // a negation of what is or was so is among its first words
  bool points_back = false;  // the content is no more than «ذلك», «هذه الاتهامات» and that it is not so
  bool begins_pointing = false;  // a demonstrative is among its first words
  bool of_charges = false;       // it speaks of «الاتهامات», «المزاعم»
  bool of_news = false;          // it speaks of «الأنباء», «الشائعات»
  bool verdict = false;          // it says «لا أساس له», «كذب»
  bool of_itself = false;        // a pronoun in it can mean its speaker («تناوله»)
  bool bare = false;             // it says hardly more than that something told before is not so
  bool tells = false;            // it has a telling word at all
  bool either = false;           // it is one of two («إثبات أو نفي»): nothing is denied
  bool rumour = false;           // its cue tells what nobody in particular tells («تردد»)
  bool alleged = false;          // its cue is one of alleging («زعم»)
  bool answers = false;          // a word of contrast begins its sentence or stands before its cue
  bool rules_out = false;        // its cue tells what is held unlikely («استبعد»)
  bool goes_on = false;          // its cue goes on with what was said before («أضاف»)
  bool told_before = false;      // in the pluperfect: told before what the article is about («وكان قد قال»)
  bool begins_denying = false;   // its first words tell of a denial («إن الحركة تنفي»)
  bool negates_by_what = false;  // the negation among its first words may be a relative («ما»)
  bool leans = false;            // of its few telling words one has a pronoun («سقوطها»)
  std::uint32_t sentence = 0;
};

// One a statement, in the same order.
std::vector<Profile> profiles_of(const text::Document& document, const actors::Layer& actors,
                                 const statements::Layer& statements, const Terms& terms, const Words& words,
                                 const Countries& countries);

// Where the statement is reported: at its cue, or its source, or its content.
std::uint32_t place_of(const statements::Statement& statement);

}  // namespace isnad::disputes
