// Learns a linear-chain conditional random field by stochastic gradient descent with weight decay (Bottou 2010).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "actors/tagger.h"
#include "cli/feature_index.h"
#include "cli/train_clusters.h"
#include "cli/train_samples.h"

namespace isnad::cli {

// A sentence for the learner.
struct Sequence {
  std::vector<std::uint32_t> features;  // hashes, word by word
  std::vector<std::uint32_t> begin;     // where each word's features begin, one more at the end
  std::vector<Allowed> allowed;
  float weight = 1.0F;  // how much it counts
};

struct CrfOptions {
  std::uint32_t rounds = 10;
  float decay = 0.3F;           // L2: the regulariser of the whole objective, Σ w² · decay / 2
  float rate = 0.05F;           // falls to nothing in a straight line
  std::uint32_t least = 2;      // features met less often are left out
  std::uint32_t features = 0;   // how many are kept, 0 for all; the weightiest, which then learn on
  std::uint32_t finishing = 3;  // for so many rounds
  std::uint64_t seed = 1;
};

class Crf {
 public:
  // The sequences' features are replaced by their numbers.
  void learn(std::vector<Sequence>& sequences, const CrfOptions& options, const Report& report);
  // The best labels of a sentence that still has its features.
  [[nodiscard]] std::vector<actors::Label> decode(const Sequence& sequence) const;
  // Weights times `scale`, rounded to eight bits; those below `prune` are dropped.
  [[nodiscard]] actors::Tagger::Source quantised(float scale, float prune) const;

 private:
  using Row = std::array<float, 12>;
  struct Work;
  void score(const Sequence& sequence, std::vector<Row>& scores) const;
  void step(const Sequence& sequence, float rate, Work& work);
  void descend(const std::vector<Sequence>& sequences, const CrfOptions& options, std::uint32_t rounds, float rate,
               const Report& report);
  void number(std::vector<Sequence>& sequences, std::uint32_t least);
  void keep(std::vector<Sequence>& sequences, std::uint32_t features);

  FeatureIndex index_;
  std::vector<Row> weights_;
  std::array<Row, actors::labels> transitions_{};  // [from][to]
  float scale_ = 1.0F;
};

}  // namespace isnad::cli
