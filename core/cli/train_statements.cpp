#include "cli/train_statements.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "actors/finder.h"
#include "cli/input.h"
#include "cli/linear_learner.h"
#include "lexicon/weights.h"
#include "statements/grammar.h"
#include "statements/training.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

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
  std::string speaker;  // the actor's id; "unnamed"; empty: nobody
  bool speaker_known = true;
};

std::vector<GoldStatement> statements_of(const nlohmann::json& article) {
  std::vector<GoldStatement> out;
  for (const auto& json : article.at("statements")) {
    if (json.at("cue").is_null()) continue;
    GoldStatement statement{span_of(json.at("cue")), {}, {}, {}};
    if (!json.at("source").is_null()) statement.source = span_of(json.at("source"));
    for (const auto& piece : json.at("content")) statement.content.push_back(span_of(piece));
    statement.speaker_known = json.contains("speaker");
    if (statement.speaker_known && json.at("speaker").is_string()) statement.speaker = json.at("speaker");
    out.push_back(std::move(statement));
  }
  return out;
}

bool overlap(GoldSpan gold, Span found) { return gold.start < found.end && found.start < gold.end; }

// So many weights the table holds: what the model's size allows. Of all features that were learned, those that are
// worth most; what stays is learned anew without the others.
constexpr std::size_t most_weights = 27000;
// Weights nearer to nothing than this change no choice.
constexpr long least_weight = 10;

