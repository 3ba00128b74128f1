#include "cli/train_tagger.h"

namespace isnad::cli {

using actors::Label;

void look(Material& material, const actors::WordTable& words, const actors::Gazetteer& gazetteer) {
  const actors::ViewMaker maker(words, gazetteer);
  material.views.resize(material.samples.size());
  for (std::size_t i = 0; i < material.samples.size(); ++i) {
    maker.make(material.samples[i].document, material.samples[i].morphology, material.views[i]);
  }
}

void draw(const Sample& sample, const std::vector<actors::View>& views, std::uint32_t families,
          const std::vector<actors::Evidence>* evidence, float weight, std::vector<Sequence>& out) {
  actors::FeatureList list;
  for (const text::Sentence& sentence : sample.document.sentences) {
    Sequence sequence;
    sequence.weight = weight;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      list.clear();
      actors::draw_features(views, sentence.tokens, t, families, list);
      if (evidence != nullptr) actors::draw_evidence(views[t], (*evidence)[t], list);
      sequence.begin.push_back(static_cast<std::uint32_t>(sequence.features.size()));
      sequence.features.insert(sequence.features.end(), list.begin(), list.end());
      sequence.allowed.push_back(sample.allowed.empty() ? any_label : sample.allowed[t]);
    }
    sequence.begin.push_back(static_cast<std::uint32_t>(sequence.features.size()));
    out.push_back(std::move(sequence));
  }
}

std::vector<Label> tag(const Crf& crf, const Sample& sample, const std::vector<actors::View>& views,
                       std::uint32_t families) {
  std::vector<Sequence> sequences;
  draw(sample, views, families, nullptr, 1.0F, sequences);
  std::vector<Label> found;
  for (const Sequence& sequence : sequences) {
    const std::vector<Label> best = crf.decode(sequence);
    found.insert(found.end(), best.begin(), best.end());
  }
  return found;
}

}  // namespace isnad::cli
