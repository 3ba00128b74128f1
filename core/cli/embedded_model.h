// The model that the binary carries.
#pragma once

#include <cstddef>
#include <span>

#include "lexicon/lexicon.h"
#include "text/result.h"

namespace isnad::cli {

std::span<const std::byte> embedded_model();
// What it holds.
Result<lexicon::Lexicon> embedded_lexicon();

// The tagger as the older corpora mark names: learned in the same run as the model's, from the same features. Only
// `isnad evaluate` uses it, on files of those corpora.
std::span<const std::byte> corpus_style();

}  // namespace isnad::cli
