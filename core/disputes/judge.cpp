#include "disputes/judge.h"

#include <charconv>
#include <string>
#include <utility>

namespace isnad::disputes {
namespace {

constexpr std::array<std::string_view, looks> columns = {"first", "again", "claims"};

Error wrong_row(const lexicon::Table& table, std::size_t row, std::string_view what) {
  return {ErrorCode::bad_model,
          "table dispute_weights, sign «" + std::string(table.at(row, "sign")) + "»: " + std::string(what)};
}

}  // namespace

Result<Judge> Judge::create(const lexicon::Lexicon& lexicon) {
  auto words = Words::create(lexicon.table("dispute_words"));
  if (!words) return words.error();
  const Judge judge(std::make_shared<const Lists>(Lists{Terms(lexicon.table("term_weights"), lexicon.table("synonyms")),
                                                        Opposites(lexicon.table("antonyms")), std::move(words).value(),
                                                        Countries(lexicon.table("countries"))}));
  return judge.with(lexicon.table("dispute_weights"));
}

Result<Judge> Judge::with(const lexicon::Table& weights) const {
  Judge judge(lists_);
  for (std::size_t row = 0; row < weights.rows(); ++row) {
    std::size_t sign = 0;
    while (sign < signs && name_of(static_cast<Sign>(sign)) != weights.at(row, "sign")) ++sign;
    if (sign == signs) return wrong_row(weights, row, "there is no such sign");
    for (std::size_t look = 0; look < looks; ++look) {
      const std::string_view cell = weights.at(row, columns[look]);
      if (cell.empty()) continue;
      const auto parsed = std::from_chars(cell.data(), cell.data() + cell.size(), judge.weights_[look][sign]);
      if (parsed.ec != std::errc() || parsed.ptr != cell.data() + cell.size()) {
        return wrong_row(weights, row, "a weight is no whole number");
      }
    }
  }
  return judge;
}

int Judge::score(Look look, const Signs& found) const {
  const auto& weights = weights_[static_cast<std::size_t>(look)];
  int score = 0;
  for (std::size_t i = 0; i < signs; ++i) score += found.at(i) ? weights[i] : 0;
  return score;
}

}  // namespace isnad::disputes
