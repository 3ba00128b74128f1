// Learns a linear model that chooses one of several candidates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "statements/grammar.h"

namespace isnad::cli {

// A choice among candidates, each a list of features. Whether or not is a choice between a candidate and nothing.
struct Choice {
  std::vector<std::vector<std::string>> candidates;
  std::size_t right = 0;
  double weight = 1;  // how much it counts beside others
};

// What is learned, and how long.
struct Recipe {
  int rounds = 30;
  int least = 2;         // how often a feature must occur
  double caution = 1;    // times the penalty
  double rate = 0.25;    // of the steps
  double sentences = 1;  // how much single sentences count beside articles
  // Each step pulls at the weights of what it sees, so a feature that is seen often is pulled often. At 0 all are
  // pulled alike and the rare ones keep most; at 1 a rare one is pulled so much harder that all pay the same in a
  // round.
  double evenness = 0.5;
};

// A weight in thousandths, as tables hold it: never nothing, or a model whose bias is small would look like none.
long thousandths(double weight);

// Multinomial logistic regression with an L2 penalty and AdaGrad steps (Duchi, Hazan and Singer 2011). The weights are
// the mean over the later half of the rounds (Polyak and Juditsky 1992): they hang less on the last choices seen.
class LinearLearner {
 public:
  explicit LinearLearner(double penalty) : penalty_(penalty) {}

  // Where `only` is given, from those features alone.
  void learn(const std::vector<const Choice*>& choices, Recipe recipe, const std::set<std::string>* only = nullptr);

  [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }

  // How much of the choices' log-likelihood would be lost without each feature, by the curvature alone (optimal brain
  // damage: LeCun, Denker and Solla 1990).
  [[nodiscard]] const std::map<std::string, double>& worth() const { return worth_; }

  void install(statements::Grammar& grammar) const;

 private:
  double penalty_;
  std::map<std::string, double> weights_;
  std::map<std::string, double> worth_;
};

}  // namespace isnad::cli
