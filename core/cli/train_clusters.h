// Word clusters from raw text: skip-gram embeddings with negative sampling (Mikolov et al. 2013), then k-means on the
// unit sphere.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "cli/train_corpus.h"

namespace isnad::cli {

using Report = std::function<void(const char* what, std::size_t done, std::size_t total)>;

struct EmbeddingOptions {
  std::uint32_t window = 3;
  std::uint32_t negatives = 5;
  std::uint32_t rounds = 6;
  std::uint64_t seed = 1;
};

inline constexpr std::size_t dimensions = 96;
using Vector = std::array<float, dimensions>;

// One unit vector a word of the corpus.
std::vector<Vector> embed(const Corpus& corpus, const EmbeddingOptions& options, const Report& report);

// The cluster of each vector, 0 … clusters-1. `weights` says how much each vector counts.
std::vector<std::uint32_t> cluster(const std::vector<Vector>& vectors, std::size_t clusters, std::size_t rounds,
                                   std::uint64_t seed, const Report& report);

// The mean direction of each cluster.
std::vector<Vector> centres(const std::vector<Vector>& vectors, const std::vector<std::uint32_t>& of,
                            std::size_t clusters);

}  // namespace isnad::cli
