#include "cli/train_crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <unordered_set>

#include "cli/train_random.h"
#include "cli/train_style.h"

namespace isnad::cli {
namespace {

using actors::Label;
using actors::labels;
constexpr float tiny = 1e-30F;

// e to the power of x, within 2e-6: the trainer's own, so that weights are the same with every C library.
float exponential(float x) {
  if (x < -60.0F) return 0.0F;
  x = std::min(x, 60.0F);
  const float scaled = x * 1.44269504F;
  const auto whole = static_cast<int>(scaled + (scaled >= 0 ? 0.5F : -0.5F));
  const float r = (scaled - static_cast<float>(whole)) * 0.69314718F;
  const float power = 1.0F + r * (1.0F + r * (0.5F + r * (0.16666667F + r * (0.04166667F + r * 0.00833333F))));
  return std::ldexp(power, whole);
}

}  // namespace

// Forward-backward over one sentence; see Rabiner 1989 for the scaling.
struct Crf::Work {
  std::vector<Row> scores, potential, forward, backward, wanted, expected;
  std::array<Row, labels> transition_potential{};
  std::array<Row, labels> transition_wanted{};
  std::array<Row, labels> transition_expected{};

  // Adds the marginal probabilities under the allowed labels to `marginals` and `pairs`.
  void marginals(const std::vector<Allowed>* allowed, std::vector<Row>& marginals, std::array<Row, labels>& pairs) {
    const std::size_t n = scores.size();
    forward.assign(n, Row{});
    backward.assign(n, Row{});
    const auto open = [&](std::size_t t, std::size_t l) {
      return allowed == nullptr || ((static_cast<unsigned>((*allowed)[t]) >> l) & 1U) != 0;
    };
    for (std::size_t t = 0; t < n; ++t) {
      float sum = 0;
      for (std::size_t l = 0; l < labels; ++l) {
        if (!open(t, l)) continue;
        float in = 0;
        if (t == 0) {
          in = transition_potential[actors::outside][l];
        } else {
          for (std::size_t k = 0; k < labels; ++k) in += forward[t - 1][k] * transition_potential[k][l];
        }
        forward[t][l] = in * potential[t][l];
        sum += forward[t][l];
      }
      sum = std::max(sum, tiny);
      for (std::size_t l = 0; l < labels; ++l) forward[t][l] /= sum;
    }
    for (std::size_t t = n; t-- > 0;) {
      float sum = 0;
      for (std::size_t l = 0; l < labels; ++l) {
        if (!open(t, l)) continue;
        float out = 1.0F;
        if (t + 1 < n) {
          out = 0;
          for (std::size_t k = 0; k < labels; ++k) {
            out += transition_potential[l][k] * potential[t + 1][k] * backward[t + 1][k];
          }
        }
        backward[t][l] = out;
        sum += out;
      }
      sum = std::max(sum, tiny);
      for (std::size_t l = 0; l < labels; ++l) backward[t][l] /= sum;
    }
    marginals.assign(n, Row{});
    for (std::size_t t = 0; t < n; ++t) {
      float sum = tiny;
      for (std::size_t l = 0; l < labels; ++l) sum += marginals[t][l] = forward[t][l] * backward[t][l];
      for (std::size_t l = 0; l < labels; ++l) marginals[t][l] /= sum;
    }
    for (Row& row : pairs) row = {};
    for (std::size_t l = 0; l < labels; ++l) pairs[actors::outside][l] += marginals[0][l];
    for (std::size_t t = 1; t < n; ++t) {
      std::array<Row, labels> here{};
      float sum = tiny;
      for (std::size_t k = 0; k < labels; ++k) {
        for (std::size_t l = 0; l < labels; ++l) {
          here[k][l] = forward[t - 1][k] * transition_potential[k][l] * potential[t][l] * backward[t][l];
          sum += here[k][l];
        }
      }
      for (std::size_t k = 0; k < labels; ++k) {
        for (std::size_t l = 0; l < labels; ++l) pairs[k][l] += here[k][l] / sum;
      }
    }
  }
};

void Crf::score(const std::vector<std::int32_t>& rows, const Sequence& sequence, std::vector<Row>& scores) const {
  const std::size_t n = sequence.allowed.size();
  scores.assign(n, Row{});
  for (std::size_t t = 0; t < n; ++t) {
    Row& sum = scores[t];
    for (std::uint32_t f = sequence.begin[t]; f < sequence.begin[t + 1]; ++f) {
      if (rows[f] < 0) continue;
      const Row& row = weights_[static_cast<std::size_t>(rows[f])];
      for (std::size_t l = 0; l < sum.size(); ++l) sum[l] += row[l];
    }
    for (float& s : sum) s *= scale_;
  }
}

void Crf::step(const Sequence& sequence, const std::vector<std::int32_t>& rows, float rate, Work& work) {
  score(rows, sequence, work.scores);
  const std::size_t n = work.scores.size();
  work.potential.assign(n, Row{});
  for (std::size_t t = 0; t < n; ++t) {
    const float top = *std::max_element(work.scores[t].begin(), work.scores[t].begin() + labels);
    for (std::size_t l = 0; l < labels; ++l) work.potential[t][l] = exponential(work.scores[t][l] - top);
  }
  for (std::size_t k = 0; k < labels; ++k) {
    for (std::size_t l = 0; l < labels; ++l) {
      work.transition_potential[k][l] = actors::may_follow(static_cast<Label>(k), static_cast<Label>(l))
                                            ? exponential(transitions_[k][l] * scale_)
                                            : 0.0F;
    }
  }
  work.marginals(nullptr, work.expected, work.transition_expected);
  work.marginals(&sequence.allowed, work.wanted, work.transition_wanted);
  // Labels that no path leads through (contradictory annotation) teach nothing.
  for (const Row& row : work.wanted) {
    if (std::accumulate(row.begin(), row.end(), 0.0F) < 0.5F) return;
  }
  const float step = rate * sequence.weight / scale_;
  for (std::size_t t = 0; t < n; ++t) {
    Row gradient{};
    float largest = 0;
    for (std::size_t l = 0; l < labels; ++l) {
      gradient[l] = work.wanted[t][l] - work.expected[t][l];
      largest = std::max(largest, std::abs(gradient[l]));
      gradient[l] *= step;
    }
    if (largest < 5e-3F) continue;  // learned already
    for (std::uint32_t f = sequence.begin[t]; f < sequence.begin[t + 1]; ++f) {
      if (rows[f] < 0) continue;
      Row& row = weights_[static_cast<std::size_t>(rows[f])];
      for (std::size_t l = 0; l < row.size(); ++l) row[l] += gradient[l];
    }
  }
  for (std::size_t k = 0; k < labels; ++k) {
    for (std::size_t l = 0; l < labels; ++l) {
      transitions_[k][l] += step * (work.transition_wanted[k][l] - work.transition_expected[k][l]);
    }
  }
}

void Crf::learn(const std::vector<Sequence>& sequences, const CrfOptions& options, const Report& report) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const Sequence& sequence : sequences) {
    for (const std::uint32_t feature : sequence.features) ++counts[feature];
  }
  number_.clear();
  std::vector<std::vector<std::int32_t>> rows(sequences.size());
  for (std::size_t s = 0; s < sequences.size(); ++s) {
    rows[s].reserve(sequences[s].features.size());
    for (const std::uint32_t feature : sequences[s].features) {
      if (counts[feature] < options.least) {
        rows[s].push_back(-1);
        continue;
      }
      rows[s].push_back(number_.try_emplace(feature, static_cast<std::int32_t>(number_.size())).first->second);
    }
  }
  weights_.assign(number_.size(), Row{});
  transitions_ = {};
  scale_ = 1.0F;
  Work work;
  Random random(options.seed);
  std::vector<std::size_t> order(sequences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const float lambda = options.decay / static_cast<float>(sequences.size());
  float steps = 0;
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    report("tagger", round, options.rounds);
    for (std::size_t i = order.size(); i > 1; --i)
      std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    for (const std::size_t s : order) {
      const float rate = options.rate / (1.0F + lambda * options.rate * steps);
      scale_ *= 1.0F - rate * lambda;
      if (!sequences[s].allowed.empty()) step(sequences[s], rows[s], rate, work);
      steps += 1.0F;
    }
    if (scale_ < 0.01F || round + 1 == options.rounds) {
      for (Row& row : weights_) {
        for (float& w : row) w *= scale_;
      }
      for (Row& row : transitions_) {
        for (float& w : row) w *= scale_;
      }
      scale_ = 1.0F;
    }
  }
}

