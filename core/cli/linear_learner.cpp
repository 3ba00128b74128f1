#include "cli/linear_learner.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "cli/train_random.h"

namespace isnad::cli {
namespace {

// A feature that occurs in so many choices pays the penalty as it is given.
constexpr double middling = 25;

// Choices with numbers for features, those that occur too seldom left out.
class Numbered {
 public:
  Numbered(const std::vector<const Choice*>& choices, int least, const std::set<std::string>* only) {
    std::map<std::string, int> counts;
    for (const Choice* choice : choices) {
      for (const auto& features : choice->candidates) {
        for (const std::string& feature : features) ++counts[feature];
      }
    }
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (const auto& [feature, count] : counts) {
      if (count < least || (only != nullptr && only->count(feature) == 0)) continue;
      numbers.emplace(feature, static_cast<std::uint32_t>(names.size()));
      names.push_back(feature);
    }
    touches.resize(names.size());
    for (const Choice* choice : choices) {
      One& one = all.emplace_back();
      one.right = choice->right;
      one.weight = choice->weight;
      for (const auto& features : choice->candidates) {
        std::vector<std::uint32_t>& candidate = one.candidates.emplace_back();
        for (const std::string& feature : features) {
          if (const auto at = numbers.find(feature); at != numbers.end()) candidate.push_back(at->second);
        }
      }
      std::vector<std::uint32_t> seen;
      for (const auto& candidate : one.candidates) seen.insert(seen.end(), candidate.begin(), candidate.end());
      std::sort(seen.begin(), seen.end());
      seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
      for (const std::uint32_t feature : seen) touches[feature] += one.weight;
    }
  }

  struct One {
    std::vector<std::vector<std::uint32_t>> candidates;
    std::size_t right = 0;
    double weight = 1;
  };
  std::vector<std::string> names;
  std::vector<double> touches;  // in how many choices each feature occurs
  std::vector<One> all;
};

// The probability of each candidate.
void probabilities(const Numbered::One& choice, const std::vector<double>& weights, std::vector<double>& out) {
  out.clear();
  for (const auto& features : choice.candidates) {
    double score = 0;
    for (const std::uint32_t feature : features) score += weights[feature];
    out.push_back(score);
  }
  const double top = *std::max_element(out.begin(), out.end());
  double sum = 0;
  for (double& score : out) sum += score = std::exp(score - top);
  for (double& score : out) score /= sum;
}

// The diagonal of the log-likelihood's curvature: how much each feature's value varies among the candidates of a
// choice, summed over the choices.
std::vector<double> curvature(const Numbered& numbered, const std::vector<double>& weights) {
  std::vector<double> out(weights.size());
  std::vector<double> mean(weights.size());
  std::vector<double> p;
  for (const Numbered::One& choice : numbered.all) {
    probabilities(choice, weights, p);
    for (std::size_t c = 0; c < p.size(); ++c) {
      for (const std::uint32_t feature : choice.candidates[c]) mean[feature] += p[c];
    }
    for (const auto& features : choice.candidates) {
      for (const std::uint32_t feature : features) {
        out[feature] += choice.weight * mean[feature] * (1 - std::min(mean[feature], 1.0));
        mean[feature] = 0;
      }
    }
  }
  return out;
}

class Descent {
 public:
  Descent(const std::vector<double>& touches, double penalty, double rate, double evenness)
      : weights(touches.size()), rate_(rate), squares_(touches.size()), gradient_(touches.size()) {
    for (const double n : touches) penalties_.push_back(penalty * std::pow(middling / n, evenness));
  }

  void step(const Numbered::One& choice) {
    probabilities(choice, weights, scores_);
    touched_.clear();
    for (std::size_t c = 0; c < choice.candidates.size(); ++c) {
      const double error = choice.weight * (scores_[c] - (c == choice.right ? 1.0 : 0.0));
      for (const std::uint32_t feature : choice.candidates[c]) {
        gradient_[feature] += error;
        touched_.push_back(feature);
      }
    }
    std::sort(touched_.begin(), touched_.end());
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
    for (const std::uint32_t feature : touched_) {
      const double g = gradient_[feature] + penalties_[feature] * choice.weight * weights[feature];
      gradient_[feature] = 0;
      squares_[feature] += g * g + 1e-9;
      weights[feature] -= rate_ * g / std::sqrt(squares_[feature]);
    }
  }

 public:
  std::vector<double> weights;

 private:
  double rate_;
  std::vector<double> penalties_;
  std::vector<double> squares_;
  std::vector<double> gradient_;
  std::vector<double> scores_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

long thousandths(double weight) {
  const long rounded = std::lround(weight * 1000);
  return rounded != 0 ? rounded : weight < 0 ? -1 : 1;
}

void LinearLearner::learn(const std::vector<const Choice*>& choices, Recipe recipe, const std::set<std::string>* only) {
  const Numbered numbered(choices, recipe.least, only);
  Descent descent(numbered.touches, penalty_, recipe.rate, recipe.evenness);
  std::vector<double> mean(numbered.names.size());
  Random random(1);
  std::vector<std::size_t> order(choices.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  int averaged = 0;
  for (int round = 0; round < recipe.rounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) {
      std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }
    for (const std::size_t i : order) descent.step(numbered.all[i]);
    if (2 * round + 1 < recipe.rounds) continue;
    ++averaged;
    for (std::size_t f = 0; f < mean.size(); ++f) mean[f] += descent.weights[f];
  }
  for (double& weight : mean) weight /= std::max(1, averaged);
  const std::vector<double> curved = curvature(numbered, mean);
  for (std::size_t f = 0; f < mean.size(); ++f) {
    weights_[numbered.names[f]] = mean[f];
    worth_[numbered.names[f]] = mean[f] * mean[f] * curved[f] / 2;
  }
}

void LinearLearner::install(statements::Grammar& grammar) const {
  for (const auto& [feature, weight] : weights_) {
    grammar.set_weight(feature, static_cast<std::int32_t>(thousandths(weight)));
  }
}

}  // namespace isnad::cli
