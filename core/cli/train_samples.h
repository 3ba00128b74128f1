// Annotated text for the trainer and the evaluation.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "actors/labels.h"
#include "actors/views.h"
#include "morphology/analysis.h"
#include "text/document.h"
#include "text/result.h"

namespace isnad::cli {

// The labels that an annotation leaves open to a word, one bit a label.
using Allowed = std::uint16_t;
inline constexpr Allowed any_label = (1U << actors::labels) - 1;
constexpr Allowed only(actors::Label label) { return static_cast<Allowed>(1U << label); }

enum class Corpora : std::uint8_t { anercorp, aqmar, wojood, gold, silver };

struct Sample {
  Corpora corpus = Corpora::gold;
  std::string id;
  text::Document document;
  morphology::Layer morphology;
  std::vector<Allowed> allowed;  // one a token
  // CoNLL data: each word's first token and annotated tag, for the evaluation; sentences as they stood there.
  std::vector<std::uint32_t> word_token;
  std::vector<std::string> word_tag;
  std::vector<std::uint32_t> sentence_of_word;
};

// A file of `word TAG` lines, sentences set apart by empty lines; of several tag columns the first counts.
struct ConllWord {
  std::string word;
  std::string tag;
};
using ConllSentence = std::vector<ConllWord>;
Result<std::vector<ConllSentence>> read_conll(const std::string& path);

// Sentences joined to documents of about `together` sentences, since the files have no articles.
std::vector<Sample> samples_of(const std::vector<ConllSentence>& sentences, Corpora corpus, std::size_t together,
                               const morphology::FormIndex& forms);

// Annotated readings (*.json) with their mentions.
Result<std::vector<Sample>> gold_samples(const std::string& folder, const morphology::FormIndex& forms);

// Raw news as a teacher labelled it: a line an article, its number, a tab, and three hexadecimal digits a token
// (scripts/teacher/silver.py).
Result<std::vector<Sample>> silver_samples(const std::string& path, const std::vector<std::string>& news,
                                           const morphology::FormIndex& forms);

}  // namespace isnad::cli
