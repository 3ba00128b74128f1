// isnad evaluate: how well names are found.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "actors/finder.h"
#include "actors/rules.h"
#include "actors/tag.h"
#include "cli/commands.h"
#include "cli/embedded_model.h"
#include "cli/evaluate_names.h"
#include "cli/input.h"
#include "cli/train_tagger.h"

namespace isnad::cli {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string model;
  std::string style;
  bool last_tenth = false;
  std::size_t together = 10;
};

int fail(const std::string& what) {
  std::fprintf(stderr, "isnad evaluate: %s\n", what.c_str());
  return exit_unread;
}

int refuse(const Error& error) {
  std::fprintf(stderr, "isnad evaluate: %s\n", error.message.c_str());
  return exit_model;
}

int evaluate(const Options& options) {
  std::string bytes;
  std::span<const std::byte> model_bytes = embedded_model();
  if (!options.model.empty()) {
    auto read = read_file(options.model);
    if (!read) return fail(read.error().message);
    bytes = std::move(read).value();
    model_bytes = std::as_bytes(std::span(bytes));
  }
  auto model = lexicon::Model::load(model_bytes);
  if (!model) return refuse(model.error());
  auto lexicon = lexicon::Lexicon::load(std::move(model).value());
  if (!lexicon) return refuse(lexicon.error());
  auto finder = actors::Finder::create(lexicon.value());
  if (!finder) return refuse(finder.error());
  const actors::Finder& parts = finder.value();
  auto corpora_tagger = actors::Tagger::load(corpus_style());
  if (!corpora_tagger) return refuse(corpora_tagger.error());
  NameTallies tallies{};
  bool groups = true;
  const actors::ViewMaker maker(parts.words(), parts.gazetteer());
  for (const std::string& input : options.inputs) {
    std::vector<Sample> samples;
    const bool articles = std::filesystem::is_directory(input);
    if (articles) {
      auto read = gold_samples(input, lexicon.value().forms());
      if (!read) return fail(read.error().message);
      samples = std::move(read).value();
    } else {
      auto read = read_conll(input);
      if (!read) return fail(read.error().message);
      auto& sentences = read.value();
      if (options.last_tenth) {
        sentences.erase(sentences.begin(), sentences.end() - static_cast<std::ptrdiff_t>(sentences.size() / 10));
      }
      samples = samples_of(sentences, Corpora::anercorp, options.together, lexicon.value().forms());
      groups = false;
    }
    const bool guidelines = options.style.empty() ? articles : options.style == "guidelines";
    std::vector<actors::View> views;
    std::vector<actors::Label> found;
    for (const Sample& sample : samples) {
      maker.make(sample.document, sample.morphology, views);
      actors::tag(sample.document, views, guidelines ? parts.tagger() : corpora_tagger.value(), found);
      if (guidelines) actors::apply_rules(sample.document, views, found);
      count_names(sample, found, tallies);
    }
  }
  std::fputs(table_of(tallies, groups).c_str(), stdout);
  return exit_done;
}

}  // namespace

void add_evaluate(CLI::App& app, int& exit) {
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("evaluate", "Precision, recall and F1 of names, by kind");
  command
      ->add_option(
          "inputs", options->inputs,
          "CoNLL files (a word and a tag a line, BIO with PER or PERS, LOC, ORG) or folders of annotated readings")
      ->required();
  command->add_option("--model", options->model, "A compiled model instead of the one inside");
  command
      ->add_option(
          "--style", options->style,
          "Whose habits: guidelines, as `isnad read` finds names, or corpora, as ANERcorp marks them. By default the "
          "first for folders, the second for CoNLL files")
      ->check(CLI::IsMember({"guidelines", "corpora"}));
  command->add_flag("--last-tenth", options->last_tenth, "Only the last tenth of each CoNLL file's sentences");
  command->add_option("--together", options->together, "How many sentences of a CoNLL file make a document")
      ->check(CLI::Range(1, 1000));
  command->callback([options, &exit] { exit = evaluate(*options); });
}

}  // namespace isnad::cli
