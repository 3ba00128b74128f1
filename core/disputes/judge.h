// Decides which statements contradict each other.
#pragma once

#include <array>
#include <memory>

#include "disputes/opposites.h"
#include "disputes/pair.h"
#include "disputes/terms.h"
#include "lexicon/lexicon.h"
#include "text/result.h"

namespace isnad::disputes {

// Immutable; safe to share between threads.
class Judge {
 public:
  // From tables "term_weights", "synonyms", "antonyms" and "dispute_weights".
  static Result<Judge> create(const lexicon::Lexicon& lexicon);

  [[nodiscard]] const Terms& terms() const { return *terms_; }
  [[nodiscard]] const Opposites& opposites() const { return *opposites_; }
  // A linear model: above 0 the denial denies the statement.
  [[nodiscard]] int score(const Signs& signs) const;

 private:
  Judge() = default;

  std::shared_ptr<const Terms> terms_;
  std::shared_ptr<const Opposites> opposites_;
  std::array<int, signs> weights_{};
};

}  // namespace isnad::disputes