std::vector<Label> Crf::decode(const Sequence& sequence) const {
  std::vector<std::int32_t> rows;
  rows.reserve(sequence.features.size());
  for (const std::uint32_t feature : sequence.features) {
    const auto found = number_.find(feature);
    rows.push_back(found == number_.end() ? -1 : found->second);
  }
  std::vector<Row> scores;
  score(rows, sequence, scores);
  const std::size_t n = scores.size();
  std::vector<std::array<Label, labels>> back(n);
  std::vector<Label> best(n);
  if (n == 0) return best;
  Row here{};
  for (std::size_t l = 0; l < labels; ++l) {
    here[l] = actors::may_follow(actors::outside, static_cast<Label>(l)) ? scores[0][l] + transitions_[0][l] : -1e9F;
  }
  for (std::size_t t = 1; t < n; ++t) {
    Row next{};
    for (std::size_t l = 0; l < labels; ++l) {
      float top = -2e9F;
      for (std::size_t k = 0; k < labels; ++k) {
        if (!actors::may_follow(static_cast<Label>(k), static_cast<Label>(l))) continue;
        const float value = here[k] + transitions_[k][l];
        if (value > top) {
          top = value;
          back[t][l] = static_cast<Label>(k);
        }
      }
      next[l] = top + scores[t][l];
    }
    here = next;
  }
  auto label = static_cast<Label>(std::max_element(here.begin(), here.begin() + labels) - here.begin());
  for (std::size_t t = n; t-- > 0;) {
    best[t] = label;
    label = back[t][label];
  }
  return best;
}

