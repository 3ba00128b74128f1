// Two statements compared: what the judge weighs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "disputes/profile.h"
#include "statements/statements.h"

namespace isnad::disputes {

// What a denial and a statement that it may deny have in common, as yes or no.
enum class Sign : std::uint8_t {
  always,          // the bias
  inside,          // the statement stands inside the denial («نفى ما قاله فلان»)
  around,          // the denial stands inside the statement
  same_voice,      // one speaker
  same_side,       // one speaks for the other («المتحدث باسم الشرطة», «الشرطة»)
  same_words,      // their contents are the same stretch of the text («نفى ذلك» of what was just told)
  both_unnamed,    // two speakers without a name, who may be one
  nobody,          // the statement has no speaker: a rumour
  accusation,      // the statement is one
  other_kind,      // it is neither a claim nor an accusation
  about_denier,    // it names who denies
  accuses_denier,  // it is an accusation that names who denies
  names_claimer,   // the denial names who states
  alike_20,        // per cent of the shorter content's weight that the other has too; cumulative
  alike_35,
  alike_50,
  alike_70,
  heavy_8,  // the weight that both have; cumulative
  heavy_16,
  heavy_24,
  heavy_36,
  head,        // the statement has the denial's first telling word
  covered_40,  // per cent of the denial's weight that the statement has; cumulative
  covered_70,
  shared_actor,
  shared_actors,  // two or more
  points_back,  // the denial says only «ذلك», «هذه الاتهامات», and the statement is the last one before it
  points_back_far,    // the same, but others stand between
  of_itself,          // a pronoun of the denial can mean its speaker, whom the statement names
  near,               // the same or the next sentence
  far,                // more than six sentences
  before,             // the statement stands before the denial
  negated_statement,  // it says itself that something is not so
  opposed,            // words of the two are antonyms
};
inline constexpr std::size_t signs = 34;
std::string_view name_of(Sign sign);

using Signs = std::array<bool, signs>;

struct Overlap {
  unsigned shared = 0;   // weight that both have
  unsigned percent = 0;  // of the lighter content
  unsigned opposed = 0;  // pairs of antonyms
  unsigned covered = 0;  // per cent of the first's weight
  bool head = false;     // the first's first telling word is in the second
};
Overlap overlap_of(const Profile& a, const Profile& b);

// Whether the speaker of one is named in what the article calls the speaker of the other.
bool same_side(const Profile& a, const Profile& b);

// Whether the contents of the two are the same stretch of the text, give or take a word.
bool same_words(const statements::Statement& a, const statements::Statement& b);

// Where statements stand to each other besides their words.
struct Place {
  bool inside = false;
  bool around = false;
  bool last_before = false;  // of those that assert something, with another speaker
};

Signs signs_of(const statements::Statement& denial, const Profile& denied, const statements::Statement& statement,
               const Profile& stated, const Place& place, const Overlap& overlap);

}  // namespace isnad::disputes
