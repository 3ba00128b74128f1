#include "cli/embedded_model.h"

extern "C" {
extern const std::byte isnad_embedded_model[];
extern const std::byte isnad_embedded_model_end[];
}

namespace isnad::cli {

std::span<const std::byte> embedded_model() {
  return {isnad_embedded_model, static_cast<std::size_t>(isnad_embedded_model_end - isnad_embedded_model)};
}

}  // namespace isnad::cli
