// The pairs of statements that may contradict each other, with what can be seen of each pair by itself.
#pragma once

#include <cstdint>
#include <vector>

#include "disputes/scene.h"
#include "disputes/signs.h"

namespace isnad::disputes {

struct Candidate {
  std::uint32_t first = 0;  // index into statements::Layer::statements: the denial, or the earlier of two claims
  std::uint32_t second = 0;
  bool denial = true;  // false: two claims
  Signs signs;
  int score = 0;  // of the judge's first look
};

// Denials first, by denial and then by statement; then the pairs of claims. Pairs with nothing in common are left out.
std::vector<Candidate> candidates(const Scene& scene);

}  // namespace isnad::disputes
