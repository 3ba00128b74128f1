#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "disputes/candidates.h"
#include "disputes/disputes.h"
#include "disputes/judge.h"
#include "disputes/profile.h"

namespace isnad::disputes {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

Pair pair_of(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

std::string_view reason(const statements::Statement& stated) {
  if (stated.speaker_kind == statements::SpeakerKind::nobody) return "denied-rumour";
  return stated.kind == statements::Kind::accusation ? "rejected-accusation" : "denial-of-content";
}

}  // namespace

Layer find(const text::Document& document, const morphology::Layer& /*words*/, const actors::Layer& actors,
           const statements::Layer& statements, const Judge& judge) {
  std::vector<Profile> profiles;
  profiles.reserve(statements.statements.size());
  for (const statements::Statement& statement : statements.statements) {
    profiles.push_back(profile_of(document, actors, statement, judge.terms()));
  }
  std::map<Pair, std::string_view> found;
  for (const Candidate& candidate : candidates(statements, profiles, judge.opposites())) {
    if (judge.score(candidate.signs) <= 0) continue;
    found.emplace(pair_of(candidate.denial, candidate.statement), reason(statements.statements[candidate.statement]));
  }
  Layer layer;
  for (const auto& [pair, why] : found) layer.disputes.push_back({pair.first, pair.second, std::string(why)});
  return layer;
}

}  // namespace isnad::disputes
