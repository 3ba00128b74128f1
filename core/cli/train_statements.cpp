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
  GoldSpan source;  // empty: none
  std::vector<GoldSpan> content;
};

std::vector<GoldStatement> statements_of(const nlohmann::json& article) {
  std::vector<GoldStatement> out;
  for (const auto& json : article.at("statements")) {
    if (json.at("cue").is_null()) continue;
    GoldStatement statement{span_of(json.at("cue")), {}, {}};
    if (!json.at("source").is_null()) statement.source = span_of(json.at("source"));
    for (const auto& piece : json.at("content")) statement.content.push_back(span_of(piece));
    out.push_back(std::move(statement));
  }
  return out;
}

bool overlap(GoldSpan gold, Span found) { return gold.start < found.end && found.start < gold.end; }

class Learner {
 public:
  explicit Learner(double penalty) : penalty_(penalty) {}

  void learn(const std::vector<const Choice*>& choices, int rounds, int least) {
    std::map<std::string, int> counts;
    for (const Choice* choice : choices) {
      for (const auto& features : choice->candidates) {
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
      for (const std::size_t i : order) step(*choices[i], counts, least);
    }
  }

  [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }

  void install(statements::Grammar& grammar) const {
    for (const auto& [feature, weight] : weights_) {
      grammar.set_weight(feature, static_cast<std::int32_t>(std::lround(weight * 1000)));
    }
  }

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

// Weights nearer to nothing change no choice that was measured, and would be half of the table.
constexpr long least_weight = 60;

std::string table_of(const std::vector<Learner>& learners) {
  std::string out =
      "# Weights of the linear models that choose among candidates in reading statements, in thousandths; trained, not "
      "written by hand\n"
      "# (isnad train statements). Features that begin with a: judge whether a reading of a cue is a statement "
      "(core/statements/scores.h),\n"
      "# s: choose the source, c: the start of a content, b: its end. Learned from annotated articles "
      "(docs/statements.md); "
      "no text of theirs is here.\n"
      "feature\tweight\n";
  for (const Learner& learner : learners) {
    for (const auto& [feature, weight] : learner.weights()) {
      const long rounded = std::lround(weight * 1000);
      if (rounded < least_weight && rounded > -least_weight && feature != "a:bias") continue;
      out += feature + "\t" + std::to_string(rounded) + "\n";
    }
  }
  return out;
}

struct Article {
  text::Document document;
  morphology::Layer words;
  actors::Layer actors;
  std::vector<GoldStatement> expected;
};

struct Recipe {
  int rounds = 30;
  int least = 2;       // how often a feature must occur
  double caution = 1;  // times the penalty
};

constexpr std::size_t folds = 4;
constexpr std::size_t none = folds;
constexpr Recipe cue_recipe{30, 3};
constexpr Recipe source_recipe{30, 2};
constexpr Recipe start_recipe{30, 2};
constexpr Recipe end_recipe{12, 2, 2.5};

// Learns from all articles but those of a fold.
Learner learn(const std::vector<std::vector<Choice>>& choices, std::size_t fold, Recipe recipe, double penalty) {
  std::vector<const Choice*> chosen;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i % folds == fold) continue;
    for (const Choice& choice : choices[i]) chosen.push_back(&choice);
  }
  Learner learner(penalty * recipe.caution);
  learner.learn(chosen, recipe.rounds, recipe.least);
  return learner;
}

// Two offsets that differ by a mark or a complementiser at most.
bool near(std::uint32_t a, std::uint32_t b, std::uint32_t slack) { return a <= b + slack && b <= a + slack; }

