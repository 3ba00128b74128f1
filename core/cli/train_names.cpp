#include "cli/train_names.h"

#include <cstdio>

#include "actors/evidence.h"
#include "actors/rules.h"
#include "actors/tag.h"
#include "cli/embedded_model.h"
#include "cli/evaluate_names.h"
#include "cli/input.h"
#include "cli/train_tagger.h"

namespace isnad::cli {
namespace {

using actors::Evidence;

// Raw articles are many: each fifth of them teaches the field whose first reading of the others is their evidence.
constexpr std::size_t brief_share = 5;

// Which part of the brief learning a document belongs to: annotated ones are read by a field that has not seen them.
bool teaches_brief(const Sample& sample, std::size_t at, std::size_t fold) {
  return sample.corpus == Corpora::silver ? at % brief_share == 0 : at % 2 != fold;
}

// Draws every annotated document with and without evidence, raw ones by turns.
void draw_all(const Material& material, const NameOptions& options, std::vector<Sequence>& sequences) {
  const auto weight_of = [&](const Sample& sample) {
    return sample.corpus == Corpora::silver ? 1.0F : options.gold_weight;
  };
  const auto plain = [&](std::size_t i, std::vector<Sequence>& out) {
    draw(material.samples[i], material.views[i], options.families, nullptr, weight_of(material.samples[i]), out);
  };
  const bool second = (options.families & actors::family_evidence) != 0;
  for (std::size_t i = 0; i < material.samples.size(); ++i) {
    if (!second || material.samples[i].corpus != Corpora::silver || i % 2 == 0) plain(i, sequences);
  }
  for (std::size_t fold = 0; second && fold < 2; ++fold) {
    std::vector<Sequence> others;
    for (std::size_t i = 0; i < material.samples.size(); ++i) {
      if (teaches_brief(material.samples[i], i, fold)) plain(i, others);
    }
    Crf crf;
    CrfOptions brief = options.crf;
    brief.rounds = 4;
    brief.features = 0;
    crf.learn(others, brief, [](const char*, std::size_t, std::size_t) {});
    actors::EvidenceBook book;
    std::vector<Evidence> evidence;
    for (std::size_t i = 0; i < material.samples.size(); ++i) {
      const Sample& sample = material.samples[i];
      const bool raw = sample.corpus == Corpora::silver;
      if (teaches_brief(sample, i, fold) || (raw && (fold == 1 || i % 2 == 0))) continue;
      book.gather(material.views[i], tag(crf, sample, material.views[i], options.families), evidence);
      draw(sample, material.views[i], options.families, &evidence, weight_of(sample), sequences);
    }
  }
}

void show(const char* title, const Material& material, const actors::Tagger& tagger, bool rules) {
  NameTallies tallies{};
  std::vector<actors::Label> found;
  for (std::size_t i = 0; i < material.samples.size(); ++i) {
    const Sample& sample = material.samples[i];
    actors::tag(sample.document, material.views[i], tagger, found);
    if (rules) actors::apply_rules(sample.document, material.views[i], found);
    count_names(sample, found, tallies);
  }
  std::printf("%s\n%s", title, table_of(tallies, rules).c_str());
}

}  // namespace

std::optional<Error> learn_names(const NameOptions& options, const Report& report) {
  auto lexicon = embedded_lexicon();
  if (!lexicon) return lexicon.error();
  auto bytes = read_file(options.words);
  if (!bytes) return bytes.error();
  auto words = actors::WordTable::load(std::as_bytes(std::span(bytes.value())));
  if (!words) return words.error();
  const actors::Gazetteer gazetteer(lexicon.value());
  const auto& forms = lexicon.value().forms();
  Material train;
  std::vector<Material> held;
  const auto take = [](Result<std::vector<Sample>> from, Material& to) -> std::optional<Error> {
    if (!from) return from.error();
    for (Sample& sample : from.value()) to.samples.push_back(std::move(sample));
    return std::nullopt;
  };
  for (const std::string& folder : options.gold) {
    if (auto error = take(gold_samples(folder, forms), train)) return error;
  }
  for (const std::string& folder : options.measure) {
    held.emplace_back();
    if (auto error = take(gold_samples(folder, forms), held.back())) return error;
  }
  if (!options.anercorp.empty()) {
    auto sentences = read_conll(options.anercorp);
    if (!sentences) return sentences.error();
    auto& all = sentences.value();
    const auto begin = all.end() - static_cast<std::ptrdiff_t>(all.size() / 10);
    const std::vector<ConllSentence> last(begin, all.end());
    all.erase(begin, all.end());
    train.samples = samples_of(all, Corpora::anercorp, options.together, forms);
    held.emplace_back();
    held.back().samples = samples_of(last, Corpora::anercorp, options.together, forms);
  }
  if (!options.silver.empty()) {
    if (auto error = take(silver_samples(options.silver, options.news, forms), train)) return error;
  }
  report("texts", train.samples.size(), 0);
  look(train, words.value(), gazetteer);
  std::vector<Sequence> sequences;
  draw_all(train, options, sequences);
  train = {};
  Crf crf;
  crf.learn(sequences, options.crf, report);
  const auto written = actors::Tagger::write(crf.quantised(options.scale, options.prune));
  if (!write_file(options.out, written)) return Error{ErrorCode::bad_request, "cannot write " + options.out};
  auto tagger = actors::Tagger::load(written);
  if (!tagger) return tagger.error();
  std::printf("%zu features, %zu bytes\n", tagger.value().size(), written.size());
  for (std::size_t i = 0; i < held.size(); ++i) {
    look(held[i], words.value(), gazetteer);
    const bool ours = i < options.measure.size();
    show(ours ? options.measure[i].c_str() : options.anercorp.c_str(), held[i], tagger.value(), false);
    if (ours) show("with rules", held[i], tagger.value(), true);
  }
  return std::nullopt;
}

}  // namespace isnad::cli
