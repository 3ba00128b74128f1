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
  // For reading.
  explicit Features(const Grammar& grammar) : grammar_(&grammar) {}
  // For training: the names go there.
  explicit Features(std::vector<std::string>& names) : names_(&names) {}

  // One feature, its parts joined by «|» after the model's letter.
  void add(std::string_view model, std::initializer_list<std::string_view> parts);

  // What the weights of all that was added come to, in thousandths.
  [[nodiscard]] std::int64_t sum() const { return sum_; }
  // Whether any of them has a weight.
  [[nodiscard]] bool known() const { return known_; }

 private:
  const Grammar* grammar_ = nullptr;
  std::vector<std::string>* names_ = nullptr;
  std::int64_t sum_ = 0;
  bool known_ = false;
};

// Small numbers by themselves, larger ones in steps.
std::string_view bucket(std::uint32_t n);

}  // namespace isnad::statements
