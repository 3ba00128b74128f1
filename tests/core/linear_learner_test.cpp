// The learner of the linear models: what it finds, what it says each feature is worth, and that it can be kept to some.
#include "cli/linear_learner.h"

#include <doctest/doctest.h>

#include <cmath>

namespace isnad::cli {
namespace {

// A hundred choices between two candidates: «sign» tells the right one nine times in ten, «rare» once, «noise» never.
std::vector<Choice> choices() {
  std::vector<Choice> out;
  for (int i = 0; i < 100; ++i) {
    Choice choice;
    choice.candidates = {{"both"}, {"both"}};
    const bool misled = i % 10 == 0;
    choice.right = static_cast<std::size_t>(i % 2);
    choice.candidates[misled ? 1 - choice.right : choice.right].emplace_back("sign");
    choice.candidates[i % 4 < 2 ? 0 : 1].emplace_back("noise");
    if (i < 2) choice.candidates[choice.right].emplace_back("rare");
    out.push_back(choice);
  }
  return out;
}

std::vector<const Choice*> pointers(const std::vector<Choice>& all) {
  std::vector<const Choice*> out;
  for (const Choice& choice : all) out.push_back(&choice);
  return out;
}

}  // namespace

TEST_CASE("a feature that tells the right candidate weighs most, and is worth most") {
  const std::vector<Choice> all = choices();
  LinearLearner learner(0.01);
  learner.learn(pointers(all), {});
  const auto& weights = learner.weights();
  const auto& worth = learner.worth();
  CHECK(weights.at("sign") > 1);
  CHECK(weights.at("sign") > 4 * std::abs(weights.at("noise")));
  // What all candidates have decides nothing; what is seen twice, little.
  CHECK(worth.at("both") == doctest::Approx(0));
  CHECK(worth.at("sign") > 10 * worth.at("noise"));
  CHECK(worth.at("sign") > 10 * worth.at("rare"));
}

TEST_CASE("a learner that is kept to some features knows no others") {
  const std::vector<Choice> all = choices();
  const std::set<std::string> only = {"sign"};
  LinearLearner learner(0.01);
  learner.learn(pointers(all), {}, &only);
  REQUIRE(learner.weights().size() == 1);
  CHECK(learner.weights().at("sign") > 1);
}

}  // namespace isnad::cli
