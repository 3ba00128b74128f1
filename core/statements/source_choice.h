// Who a cue's subject is, among what can be it: the noun phrase that begins after the cue, with one of several ends;
// one of those before the cue; or none. Weighed by a linear model that was trained on annotated articles (weights «s:»
// of table statement_weights).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "statements/draft.h"
#include "statements/subjects.h"

namespace isnad::statements {

// Where a subject is sought.
struct SourcePlace {
  std::uint32_t cue = 0;
  std::uint32_t begin = text::none;  // the first token that one after the cue can have; none: none can stand there
  std::uint32_t limit = 0;
  const VerbRule* rule = nullptr;  // none for attributions
  CueForm form = CueForm::finite;
  morphology::Inflection inflection;
  bool optional = true;       // there may be no subject
  bool needs_rest = false;    // something must stand behind the subject: what is said
  bool needs_object = false;  // what stands right before the verb's preposition is its object
  PhraseOptions options;
  const Subject* subject = nullptr;  // what the rules see before the cue
  std::vector<TokenRange> before;    // the phrases that can be one
};

// A subject; none where the range is empty.
struct SourceCandidate {
  TokenRange range;
  std::vector<std::string> features;  // for training alone
};

// A content that begins with the token.
struct StartCandidate {
  std::uint32_t token = 0;
  std::vector<std::string> features;
};

// What was chosen among in reading a frame, for training.
struct FrameTrace {
  bool asked = false;  // the choice of the subject came up
  std::vector<SourceCandidate> candidates;
  std::vector<StartCandidate> starts;
};

// Whether the frame's content, or what announces it, comes at the token.
using Announces = std::function<bool(std::uint32_t)>;

// The candidates with their features, for training.
std::vector<SourceCandidate> source_candidates(const View& view, const SourcePlace& place, const Announces& announces);

// The best candidate, empty where none is best. Only where chooses_sources().
TokenRange choose_source(const View& view, const SourcePlace& place, const Announces& announces);

// Whether the model has weights for it.
bool chooses_sources(const View& view);

// The noun phrase of exactly these tokens.
NounPhrase phrase_between(const View& view, std::uint32_t begin, std::uint32_t end);

}  // namespace isnad::statements