std::string table_of(const std::vector<LinearLearner>& learners) {
  std::string out =
      "# Weights of the linear models that choose among candidates in reading statements, in thousandths; trained, not "
      "written by hand\n"
      "# (isnad train statements). Features that begin with a: judge whether a reading of a cue is a statement "
      "(core/statements/scores.h),\n"
      "# s: choose the source, c: the start of a content, b: its end (with a ~ after them: whether it stops at a place "
      "that it reaches), p: the speaker. Learned from annotated articles "
      "(docs/statements.md); "
      "no text of theirs is here.\n"
      "feature\tweight\n";
  std::set<std::uint32_t> keys;  // of two features with the same hash only one can stand in the table
  for (const LinearLearner& learner : learners) {
    for (const auto& [feature, weight] : learner.weights()) {
      const long rounded = thousandths(weight);
      if (rounded < least_weight && rounded > -least_weight && feature != "a:bias") continue;
      if (!keys.insert(lexicon::Weights::key(feature)).second) continue;
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
  double weight = 1;
  bool single = false;                 // a sentence by itself
  std::vector<std::string> actor_ids;  // each found actor's in the annotation; empty: not there
  std::vector<GoldSpan> annotated;     // the parts that are; empty: the whole
};

bool is_annotated(const Article& article, Span span) {
  return article.annotated.empty() || std::any_of(article.annotated.begin(), article.annotated.end(),
                                                  [&](GoldSpan part) { return overlap(part, span); });
}

// Which annotated actor each found one is: the one with which it shares most mentions.
std::vector<std::string> match_actors(const actors::Layer& layer, const nlohmann::json& article) {
  std::vector<std::string> out(layer.actors.size());
  std::vector<std::map<std::string, int>> shared(layer.actors.size());
  if (!article.contains("actors")) return out;
  for (const auto& actor : article.at("actors")) {
    for (const auto& json : actor.at("mentions")) {
      const GoldSpan gold = span_of(json);
      for (const actors::Mention& mention : layer.mentions) {
        if (overlap(gold, mention.span)) ++shared[mention.actor][actor.at("id").get<std::string>()];
      }
    }
  }
  for (std::size_t a = 0; a < out.size(); ++a) {
    int most = 0;
    for (const auto& [id, count] : shared[a]) {
      if (count > most) out[a] = id;
      most = std::max(most, count);
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
constexpr Recipe stop_recipe{.rounds = 12};
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
  // Guards: a model without them looks like none.
  for (const char* guard : {"a:bias", "s:rule|=", "c:rule|=", "b:any~", "p:rule|yes"}) out.insert(guard);
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

std::uint32_t difference(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

// Two offsets that differ by a mark or a complementiser at most.
bool near(std::uint32_t a, std::uint32_t b, std::uint32_t slack) { return difference(a, b) <= slack; }

void add_source(statements::SourceSample& sample, const std::vector<GoldStatement>& expected,
                std::vector<Choice>& choices) {
  for (const GoldStatement& s : expected) {
    if (!overlap(s.cue, sample.cue)) continue;
    Choice choice;
    std::uint32_t distance = 5;
    std::size_t nobody = sample.candidates.size();
    for (auto& candidate : sample.candidates) {
      const std::size_t index = choice.candidates.size();
      if (candidate.span.end == 0) nobody = index;
      if (candidate.span.end > 0 && s.source.end > 0 && near(s.source.start, candidate.span.start, 2) &&
          near(s.source.end, candidate.span.end, 2)) {
        const std::uint32_t off =
            difference(s.source.start, candidate.span.start) + difference(s.source.end, candidate.span.end);
        if (off < distance) choice.right = index;
        distance = std::min(distance, off);
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    // It has none, or one that no candidate begins with.
    const bool elsewhere = std::none_of(sample.candidates.begin(), sample.candidates.end(), [&](const auto& c) {
      return c.span.end > 0 && near(s.source.start, c.span.start, 2);
    });
    if (distance == 5 && nobody < choice.candidates.size() && (s.source.end == 0 || elsewhere)) {
      choice.right = nobody;
      distance = 0;
    }
    if (distance < 5 && choice.candidates.size() > 1) choices.push_back(std::move(choice));
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

void add_speaker(statements::SpeakerSample& sample, const Article& article, std::vector<Choice>& choices) {
  for (const GoldStatement& s : article.expected) {
    if (!overlap(s.cue, sample.cue) || !s.speaker_known) continue;
    Choice choice;
    bool found = false;
    for (auto& candidate : sample.candidates) {
      // A passive's nobody and somebody without a name are one.
      const bool right = candidate.kind == statements::SpeakerKind::actor
                             ? !s.speaker.empty() && article.actor_ids[candidate.actor] == s.speaker
                             : s.speaker.empty() || s.speaker == "unnamed";
      if (right && !found) choice.right = choice.candidates.size();
      found |= right;
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
    if (!is_annotated(article, sample.cue)) continue;
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

// Whether what is said stops at each place up to where it does; at the last of all it must.
std::vector<Choice> stops_of(const Article& article, const statements::Grammar& grammar) {
  std::vector<Choice> out;
  for (Choice& choice : ends_of(article, grammar)) {
    for (std::size_t at = 0; at <= choice.right && at + 1 < choice.candidates.size(); ++at) {
      std::vector<std::string>& features = choice.candidates[at];
      for (std::string& feature : features) feature += '~';
      out.push_back({{{}, std::move(features)}, at == choice.right ? std::size_t{1} : std::size_t{0}});
    }
  }
  return out;
}

std::vector<Choice> speakers_of(const Article& article, const statements::Grammar& grammar) {
  std::vector<Choice> out;
  for (auto& s : statements::speaker_samples(article.document, article.words, article.actors, grammar)) {
    add_speaker(s, article, out);
  }
  return out;
}

}  // namespace

Result<std::string> learn_statement_weights(const std::vector<WeightedFolder>& gold, const lexicon::Lexicon& lexicon,
                                            double penalty) {
  auto grammar = statements::Grammar::create(lexicon);
  if (!grammar) return grammar.error();
  auto finder = actors::Finder::create(lexicon);
  if (!finder) return finder.error();
  std::vector<std::string> files;
  std::vector<double> weights;
  std::vector<bool> single;
  for (const auto& [folder, weight, sentences] : gold) {
    std::error_code failed;
    const std::size_t before = files.size();
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path().string());
    }
    if (failed || files.size() == before) return Error{ErrorCode::bad_request, "no readings (*.json) in " + folder};
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
    weights.resize(files.size(), weight);
    single.resize(files.size(), sentences);
  }

  std::vector<Article> articles;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string& path = files[i];
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
    article.weight = weights[i];
    article.single = single[i];
    article.actor_ids = match_actors(article.actors, json);
    for (const auto& part : json.value("annotated", nlohmann::json::array())) {
      article.annotated.push_back(span_of(part));
    }
    articles.push_back(std::move(article));
  }

  // Each model learns from what the models before it make of articles that they have not seen.
  statements::Grammar& g = grammar.value();
  g.forget_weights();
  // In the order in which the stage chooses. Speakers twice: who spoke before is first what the rules say, then what
  // the model says that learned from that.
  struct Step {
    Recipe recipe;
    std::vector<Choice> (*choices)(const Article&, const statements::Grammar&);
    std::vector<std::vector<Choice>> learned_from;
  };
  std::vector<Step> steps = {{source_recipe, sources_of, {}},  {start_recipe, starts_of, {}},
                             {cue_recipe, cues_of, {}},        {end_recipe, ends_of, {}},
                             {stop_recipe, stops_of, {}},      {speaker_recipe, speakers_of, {}},
                             {speaker_recipe, speakers_of, {}}};
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
