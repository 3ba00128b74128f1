#include "cli/train_crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "cli/train_random.h"

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

// Puts in each feature's place the number that `number_of` gives it; features that get none go.
template <typename NumberOf>
void renumber(Sequence& sequence, const NumberOf& number_of) {
  std::uint32_t to = 0;
  std::uint32_t from = 0;
  for (std::size_t t = 0; t < sequence.allowed.size(); ++t) {
    const std::uint32_t end = sequence.begin[t + 1];
    sequence.begin[t] = to;
    for (; from < end; ++from) {
      const std::uint32_t number = number_of(sequence.features[from]);
      if (number != FeatureIndex::none) sequence.features[to++] = number;
    }
  }
  if (!sequence.begin.empty()) sequence.begin.back() = to;
  sequence.features.resize(to);
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

void Crf::score(const Sequence& sequence, std::vector<Row>& scores) const {
  const std::size_t n = sequence.allowed.size();
  scores.assign(n, Row{});
  for (std::size_t t = 0; t < n; ++t) {
    Row& sum = scores[t];
    for (std::uint32_t f = sequence.begin[t]; f < sequence.begin[t + 1]; ++f) {
      const Row& row = weights_[sequence.features[f]];
      for (std::size_t l = 0; l < sum.size(); ++l) sum[l] += row[l];
    }
    for (float& s : sum) s *= scale_;
  }
}

void Crf::step(const Sequence& sequence, float rate, Work& work) {
  score(sequence, work.scores);
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
      Row& row = weights_[sequence.features[f]];
      for (std::size_t l = 0; l < row.size(); ++l) row[l] += gradient[l];
    }
  }
  for (std::size_t k = 0; k < labels; ++k) {
    for (std::size_t l = 0; l < labels; ++l) {
      transitions_[k][l] += step * (work.transition_wanted[k][l] - work.transition_expected[k][l]);
    }
  }
}

// Gives the features numbers; those met too rarely are dropped. Counts are kept by a part of the hash, so that a rare
// feature now and then passes for a frequent one.
void Crf::number(std::vector<Sequence>& sequences, std::uint32_t least) {
  constexpr unsigned shift = 5;
  std::vector<std::uint8_t> counts(std::size_t{1} << (32U - shift));
  for (const Sequence& sequence : sequences) {
    for (const std::uint32_t feature : sequence.features) {
      std::uint8_t& count = counts[feature >> shift];
      if (count < 255) ++count;
    }
  }
  index_ = {};
  for (Sequence& sequence : sequences) {
    renumber(sequence, [&](std::uint32_t feature) {
      return counts[feature >> shift] >= least ? index_.add(feature) : FeatureIndex::none;
    });
  }
}

// Leaves the weightiest features: those whose weights are large and that are met often.
void Crf::keep(std::vector<Sequence>& sequences, std::uint32_t features) {
  std::vector<std::uint32_t> counts(weights_.size());
  for (const Sequence& sequence : sequences) {
    for (const std::uint32_t feature : sequence.features) ++counts[feature];
  }
  std::vector<std::pair<float, std::uint32_t>> order;
  order.reserve(weights_.size());
  for (std::uint32_t f = 0; f < weights_.size(); ++f) {
    float largest = 0;
    for (const float w : weights_[f]) largest = std::max(largest, std::abs(w));
    order.emplace_back(-largest * std::sqrt(std::sqrt(static_cast<float>(counts[f]))), f);
  }
  std::sort(order.begin(), order.end());
  if (order.size() > features) order.resize(features);
  std::vector<std::uint32_t> renumbered(weights_.size(), FeatureIndex::none);
  FeatureIndex index;
  std::vector<Row> weights;
  for (const auto& [importance, f] : order) {
    renumbered[f] = index.add(index_.features()[f]);
    weights.push_back(weights_[f]);
  }
  for (Sequence& sequence : sequences) {
    renumber(sequence, [&](std::uint32_t feature) { return renumbered[feature]; });
  }
  index_ = std::move(index);
  weights_ = std::move(weights);
}

void Crf::descend(const std::vector<Sequence>& sequences, const CrfOptions& options, std::uint32_t rounds, float rate,
                  const Report& report) {
  Work work;
  Random random(options.seed);
  std::vector<std::size_t> order(sequences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const float lambda = options.decay / static_cast<float>(sequences.size());
  const float steps = static_cast<float>(rounds) * static_cast<float>(sequences.size());
  float done = 0;
  for (std::uint32_t round = 0; round < rounds; ++round) {
    report("tagger", round, rounds);
    for (std::size_t i = order.size(); i > 1; --i)
      std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    for (const std::size_t s : order) {
      const float now = rate * (1.0F - done / steps);
      scale_ *= 1.0F - now * lambda;
      if (!sequences[s].allowed.empty()) step(sequences[s], now, work);
      done += 1.0F;
    }
    for (Row& row : weights_) {
      for (float& w : row) w *= scale_;
    }
    for (Row& row : transitions_) {
      for (float& w : row) w *= scale_;
    }
    scale_ = 1.0F;
  }
}

void Crf::learn(std::vector<Sequence>& sequences, const CrfOptions& options, const Report& report) {
  number(sequences, options.least);
  weights_.assign(index_.features().size(), Row{});
  transitions_ = {};
  scale_ = 1.0F;
  report("features", weights_.size(), 0);
  descend(sequences, options, options.rounds, options.rate, report);
  if (options.features == 0) return;
  keep(sequences, options.features);
  descend(sequences, options, options.finishing, options.rate / 2, report);
}

std::vector<Label> Crf::decode(const Sequence& sequence) const {
  Sequence known;
  known.allowed = sequence.allowed;
  for (std::size_t t = 0; t < sequence.allowed.size(); ++t) {
    known.begin.push_back(static_cast<std::uint32_t>(known.features.size()));
    for (std::uint32_t f = sequence.begin[t]; f < sequence.begin[t + 1]; ++f) {
      const std::uint32_t found = index_.find(sequence.features[f]);
      if (found != FeatureIndex::none) known.features.push_back(found);
    }
  }
  known.begin.push_back(static_cast<std::uint32_t>(known.features.size()));
  std::vector<Row> scores;
  score(known, scores);
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

actors::Tagger::Source Crf::quantised(float scale, float prune) const {
  actors::Tagger::Source source;
  for (std::size_t k = 0; k < labels; ++k) {
    for (std::size_t l = 0; l < labels; ++l) {
      source.transitions[k][l] = static_cast<std::int16_t>(std::lround(transitions_[k][l] * scale));
    }
  }
  for (std::size_t f = 0; f < weights_.size(); ++f) {
    std::array<std::int8_t, labels> weights{};
    bool any = false;
    for (std::size_t l = 0; l < labels; ++l) {
      const float w = weights_[f][l];
      if (std::abs(w) < prune) continue;
      weights[l] = static_cast<std::int8_t>(std::clamp(std::lround(w * scale), -127L, 127L));
      any = any || weights[l] != 0;
    }
    if (any) source.features.emplace_back(index_.features()[f], weights);
  }
  std::sort(source.features.begin(), source.features.end());
  return source;
}

}  // namespace isnad::cli
