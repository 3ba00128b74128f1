#include "cli/train_clusters.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/train_random.h"

namespace isnad::cli {
namespace {

constexpr std::size_t lanes = 16;

// Sums in lanes, so that the compiler may use vector instructions and the order of additions stays fixed.
float dot(const Vector& a, const Vector& b) {
  std::array<float, lanes> sums{};
  for (std::size_t i = 0; i < dimensions; i += lanes) {
    for (std::size_t j = 0; j < lanes; ++j) sums[j] += a[i + j] * b[i + j];
  }
  float sum = 0;
  for (const float s : sums) sum += s;
  return sum;
}

void add_scaled(Vector& to, const Vector& from, float scale) {
  for (std::size_t i = 0; i < dimensions; ++i) to[i] += scale * from[i];
}

void make_unit(Vector& v) {
  const float length = std::sqrt(dot(v, v));
  if (length > 0) {
    for (float& x : v) x /= length;
  }
}

// The logistic function from a table, as word2vec does.
class Logistic {
 public:
  Logistic() {
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const float x = (static_cast<float>(i) + 0.5F) / static_cast<float>(table_.size()) * 12.0F - 6.0F;
      table_[i] = 1.0F / (1.0F + std::exp(-x));
    }
  }
  [[nodiscard]] float operator()(float x) const {
    if (x >= 6.0F) return 1.0F;
    if (x <= -6.0F) return 0.0F;
    return table_[static_cast<std::size_t>((x + 6.0F) / 12.0F * static_cast<float>(table_.size()))];
  }

 private:
  std::array<float, 1024> table_{};
};

// Words to contrast with, drawn by count to the power of 3/4.
std::vector<std::uint32_t> noise_table(const Corpus& corpus) {
  std::vector<std::uint32_t> table;
  double total = 0;
  for (std::size_t w = 1; w < corpus.counts().size(); ++w)
    total += std::pow(static_cast<double>(corpus.counts()[w]), 0.75);
  constexpr double size = 1 << 22;
  for (std::uint32_t w = 1; w < corpus.counts().size(); ++w) {
    const auto share = std::pow(static_cast<double>(corpus.counts()[w]), 0.75) / total * size;
    table.insert(table.end(), static_cast<std::size_t>(share) + 1, w);
  }
  return table;
}

}  // namespace

std::vector<Vector> embed(const Corpus& corpus, const EmbeddingOptions& options, const Report& report) {
  const std::size_t words = corpus.words().size();
  Random random(options.seed);
  std::vector<Vector> in(words);
  std::vector<Vector> out(words, Vector{});
  for (Vector& v : in) {
    for (float& x : v) x = (random.unit() - 0.5F) / static_cast<float>(dimensions);
  }
  double total = 0;
  for (const auto count : corpus.counts()) total += static_cast<double>(count);
  // Very frequent words are passed over now and then.
  std::vector<float> keep(words, 1.0F);
  for (std::size_t w = 1; w < words; ++w) {
    const double share = static_cast<double>(corpus.counts()[w]) / total;
    keep[w] = static_cast<float>(std::min(1.0, std::sqrt(3e-4 / std::max(share, 1e-12))));
  }
  const std::vector<std::uint32_t> noise = noise_table(corpus);
  const Logistic logistic;
  const auto& stream = corpus.stream();
  std::vector<std::uint32_t> sentence;
  Vector gradient{};
  const std::size_t steps = stream.size() * options.rounds;
  std::size_t done = 0;
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    for (const std::uint32_t word : stream) {
      if (++done % 500000 == 0) report("embeddings", done, steps);
      if (word != Corpus::sentence_end) {
        if (keep[word] >= 1.0F || random.unit() < keep[word]) sentence.push_back(word);
        continue;
      }
      const float rate = 0.025F * std::max(0.01F, 1.0F - static_cast<float>(done) / static_cast<float>(steps));
      for (std::size_t i = 0; i < sentence.size(); ++i) {
        const std::size_t reach = 1 + random.below(options.window);
        const std::size_t first = i > reach ? i - reach : 0;
        const std::size_t last = std::min(sentence.size() - 1, i + reach);
        Vector& centre = in[sentence[i]];
        for (std::size_t j = first; j <= last; ++j) {
          if (j == i) continue;
          gradient.fill(0);
          for (std::uint32_t n = 0; n <= options.negatives; ++n) {
            const std::uint32_t other =
                n == 0 ? sentence[j] : noise[random.below(static_cast<std::uint32_t>(noise.size()))];
            if (n > 0 && other == sentence[j]) continue;
            const float error = ((n == 0 ? 1.0F : 0.0F) - logistic(dot(centre, out[other]))) * rate;
            add_scaled(gradient, out[other], error);
            add_scaled(out[other], centre, error);
          }
          add_scaled(centre, gradient, 1.0F);
        }
      }
      sentence.clear();
    }
  }
  for (Vector& v : in) make_unit(v);
  return in;
}

std::vector<Vector> centres(const std::vector<Vector>& vectors, const std::vector<std::uint32_t>& of,
                            std::size_t clusters) {
  std::vector<Vector> means(clusters, Vector{});
  for (std::size_t i = 0; i < vectors.size(); ++i) add_scaled(means[of[i]], vectors[i], 1.0F);
  for (Vector& mean : means) make_unit(mean);
  return means;
}

std::vector<std::uint32_t> cluster(const std::vector<Vector>& vectors, std::size_t clusters, std::size_t rounds,
                                   std::uint64_t seed, const Report& report) {
  Random random(seed);
  std::vector<Vector> means;
  // Starts from words spread over the frequency ranks (vectors come by falling frequency).
  for (std::size_t c = 0; c < clusters; ++c) {
    const std::size_t stretch = std::max<std::size_t>(1, vectors.size() / clusters);
    const std::size_t at = c * vectors.size() / clusters + random.below(static_cast<std::uint32_t>(stretch));
    means.push_back(vectors[std::min(at, vectors.size() - 1)]);
  }
  std::vector<std::uint32_t> of(vectors.size(), 0);
  for (std::size_t round = 0; round < rounds; ++round) {
    report("clusters", round, rounds);
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      float best = -2.0F;
      for (std::uint32_t c = 0; c < means.size(); ++c) {
        const float near = dot(vectors[i], means[c]);
        if (near > best) {
          best = near;
          of[i] = c;
        }
      }
    }
    means = centres(vectors, of, clusters);
  }
  return of;
}

}  // namespace isnad::cli
