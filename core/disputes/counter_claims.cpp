#include "disputes/counter_claims.h"

#include <algorithm>

#include "disputes/candidates.h"
#include "disputes/pair.h"

namespace isnad::disputes {
namespace {

using statements::Kind;

// Antonyms in long contents meet by chance, so the two must be brief and say much the same otherwise: `alike` is per
// cent of the heavier content that the other has too.
constexpr unsigned brief_weight = 70;
constexpr unsigned shared_with_opposed = 7;
constexpr unsigned alike_with_opposed = 30;
constexpr unsigned shared_but_negated = 16;
constexpr unsigned alike_but_negated = 45;
constexpr unsigned shared_but_figures = 12;
constexpr unsigned alike_but_figures = 60;
// Tokens between an antonym and the name that it is said of.
constexpr std::uint32_t close_by = 5;
// Opponents who speak of the same thing, and one of them with a negation or an antonym.
constexpr unsigned shared_of_opponents = 10;
constexpr unsigned percent_of_opponents = 30;

// A claim whose speaker is known; of one that only continues («وأضاف») and has no name it is not.
bool comparable(const statements::Statement& statement) {
  if (statement.kind != Kind::claim && statement.kind != Kind::accusation) return false;
  return statement.speaker_kind == statements::SpeakerKind::actor ||
         (statement.speaker_kind == statements::SpeakerKind::unnamed && !statement.source.empty());
}

// Each has one figure of the same thing, and they differ. Where there are several, they may count parts of it.
bool diverge(const Profile& a, const Profile& b) {
  std::size_t pairs = 0;
  bool differ = false;
  for (const Figure& one : a.figures) {
    for (const Figure& other : b.figures) {
      if (one.unit.weight < 3 || likeness(one.unit, other.unit) < 8) continue;
      ++pairs;
      differ = one.value != other.value;
    }
  }
  return pairs == 1 && differ;
}

// An antonym of each stands close to a name that both have: «سيطرة الجيش على شوشا», «القتال في شوشا مستمر».
bool opposed_at_a_name(const Profile& a, const Profile& b) {
  const auto close = [](const Term& term, std::uint32_t name) {
    return std::max(term.token, name) - std::min(term.token, name) <= close_by;
  };
  for (const auto& [actor, at] : a.names) {
    if (actor == a.speaker || actor == b.speaker) continue;
    for (const auto& [other_actor, other_at] : b.names) {
      if (actor != other_actor) continue;
      for (const Term& one : a.terms) {
        if (!close(one, at) || one.sides.empty()) continue;
        for (const Term& other : b.terms) {
          if (close(other, other_at) && Opposites::opposed_events(one, other)) return true;
        }
      }
    }
  }
  return false;
}

const char* conflict(const Profile& a, const Profile& b, bool opponents) {
  const Overlap overlap = overlap_of(a, b);
  const unsigned heavier = std::max(a.weight, b.weight);
  const unsigned alike = heavier == 0 ? 0 : 100 * overlap.shared / heavier;
  const bool brief = heavier <= brief_weight;
  if (overlap.opposed > 0 && brief && overlap.shared >= shared_with_opposed && alike >= alike_with_opposed &&
      a.begins_negated == b.begins_negated) {
    return "counter-claim";
  }
  if (overlap.opposed > 0 && a.begins_negated == b.begins_negated && opposed_at_a_name(a, b)) {
    return "counter-claim";
  }
  if (a.begins_negated != b.begins_negated && brief && alike >= alike_but_negated &&
      overlap.shared >= shared_but_negated) {
    return "counter-claim";
  }
  const bool contrary = overlap.opposed > 0 || a.begins_negated != b.begins_negated;
  if (opponents && contrary && overlap.shared >= shared_of_opponents && overlap.percent >= percent_of_opponents) {
    return "counter-claim";
  }
  if (alike >= alike_but_figures && overlap.shared >= shared_but_figures && diverge(a, b)) return "diverging-figures";
  return nullptr;
}

}  // namespace

std::vector<CounterClaim> counter_claims(const statements::Layer& layer, const std::vector<Profile>& profiles,
                                         const Opponents& opponents) {
  std::vector<CounterClaim> found;
  const auto count = static_cast<std::uint32_t>(layer.statements.size());
  for (std::uint32_t first = 0; first < count; ++first) {
    if (!comparable(layer.statements[first])) continue;
    for (std::uint32_t second = first + 1; second < std::min(count, first + reach + 1); ++second) {
      if (!comparable(layer.statements[second])) continue;
      if (profiles[first].voice == profiles[second].voice || same_side(profiles[first], profiles[second])) continue;
      if (stands_inside(layer, second, first) || stands_inside(layer, first, second)) continue;
      const bool opposed = opponents.contains(std::minmax(profiles[first].voice, profiles[second].voice));
      if (const char* why = conflict(profiles[first], profiles[second], opposed)) {
        found.push_back({first, second, why});
      }
    }
  }
  return found;
}

}  // namespace isnad::disputes
