// The tagger: a linear-chain model over sparse features, trained as a conditional random field (Lafferty et al. 2001)
// by `isnad train`, its weights pruned and kept in eight bits. Section "actors:tagger" of the model.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "actors/features.h"
#include "actors/labels.h"
#include "text/result.h"

namespace isnad::actors {

using Scores = std::array<std::int32_t, labels>;

class Tagger {
 public:
  static constexpr std::uint32_t hash_bits = 30;

  // A trained model's numbers, before and after they are written.
  struct Source {
    std::vector<std::pair<std::uint32_t, std::array<std::int8_t, labels>>> features;  // by hash
    std::array<std::array<std::int16_t, labels>, labels> transitions{};               // [from][to]
  };
  static std::vector<std::byte> write(Source source);
  static Result<Tagger> load(std::span<const std::byte> bytes);

  void add(const FeatureList& features, Scores& scores) const;
  // The best labels for the words of a sentence. `back` is working space. Nothing is allocated once it has grown.
  void decode(std::span<const Scores> scores, std::vector<std::array<Label, labels>>& back,
              std::span<Label> best) const;
  // How many features.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint32_t hash = 0xFFFFFFFFU;
    std::array<std::int8_t, 12> weights{};
  };
  std::vector<Slot> slots_;
  std::array<std::array<std::int32_t, labels>, labels> transitions_{};
  std::size_t size_ = 0;
};

}  // namespace isnad::actors
