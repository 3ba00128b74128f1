#include "disputes/candidates.h"

#include <algorithm>

namespace isnad::disputes {
namespace {

using statements::Kind;

bool asserts(const statements::Statement& statement) {
  return statement.kind == Kind::claim || statement.kind == Kind::accusation || statement.kind == Kind::warning;
}

// The last statement before the denial that asserts something and is another's; the denial's own if none.
std::uint32_t last_before(const statements::Layer& layer, const std::vector<Profile>& profiles, std::uint32_t denial) {
  for (std::uint32_t i = denial; i-- > 0;) {
    const bool another = profiles[i].voice != profiles[denial].voice || profiles[i].voice.empty();
    if (another && asserts(layer.statements[i]) && !stands_inside(layer, denial, i)) return i;
  }
  return denial;
}

}  // namespace

bool stands_inside(const statements::Layer& layer, std::uint32_t inner, std::uint32_t outer) {
  // A reading nests a few deep; the bound keeps a faulty layer from going round.
  for (int depth = 0; depth < 8 && layer.statements[inner].within != text::none; ++depth) {
    inner = layer.statements[inner].within;
    if (inner == outer) return true;
  }
  return false;
}

std::vector<Candidate> candidates(const statements::Layer& layer, const std::vector<Profile>& profiles) {
  std::vector<Candidate> found;
  const auto count = static_cast<std::uint32_t>(layer.statements.size());
  for (std::uint32_t denial = 0; denial < count; ++denial) {
    if (layer.statements[denial].kind != Kind::denial) continue;
    const std::uint32_t last = last_before(layer, profiles, denial);
    const std::uint32_t end = std::min(count, denial + reach + 1);
    for (std::uint32_t other = denial < reach ? 0 : denial - reach; other < end; ++other) {
      if (other == denial || !asserts(layer.statements[other])) continue;
      const Profile& denied = profiles[denial];
      const Profile& stated = profiles[other];
      // Nobody denies his own words; where what he denies stands in the denial itself, it is another's whom the text
      // leaves out.
      const bool inside = stands_inside(layer, other, denial);
      const bool own = denied.speaker != text::none && denied.speaker == stated.speaker;
      if (own && !inside && !same_words(layer.statements[denial], layer.statements[other])) continue;
      const Place place{inside, stands_inside(layer, denial, other), other == last};
      found.push_back({denial, other,
                       signs_of(layer.statements[denial], denied, layer.statements[other], stated, place,
                                overlap_of(denied, stated))});
    }
  }
  return found;
}

}  // namespace isnad::disputes
