// Claims that cannot both be true although neither denies anything: «سيطرنا على المدينة» and «القتال في المدينة مستمر»,
// «قتل عشرة» and «قتل عشرون».
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "disputes/opposites.h"
#include "disputes/profile.h"
#include "statements/statements.h"

namespace isnad::disputes {

struct CounterClaim {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::string why;  // counter-claim, diverging-figures
};

// Different speakers only; who reports another's words does not contradict them.
std::vector<CounterClaim> counter_claims(const statements::Layer& statements, const std::vector<Profile>& profiles,
                                         const Opposites& opposites);

}  // namespace isnad::disputes
