#include "statements/features.h"

#include <array>

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
  if (stops_) stop_ += grammar_->weight_by_hash(lexicon::feature_hash("~", hash));
}

std::int64_t log_chance(std::int64_t sum) {
  // -ln(1 + exp(-x)) at x = 0, 0.5, 1 … 8, in thousandths; straight lines between them, and -exp(-x) is nothing beyond.
  constexpr std::array<std::int64_t, 17> steps{-693, -474, -313, -201, -127, -79, -49, -30, -18,
                                               -11,  -7,   -4,   -2,   -2,   -1,  -1,  0};
  const std::int64_t size = sum < 0 ? -sum : sum;
  std::int64_t out = 0;
  if (size < 8000) {
    const auto step = static_cast<std::size_t>(size / 500);
    out = steps[step] + (steps[step + 1] - steps[step]) * (size % 500) / 500;
  }
  return sum < 0 ? out - size : out;
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
