#include "cli/embedded_model.h"

#include <utility>

extern "C" {
extern const std::byte isnad_embedded_model[];
extern const std::byte isnad_embedded_model_end[];
extern const std::byte isnad_corpus_style[];
extern const std::byte isnad_corpus_style_end[];
}

namespace isnad::cli {

std::span<const std::byte> embedded_model() {
  return {isnad_embedded_model, static_cast<std::size_t>(isnad_embedded_model_end - isnad_embedded_model)};
}

Result<lexicon::Lexicon> embedded_lexicon() {
  auto model = lexicon::Model::load(embedded_model());
  if (!model) return model.error();
  return lexicon::Lexicon::load(std::move(model).value());
}

std::span<const std::byte> corpus_style() {
  return {isnad_corpus_style, static_cast<std::size_t>(isnad_corpus_style_end - isnad_corpus_style)};
}

}  // namespace isnad::cli
