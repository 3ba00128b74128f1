// isnad-dispute-lab MODEL GOLD_DIR [--signs | --errors]: what the disputes stage does with annotated statements.
//
// Prints precision, recall and F1 over the pairs. --signs prints one line a candidate pair instead (article,
// statements, the gold's answer, its signs), which is what dispute_weights.tsv is learnt from; --errors adds the pairs
// that differ.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>

#include "disputes/candidates.h"
#include "disputes/disputes.h"
#include "gold/gold_layers.h"
#include "text/utf.h"

using namespace isnad;

namespace {

std::string describe(const test::GoldArticle& article, std::uint32_t index) {
  const statements::Statement& statement = article.statements.statements[index];
  static constexpr const char* kinds[] = {"claim", "denial", "accusation", "demand", "warning", "commitment", "stance"};
  std::string out = "s" + std::to_string(index + 1) + " " + kinds[static_cast<std::size_t>(statement.kind)] + ": ";
  for (const Span span : statement.content_spans) {
    out += text::to_utf8(std::u16string_view(article.document.given).substr(span.start, std::min(span.size(), 150U))) +
           " ";
  }
  return out;
}

void print_signs(const test::GoldArticle& article, const disputes::Judge& judge) {
  const auto profiles = disputes::profiles_of(article.document, article.actors, article.statements, judge.terms());
  const std::set<std::pair<std::uint32_t, std::uint32_t>> gold(article.disputes.begin(), article.disputes.end());
  for (const auto& candidate : disputes::candidates(article.statements, profiles, judge.opposites())) {
    const auto pair = std::minmax(candidate.denial, candidate.statement);
    std::cout << article.id << '\t' << candidate.denial + 1 << '\t' << candidate.statement + 1 << '\t'
              << gold.contains({pair.first, pair.second});
    for (std::size_t i = 0; i < disputes::signs; ++i) {
      if (candidate.signs[i]) std::cout << '\t' << disputes::name_of(static_cast<disputes::Sign>(i));
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: isnad-dispute-lab MODEL GOLD_DIR [--signs | --errors]\n";
    return 2;
  }
  const std::string option = count > 3 ? arguments[3] : "";
  const auto lexicon = test::lexicon_of(arguments[1]);
  const auto judge = lexicon ? disputes::Judge::create(lexicon.value()) : Result<disputes::Judge>(lexicon.error());
  if (!judge) {
    std::cerr << judge.error().message << '\n';
    return 3;
  }
  std::size_t gold_pairs = 0;
  std::size_t found_pairs = 0;
  std::size_t right = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_reason;  // right, found
  for (const test::GoldArticle& article : test::gold_articles(arguments[2], lexicon.value())) {
    if (option == "--signs") {
      print_signs(article, judge.value());
      continue;
    }
    const auto layer =
        disputes::find(article.document, article.words, article.actors, article.statements, judge.value());
    std::set<std::pair<std::uint32_t, std::uint32_t>> gold(article.disputes.begin(), article.disputes.end());
    gold_pairs += gold.size();
    found_pairs += layer.disputes.size();
    for (const disputes::Dispute& dispute : layer.disputes) {
      auto& [reason_right, reason_found] = by_reason[dispute.why];
      ++reason_found;
      reason_right += gold.contains({dispute.first, dispute.second}) ? 1U : 0U;
      if (gold.erase({dispute.first, dispute.second}) == 1) {
        ++right;
      } else if (option == "--errors") {
        std::cout << article.id << " WRONG " << dispute.why << "\n   " << describe(article, dispute.first) << "\n   "
                  << describe(article, dispute.second) << '\n';
      }
    }
    if (option != "--errors") continue;
    for (const auto& [first, second] : gold) {
      std::cout << article.id << " MISSED\n   " << describe(article, first) << "\n   " << describe(article, second)
                << '\n';
    }
  }
  if (option == "--signs") return 0;
  const auto percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  std::printf("disputes: %zu gold, %zu found, %zu right; P %.1f R %.1f F1 %.1f\n", gold_pairs, found_pairs, right,
              percent(right, found_pairs), percent(right, gold_pairs), percent(2 * right, gold_pairs + found_pairs));
  for (const auto& [reason, counts] : by_reason) {
    std::printf("  %-20s %zu of %zu right\n", reason.c_str(), counts.first, counts.second);
  }
  return 0;
}
