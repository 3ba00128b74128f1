// isnad train: learns the files of core/actors/model.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <fstream>
#include <memory>

#include "actors/evidence.h"
#include "actors/tagger.h"
#include "cli/commands.h"
#include "cli/embedded_model.h"
#include "cli/evaluate_names.h"
#include "cli/input.h"
#include "cli/train_statements.h"
#include "cli/train_tagger.h"
#include "cli/train_words.h"

namespace isnad::cli {
namespace {

struct Options {
  std::string data;
  std::string measured;
  std::string out;
  std::string gold;
  std::vector<std::string> folders;
  std::string words;
  std::uint32_t families = actors::family_all;
  CrfOptions crf;
  std::size_t together = 10;
  int held = 1;
  bool all_gold = false;
  bool styles = true;
  float gold_weight = 1.0F;
  float scale = 32.0F;
  float prune = 0.05F;
  int folds = 2;
  double penalty = 0.08;
  std::string use = "cg";
};

bool write_file(const std::string& path, std::span<const std::byte> bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out);
}

int fail(const std::string& what) {
  std::fprintf(stderr, "isnad train: %s\n", what.c_str());
  return exit_unread;
}

int train_words(const Options& options) {
  WordOptions words;
  words.news = {options.data + "/news/saudinewsnet.jsonl.xz", options.data + "/news/anc.jsonl.xz"};
  words.person_names = options.data + "/lists/person-name-tokens.tsv";
  if (!options.measured.empty()) {
    auto keys = article_keys(options.measured);
    if (!keys) return fail(keys.error().message);
    words.excluded = keys.value();
  }
  std::string listing;
  const auto report = [](const char* what, std::size_t done, std::size_t total) {
    std::fprintf(stderr, "\r%s %zu/%zu        ", what, done, total);
  };
  auto source = learn_words(words, report, listing);
  if (!source) return fail(source.error().message);
  const auto bytes = actors::WordTable::write(source.value());
  if (!write_file(options.out + "/words.bin", bytes)) return fail("cannot write to " + options.out);
  std::ofstream(options.out + "/clusters.txt") << listing;
  std::fprintf(stderr, "\nwords.bin: %zu bytes\n", bytes.size());
  return exit_done;
}

int train_tagger(const Options& options) {
  auto model = lexicon::Model::load(embedded_model());
  if (!model) return fail(model.error().message);
  auto lexicon = lexicon::Lexicon::load(std::move(model).value());
  if (!lexicon) return fail(lexicon.error().message);
  auto bytes = read_file(options.words);
  if (!bytes) return fail(bytes.error().message);
  auto words = actors::WordTable::load(std::as_bytes(std::span(bytes.value())));
  if (!words) return fail(words.error().message);
  const actors::Gazetteer gazetteer(lexicon.value());
  const auto& forms = lexicon.value().forms();

  Material train;
  Material held;
  const auto conll = [&](const std::string& file, Corpora corpus, bool split) -> std::string {
    auto sentences = read_conll(options.data + "/ner/" + file);
    if (!sentences) return sentences.error().message;
    auto& all = sentences.value();
    if (split) {
      const std::size_t tenth = all.size() / 10;
      // 1: the tenth before the last, for development; 2: the last one, for the figure.
      const std::size_t begin = options.held == 2 ? all.size() - tenth : all.size() - 2 * tenth;
      const std::vector<ConllSentence> test(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                            all.begin() + static_cast<std::ptrdiff_t>(begin + tenth));
      all.resize(begin);
      for (Sample& sample : samples_of(test, corpus, options.together, forms))
        held.samples.push_back(std::move(sample));
    }
    for (Sample& sample : samples_of(all, corpus, options.together, forms)) train.samples.push_back(std::move(sample));
    return "";
  };
  const auto wanted = [&](char c) { return options.use.find(c) != std::string::npos; };
  std::string error = conll("anercorp-train.conll", Corpora::anercorp, true);
  if (!wanted('c')) train.samples.clear();
  if (error.empty() && wanted('q')) error = conll("aqmar.conll", Corpora::aqmar, false);
  if (error.empty() && wanted('w')) error = conll("wojood-sample-train.conll", Corpora::wojood, false);
  if (!error.empty()) return fail(error);
  auto gold = gold_samples(options.gold, forms);
  if (!gold) return fail(gold.error().message);
  for (std::size_t i = 0; i < gold.value().size(); ++i) {
    const bool hold = i % 4 == 3 && !options.all_gold;
    if (hold)
      held.samples.push_back(std::move(gold.value()[i]));
    else if (wanted('g'))
      train.samples.push_back(std::move(gold.value()[i]));
  }
  look(train, words.value(), gazetteer);
  look(held, words.value(), gazetteer);
  const auto style_of = [&](const Sample& sample) {
    if (!options.styles) return style_none;
    return sample.corpus == Corpora::gold ? style_guidelines : style_conll;
  };
  const auto weight_of = [&](const Sample& sample) {
    return sample.corpus == Corpora::gold ? options.gold_weight : 1.0F;
  };
  const auto quiet = [](const char*, std::size_t, std::size_t) {};
  // First-pass readings of the training documents by models that have not seen them.
  std::vector<Sequence> sequences;
  for (std::size_t i = 0; i < train.samples.size(); ++i) {
    draw(train.samples[i], train.views[i], options.families, nullptr, style_of(train.samples[i]),
         weight_of(train.samples[i]), sequences);
  }
  if ((options.families & actors::family_evidence) != 0) {
    for (int fold = 0; fold < options.folds; ++fold) {
      std::vector<Sequence> others;
      for (std::size_t i = 0; i < train.samples.size(); ++i) {
        if (static_cast<int>(i % static_cast<std::size_t>(options.folds)) == fold) continue;
        draw(train.samples[i], train.views[i], options.families, nullptr, style_of(train.samples[i]),
             weight_of(train.samples[i]), others);
      }
      Crf crf;
      CrfOptions brief = options.crf;
      brief.rounds = 4;
      crf.learn(others, brief, quiet);
      actors::EvidenceBook book;
      std::vector<actors::Evidence> evidence;
      for (std::size_t i = static_cast<std::size_t>(fold); i < train.samples.size();
           i += static_cast<std::size_t>(options.folds)) {
        const auto found =
            tag(crf, train.samples[i], train.views[i], options.families, style_of(train.samples[i]), false);
        book.gather(train.views[i], found, evidence);
        draw(train.samples[i], train.views[i], options.families, &evidence, style_of(train.samples[i]),
             weight_of(train.samples[i]), sequences);
      }
    }
  }
  Crf crf;
  crf.learn(sequences, options.crf, quiet);
  for (const std::uint32_t style : {style_conll, style_guidelines}) {
    for (const bool second : {false, true}) {
      NameTallies conll_tallies{};
      NameTallies gold_tallies{};
      for (std::size_t i = 0; i < held.samples.size(); ++i) {
        const Sample& sample = held.samples[i];
        const auto found =
            tag(crf, sample, held.views[i], options.families, options.styles ? style : style_none, second);
        count_names(sample, found, sample.corpus == Corpora::gold ? gold_tallies : conll_tallies);
      }
      std::printf("%s%s  conll P %.2f R %.2f F %.2f [%.1f %.1f %.1f]   gold P %.2f R %.2f F %.2f [%.1f %.1f %.1f]\n",
                  style == style_conll ? "conll" : "gold ", second ? " 2" : " 1",
                  100 * together(conll_tallies, false).precision(), 100 * together(conll_tallies, false).recall(),
                  100 * together(conll_tallies, false).f1(), 100 * conll_tallies[0].f1(), 100 * conll_tallies[1].f1(),
                  100 * conll_tallies[2].f1(), 100 * together(gold_tallies, true).precision(),
                  100 * together(gold_tallies, true).recall(), 100 * together(gold_tallies, true).f1(),
                  100 * gold_tallies[0].f1(), 100 * gold_tallies[1].f1(), 100 * gold_tallies[2].f1());
    }
    if (!options.styles) break;
  }
  for (const float prune : {0.03F, 0.06F, 0.1F}) {
    auto source = crf.quantised(options.scale, prune, style_guidelines);
    const std::size_t features = source.features.size();
    const auto blob = actors::Tagger::write(std::move(source));
    std::printf("prune %.2f: %zu features, %zu bytes\n", static_cast<double>(prune), features, blob.size());
    if (prune != 0.03F) continue;
    write_file(options.out + "/tagger.bin", blob);
    write_file(options.out + "/corpus_style.bin",
               actors::Tagger::write(crf.quantised(options.scale, prune, style_conll)));
  }
  return exit_done;
}

int train_statements(const Options& options) {
  auto model = lexicon::Model::load(embedded_model());
  if (!model) return fail(model.error().message);
  auto lexicon = lexicon::Lexicon::load(std::move(model).value());
  if (!lexicon) return fail(lexicon.error().message);
  auto table = learn_statement_weights(options.folders, lexicon.value(), options.penalty);
  if (!table) return fail(table.error().message);
  if (!write_file(options.out + "/statement_weights.tsv", std::as_bytes(std::span(table.value())))) {
    return fail("cannot write to " + options.out);
  }
  return exit_done;
}

}  // namespace

