// Decides which statements contradict each other.
#pragma once

#include <array>
#include <memory>

#include "disputes/countries.h"
#include "disputes/opposites.h"
#include "disputes/signs.h"
#include "disputes/terms.h"
#include "disputes/words.h"
#include "lexicon/lexicon.h"
#include "text/result.h"

namespace isnad::disputes {

// What is judged: a denial and a statement by themselves, the same with what was found elsewhere, or two claims.
enum class Look : std::uint8_t { first, again, claims };
inline constexpr std::size_t looks = 3;

// Immutable; safe to share between threads.
class Judge {
 public:
  // From tables "term_weights", "synonyms", "antonyms", "countries", "dispute_words" and "dispute_weights".
  static Result<Judge> create(const lexicon::Lexicon& lexicon);
  // The same judge with other weights (a table like "dispute_weights").
  [[nodiscard]] Result<Judge> with(const lexicon::Table& weights) const;

  [[nodiscard]] const Terms& terms() const { return lists_->terms; }
  [[nodiscard]] const Opposites& opposites() const { return lists_->opposites; }
  [[nodiscard]] const Words& words() const { return lists_->words; }
  [[nodiscard]] const Countries& countries() const { return lists_->countries; }
  // A linear model: above 0 the two contradict each other.
  [[nodiscard]] int score(Look look, const Signs& signs) const;

 private:
  struct Lists {
    Terms terms;
    Opposites opposites;
    Words words;
    Countries countries;
  };
  explicit Judge(std::shared_ptr<const Lists> lists) : lists_(std::move(lists)) {}

  std::shared_ptr<const Lists> lists_;
  std::array<std::array<int, signs>, looks> weights_{};
};

}  // namespace isnad::disputes