void add_source(statements::SourceSample& sample, const std::vector<GoldStatement>& expected,
                std::vector<Choice>& choices) {
  for (const GoldStatement& s : expected) {
    if (!overlap(s.cue, sample.cue)) continue;
    Choice choice;
    const bool here = s.source.end > 0 && near(s.source.start, sample.start, 2);
    std::uint32_t distance = 3;
    for (auto& candidate : sample.candidates) {
      const std::uint32_t wanted = here ? s.source.end : 0;
      const std::uint32_t off = candidate.end > wanted ? candidate.end - wanted : wanted - candidate.end;
      if (off < distance) {
        choice.right = choice.candidates.size();
        distance = off;
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    if (distance < 3 && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
}

void add_start(statements::StartSample& sample, const std::vector<GoldStatement>& expected,
               std::vector<Choice>& choices) {
  for (const GoldStatement& s : expected) {
    if (!overlap(s.cue, sample.cue) || s.content.empty()) continue;
    Choice choice;
    std::uint32_t distance = 7;
    for (auto& candidate : sample.candidates) {
      const std::uint32_t wanted = s.content.front().start;
      const std::uint32_t off = candidate.start > wanted ? candidate.start - wanted : wanted - candidate.start;
      if (off < distance) {
        choice.right = choice.candidates.size();
        distance = off;
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    if (distance < 7 && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
}

void add_end(statements::BoundarySample& sample, const std::vector<GoldStatement>& expected,
             std::vector<Choice>& choices) {
  for (const GoldStatement& s : expected) {
    if (!overlap(s.cue, sample.cue) || s.content.size() != 1) continue;
    const GoldSpan content = s.content.front();
    if (!near(content.start, sample.content.start, 6)) continue;
    Choice choice;
    bool found = false;
    for (auto& candidate : sample.candidates) {
      if (near(candidate.end, content.end, 2)) {
        choice.right = choice.candidates.size();
        found = true;
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    if (found && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
}

std::vector<Choice> sources_of(const Article& article, const statements::Grammar& grammar) {
  std::vector<Choice> out;
  for (auto& s : statements::source_samples(article.document, article.words, article.actors, grammar)) {
    add_source(s, article.expected, out);
  }
  return out;
}

std::vector<Choice> starts_of(const Article& article, const statements::Grammar& grammar) {
  std::vector<Choice> out;
  for (auto& s : statements::start_samples(article.document, article.words, article.actors, grammar)) {
    add_start(s, article.expected, out);
  }
  return out;
}

std::vector<Choice> cues_of(const Article& article, const statements::Grammar& grammar) {
  std::vector<Choice> out;
  for (auto& sample : statements::cue_samples(article.document, article.words, article.actors, grammar)) {
    const bool reports = std::any_of(article.expected.begin(), article.expected.end(),
                                     [&](const GoldStatement& s) { return overlap(s.cue, sample.cue); });
    out.push_back({{{}, std::move(sample.features)}, reports ? std::size_t{1} : std::size_t{0}});
  }
  return out;
}

std::vector<Choice> ends_of(const Article& article, const statements::Grammar& grammar) {
  std::vector<Choice> out;
  for (auto& s : statements::boundary_samples(article.document, article.words, article.actors, grammar)) {
    add_end(s, article.expected, out);
  }
  return out;
}

}  // namespace

Result<std::string> learn_statement_weights(const std::vector<std::string>& gold, const lexicon::Lexicon& lexicon,
                                            double penalty) {
  auto grammar = statements::Grammar::create(lexicon);
  if (!grammar) return grammar.error();
  auto finder = actors::Finder::create(lexicon);
  if (!finder) return finder.error();
  std::vector<std::string> files;
  for (const std::string& folder : gold) {
    std::error_code failed;
    const std::size_t before = files.size();
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path().string());
    }
    if (failed || files.size() == before) return Error{ErrorCode::bad_request, "no readings (*.json) in " + folder};
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
  }

  std::vector<Article> articles;
  for (const std::string& path : files) {
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    const auto json = nlohmann::json::parse(bytes.value(), nullptr, false);
    if (json.is_discarded() || !json.contains("text") || !json.contains("statements")) {
      return Error{ErrorCode::bad_request, path + " is no gold reading"};
    }
    const auto text = text::to_utf16(json.at("text").get<std::string>());
    if (!text) return Error{ErrorCode::bad_request, path + " is not UTF-8"};
    Article article;
    article.document = text::analyse(*text);
    article.words = morphology::analyse(article.document, lexicon.forms());
    article.actors = actors::find(article.document, article.words, finder.value());
    article.expected = statements_of(json);
    articles.push_back(std::move(article));
  }

  // Each model learns from what the models before it make of articles that they have not seen.
  statements::Grammar& g = grammar.value();
  g.forget_weights();
  // In the order in which the stage chooses.
  struct Step {
    Recipe recipe;
    std::vector<Choice> (*choices)(const Article&, const statements::Grammar&);
    std::vector<std::vector<Choice>> learned_from;
  };
  std::vector<Step> steps = {{source_recipe, sources_of, {}},
                             {start_recipe, starts_of, {}},
                             {cue_recipe, cues_of, {}},
                             {end_recipe, ends_of, {}}};
  std::vector<Learner> learners;
  for (std::size_t step = 0; step < steps.size(); ++step) {
    steps[step].learned_from.resize(articles.size());
    for (std::size_t fold = 0; fold < (step == 0 ? 1 : folds); ++fold) {
      g.forget_weights();
      for (std::size_t before = 0; before < step; ++before) {
        learn(steps[before].learned_from, fold, steps[before].recipe, penalty).install(g);
      }
      for (std::size_t i = fold; i < articles.size(); i += step == 0 ? 1 : folds) {
        steps[step].learned_from[i] = steps[step].choices(articles[i], g);
      }
    }
    learners.push_back(learn(steps[step].learned_from, none, steps[step].recipe, penalty));
  }
  return table_of(learners);
}

}  // namespace isnad::cli
