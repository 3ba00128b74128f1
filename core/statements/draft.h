// A statement while it is being read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statements/noun_phrase.h"
#include "statements/statements.h"
#include "statements/view.h"

namespace isnad::statements {

enum class CueForm : std::uint8_t { finite, participle, masdar, attribution, headline };

// How the content stands to the cue.
enum class ContentMode : std::uint8_t {
  none,
  clause,      // after a complementiser
  phrase,      // a noun phrase: the object, or after a preposition
  quotation,   // between quotation marks
  colon,       // after a colon, without marks
  bare,        // nothing between cue and speech
  before,      // stands before the cue
  antecedent,  // what a relative clause hangs on («المشروع الذي أعلن عنه»)
  back,        // what «ذلك» or a pronoun points back to
};

// Tokens, without the first skip characters of the first one.
struct Piece {
  TokenRange range;
  std::uint8_t skip = 0;
  std::uint32_t limit = text::none;  // it ends before this token at the latest
};

struct Draft {
  CueForm form = CueForm::finite;
  TokenRange cue;
  std::uint8_t cue_skip = 0;
  const VerbRule* rule = nullptr;  // none for attributions and headlines
  morphology::Inflection inflection;
  morphology::Enclitic pronoun = morphology::Enclitic::none;
  bool negated = false;
  bool passive = false;
  bool relative = false;  // its clause is a relative one
  bool neither = false;   // «لم يؤكد … ولم ينفِ»
  bool by_rule = true;    // its content begins where the rules say
  bool subject_first = false;
  bool right_object = false;  // its object is a noun of speech that the verb wants («قدّم الشكر»)
  bool direct = false;
  bool relay = false;    // «نقلا عن»
  bool relayed = false;  // «نقلت … عن فلان قوله»: the statement before relays it
  NounPhrase source;     // empty where the verb alone says who
  ContentMode mode = ContentMode::none;
  std::uint32_t frame = 0;  // the Frame by which the content was found
  std::vector<Piece> content;
  Kind kind = Kind::claim;
  std::uint32_t objections = 0;  // of the rules, as bits (scores.cpp)
  int score = 0;                 // thousandths; the higher the likelier
  std::string why;
  std::uint32_t within = text::none;  // index of a draft
  SpeakerKind speaker_kind = SpeakerKind::unnamed;
  std::uint32_t speaker = text::none;

  std::uint32_t consumed = 0;  // an attribution's last token but one: cues up to it are part of it

  [[nodiscard]] std::uint32_t anchor() const {
    if (!cue.empty()) return cue.begin;
    return source.empty() ? (content.empty() ? 0 : content.front().range.begin) : source.range.begin;
  }
  [[nodiscard]] bool contains(std::uint32_t token) const {
    for (const Piece& p : content) {
      if (p.range.contains(token)) return true;
    }
    return false;
  }
};

}  // namespace isnad::statements
