#include "disputes/overlap.h"

#include <algorithm>

#include "disputes/opposites.h"

namespace isnad::disputes {
namespace {

// A word of less weight is in every article.
constexpr std::uint8_t telling = 3;
// A word that singles a statement out has this weight,
constexpr std::uint8_t singling = 5;
// and stands in no more statements than this, or than this share of all.
constexpr std::uint32_t few = 3;
constexpr std::size_t share = 4;
// Tokens between an antonym and the name that it is said of.
constexpr std::uint32_t close_by = 5;

bool close(const Term& term, std::uint32_t name) {
  return std::max(term.token, name) - std::min(term.token, name) <= close_by;
}

}  // namespace

Spread spread_of(const std::vector<Profile>& profiles) {
  Spread spread{{}, profiles.size()};
  for (const Profile& profile : profiles) {
    for (const Term& term : profile.terms) ++spread.statements_with[term.stem_hash];
  }
  return spread;
}

Overlap overlap_of(const Profile& a, const Profile& b, const Spread& spread) {
  const Profile& lighter = a.weight <= b.weight ? a : b;
  const Profile& heavier = a.weight <= b.weight ? b : a;
  Overlap overlap;
  unsigned tenths = 0;
  std::vector<bool> matched(heavier.terms.size(), false);
  std::vector<const Term*> own;  // of the lighter, not in the heavier
  for (const Term& term : lighter.terms) {
    unsigned best = 0;
    for (std::size_t i = 0; i < heavier.terms.size(); ++i) {
      const Term& other = heavier.terms[i];
      const unsigned alike = likeness(term, other);
      if (alike > 0) matched[i] = true;
      best = std::max(best, alike * std::min(term.weight, other.weight));
    }
    if (best == 0 && !term.sides.empty()) own.push_back(&term);
    tenths += best;
    if (best < 8U * singling) continue;
    const auto found = spread.statements_with.find(term.stem_hash);
    if (found != spread.statements_with.end() && (found->second <= few || share * found->second <= spread.statements)) {
      ++overlap.rare;
    }
  }
  // Antonyms that both say contradict nothing.
  for (std::size_t i = 0; i < heavier.terms.size(); ++i) {
    if (own.empty() || matched[i]) continue;
    for (const Term* term : own) overlap.opposed += Opposites::opposed(*term, heavier.terms[i]) ? 1U : 0U;
  }
  overlap.shared = tenths / 10;
  overlap.percent = lighter.weight == 0 ? 0 : tenths * 10 / lighter.weight;
  overlap.heavier = heavier.weight == 0 ? 0 : tenths * 10 / heavier.weight;
  overlap.covered = a.weight == 0 ? 0 : std::min(100U, tenths * 10 / a.weight);
  for (const Term& term : a.terms) {
    if (term.weight < telling) continue;
    overlap.head =
        std::any_of(b.terms.begin(), b.terms.end(), [&](const Term& other) { return likeness(term, other) > 0; });
    break;
  }
  return overlap;
}

bool same_words(const statements::Statement& a, const statements::Statement& b) {
  std::uint32_t shared = 0;
  std::uint32_t all = 0;
  for (const TokenRange& one : a.content) {
    all += one.size();
    for (const TokenRange& other : b.content) {
      if (one.overlaps(other)) shared += std::min(one.end, other.end) - std::max(one.begin, other.begin);
    }
  }
  for (const TokenRange& other : b.content) all += other.size();
  return shared > 0 && 10 * 2 * shared >= 9 * all;
}

bool figures_diverge(const Profile& a, const Profile& b) {
  std::size_t pairs = 0;
  bool differ = false;
  for (const Figure& one : a.figures) {
    for (const Figure& other : b.figures) {
      if (one.unit.weight < telling || likeness(one.unit, other.unit) < 8) continue;
      ++pairs;
      differ = one.value != other.value;
    }
  }
  return pairs == 1 && differ;
}

bool opposed_at_a_name(const Profile& a, std::uint32_t speaker_a, const Profile& b, std::uint32_t speaker_b) {
  for (const auto& [actor, at] : a.names) {
    if (actor == speaker_a || actor == speaker_b) continue;
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

}  // namespace isnad::disputes