actors::Tagger::Source Crf::quantised(float scale, float prune, std::uint32_t style) const {
  actors::Tagger::Source source;
  for (std::size_t k = 0; k < labels; ++k) {
    for (std::size_t l = 0; l < labels; ++l) {
      source.transitions[k][l] = static_cast<std::int16_t>(std::lround(transitions_[k][l] * scale));
    }
  }
  std::vector<std::pair<std::uint32_t, std::int32_t>> ordered(number_.begin(), number_.end());
  std::sort(ordered.begin(), ordered.end());
  std::unordered_set<std::uint32_t> copies;
  float largest = 0;
  for (const std::uint32_t each : all_styles) {
    for (const auto& [feature, row] : ordered) copies.insert(styled(feature, each));
  }
  for (const auto& [feature, row] : ordered) {
    if (copies.contains(feature)) continue;
    const auto copy = style == style_none ? number_.end() : number_.find(styled(feature, style));
    std::array<std::int8_t, labels> weights{};
    bool any = false;
    for (std::size_t l = 0; l < labels; ++l) {
      float w = weights_[static_cast<std::size_t>(row)][l];
      if (copy != number_.end()) w += weights_[static_cast<std::size_t>(copy->second)][l];
      if (std::abs(w) < prune) continue;
      largest = std::max(largest, std::abs(w));
      weights[l] = static_cast<std::int8_t>(std::clamp(std::lround(w * scale), -127L, 127L));
      any = any || weights[l] != 0;
    }
    if (any) source.features.emplace_back(feature, weights);
  }
  std::fprintf(stderr, "largest weight %.2f\n", static_cast<double>(largest));
  return source;
}

}  // namespace isnad::cli
