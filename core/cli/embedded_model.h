// The model that the binary carries.
#pragma once

#include <cstddef>
#include <span>

namespace isnad::cli {

std::span<const std::byte> embedded_model();

// The tagger as the older corpora mark names: learned in the same run as the model's, from the same features. Only
// `isnad evaluate` uses it, on files of those corpora.
std::span<const std::byte> corpus_style();

}  // namespace isnad::cli
