// Gold readings as what the statement stage makes of their texts before it, and what it should find in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "actors/actors.h"
#include "cli/train_statements.h"
#include "lexicon/lexicon.h"
#include "morphology/analysis.h"
#include "text/document.h"
#include "text/result.h"

namespace isnad::cli {

// In UTF-16 code units of the article's text.
struct GoldSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

struct GoldStatement {
  GoldSpan cue;
  GoldSpan source;  // empty: none
  std::vector<GoldSpan> content;
  std::string speaker;  // the actor's id; "unnamed"; empty: nobody
  bool speaker_known = true;
};

struct GoldArticle {
  text::Document document;
  morphology::Layer words;
  actors::Layer actors;
  std::vector<GoldStatement> expected;
  double weight = 1;
  bool single = false;                 // a sentence by itself
  std::vector<std::string> actor_ids;  // each found actor's in the annotation; empty: not there
  std::vector<GoldSpan> annotated;     // the parts that are; empty: the whole
};

bool overlap(GoldSpan gold, Span found);
// Whether the annotator looked at the place.
bool is_annotated(const GoldArticle& article, Span span);

// The readings of all folders, a folder's in the order of their names. An error where a folder has none or a file is no
// gold reading.
Result<std::vector<GoldArticle>> gold_articles(const std::vector<WeightedFolder>& folders,
                                               const lexicon::Lexicon& lexicon);

}  // namespace isnad::cli
