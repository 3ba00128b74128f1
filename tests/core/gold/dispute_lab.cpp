// isnad-dispute-lab MODEL GOLD_DIR [options]: what the disputes stage does with annotated statements.
//
// Prints precision, recall and F1 over the pairs, and of how many one statement was not found at all.
//
// Where the statements come from, unless the annotated ones are meant:
//   --found    those found among the annotated actors
//   --read     those found among found actors
//
// Other weights than the model's:
//   --weights FILE     a table like dispute_weights.tsv
//   --held-out FILE    the same with a column "article" before the others
// Held out, each article is judged with the rows that name it.
//
// What is printed:
//   --errors    adds the pairs that differ
//   --signs     one line a pair that was looked at, in place of the figures
// Such a line holds article, statements, look, the gold's answer and the pair's signs; dispute_weights.tsv is learnt
// from these lines.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "actors/finder.h"
#include "disputes/disputes.h"
#include "disputes/find.h"
#include "gold/found_layers.h"
#include "gold/gold_layers.h"
#include "statements/grammar.h"
#include "text/utf.h"

using namespace isnad;

namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

struct Options {
  bool found = false;
  bool read = false;
  bool signs = false;
  bool errors = false;
  bool held_out = false;
  std::string weights;
};

std::optional<Options> options_of(int count, char** arguments) {
  if (count < 3) return {};
  Options options;
  for (int i = 3; i < count; ++i) {
    const std::string option = arguments[i];
    if (option == "--found") {
      options.found = true;
    } else if (option == "--read") {
      options.read = true;
    } else if (option == "--signs") {
      options.signs = true;
    } else if (option == "--errors") {
      options.errors = true;
    } else if ((option == "--weights" || option == "--held-out") && i + 1 < count) {
      options.held_out = option == "--held-out";
      options.weights = arguments[++i];
    } else {
      return {};
    }
  }
  return options;
}

std::string describe(const test::GoldArticle& article, std::uint32_t index) {
  const statements::Statement& statement = article.statements.statements[index];
  static constexpr const char* kinds[] = {"claim", "denial", "accusation", "demand", "warning", "commitment", "stance"};
  std::string out = "s" + std::to_string(index + 1) + " " + kinds[static_cast<std::size_t>(statement.kind)];
  if (statement.speaker_kind == statements::SpeakerKind::actor) {
    out += " [" + text::to_utf8(article.actors.actors[statement.speaker].name) + "]";
  }
  out += ": ";
  for (const Span span : statement.content_spans) {
    out += text::to_utf8(std::u16string_view(article.document.given).substr(span.start, std::min(span.size(), 150U))) +
           " ";
  }
  return out;
}

std::set<Pair> gold_of(const test::GoldArticle& article) { return {article.disputes.begin(), article.disputes.end()}; }

void print_signs(const test::GoldArticle& article, const disputes::Judge& judge) {
  const std::set<Pair> gold = gold_of(article);
  const disputes::Staged staged = disputes::stage(article.document, article.actors, article.statements, judge);
  for (const auto& candidate : disputes::judged(staged.scene, judge)) {
    std::cout << article.id << '\t' << candidate.first + 1 << '\t' << candidate.second + 1 << '\t'
              << (candidate.denial ? "denial" : "claims") << '\t'
              << gold.contains(std::minmax(candidate.first, candidate.second));
    for (std::size_t i = 0; i < disputes::signs; ++i) {
      if (candidate.signs.at(i)) std::cout << '\t' << disputes::name_of(static_cast<disputes::Sign>(i));
    }
    std::cout << '\n';
  }
}

class Tally {
 public:
  void add(const test::GoldArticle& article, std::size_t lost, const disputes::Judge& judge, bool errors) {
    const auto layer = disputes::find(article.document, article.words, article.actors, article.statements, judge);
    std::set<Pair> gold = gold_of(article);
    gold_ += gold.size() + lost;
    lost_ += lost;
    found_ += layer.disputes.size();
    for (const disputes::Dispute& dispute : layer.disputes) {
      auto& [reason_right, reason_found] = by_reason_[dispute.why];
      ++reason_found;
      if (gold.erase({dispute.first, dispute.second}) == 1) {
        ++right_;
        ++reason_right;
      } else if (errors) {
        print(article, "WRONG " + dispute.why, dispute.first, dispute.second);
      }
    }
    if (!errors) return;
    for (const auto& [first, second] : gold) print(article, "MISSED", first, second);
  }

