// What stands around a denial: the last thing that another asserts before it, and what others say inside it, which it
// denies most often.
#pragma once

#include <cstdint>
#include <vector>

#include "disputes/scene.h"

namespace isnad::disputes {

// Whether a statement of the kind says that something is so, or will be.
bool asserts(statements::Kind kind);

// Of one denial.
struct Around {
  std::uint32_t last = 0;  // the last statement before it that asserts something and is another's; itself if none
  std::uint32_t last_accusation = 0;  // the same among accusations
  std::vector<std::uint32_t> told;    // what others assert inside it, sorted
  unsigned denials = 0;               // near it, itself included
  unsigned own_denials = 0;           // the same of its own voice
};

class Surroundings {
 public:
  explicit Surroundings(const Scene& scene);

  [[nodiscard]] Around around(std::uint32_t denial) const;
  // Whether another denial of the same side holds the statement inside itself.
  [[nodiscard]] bool told_elsewhere(std::uint32_t denial, std::uint32_t other) const;
  // Whether the statement says much of what others assert inside the denial.
  [[nodiscard]] bool like_told(std::uint32_t other, const Around& around) const;

 private:
  [[nodiscard]] std::uint32_t last_before(std::uint32_t denial, bool accusation) const;
  [[nodiscard]] std::vector<std::uint32_t> told_inside(std::uint32_t denial) const;

  const Scene& scene_;
  std::vector<std::vector<std::uint32_t>> told_in_;  // of each statement the denials that hold it inside themselves
};

}  // namespace isnad::disputes
