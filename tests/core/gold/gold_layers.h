// An annotated article as the layers that the stages make of a text: what a stage does with perfect input.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "actors/actors.h"
#include "lexicon/lexicon.h"
#include "statements/statements.h"
#include "text/document.h"

namespace isnad::test {

struct GoldArticle {
  std::string id;
  text::Document document;
  morphology::Layer words;
  actors::Layer actors;
  statements::Layer statements;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> disputes;  // indexes of statements, the smaller first
};

// The lexicon of a compiled model.
Result<lexicon::Lexicon> lexicon_of(const std::string& model_path);

// From the JSON of a gold reading (offsets in UTF-16 code units).
GoldArticle gold_article(const std::string& json, const lexicon::Lexicon& lexicon);

// The articles of a folder, by name; none where there is no such folder.
std::vector<GoldArticle> gold_articles(const std::string& folder, const lexicon::Lexicon& lexicon);

}  // namespace isnad::test