void add_train(CLI::App& app, int& exit) {
  auto* command = app.add_subcommand("train", "Learn the name tagger from annotated and raw text");
  auto options = std::make_shared<Options>();
  command->add_option("--data", options->data, "The folder of the training data (ner/, news/, lists/)")->required();
  command->add_option("--measured", options->measured, "A folder of readings whose articles training must not see");
  command->add_option("--out", options->out, "The folder to write to")->required();
  auto* words = command->add_subcommand("words", "Learn word clusters from raw news");
  auto* tagger = command->add_subcommand("tagger", "Learn the tagger");
  tagger->add_option("--gold", options->gold);
  tagger->add_option("--words", options->words);
  tagger->add_option("--families", options->families);
  tagger->add_option("--rounds", options->crf.rounds);
  tagger->add_option("--rate", options->crf.rate);
  tagger->add_option("--decay", options->crf.decay);
  tagger->add_option("--least", options->crf.least);
  tagger->add_flag("--all-gold", options->all_gold, "Hold no annotated articles back");
  tagger->add_option("--together", options->together);
  tagger->add_option("--held", options->held);
  tagger->add_option("--styles", options->styles);
  tagger->add_option("--gold-weight", options->gold_weight);
  tagger->add_option("--use", options->use);
  tagger->callback([options, &exit] { exit = train_tagger(*options); });
  auto* statements = command->add_subcommand("statements", "Learn to judge cues and to choose where contents end");
  statements->add_option("--gold", options->folders, "A folder of gold readings; as often as there are folders")
      ->required();
  statements->add_option("--penalty", options->penalty, "The L2 penalty");
  statements->callback([options, &exit] { exit = train_statements(*options); });
  words->callback([options, &exit] { exit = train_words(*options); });
}

}  // namespace isnad::cli
