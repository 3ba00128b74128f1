// The steps of the stage, for those who look at what lies between them (tests/core/gold).
#pragma once

#include <cstdint>
#include <vector>

#include "actors/actors.h"
#include "disputes/candidates.h"
#include "disputes/judge.h"
#include "disputes/scene.h"
#include "text/document.h"

namespace isnad::disputes {

struct Staged {
  Scene scene;                                 // with the implied denials as denials
  std::vector<std::uint32_t> implied_denials;  // as in Layer
};
Staged stage(const text::Document& document, const actors::Layer& actors, const statements::Layer& statements,
             const Judge& judge);

// Every pair that was looked at, with all its signs and its last score: above 0 it is a dispute.
std::vector<Candidate> judged(const Scene& scene, const Judge& judge);

}  // namespace isnad::disputes
