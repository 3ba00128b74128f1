// The fourth layer of a reading: who is reported to say, deny, demand… what.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "actors/actors.h"
#include "lexicon/lexicon.h"
#include "morphology/analysis.h"
#include "text/document.h"

namespace isnad::statements {

enum class Kind : std::uint8_t { claim, denial, accusation, demand, warning, commitment, stance };

// Who speaks.
enum class SpeakerKind : std::uint8_t {
  nobody,   // a passive without agent
  unnamed,  // somebody without a name
  actor,    // Statement::speaker
};

struct Statement {
  Kind kind = Kind::claim;
  TokenRange cue;     // empty where a headline's colon reports
  Span cue_span;      // in the given text, proclitics excluded
  TokenRange source;  // empty where the verb alone says it
  Span source_span;
  std::vector<TokenRange> content;  // one range or several
  std::vector<Span> content_spans;
  SpeakerKind speaker_kind = SpeakerKind::nobody;
  std::uint32_t speaker = text::none;  // index into actors::Layer::actors
  bool direct = false;
  std::uint32_t within = text::none;  // index into Layer::statements
  std::uint8_t confidence = 100;      // percent
  std::string why;                    // the pattern or model that read it so
};

struct Layer {
  std::vector<Statement> statements;  // by cue; by source where there is none
};

// Made once from the lexicon; immutable.
class Grammar;

// Finds the statements of a document.
Layer find(const text::Document& document, const morphology::Layer& words, const actors::Layer& actors,
           const Grammar& grammar);

}  // namespace isnad::statements
