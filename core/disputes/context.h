// A second look at the pairs: what was found elsewhere in the article tells of each of them. A headline denies what the
// sentence below it denies, and what disputes one version of a claim disputes the others.
#pragma once

#include <vector>

#include "disputes/candidates.h"
#include "disputes/scene.h"

namespace isnad::disputes {

class Context {
 public:
  explicit Context(const Scene& scene);

  // Adds to the candidates of a denial what the first look found of the others (their scores; above 0 it found them).
  void add_to_denials(std::vector<Candidate>& candidates) const;
  // Adds to the candidates of two claims what the denials that were found (their scores, above 0) tell of them.
  void add_to_claims(std::vector<Candidate>& candidates) const;

 private:
  using Lists = std::vector<std::vector<std::uint32_t>>;

  [[nodiscard]] bool versions(std::uint32_t a, std::uint32_t b) const;

  const Scene& scene_;
  Lists versions_;  // of each statement, ascending, itself not among them
};

}  // namespace isnad::disputes
