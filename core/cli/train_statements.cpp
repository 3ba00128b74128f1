#include "cli/train_statements.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "actors/finder.h"
#include "cli/input.h"
#include "cli/train_random.h"
#include "statements/grammar.h"
#include "statements/training.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

// A choice among candidates, each a list of features. A cue is a choice between itself and nothing.
struct Choice {
  std::vector<std::vector<std::string>> candidates;
  std::size_t right = 0;
};

struct GoldSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

GoldSpan span_of(const nlohmann::json& json) {
  return {json.value("start", std::uint32_t{0}), json.value("end", std::uint32_t{0})};
}

struct GoldStatement {
  GoldSpan cue;
  std::vector<GoldSpan> content;
};

std::vector<GoldStatement> statements_of(const nlohmann::json& article) {
  std::vector<GoldStatement> out;
  for (const auto& json : article.at("statements")) {
    if (json.at("cue").is_null()) continue;
    GoldStatement statement{span_of(json.at("cue")), {}};
    for (const auto& piece : json.at("content")) statement.content.push_back(span_of(piece));
    out.push_back(std::move(statement));
  }
  return out;
}

bool overlap(GoldSpan gold, Span found) { return gold.start < found.end && found.start < gold.end; }

class Learner {
 public:
  explicit Learner(double penalty) : penalty_(penalty) {}

  void learn(const std::vector<Choice>& choices, int rounds, int least) {
    std::map<std::string, int> counts;
    for (const Choice& choice : choices) {
      for (const auto& features : choice.candidates) {
        for (const std::string& feature : features) ++counts[feature];
      }
    }
    Random random(1);
    std::vector<std::size_t> order(choices.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
      }
      for (const std::size_t i : order) step(choices[i], counts, least);
    }
  }

  [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }

 private:
  void step(const Choice& choice, const std::map<std::string, int>& counts, int least) {
    const auto known = [&](const std::string& feature) { return counts.at(feature) >= least; };
    std::vector<double> scores;
    for (const auto& features : choice.candidates) {
      double score = 0;
      for (const std::string& feature : features) score += known(feature) ? weights_[feature] : 0;
      scores.push_back(score);
    }
    const double top = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) sum += score = std::exp(score - top);
    std::map<std::string, double> gradient;
    for (std::size_t c = 0; c < choice.candidates.size(); ++c) {
      const double error = scores[c] / sum - (c == choice.right ? 1.0 : 0.0);
      for (const std::string& feature : choice.candidates[c]) {
        if (known(feature)) gradient[feature] += error;
      }
    }
    constexpr double rate = 0.25;
    for (const auto& [feature, value] : gradient) {
      double& weight = weights_[feature];
      const double g = value + penalty_ * weight;
      double& squares = squares_[feature];
      squares += g * g + 1e-9;
      weight -= rate * g / std::sqrt(squares);
    }
  }

  double penalty_;
  std::map<std::string, double> weights_;
  std::map<std::string, double> squares_;
};

std::string table_of(const std::vector<const Learner*>& learners) {
  std::string out =
      "# Weights of the linear models that choose among candidates in reading statements, in thousandths; trained, not "
      "written by hand\n"
      "# (isnad train statements). Features that begin with a: judge whether a reading of a cue is a statement "
      "(core/statements/scores.h), those with\n"
      "# b: choose the end of a content (core/statements/boundaries.h). Learned from 70 annotated training articles "
      "(SaudiNewsNet, 2015); no text of\n"
      "# theirs is here.\n"
      "feature\tweight\n";
  for (const Learner* learner : learners) {
    for (const auto& [feature, weight] : learner->weights()) {
      const long rounded = std::lround(weight * 1000);
      if (rounded < 20 && rounded > -20 && feature != "a:bias") continue;
      out += feature + "\t" + std::to_string(rounded) + "\n";
    }
  }
  return out;
}

}  // namespace

Result<std::string> learn_statement_weights(const std::string& gold, const lexicon::Lexicon& lexicon, double penalty) {
  auto grammar = statements::Grammar::create(lexicon);
  if (!grammar) return grammar.error();
  auto finder = actors::Finder::create(lexicon);
  if (!finder) return finder.error();
  std::error_code failed;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(gold, failed)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path().string());
  }
  if (failed || files.empty()) return Error{ErrorCode::bad_request, "no readings (*.json) in " + gold};
  std::sort(files.begin(), files.end());

  std::vector<Choice> cues;
  std::vector<Choice> ends;
  for (const std::string& path : files) {
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    const auto article = nlohmann::json::parse(bytes.value(), nullptr, false);
    if (article.is_discarded() || !article.contains("text") || !article.contains("statements")) {
      return Error{ErrorCode::bad_request, path + " is no gold reading"};
    }
    const auto text = text::to_utf16(article.at("text").get<std::string>());
    if (!text) return Error{ErrorCode::bad_request, path + " is not UTF-8"};
    const text::Document document = text::analyse(*text);
    const morphology::Layer words = morphology::analyse(document, lexicon.forms());
    const actors::Layer actors = actors::find(document, words, finder.value());
    const std::vector<GoldStatement> expected = statements_of(article);
    for (auto& sample : statements::cue_samples(document, words, actors, grammar.value())) {
      const bool reports = std::any_of(expected.begin(), expected.end(),
                                       [&](const GoldStatement& s) { return overlap(s.cue, sample.cue); });
      cues.push_back({{{}, std::move(sample.features)}, reports ? std::size_t{1} : std::size_t{0}});
    }
    for (auto& sample : statements::boundary_samples(document, words, actors, grammar.value())) {
      for (const GoldStatement& s : expected) {
        if (!overlap(s.cue, sample.cue) || s.content.size() != 1) continue;
        const GoldSpan content = s.content.front();
        const std::uint32_t slack = 6;  // a complementiser or a mark more or less
        if (content.start > sample.content.start + slack || sample.content.start > content.start + slack) continue;
        Choice choice;
        bool found = false;
        for (auto& candidate : sample.candidates) {
          if (candidate.end + 2 >= content.end && candidate.end <= content.end + 2) {
            choice.right = choice.candidates.size();
            found = true;
          }
          choice.candidates.push_back(std::move(candidate.features));
        }
        if (found && choice.candidates.size() > 1) ends.push_back(std::move(choice));
        break;
      }
    }
  }
  Learner of_cues(penalty);
  of_cues.learn(cues, 30, 3);
  Learner of_ends(penalty);
  of_ends.learn(ends, 40, 2);
  return table_of({&of_cues, &of_ends});
}

}  // namespace isnad::cli
