// What a trainer needs to see of the stage: the choices that it has, before it chooses.
#pragma once

#include <string>
#include <vector>

#include "statements/grammar.h"
#include "statements/statements.h"

namespace isnad::statements {

// The places where one statement's content may end.
struct BoundarySample {
  Span cue;      // in the given text
  Span content;  // as the rules would have it; only its start is certain
  struct Candidate {
    std::uint32_t end = 0;  // in the given text
    std::vector<std::string> features;
  };
  std::vector<Candidate> candidates;
};

// A reading of a cue that may or may not report.
struct CueSample {
  Span cue;  // in the given text
  std::vector<std::string> features;
};

// What may be the subject of a cue, or that it has none.
struct SourceSample {
  Span cue;  // in the given text
  struct Candidate {
    Span span;  // in the given text; empty: no subject
    std::vector<std::string> features;
  };
  std::vector<Candidate> candidates;
};

std::vector<SourceSample> source_samples(const text::Document& document, const morphology::Layer& words,
                                         const actors::Layer& actors, const Grammar& grammar);

// Where the content of a cue may begin.
struct StartSample {
  Span cue;  // in the given text
  struct Candidate {
    std::uint32_t start = 0;  // in the given text
    std::vector<std::string> features;
  };
  std::vector<Candidate> candidates;
};

std::vector<StartSample> start_samples(const text::Document& document, const morphology::Layer& words,
                                       const actors::Layer& actors, const Grammar& grammar);

std::vector<CueSample> cue_samples(const text::Document& document, const morphology::Layer& words,
                                   const actors::Layer& actors, const Grammar& grammar);

std::vector<BoundarySample> boundary_samples(const text::Document& document, const morphology::Layer& words,
                                             const actors::Layer& actors, const Grammar& grammar);

// Who may speak.
struct SpeakerSample {
  Span cue;  // in the given text
  struct Candidate {
    SpeakerKind kind = SpeakerKind::unnamed;
    std::uint32_t actor = text::none;
    std::vector<std::string> features;
  };
  std::vector<Candidate> candidates;
};

std::vector<SpeakerSample> speaker_samples(const text::Document& document, const morphology::Layer& words,
                                           const actors::Layer& actors, const Grammar& grammar);

}  // namespace isnad::statements
