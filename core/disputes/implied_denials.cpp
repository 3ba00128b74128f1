#include "disputes/implied_denials.h"

#include <algorithm>

namespace isnad::disputes {
namespace {

using statements::Kind;

constexpr unsigned alike = 20;
constexpr unsigned least_shared = 5;
// A denial's own words often stand right beside it, and say it with other words.
constexpr std::uint32_t beside = 1;

}  // namespace

std::vector<std::uint32_t> implied_denials(const Scene& scene) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t claim = 0; claim < scene.count(); ++claim) {
    const Profile& claimed = scene.profiles[claim];
    if (scene.kind(claim) != Kind::claim || !claimed.begins_negated) continue;
    for (std::uint32_t denial = Scene::first_near(claim); denial < scene.last_near(claim); ++denial) {
      if (!scene.is_denial(denial) || !one_voice(scene.voices[claim], scene.voices[denial])) continue;
      const Profile& denied = scene.profiles[denial];
      const Overlap overlap = scene.overlap(denial, claim);
      const std::uint32_t distance =
          std::max(claimed.sentence, denied.sentence) - std::min(claimed.sentence, denied.sentence);
      if ((overlap.percent >= alike && overlap.shared >= least_shared) || (distance <= beside && denied.points_back)) {
        found.push_back(claim);
        break;
      }
    }
  }
  return found;
}

}  // namespace isnad::disputes
