// isnad-dispute-lab MODEL GOLD_DIR [--signs | --errors] [--found]: what the disputes stage does with annotated
// statements, or, with --found, with those that the statements stage finds among the annotated actors.
//
// Prints precision, recall and F1 over the pairs. --signs prints one line a candidate pair instead (article,
// statements, the gold's answer, its signs), which is what dispute_weights.tsv is learnt from; --errors adds the pairs
// that differ.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "disputes/candidates.h"
#include "disputes/disputes.h"
#include "gold/gold_layers.h"
#include "statements/grammar.h"
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
  auto profiles = disputes::profiles_of(article.document, article.actors, article.statements, judge.terms());
  for (auto& profile : profiles) judge.opposites().mark(profile.terms);
  const std::set<std::pair<std::uint32_t, std::uint32_t>> gold(article.disputes.begin(), article.disputes.end());
  for (const auto& candidate : disputes::candidates(article.statements, profiles)) {
    const auto pair = std::minmax(candidate.denial, candidate.statement);
    std::cout << article.id << '\t' << candidate.denial + 1 << '\t' << candidate.statement + 1 << '\t'
              << gold.contains({pair.first, pair.second});
    for (std::size_t i = 0; i < disputes::signs; ++i) {
      if (candidate.signs[i]) std::cout << '\t' << disputes::name_of(static_cast<disputes::Sign>(i));
    }
    std::cout << '\n';
  }
}

// How far two statements are the same: their cues meet, or, where one has none, most of their contents do. 0: they are
// not.
std::uint32_t agreement(const statements::Statement& a, const statements::Statement& b) {
  std::uint32_t shared = 0;
  std::uint32_t all = 0;
  for (const TokenRange& one : a.content) {
    all += one.size();
    for (const TokenRange& other : b.content) {
      if (one.overlaps(other)) shared += std::min(one.end, other.end) - std::max(one.begin, other.begin);
    }
  }
  for (const TokenRange& other : b.content) all += other.size();
  const std::uint32_t share = all == 0 ? 0 : 200 * shared / all;
  if (!a.cue.empty() && !b.cue.empty()) return a.cue.overlaps(b.cue) ? 1000 + share : 0;
  return share >= 50 ? share : 0;
}

// Puts the statements that the stage finds in place of the annotated ones. Returns how many annotated disputes are lost
// because one of their statements was not found.
std::size_t use_found_statements(test::GoldArticle& article, const statements::Grammar& grammar) {
  statements::Layer found = statements::find(article.document, article.words, article.actors, grammar);
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> matches;
  const auto count = [](const statements::Layer& layer) { return static_cast<std::uint32_t>(layer.statements.size()); };
  for (std::uint32_t g = 0; g < count(article.statements); ++g) {
    for (std::uint32_t f = 0; f < count(found); ++f) {
      const std::uint32_t share = agreement(article.statements.statements[g], found.statements[f]);
      if (share > 0) matches.emplace_back(share, g, f);
    }
  }
  std::sort(matches.rbegin(), matches.rend());
  std::map<std::uint32_t, std::uint32_t> place;
  std::set<std::uint32_t> taken;
  for (const auto& [share, g, f] : matches) {
    if (!place.contains(g) && taken.insert(f).second) place.emplace(g, f);
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> disputes;
  for (const auto& [a, b] : article.disputes) {
    if (place.contains(a) && place.contains(b)) disputes.emplace_back(std::minmax(place[a], place[b]));
  }
  const std::size_t lost = article.disputes.size() - disputes.size();
  article.disputes = std::move(disputes);
  article.statements = std::move(found);
  return lost;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> options;
  for (int i = 3; i < count; ++i) options.emplace_back(arguments[i]);
  const auto asked = [&](const char* option) {
    return std::find(options.begin(), options.end(), option) != options.end();
  };
  if (count < 3) {
    std::cerr << "usage: isnad-dispute-lab MODEL GOLD_DIR [--signs | --errors] [--found]\n";
    return 2;
  }
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
  const auto grammar = statements::Grammar::create(lexicon.value());
  if (!grammar) {
    std::cerr << grammar.error().message << '\n';
    return 3;
  }
  for (test::GoldArticle& article : test::gold_articles(arguments[2], lexicon.value())) {
    if (asked("--found")) gold_pairs += use_found_statements(article, grammar.value());
    if (asked("--signs")) {
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
      } else if (asked("--errors")) {
        std::cout << article.id << " WRONG " << dispute.why << "\n   " << describe(article, dispute.first) << "\n   "
                  << describe(article, dispute.second) << '\n';
      }
    }
    if (!asked("--errors")) continue;
    for (const auto& [first, second] : gold) {
      std::cout << article.id << " MISSED\n   " << describe(article, first) << "\n   " << describe(article, second)
                << '\n';
    }
  }
  if (asked("--signs")) return 0;
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
