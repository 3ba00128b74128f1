#include "disputes/implied_denials.h"

#include <algorithm>

#include "disputes/candidates.h"
#include "disputes/pair.h"

namespace isnad::disputes {
namespace {

using statements::Kind;

constexpr unsigned alike = 20;
constexpr unsigned least_shared = 5;
// A denial's own words often stand right beside it, and say it with other words.
constexpr std::uint32_t beside = 1;

bool one_voice(const Profile& a, const Profile& b) { return !a.voice.empty() && a.voice == b.voice; }

}  // namespace

std::vector<std::uint32_t> implied_denials(const statements::Layer& layer, const std::vector<Profile>& profiles) {
  std::vector<std::uint32_t> found;
  const auto count = static_cast<std::uint32_t>(layer.statements.size());
  for (std::uint32_t claim = 0; claim < count; ++claim) {
    if (layer.statements[claim].kind != Kind::claim || !profiles[claim].begins_negated) continue;
    const std::uint32_t end = std::min(count, claim + reach + 1);
    for (std::uint32_t denial = claim < reach ? 0 : claim - reach; denial < end; ++denial) {
      if (layer.statements[denial].kind != Kind::denial || !one_voice(profiles[claim], profiles[denial])) continue;
      const Overlap overlap = overlap_of(profiles[denial], profiles[claim]);
      const std::uint32_t distance = std::max(profiles[claim].sentence, profiles[denial].sentence) -
                                     std::min(profiles[claim].sentence, profiles[denial].sentence);
      if ((overlap.percent >= alike && overlap.shared >= least_shared) ||
          (distance <= beside && profiles[denial].points_back)) {
        found.push_back(claim);
        break;
      }
    }
  }
  return found;
}

}  // namespace isnad::disputes