  void print_figures() const {
    const auto percent = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::printf("disputes: %zu gold (%zu lost), %zu found, %zu right; P %.1f R %.1f F1 %.1f\n", gold_, lost_, found_,
                right_, percent(right_, found_), percent(right_, gold_), percent(2 * right_, gold_ + found_));
    for (const auto& [reason, counts] : by_reason_) {
      std::printf("  %-20s %zu of %zu right\n", reason.c_str(), counts.first, counts.second);
    }
  }

 private:
  static void print(const test::GoldArticle& article, const std::string& what, std::uint32_t a, std::uint32_t b) {
    std::cout << article.id << ' ' << what << "\n   " << describe(article, a) << "\n   " << describe(article, b)
              << '\n';
  }

  std::size_t gold_ = 0;
  std::size_t lost_ = 0;
  std::size_t found_ = 0;
  std::size_t right_ = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_reason_;  // right, found
};

// By article; the one of "" is every other article's.
using Judges = std::map<std::string, disputes::Judge>;

Result<Judges> judges_of(const disputes::Judge& own, const Options& options) {
  Judges judges{{"", own}};
  if (options.weights.empty()) return judges;
  std::ifstream in(options.weights, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  auto table = lexicon::Table::parse("dispute_weights", bytes);
  if (!table) return table.error();
  std::map<std::string, std::string> by_article;
  const bool per_article = options.held_out;
  for (std::size_t row = 0; row < table.value().rows(); ++row) {
    std::string& tsv = by_article[per_article ? std::string(table.value().at(row, "article")) : ""];
    if (tsv.empty()) tsv = "sign\tfirst\tagain\tclaims\n";
    for (const char* column : {"sign", "first", "again", "claims"}) {
      tsv += std::string(table.value().at(row, column)) + (column == std::string("claims") ? "\n" : "\t");
    }
  }
  for (const auto& [article, tsv] : by_article) {
    const auto weights = lexicon::Table::parse("dispute_weights", tsv);
    if (!weights) return weights.error();
    auto judge = own.with(weights.value());
    if (!judge) return judge.error();
    judges.insert_or_assign(article, judge.value());
  }
  return judges;
}

template <typename Value>
bool failed(const Result<Value>& result) {
  if (!result) std::cerr << result.error().message << '\n';
  return !result;
}

}  // namespace

int main(int count, char** arguments) {
  const auto options = options_of(count, arguments);
  if (!options) {
    std::cerr << "usage: isnad-dispute-lab MODEL GOLD_DIR [--found | --read] [--weights FILE | --held-out FILE] "
                 "[--signs | --errors]\n";
    return 2;
  }
  const auto lexicon = test::lexicon_of(arguments[1]);
  if (failed(lexicon)) return 3;
  const auto judge = disputes::Judge::create(lexicon.value());
  const auto grammar = statements::Grammar::create(lexicon.value());
  const auto finder = actors::Finder::create(lexicon.value());
  if (failed(judge) || failed(grammar) || failed(finder)) return 3;
  const auto judges = judges_of(judge.value(), *options);
  if (failed(judges)) return 3;
  Tally tally;
  for (test::GoldArticle& article : test::gold_articles(arguments[2], lexicon.value())) {
    if (options->read) article.actors = actors::find(article.document, article.words, finder.value());
    const std::size_t lost = options->read || options->found ? test::use_found_statements(article, grammar.value()) : 0;
    const auto own = judges.value().find(article.id);
    const disputes::Judge& chosen = own == judges.value().end() ? judges.value().at("") : own->second;
    if (options->signs) {
      print_signs(article, chosen);
    } else {
      tally.add(article, lost, chosen, options->errors);
    }
  }
  if (!options->signs) tally.print_figures();
  return 0;
}
