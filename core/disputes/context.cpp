#include "disputes/context.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace isnad::disputes {
namespace {

using statements::Kind;

// Two denials, or two claims, are versions of one when this much of the lighter one's weight is in the other.
constexpr unsigned same_denial = 45;
constexpr unsigned same_speakers_denial = 30;
constexpr unsigned same_claim = 60;
constexpr unsigned least_shared = 8;
// A statement is like what stands inside a denial when they share this much.
constexpr unsigned like_inside = 40;
constexpr unsigned least_inside = 6;
// Statements of one voice this near to each other speak of the same.
constexpr std::uint32_t beside = 2;
// A pair is outscored when another one of the denial's has this much more.
constexpr int much_better = 24;

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return std::max(a, b) - std::min(a, b); }

bool asserts(Kind kind) { return kind == Kind::claim || kind == Kind::accusation; }

}  // namespace

Context::Context(const Scene& scene) : scene_(scene), versions_(scene.count()) {
  for (std::uint32_t a = 0; a < scene.count(); ++a) {
    for (std::uint32_t b = a + 1; b < scene.last_near(a); ++b) {
      if (!versions(a, b)) continue;
      versions_[a].push_back(b);
      versions_[b].push_back(a);
    }
  }
  for (auto& list : versions_) std::sort(list.begin(), list.end());
}

bool Context::versions(std::uint32_t a, std::uint32_t b) const {
  const bool denials = scene_.is_denial(a) && scene_.is_denial(b);
  if (!denials && !(asserts(scene_.kind(a)) && asserts(scene_.kind(b)))) return false;
  const Voice& one = scene_.voices[a];
  const Voice& other = scene_.voices[b];
  const bool together = one_voice(one, other) || same_side(one, other);
  if (denials && together && distance(a, b) <= beside) return true;
  if (!denials && same_words(scene_.layer.statements[a], scene_.layer.statements[b])) return true;
  const Overlap overlap = scene_.overlap(a, b);
  const unsigned least = !denials ? same_claim : akin(one, other) ? same_speakers_denial : same_denial;
  return overlap.percent >= least && overlap.shared >= least_shared &&
         (denials || scene_.profiles[a].begins_negated == scene_.profiles[b].begins_negated);
}

void Context::add_to_denials(std::vector<Candidate>& candidates) const {
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  std::map<std::pair<std::string, std::string>, unsigned> voices;
  std::vector<unsigned> denied(scene_.count(), 0);
  std::vector<int> best(scene_.count(), std::numeric_limits<int>::min());
  std::vector<std::vector<std::uint32_t>> inside(scene_.count());  // of each denial, what it denies inside itself
  for (const Candidate& c : candidates) {
    if (!c.denial) continue;
    if (c.score > 0 && c.signs.has(Sign::inside)) inside[c.first].push_back(c.second);
    best[c.first] = std::max(best[c.first], c.score);
    if (c.score <= 0) continue;
    found.emplace(c.first, c.second);
    ++denied[c.second];
    ++voices[{scene_.voices[c.first].key, scene_.voices[c.second].key}];
  }
  for (Candidate& c : candidates) {
    if (!c.denial) continue;
    const bool itself = c.score > 0;
    c.signs.set(Sign::score_low, c.score > -16);
    c.signs.set(Sign::score_yes, c.score > 0);
    c.signs.set(Sign::score_sure, c.score > 16);
    c.signs.set(Sign::score_surest, c.score > 32);
    c.signs.set(Sign::best, c.score == best[c.first]);
    c.signs.set(Sign::outscored, best[c.first] - c.score > much_better);
    const auto& stated = versions_[c.second];
    const auto& denials = versions_[c.first];
    const auto hit = [&](std::uint32_t a, std::uint32_t b) { return found.contains({a, b}); };
    c.signs.set(Sign::version_denied,
                std::any_of(stated.begin(), stated.end(), [&](std::uint32_t s) { return hit(c.first, s); }));
    c.signs.set(Sign::version_denies,
                std::any_of(denials.begin(), denials.end(), [&](std::uint32_t d) { return hit(d, c.second); }));
    c.signs.set(Sign::versions, std::any_of(denials.begin(), denials.end(), [&](std::uint32_t d) {
                  return std::any_of(stated.begin(), stated.end(), [&](std::uint32_t s) { return hit(d, s); });
                }));
    const auto opposed = voices.find({scene_.voices[c.first].key, scene_.voices[c.second].key});
    c.signs.set(Sign::voices_opposed, opposed != voices.end() && opposed->second > (itself ? 1U : 0U));
    c.signs.set(Sign::denied_elsewhere, denied[c.second] > (itself ? 1U : 0U));
    c.signs.set(Sign::bare_opposed, c.signs.has(Sign::bare) && c.signs.has(Sign::voices_opposed));
    c.signs.set(Sign::like_inside, std::any_of(inside[c.first].begin(), inside[c.first].end(), [&](std::uint32_t s) {
                  if (s == c.second) return false;
                  const Overlap overlap = scene_.overlap(s, c.second);
                  return overlap.percent >= like_inside && overlap.shared >= least_inside;
                }));
  }
}

void Context::add_to_claims(std::vector<Candidate>& candidates) const {
  std::set<std::pair<std::string, std::string>> voices;
  std::map<std::uint32_t, std::set<std::uint32_t>> deniers;  // of each statement the denials that deny it
  for (const Candidate& c : candidates) {
    if (!c.denial || c.score <= 0) continue;
    voices.insert(std::minmax(scene_.voices[c.first].key, scene_.voices[c.second].key));
    deniers[c.second].insert(c.first);
    for (const std::uint32_t version : versions_[c.second]) deniers[version].insert(c.first);
  }
  for (Candidate& c : candidates) {
    if (c.denial) continue;
    c.signs.set(Sign::voices_opposed,
                voices.contains(std::minmax(scene_.voices[c.first].key, scene_.voices[c.second].key)));
    for (const auto& [claim, stated] : {std::pair(c.first, c.second), std::pair(c.second, c.first)}) {
      const auto found = deniers.find(stated);
      if (found == deniers.end()) continue;
      for (const std::uint32_t denial : found->second) {
        if (!one_voice(scene_.voices[denial], scene_.voices[claim])) continue;
        c.signs.set(Sign::denied_by_voice);
        if (distance(denial, claim) <= beside) c.signs.set(Sign::denied_by_neighbour);
      }
    }
  }
}

}  // namespace isnad::disputes
