// The words that tell how a statement stands to others: what points back, what is said of rumours, what answers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/table.h"
#include "text/result.h"

namespace isnad::disputes {

enum class Role : std::uint16_t {
  demonstrative = 1,
  pointer = 2,
  charge = 4,
  news = 8,
  verdict = 16,
  rumour = 32,
  contrast = 64,
  negation = 128,
  hedge = 256,
  allege = 512,
  deny = 1024,
  rule_out = 2048,
  go_on = 4096,
  was = 8192,
  what = 16384,
};

// The roles of one word.
class Roles {
 public:
  void add(Role role) { bits_ |= static_cast<std::uint16_t>(role); }
  void add(Roles other) { bits_ |= other.bits_; }
  [[nodiscard]] bool has(Role role) const { return (bits_ & static_cast<std::uint16_t>(role)) != 0; }
  [[nodiscard]] bool any() const { return bits_ != 0; }

 private:
  std::uint16_t bits_ = 0;
};

// Table "dispute_words" (word, role).
class Words {
 public:
  static Result<Words> create(const lexicon::Table& table);

  // key: the folded word; stem: its light stem.
  [[nodiscard]] Roles of(std::u16string_view key, std::u16string_view stem) const;

 private:
  Words() = default;

  std::unordered_map<std::u16string, Roles> by_key_;
  std::unordered_map<std::u16string, Roles> by_stem_;
};

}  // namespace isnad::disputes
