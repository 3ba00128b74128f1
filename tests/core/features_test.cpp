// The arithmetic of the learned choices.
#include "statements/features.h"

#include <doctest/doctest.h>

#include <cmath>

namespace isnad::statements {

TEST_CASE("the logarithm of a chance is near enough, rises, and never passes nothing") {
  std::int64_t before = log_chance(-20000);
  for (std::int64_t sum = -20000; sum <= 20000; sum += 50) {
    const std::int64_t here = log_chance(sum);
    CHECK(here <= 0);
    CHECK(here >= before);
    const double exact = -1000 * std::log1p(std::exp(-static_cast<double>(sum) / 1000));
    CHECK(std::abs(static_cast<double>(here) - exact) < 25);
    before = here;
  }
}

}  // namespace isnad::statements
