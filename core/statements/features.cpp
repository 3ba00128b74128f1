#include "statements/features.h"

namespace isnad::statements {

void Features::add(std::string_view model, std::initializer_list<std::string_view> parts) {
  if (names_ != nullptr) {
    std::string name(model);
    bool first = true;
    for (const std::string_view part : parts) {
      if (!first) name += '|';
      name += part;
      first = false;
    }
    names_->push_back(std::move(name));
    return;
  }
  std::uint64_t hash = lexicon::feature_hash(model);
  bool first = true;
  for (const std::string_view part : parts) {
    if (!first) hash = lexicon::feature_hash("|", hash);
    hash = lexicon::feature_hash(part, hash);
    first = false;
  }
  const std::int32_t weight = grammar_->weight_by_hash(hash);
  known_ |= weight != 0;
  sum_ += weight;
}

std::string_view bucket(std::uint32_t n) {
  if (n <= 4) return std::string_view("01234").substr(n, 1);
  if (n <= 6) return "6";
  if (n <= 9) return "9";
  if (n <= 14) return "14";
  if (n <= 22) return "22";
  if (n <= 35) return "35";
  return "more";
}

}  // namespace isnad::statements
