// What two contents have in common.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "disputes/profile.h"
#include "statements/statements.h"

namespace isnad::disputes {

// In how many statements of the article a word stands, by the hash of its stem.
struct Spread {
  std::unordered_map<std::uint64_t, std::uint32_t> statements_with;
  std::size_t statements = 0;
};
Spread spread_of(const std::vector<Profile>& profiles);

struct Overlap {
  unsigned shared = 0;   // weight that both have
  unsigned percent = 0;  // of the lighter content
  unsigned heavier = 0;  // per cent of the heavier content
  unsigned opposed = 0;  // pairs of antonyms
  unsigned covered = 0;  // per cent of the first's weight
  unsigned rare = 0;     // words of both that few statements of the article have
  bool head = false;     // the first's first telling word is in the second
};
Overlap overlap_of(const Profile& a, const Profile& b, const Spread& spread);

// Whether the contents of the two are the same stretch of the text, give or take a word.
bool same_words(const statements::Statement& a, const statements::Statement& b);

// How many values two sorted lists share.
template <typename Value>
std::size_t shared_of(const std::vector<Value>& a, const std::vector<Value>& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++count;
    if (a[i] < b[j]) {
      ++i;
    } else if (b[j] < a[i]) {
      ++j;
    } else {
      ++i;
      ++j;
    }
  }
  return count;
}

// Each has one figure of the same thing, and they differ. Where there are several, they may count parts of it.
bool figures_diverge(const Profile& a, const Profile& b);

// An antonym of each stands close to a name that both have: «سيطرة الجيش على شوشا», «القتال في شوشا مستمر». The names
// of the two speakers do not count.
bool opposed_at_a_name(const Profile& a, std::uint32_t speaker_a, const Profile& b, std::uint32_t speaker_b);

}  // namespace isnad::disputes
