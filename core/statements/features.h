// Features of the linear models that choose among candidates. A feature is a name made of parts; its weight is a row of
// table statement_weights. Reading only sums weights, by the names' hashes; training keeps the names.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "statements/view.h"

namespace isnad::statements {

class Features {
 public:
  // For reading; stops: also by the weights of the same names with a «~» after them.
  explicit Features(const Grammar& grammar, bool stops = false) : grammar_(&grammar), stops_(stops) {}
  // For training: the names go there.
  explicit Features(std::vector<std::string>& names) : names_(&names) {}

  // One feature, its parts joined by «|» after the model's letter.
  void add(std::string_view model, std::initializer_list<std::string_view> parts);

  // What the weights of all that was added come to, in thousandths.
  [[nodiscard]] std::int64_t sum() const { return sum_; }
  // The same of the weights of the names with a «~» after them.
  [[nodiscard]] std::int64_t stop() const { return stop_; }
  // Whether any of them has a weight.
  [[nodiscard]] bool known() const { return known_; }

 private:
  const Grammar* grammar_ = nullptr;
  std::vector<std::string>* names_ = nullptr;
  std::int64_t sum_ = 0;
  std::int64_t stop_ = 0;
  bool stops_ = false;
  bool known_ = false;
};

// The logarithm of the chance that a yes-or-no model gives to a yes, from what its weights come to; both in
// thousandths. Whole numbers, so that every machine agrees.
std::int64_t log_chance(std::int64_t sum);

// Small numbers by themselves, larger ones in steps.
std::string_view bucket(std::uint32_t n);

}  // namespace isnad::statements
