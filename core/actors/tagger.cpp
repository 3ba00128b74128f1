#include "actors/tagger.h"

#include <algorithm>
#include <bit>

#include "actors/bytes.h"

namespace isnad::actors {
namespace {

constexpr std::uint32_t shift = 32 - Tagger::hash_bits;
constexpr std::uint32_t most_features = 1U << 22U;
constexpr std::int32_t impossible = -(1 << 28);

}  // namespace

std::vector<std::byte> Tagger::write(Source source) {
  for (auto& [hash, weights] : source.features) hash >>= shift;
  std::stable_sort(source.features.begin(), source.features.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  source.features.erase(std::unique(source.features.begin(), source.features.end(),
                                    [](const auto& a, const auto& b) { return a.first == b.first; }),
                        source.features.end());
  ByteWriter out;
  out.varint(static_cast<std::uint32_t>(source.features.size()));
  for (const auto& row : source.transitions) {
    for (const std::int16_t weight : row) out.u16(static_cast<std::uint16_t>(weight));
  }
  std::uint32_t before = 0;
  for (const auto& [hash, weights] : source.features) {
    out.varint(hash - before);
    before = hash;
  }
  // Which labels have a weight, then the weights that are not zero, label by label.
  for (const auto& [hash, weights] : source.features) {
    std::uint16_t mask = 0;
    for (std::size_t l = 0; l < labels; ++l) {
      if (weights[l] != 0) mask = static_cast<std::uint16_t>(mask | (1U << l));
    }
    out.u16(mask);
  }
  for (std::size_t l = 0; l < labels; ++l) {
    for (const auto& [hash, weights] : source.features) {
      if (weights[l] != 0) out.u8(static_cast<std::uint8_t>(weights[l]));
    }
  }
  return out.take();
}

Result<Tagger> Tagger::load(std::span<const std::byte> bytes) {
  const Error damaged{ErrorCode::bad_model, "the model's section actors:tagger is damaged; build the model anew"};
  ByteReader in(bytes);
  const std::uint32_t features = in.varint();
  if (!in.ok() || features > most_features) return damaged;
  Tagger tagger;
  tagger.size_ = features;
  for (std::size_t from = 0; from < labels; ++from) {
    for (std::size_t to = 0; to < labels; ++to) {
      const auto weight = static_cast<std::int16_t>(in.u16());
      const bool allowed = may_follow(static_cast<Label>(from), static_cast<Label>(to));
      tagger.transitions_[from][to] = allowed ? weight : impossible;
    }
  }
  std::vector<Slot> rows(features);
  std::uint32_t hash = 0;
  for (Slot& row : rows) row.hash = hash += in.varint();
  std::vector<std::uint16_t> masks(features);
  for (std::uint16_t& mask : masks) mask = in.u16();
  for (std::size_t l = 0; l < labels; ++l) {
    for (std::size_t i = 0; i < features; ++i) {
      if ((masks[i] & (1U << l)) != 0) rows[i].weights[l] = static_cast<std::int8_t>(in.u8());
    }
  }
  if (!in.ok() || !in.at_end()) return damaged;
  tagger.slots_.assign(std::bit_ceil(std::size_t{features} * 2 + 2), {});
  const std::size_t mask = tagger.slots_.size() - 1;
  for (const Slot& row : rows) {
    std::size_t at = row.hash & mask;
    while (tagger.slots_[at].hash != 0xFFFFFFFFU) at = (at + 1) & mask;
    tagger.slots_[at] = row;
  }
  return tagger;
}

void Tagger::add(const FeatureList& features, Scores& scores) const {
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint32_t feature : features) {
    const std::uint32_t hash = feature >> shift;
    for (std::size_t at = hash & mask; slots_[at].hash != 0xFFFFFFFFU; at = (at + 1) & mask) {
      if (slots_[at].hash != hash) continue;
      for (std::size_t l = 0; l < labels; ++l) scores[l] += slots_[at].weights[l];
      break;
    }
  }
}

void Tagger::decode(std::span<const Scores> scores, std::vector<std::array<Label, labels>>& back,
                    std::span<Label> best) const {
  if (scores.empty()) return;
  back.resize(scores.size());
  Scores here{};
  for (std::size_t l = 0; l < labels; ++l) {
    here[l] = scores[0][l] + transitions_[outside][l];  // a sentence begins as after an outside word
  }
  for (std::size_t t = 1; t < scores.size(); ++t) {
    Scores next{};
    for (std::size_t to = 0; to < labels; ++to) {
      std::int32_t top = here[0] + transitions_[0][to];
      Label from = 0;
      for (std::size_t l = 1; l < labels; ++l) {
        const std::int32_t score = here[l] + transitions_[l][to];
        if (score > top) {
          top = score;
          from = static_cast<Label>(l);
        }
      }
      back[t][to] = from;
      next[to] = top + scores[t][to];
    }
    // Kept near zero, so that no sentence is too long for 32 bits.
    const std::int32_t highest = *std::max_element(next.begin(), next.end());
    for (std::size_t l = 0; l < labels; ++l) here[l] = std::max(next[l] - highest, impossible);
  }
  Label label = static_cast<Label>(std::max_element(here.begin(), here.end()) - here.begin());
  for (std::size_t t = scores.size(); t-- > 0;) {
    best[t] = label;
    label = back[t][label];
  }
}

}  // namespace isnad::actors
