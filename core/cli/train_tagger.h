// The trainer's second step: the tagger.
#pragma once

#include <string>
#include <vector>

#include "actors/features.h"
#include "actors/word_table.h"
#include "cli/train_crf.h"
#include "cli/train_samples.h"
#include "lexicon/lexicon.h"

namespace isnad::cli {

// What a tagger learns from: everything as (sample, views).
struct Material {
  std::vector<Sample> samples;
  std::vector<std::vector<actors::View>> views;
};

void look(Material& material, const actors::WordTable& words, const actors::Gazetteer& gazetteer);

// The sequences of a document: its sentences. With evidence, when given (one a token).
void draw(const Sample& sample, const std::vector<actors::View>& views, std::uint32_t families,
          const std::vector<actors::Evidence>* evidence, float weight, std::vector<Sequence>& out);

// The labels that a learned field gives a document in its first pass.
std::vector<actors::Label> tag(const Crf& crf, const Sample& sample, const std::vector<actors::View>& views,
                               std::uint32_t families);

}  // namespace isnad::cli
