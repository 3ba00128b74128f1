#include "gold/found_layers.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace isnad::test {
namespace {

// How far two statements are the same: their cues meet, or, where one has none, most of their contents do. 0: they are
// not.
std::uint32_t agreement(const statements::Statement& a, const statements::Statement& b) {
  std::uint32_t shared = 0;
  std::uint32_t all = 0;
  for (const TokenRange& one : a.content) {
    all += one.size();
    for (const TokenRange& other : b.content) {
      if (one.overlaps(other)) shared += std::min(one.end, other.end) - std::max(one.begin, other.begin);
    }
  }
  for (const TokenRange& other : b.content) all += other.size();
  const std::uint32_t share = all == 0 ? 0 : 200 * shared / all;
  if (!a.cue.empty() && !b.cue.empty()) return a.cue.overlaps(b.cue) ? 1000 + share : 0;
  return share >= 50 ? share : 0;
}

std::uint32_t count(const statements::Layer& layer) { return static_cast<std::uint32_t>(layer.statements.size()); }

}  // namespace

std::size_t use_found_statements(GoldArticle& article, const statements::Grammar& grammar) {
  statements::Layer found = statements::find(article.document, article.words, article.actors, grammar);
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> matches;
  for (std::uint32_t g = 0; g < count(article.statements); ++g) {
    for (std::uint32_t f = 0; f < count(found); ++f) {
      const std::uint32_t share = agreement(article.statements.statements[g], found.statements[f]);
      if (share > 0) matches.emplace_back(share, g, f);
    }
  }
  std::sort(matches.rbegin(), matches.rend());
  std::map<std::uint32_t, std::uint32_t> place;
  std::set<std::uint32_t> taken;
  for (const auto& [share, g, f] : matches) {
    if (!place.contains(g) && taken.insert(f).second) place.emplace(g, f);
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> disputes;
  for (const auto& [a, b] : article.disputes) {
    if (place.contains(a) && place.contains(b)) disputes.emplace_back(std::minmax(place[a], place[b]));
  }
  const std::size_t lost = article.disputes.size() - disputes.size();
  article.disputes = std::move(disputes);
  article.statements = std::move(found);
  return lost;
}

}  // namespace isnad::test
