// isnad train tagger: learns the field from annotated texts and from what a teacher said of the raw news.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "actors/features.h"
#include "cli/train_crf.h"
#include "text/result.h"

namespace isnad::cli {

struct NameOptions {
  std::string anercorp;              // a CoNLL file, for the style of the older corpora; its last tenth is measured on
  std::vector<std::string> gold;     // folders of annotated readings, for the style of our guidelines
  std::vector<std::string> measure;  // likewise, not learned from
  std::string silver;                // the teacher's labels in the same style; empty: none
  std::vector<std::string> news;     // what they belong to
  std::string words;
  std::string out;  // the file to write
  std::uint32_t families = actors::family_all;
  CrfOptions crf;
  std::size_t together = 10;
  float gold_weight = 2.0F;
  float scale = 32.0F;
  float prune = 0.03F;
};

std::optional<Error> learn_names(const NameOptions& options, const Report& report);

}  // namespace isnad::cli
