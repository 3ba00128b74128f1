// Learns a linear-chain conditional random field by stochastic gradient descent with weight decay (Bottou 2010).
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "actors/tagger.h"
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
  std::uint32_t rounds = 20;
  float decay = 1.0F;  // L2: the regulariser of the whole objective, Σ w² · decay / 2
  float rate = 0.02F;
  std::uint32_t least = 2;  // features met less often are left out
  std::uint64_t seed = 1;
};

class Crf {
 public:
  void learn(const std::vector<Sequence>& sequences, const CrfOptions& options, const Report& report);
  // The best labels of a sentence.
  [[nodiscard]] std::vector<actors::Label> decode(const Sequence& sequence) const;
  // Weights times `scale`, rounded to eight bits; features whose every weight rounds to zero or lies below `prune`
  // are dropped. The weights of the features drawn for `style` are added to those drawn for every corpus.
  [[nodiscard]] actors::Tagger::Source quantised(float scale, float prune, std::uint32_t style) const;

 private:
  using Row = std::array<float, 12>;
  struct Work;
  void score(const std::vector<std::int32_t>& rows, const Sequence& sequence, std::vector<Row>& scores) const;
  void step(const Sequence& sequence, const std::vector<std::int32_t>& rows, float rate, Work& work);

  std::unordered_map<std::uint32_t, std::int32_t> number_;  // feature → row
  std::vector<Row> weights_;
  std::array<Row, actors::labels> transitions_{};  // [from][to]
  float scale_ = 1.0F;
};

}  // namespace isnad::cli
