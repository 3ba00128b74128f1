// What a statement is about, as far as a comparison with another needs it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "actors/actors.h"
#include "disputes/terms.h"
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
  std::string voice;                   // who speaks, as a key: equal keys are one speaker; empty for nobody
  std::uint32_t speaker = text::none;  // the actor who speaks
  std::vector<std::uint32_t> sides;    // actors named in the sources of this voice, sorted
  bool negated = false;                // the content itself says that something is not so
  bool begins_negated = false;         // a negation of what is or was so is among its first words
  bool points_back = false;  // the content is no more than «ذلك», «الأمر», «هذه الاتهامات» …
  bool of_itself = false;    // a pronoun in it can mean its speaker («تناوله»)
  std::uint32_t sentence = 0;
};

// One a statement, in the same order.
std::vector<Profile> profiles_of(const text::Document& document, const actors::Layer& actors,
                                 const statements::Layer& statements, const Terms& terms);

}  // namespace isnad::disputes
