// Corpora differ in habits: every feature is drawn twice, once for all corpora and once for its corpus's style alone
// (Daumé 2007, "Frustratingly easy domain adaptation").
#pragma once

#include <array>
#include <cstdint>

#include "actors/hash.h"

namespace isnad::cli {

inline constexpr std::uint32_t style_none = 0;
inline constexpr std::uint32_t style_guidelines = 0x67756964;  // ours
inline constexpr std::uint32_t style_conll = 0x636F6E6C;       // the older corpora's
inline constexpr std::array<std::uint32_t, 2> all_styles = {style_guidelines, style_conll};

// The same feature, for one style alone.
constexpr std::uint32_t styled(std::uint32_t feature, std::uint32_t style) { return actors::mix(feature ^ style); }

}  // namespace isnad::cli
