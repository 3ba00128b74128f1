#include "disputes/judge.h"

#include <charconv>
#include <string>

namespace isnad::disputes {
namespace {

Error wrong_row(const lexicon::Table& table, std::size_t row, std::string_view what) {
  return {ErrorCode::bad_model,
          "table dispute_weights, sign «" + std::string(table.at(row, "sign")) + "»: " + std::string(what)};
}

}  // namespace

Result<Judge> Judge::create(const lexicon::Lexicon& lexicon) {
  Judge judge;
  judge.terms_ = std::make_shared<const Terms>(lexicon.table("term_weights"), lexicon.table("synonyms"));
  judge.opposites_ = std::make_shared<const Opposites>(lexicon.table("antonyms"));
  const lexicon::Table& weights = lexicon.table("dispute_weights");
  for (std::size_t row = 0; row < weights.rows(); ++row) {
    std::size_t sign = 0;
    while (sign < signs && name_of(static_cast<Sign>(sign)) != weights.at(row, "sign")) ++sign;
    if (sign == signs) return wrong_row(weights, row, "there is no such sign");
    const std::string_view cell = weights.at(row, "weight");
    const auto parsed = std::from_chars(cell.data(), cell.data() + cell.size(), judge.weights_[sign]);
    if (parsed.ec != std::errc() || parsed.ptr != cell.data() + cell.size()) {
      return wrong_row(weights, row, "the weight is no whole number");
    }
  }
  return judge;
}

int Judge::score(const Signs& found) const {
  int score = 0;
  for (std::size_t i = 0; i < signs; ++i) score += found[i] ? weights_[i] : 0;
  return score;
}

}  // namespace isnad::disputes
