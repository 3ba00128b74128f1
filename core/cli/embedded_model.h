// The model that the binary carries.
#pragma once

#include <cstddef>
#include <span>

namespace isnad::cli {

std::span<const std::byte> embedded_model();

}  // namespace isnad::cli
