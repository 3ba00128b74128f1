// isnad train: learns the files of core/actors/model and the table statement_weights; writes what a teacher learns
// from.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/commands.h"
#include "cli/embedded_model.h"
#include "cli/input.h"
#include "cli/train_export.h"
#include "cli/train_names.h"
#include "cli/train_statements.h"
#include "cli/train_words.h"

namespace isnad::cli {
namespace {

struct Options {
  std::string data;
  std::vector<std::string> measured;
  std::string out;
  std::vector<std::string> golds;
  std::vector<std::string> sentences;
  std::string words;
  NameOptions names;
  double penalty = 0.1;
  double sentence_weight = 1;
};

int fail(const std::string& what) {
  std::fprintf(stderr, "isnad train: %s\n", what.c_str());
  return exit_unread;
}

void progress(const char* what, std::size_t done, std::size_t total) {
  std::fprintf(stderr, "\r%s %zu/%zu        ", what, done, total);
}

// Hours of learning should not end at a folder that is not there. False, with a message, where none can be made.
bool make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) fail("cannot make the folder " + path + ": " + error.message());
  return !error;
}

std::vector<std::string> raw_news(const Options& options) {
  return {options.data + "/news/saudinewsnet.jsonl.xz", options.data + "/news/anc.jsonl.xz"};
}

int train_words(const Options& options) {
  if (!make_folder(options.out)) return exit_unread;
  WordOptions words;
  words.news = raw_news(options);
  words.person_names = options.data + "/lists/person-name-tokens.tsv";
  if (!options.measured.empty()) {
    auto keys = article_keys(options.measured);
    if (!keys) return fail(keys.error().message);
    words.excluded = keys.value();
  }
  std::string listing;
  auto source = learn_words(words, progress, listing);
  if (!source) return fail(source.error().message);
  const auto bytes = actors::WordTable::write(source.value());
  if (!write_file(options.out + "/words.bin", bytes)) return fail("cannot write to " + options.out);
  std::ofstream(options.out + "/clusters.txt") << listing;
  std::fprintf(stderr, "\nwords.bin: %zu bytes\n", bytes.size());
  return exit_done;
}

int train_tagger(const Options& options) {
  NameOptions names = options.names;
  names.news = raw_news(options);
  names.gold = options.golds;
  names.words = options.words;
  names.out = options.out;
  const auto error = learn_names(names, progress);
  return error ? fail(error->message) : int{exit_done};
}

int train_export(const Options& options) {
  if (!make_folder(options.out)) return exit_unread;
  ExportOptions exported;
  exported.news = raw_news(options);
  exported.conll = {{options.data + "/ner/anercorp-train.conll", Corpora::anercorp},
                    {options.data + "/ner/aqmar.conll", Corpora::aqmar},
                    {options.data + "/ner/wojood-sample-train.conll", Corpora::wojood}};
  exported.gold = options.golds;
  exported.words = options.words;
  exported.out = options.out;
  std::vector<std::string> unseen = options.measured;
  unseen.insert(unseen.end(), options.golds.begin(), options.golds.end());
  auto keys = article_keys(unseen);
  if (!keys) return fail(keys.error().message);
  exported.excluded = std::move(keys).value();
  const auto error = export_views(exported);
  return error ? fail(error->message) : int{exit_done};
}

int train_statements(const Options& options) {
  if (!make_folder(options.out)) return exit_unread;
  auto lexicon = embedded_lexicon();
  if (!lexicon) return fail(lexicon.error().message);
  std::vector<WeightedFolder> folders;
  for (const std::string& folder : options.golds) folders.push_back({folder, 1, false});
  for (const std::string& folder : options.sentences) folders.push_back({folder, options.sentence_weight, true});
  auto table = learn_statement_weights(folders, lexicon.value(), options.penalty);
  if (!table) return fail(table.error().message);
  if (!write_file(options.out + "/statement_weights.tsv", std::as_bytes(std::span(table.value())))) {
    return fail("cannot write to " + options.out);
  }
  return exit_done;
}

}  // namespace

void add_train(CLI::App& app, int& exit) {
  auto* command = app.add_subcommand("train", "Learn what the model weighs, from annotated and raw text");
  command->require_subcommand(1);
  auto options = std::make_shared<Options>();
  command->add_option("--data", options->data, "The folder of the training data (ner/, news/, lists/)")->required();
  command->add_option("--measured", options->measured, "Folders of articles that words and export must not see");
  command->add_option("--out", options->out, "The folder to write to; for tagger the file")->required();
  auto* words = command->add_subcommand("words", "Learn word clusters from raw news");
  auto* tagger = command->add_subcommand("tagger", "Learn the tagger");
  NameOptions& names = options->names;
  auto* gold =
      tagger->add_option("--gold", options->golds, "Folders of annotated readings: learn our guidelines' style");
  tagger
      ->add_option(
          "--anercorp", names.anercorp,
          "ANERcorp's training file, less its last tenth, which is measured on: learn the older corpora's style")
      ->excludes(gold);
  tagger->add_option("--silver", names.silver, "The teacher's labels of the raw news in the same style");
  tagger->add_option("--measure", names.measure, "Folders of annotated readings to measure on");
  tagger->add_option("--words", options->words, "The words that `train words` wrote")->required();
  tagger->add_option("--families", names.families, "Which families of features, as bits; all unless told");
  tagger->add_option("--rounds", names.crf.rounds, "How often all texts are read");
  tagger->add_option("--rate", names.crf.rate, "The first step's size; it falls to nothing");
  tagger->add_option("--decay", names.crf.decay, "The L2 penalty of the whole objective");
  tagger->add_option("--least", names.crf.least, "Features met less often are left out");
  tagger->add_option("--features", names.crf.features, "How many features to keep");
  tagger->add_option("--finishing", names.crf.finishing, "For how many rounds the kept features learn on");
  tagger->add_option("--together", names.together, "How many sentences of ANERcorp make a document");
  tagger->add_option("--gold-weight", names.gold_weight, "How much annotated texts count beside the teacher's labels");
  tagger->add_option("--scale", names.scale, "Steps of a weight to 1");
  tagger->add_option("--prune", names.prune, "Weights below this are dropped");
  tagger->callback([options, &exit] { exit = train_tagger(*options); });
  auto* statements = command->add_subcommand(
      "statements", "Learn to judge cues, to choose sources, speakers and where contents begin and end");
  statements->add_option("--gold", options->golds, "Folders of gold readings")->required();
  statements->add_option("--sentences", options->sentences, "Folders of gold readings of single sentences");
  statements->add_option("--sentence-weight", options->sentence_weight, "How much they count beside articles");
  statements->add_option("--penalty", options->penalty, "The L2 penalty");
  statements->callback([options, &exit] { exit = train_statements(*options); });
  auto* views =
      command->add_subcommand("export", "Write all texts as the tagger sees them, for a teacher to learn from");
  views->add_option("--gold", options->golds, "Folders of annotated readings")->required();
  views->add_option("--words", options->words, "The words that `train words` wrote")->required();
  views->callback([options, &exit] { exit = train_export(*options); });
  words->callback([options, &exit] { exit = train_words(*options); });
}

}  // namespace isnad::cli
