#include "disputes/counter_claims.h"

#include <algorithm>

#include "disputes/candidates.h"
#include "disputes/pair.h"

namespace isnad::disputes {
namespace {

using statements::Kind;

// Antonyms in long contents meet by chance; there the two must say much the same otherwise.
constexpr unsigned short_weight = 70;
constexpr unsigned shared_with_opposed = 7;
constexpr unsigned alike_with_opposed = 30;
constexpr unsigned alike_but_negated = 60;
constexpr unsigned shared_but_negated = 16;
constexpr unsigned alike_but_figures = 60;
constexpr unsigned shared_but_figures = 12;

// A claim whose speaker is known; of one that only continues («وأضاف») and has no name it is not.
bool comparable(const statements::Statement& statement) {
  if (statement.kind != Kind::claim && statement.kind != Kind::accusation) return false;
  return statement.speaker_kind == statements::SpeakerKind::actor ||
         (statement.speaker_kind == statements::SpeakerKind::unnamed && !statement.source.empty());
}

// A figure of each counts the same thing and differs.
bool diverge(const Profile& a, const Profile& b) {
  bool differ = false;
  for (const Figure& one : a.figures) {
    for (const Figure& other : b.figures) {
      if (one.unit.weight < 3 || likeness(one.unit, other.unit) == 0) continue;
      if (one.value == other.value) return false;
      differ = true;
    }
  }
  return differ;
}

const char* conflict(const Profile& a, const Profile& b, const Opposites& opposites) {
  const Overlap overlap = overlap_of(a, b, opposites);
  const bool brief = std::max(a.weight, b.weight) <= short_weight;
  if (overlap.opposed > 0 && brief && overlap.shared >= shared_with_opposed && overlap.percent >= alike_with_opposed &&
      a.negated == b.negated) {
    return "counter-claim";
  }
  if (a.negated != b.negated && brief && overlap.percent >= alike_but_negated && overlap.shared >= shared_but_negated) {
    return "counter-claim";
  }
  if (overlap.percent >= alike_but_figures && overlap.shared >= shared_but_figures && diverge(a, b)) {
    return "diverging-figures";
  }
  return nullptr;
}

}  // namespace

std::vector<CounterClaim> counter_claims(const statements::Layer& layer, const std::vector<Profile>& profiles,
                                         const Opposites& opposites) {
  std::vector<CounterClaim> found;
  const auto count = static_cast<std::uint32_t>(layer.statements.size());
  for (std::uint32_t first = 0; first < count; ++first) {
    if (!comparable(layer.statements[first])) continue;
    for (std::uint32_t second = first + 1; second < std::min(count, first + reach + 1); ++second) {
      if (!comparable(layer.statements[second])) continue;
      if (profiles[first].voice == profiles[second].voice || same_side(profiles[first], profiles[second])) continue;
      if (stands_inside(layer, second, first) || stands_inside(layer, first, second)) continue;
      if (const char* why = conflict(profiles[first], profiles[second], opposites))
        found.push_back({first, second, why});
    }
  }
  return found;
}

}  // namespace isnad::disputes
