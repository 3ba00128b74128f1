// What raw news tells of a word: how frequent it is, which words it behaves like (its cluster), and how often it is
// part of a person's name.
//
// Words are stems: folded and without proclitics (proclitics.h). Clusters: k-means over skip-gram embeddings with
// negative sampling (Mikolov et al. 2013), as features for a linear tagger after Turian et al. 2010 and
// Guo et al. 2014. Section "actors:words" of the model.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/result.h"

namespace isnad::actors {

struct WordEntry {
  std::uint8_t weight = 0;      // twice the binary logarithm of the count, rounded down
  std::uint16_t cluster = 0;    // 0: none; else 1 … clusters
  std::uint8_t name_level = 0;  // 0 to 7: how often the word stands in persons' names (Wikidata labels)
};

class WordTable {
 public:
  static constexpr std::uint32_t hash_bits = 28;

  // The bytes of a table. `coarser` maps each cluster (from 1) to its clusters in coarser clusterings.
  struct Source {
    std::vector<std::pair<std::uint32_t, WordEntry>> words;  // word_hash → entry
    std::vector<std::array<std::uint16_t, 3>> coarser;
  };
  static std::vector<std::byte> write(Source source);
  // The same from hashes that `kept` has shortened already, as `read` gives them.
  static std::vector<std::byte> write_kept(Source source);
  static Result<Source> read(std::span<const std::byte> bytes);
  static constexpr std::uint32_t kept(std::uint32_t hash) { return hash >> (32U - hash_bits); }
  static Result<WordTable> load(std::span<const std::byte> bytes);

  // The word's entry, or a null pointer. `hash` is word_hash or stem_hash.
  [[nodiscard]] const WordEntry* find(std::uint32_t hash) const;
  // The cluster in the three coarser clusterings, finest first.
  [[nodiscard]] const std::array<std::uint16_t, 3>& coarser(std::uint16_t cluster) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    WordEntry entry;
  };
  std::vector<Slot> slots_;  // open addressing; a power of two of them
  std::vector<std::array<std::uint16_t, 3>> coarser_;
};

}  // namespace isnad::actors
