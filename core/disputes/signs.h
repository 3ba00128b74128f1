// What speaks for two statements contradicting each other, or against it, as yes or no: what the judge weighs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace isnad::disputes {

// Of a pair of which the first may deny the second, or of two claims that may exclude each other (the first in the text
// is the first then).
enum class Sign : std::uint8_t {
  always,  // the bias
  // Where they stand.
  inside,       // the second stands inside the first («نفى ما قاله فلان»)
  inside_head,  // among its first words («نفت ما تردد عن»)
  around,       // the first stands inside the second
  same_words,   // their contents are the same stretch of the text («نفى ذلك» of what was just told)
  before,       // the second stands before the first
  adjacent,     // no statement stands between them
  near,         // the same or the next sentence
  far,          // more than six sentences
  answers,      // the later one begins with a word of contrast («من جانبه», «فيما»)
  last_before,  // the second is the last statement before the first that asserts something and is another's
  // Who speaks.
  same_voice_named,    // one speaker, whom the sources of both name
  same_voice_guessed,  // one speaker, whom a source leaves out
  same_side,           // one speaks for the other («المتحدث باسم الشرطة», «الشرطة»)
  same_country,        // both are of one country
  both_unnamed,        // two speakers without a name, who may be one
  nobody,              // the second has no speaker: a rumour
  rumour,              // its cue is that of a rumour
  media,               // the first speaks of news, and the second is not an accusation
  about_denier,        // the second names who speaks in the first
  about_denier_side,   // it names his country or what his source is called by
  accused_is_denier,   // the second's first words do
  accused_is_side,
  names_claimer,       // the first names who speaks in the second
  names_claimer_side,  // it says words of his source
  unsourced_first,     // no source names who speaks in the first
  unsourced_second,
  // What kind they are.
  accusation,      // the second is one
  other_kind,      // it is neither a claim nor an accusation
  implied,         // the first is a claim that something is not so
  nested,          // the first is what somebody says of another
  denies_else,     // who speaks in the first denies something elsewhere
  of_itself,       // a pronoun of the first can mean its speaker, whom the second names
  negated_second,  // the second says itself that something is not so
  // What they are about.
  alike_20,  // per cent of the lighter content's weight that the other has too; cumulative
  alike_35,
  alike_50,
  alike_70,
  heavy_8,  // the weight that both have; cumulative
  heavy_16,
  heavy_24,
  heavy_36,
  head,        // the second has the first's first telling word
  covered_40,  // per cent of the first's weight that the second has; cumulative
  covered_70,
  mutual_30,  // per cent of the heavier content's weight that the other has; cumulative
  mutual_60,
  rare_1,  // words of both that few statements of the article have; cumulative
  rare_3,
  shared_actor,
  shared_actors,  // two or more
  opposed,        // words of the two are antonyms
  // What the first says of what was said.
  verdict,          // «لا أساس له»
  begins_pointing,  // «هذه الاتهامات», whatever comes after it
  points_back,      // it says only «ذلك», «هذه الاتهامات», and the second is the last one before it
  points_back_far,  // the same, but others stand between
  charges,          // it speaks of charges, and the second is an accusation
  // Together they say more than each by itself.
  inside_rumour,    // a rumour, or what nobody says, inside the denial
  points_accused,   // it points back to the accusation right before it
  charge_answered,  // it speaks of charges, and the second accuses who speaks in it
  accused_alike,    // the second accuses him, and says some of the same words
  alike_head,       // much of the same words, the first telling one among them
  alike_head_before,
  bare,  // the first says hardly more than that something told is not so («عدم صحة هذه الأقاويل»)
  bare_near,  // the same, and the second stands right before it
  // Of two claims.
  negations_differ,
  opposed_at_name,
  diverge,        // figures
  opposed_near,   // the same, and no more than a sentence stands between them
  diverge_alike,  // figures, in contents that are much the same
  accuses_other,  // one is an accusation and its first words name the other's speaker or side
  // What else was found, in a second look.
  score_low,  // the first look's score: above -16, 0, 16, 32; cumulative
  score_yes,
  score_sure,
  score_surest,
  best,              // the first's best one
  version_denied,    // the first denies another version of the second
  version_denies,    // another version of the first denies the second
  versions,          // another version of the first denies another version of the second
  voices_opposed,    // the two voices contradict each other elsewhere
  denied_elsewhere,  // another denial denies the second
  like_inside,       // what the first denies inside itself says much of what the second says
  bare_opposed,     // the first says hardly more than that it is not so, and the voices contradict each other elsewhere
  denied_by_voice,  // of two claims: the voice of one denies the other, or a version of it
  denied_by_neighbour,  // of two claims: that denial stands next to the claim
  // Among the others that the first may deny.
  shared_country,      // both speak of one country, by whatever name («باريس», «فرنسا»)
  guessed_accusation,  // the second accuses, and only a guess makes the two one speaker
  sources_apart,       // one speaker, but the sources of the two have no word and no name in common
  told_else,           // the first denies what stands inside it, and the second stands elsewhere
  like_told,           // but says much of the same
  told_elsewhere,      // the second is told inside another denial of the first's side
  alike_told,          // and the two have words in common
  bare_told,           // and the first says hardly more than that it is not so
  bare_names,  // the first says hardly more, but names who speaks in the second («نفى ما قاله المعهد»)
  alleged,     // the second's cue is one of alleging («زعم», «ادعى»)
  accused_other,    // the second accuses somebody who is not of the first's side
  most_alike,       // none of another's statements has more in common with the first
  last_accusation,  // the last one before the first that is another's
  outscored,        // the first look likes another pair of the first much better
  // How and where they are told.
  told_before,  // the second is told in the pluperfect («وكان قد قال»)
  opens_first,  // the first stands in the headline or opens the article
  opens_second,
  first_goes_on,  // the first's cue goes on with what was said before («أضاف»)
  second_goes_on,
  rules_out,        // it holds something unlikely («استبعد»)
  negates_by_what,  // the first is implied, and its negation may be a relative («ما»)
  leans_back,       // the first is short, has a pronoun, and the second is the last one before it, in one sentence
  denials_none,     // no other statement near the first, nor itself, is a denial
  denials_many,     // three or more are
  denials_own       // three or more of its own voice are
};
inline constexpr std::size_t signs = 110;
std::string_view name_of(Sign sign);

class Signs {
 public:
  void set(Sign sign, bool value = true) { found_[static_cast<std::size_t>(sign)] = value; }
  [[nodiscard]] bool has(Sign sign) const { return found_[static_cast<std::size_t>(sign)]; }
  [[nodiscard]] bool at(std::size_t sign) const { return found_[sign]; }

 private:
  std::array<bool, signs> found_{};
};

}  // namespace isnad::disputes
