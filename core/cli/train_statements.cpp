#include "cli/train_statements.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>

#include "cli/linear_learner.h"
#include "cli/train_choices.h"
#include "cli/train_gold.h"
#include "lexicon/weights.h"
#include "statements/grammar.h"

namespace isnad::cli {
namespace {

// So many weights the table holds: what the model's size allows. Of all features that were learned, those that are
// worth most; what stays is learned anew without the others.
constexpr std::size_t most_weights = 54000;
// Weights nearer to nothing than this change no choice.
constexpr long least_weight = 10;

// A model without its guard looks like none.
constexpr std::array<std::string_view, 4> guards{"a:bias", "s:rule|=", "c:rule|=", "p:rule|yes"};

bool is_guard(std::string_view feature) { return std::find(guards.begin(), guards.end(), feature) != guards.end(); }

std::string table_of(const std::vector<LinearLearner>& learners) {
  std::string out =
      "# Weights of the linear models that choose among candidates in reading statements, in thousandths; trained, not "
      "written by hand\n"
      "# (isnad train statements). Features that begin with a: judge whether a reading of a cue is a statement "
      "(core/statements/scores.h),\n"
      "# s: choose the source, c: the start of a content, b: its end, p: the speaker. Learned from annotated articles "
      "(docs/statements.md); "
      "no text of theirs is here.\n"
      "feature\tweight\n";
  std::set<std::uint32_t> keys;  // of two features with the same hash only one can stand in the table
  for (const LinearLearner& learner : learners) {
    for (const auto& [feature, weight] : learner.weights()) {
      const long rounded = thousandths(weight);
      if (rounded < least_weight && rounded > -least_weight && !is_guard(feature)) continue;
      if (!keys.insert(lexicon::Weights::key(feature)).second) continue;
      out += feature + "\t" + std::to_string(rounded) + "\n";
    }
  }
  return out;
}

constexpr std::size_t folds = 4;
constexpr std::size_t none = folds;
constexpr Recipe cue_recipe{.rounds = 8, .caution = 0.06, .rate = 0.1, .evenness = 0};
constexpr Recipe source_recipe{};
constexpr Recipe start_recipe{};
constexpr Recipe end_recipe{.rounds = 12, .caution = 1.8};
constexpr Recipe speaker_recipe{.rounds = 20, .caution = 3, .sentences = 0, .evenness = 0};

// The features of all models that are worth most. A whole choice counts the same in each.
std::set<std::string> worth_keeping(const std::vector<LinearLearner>& learners) {
  std::vector<std::pair<double, const std::string*>> all;
  for (const LinearLearner& learner : learners) {
    for (const auto& [feature, worth] : learner.worth()) all.emplace_back(worth, &feature);
  }
  const std::size_t kept = std::min(most_weights, all.size());
  std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::set<std::string> out;
  for (std::size_t i = 0; i < kept; ++i) out.insert(*all[i].second);
  out.insert(guards.begin(), guards.end());
  return out;
}

// Learns from all articles but those of a fold.
LinearLearner learn(const std::vector<std::vector<Choice>>& choices, std::size_t fold, Recipe recipe, double penalty,
                    const std::set<std::string>* only = nullptr) {
  std::vector<const Choice*> chosen;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i % folds == fold) continue;
    for (const Choice& choice : choices[i]) chosen.push_back(&choice);
  }
  LinearLearner learner(penalty * recipe.caution);
  learner.learn(chosen, recipe, only);
  return learner;
}

}  // namespace

Result<std::string> learn_statement_weights(const std::vector<WeightedFolder>& gold, const lexicon::Lexicon& lexicon,
                                            double penalty) {
  auto grammar = statements::Grammar::create(lexicon);
  if (!grammar) return grammar.error();
  auto read = gold_articles(gold, lexicon);
  if (!read) return read.error();
  const std::vector<GoldArticle>& articles = read.value();
  // Each model learns from what the models before it make of articles that they have not seen.
  statements::Grammar& g = grammar.value();
  g.forget_weights();
  // In the order in which the stage chooses. Speakers twice: who spoke before is first what the rules say, then what
  // the model says that learned from that.
  struct Step {
    Recipe recipe;
    std::vector<Choice> (*choices)(const GoldArticle&, const statements::Grammar&);
    std::vector<std::vector<Choice>> learned_from;
  };
  std::vector<Step> steps = {{source_recipe, sources_of, {}},   {start_recipe, starts_of, {}},
                             {cue_recipe, cues_of, {}},         {end_recipe, ends_of, {}},
                             {speaker_recipe, speakers_of, {}}, {speaker_recipe, speakers_of, {}}};
  std::vector<LinearLearner> learners;
  std::vector<std::vector<LinearLearner>> without(folds);  // for each fold, what was learned from the others
  for (std::size_t step = 0; step < steps.size(); ++step) {
    steps[step].learned_from.resize(articles.size());
    for (std::size_t fold = 0; fold < (step == 0 ? 1 : folds); ++fold) {
      g.forget_weights();
      if (step > 0) without[fold].push_back(learn(steps[step - 1].learned_from, fold, steps[step - 1].recipe, penalty));
      for (const LinearLearner& before : without[fold]) before.install(g);
      for (std::size_t i = fold; i < articles.size(); i += step == 0 ? 1 : folds) {
        steps[step].learned_from[i] = steps[step].choices(articles[i], g);
        const double weight = articles[i].weight * (articles[i].single ? steps[step].recipe.sentences : 1);
        if (weight == 0) steps[step].learned_from[i].clear();
        for (Choice& choice : steps[step].learned_from[i]) choice.weight = weight;
      }
    }
    learners.push_back(learn(steps[step].learned_from, none, steps[step].recipe, penalty));
  }
  // The first of the speakers' has done its work.
  learners.erase(learners.end() - 2);
  steps.erase(steps.end() - 2);
  const std::set<std::string> kept = worth_keeping(learners);
  for (std::size_t step = 0; step < steps.size(); ++step) {
    learners[step] = learn(steps[step].learned_from, none, steps[step].recipe, penalty, &kept);
  }
  return table_of(learners);
}

}  // namespace isnad::cli
