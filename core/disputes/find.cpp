#include "disputes/find.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "disputes/context.h"
#include "disputes/disputes.h"
#include "disputes/implied_denials.h"

namespace isnad::disputes {
namespace {

using statements::Kind;

const char* reason(const Scene& scene, const Candidate& candidate) {
  if (!candidate.denial) return candidate.signs.has(Sign::diverge) ? "diverging-figures" : "counter-claim";
  const statements::Statement& stated = scene.layer.statements[candidate.second];
  if (stated.speaker_kind == statements::SpeakerKind::nobody || candidate.signs.has(Sign::rumour)) {
    return "denied-rumour";
  }
  return stated.kind == Kind::accusation ? "rejected-accusation" : "denial-of-content";
}

}  // namespace

Staged stage(const text::Document& document, const actors::Layer& actors, const statements::Layer& statements,
             const Judge& judge) {
  Staged staged;
  Scene& scene = staged.scene;
  scene.layer = statements;
  scene.profiles = profiles_of(document, actors, statements, judge.terms(), judge.words(), judge.countries());
  scene.voices = voices_of(document, actors, statements, judge.terms(), judge.countries());
  scene.spread = spread_of(scene.profiles);
  for (Profile& profile : scene.profiles) judge.opposites().mark(profile.terms);
  staged.implied_denials = implied_denials(scene);
  for (const std::uint32_t claim : staged.implied_denials) scene.layer.statements[claim].kind = Kind::denial;
  return staged;
}

std::vector<Candidate> judged(const Scene& scene, const Judge& judge) {
  std::vector<Candidate> all = candidates(scene);
  const Context context(scene);
  for (Candidate& candidate : all) {
    if (candidate.denial) candidate.score = judge.score(Look::first, candidate.signs);
  }
  context.add_to_denials(all);
  for (Candidate& candidate : all) {
    if (candidate.denial) candidate.score = judge.score(Look::again, candidate.signs);
  }
  context.add_to_claims(all);
  for (Candidate& candidate : all) {
    if (!candidate.denial) candidate.score = judge.score(Look::claims, candidate.signs);
  }
  return all;
}

Layer find(const text::Document& document, const morphology::Layer& /*words*/, const actors::Layer& actors,
           const statements::Layer& statements, const Judge& judge) {
  Layer out;
  auto [scene, implied] = stage(document, actors, statements, judge);
  out.implied_denials = implied;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> found;
  for (const Candidate& candidate : judged(scene, judge)) {
    if (candidate.score <= 0) continue;
    found.emplace(std::minmax(candidate.first, candidate.second), reason(scene, candidate));
  }
  for (const auto& [pair, why] : found) out.disputes.push_back({pair.first, pair.second, why});
  return out;
}

}  // namespace isnad::disputes
