// The pairs of a denial and a statement that it may deny.
#pragma once

#include <cstdint>
#include <vector>

#include "disputes/judge.h"
#include "disputes/pair.h"
#include "disputes/profile.h"
#include "statements/statements.h"

namespace isnad::disputes {

struct Candidate {
  std::uint32_t denial = 0;     // index into statements::Layer::statements
  std::uint32_t statement = 0;  // the same
  Signs signs{};
};

// By denial, then by statement. A denial is compared with the statements around it only, so that the work stays linear
// in the length of the text. profiles: one a statement.
std::vector<Candidate> candidates(const statements::Layer& statements, const std::vector<Profile>& profiles);

// Whether statement `inner` stands inside the content of `outer`, directly or through others.
bool stands_inside(const statements::Layer& statements, std::uint32_t inner, std::uint32_t outer);

// Statements farther apart than this, in their order, are not compared.
inline constexpr std::uint32_t reach = 60;

}  // namespace isnad::disputes
