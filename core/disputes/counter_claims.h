// Claims that cannot both be true although neither denies anything: «سيطرنا على المدينة» and «القتال في المدينة مستمر»,
// «قتل عشرة» and «قتل عشرون».
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "disputes/profile.h"
#include "statements/statements.h"

namespace isnad::disputes {

// The pairs of speakers of whom one denies what the other says, as the keys of their voices, the smaller first.
using Opponents = std::set<std::pair<std::string, std::string>>;

struct CounterClaim {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::string why;  // counter-claim, diverging-figures
};

// Different speakers only, and known ones; who reports another's words does not contradict them.
std::vector<CounterClaim> counter_claims(const statements::Layer& statements, const std::vector<Profile>& profiles,
                                         const Opponents& opponents);

}  // namespace isnad::disputes
