// The labels of the tagger: each kind's first word and its others, and outside.
#pragma once

#include <cstdint>

#include "actors/actors.h"

namespace isnad::actors {

inline constexpr std::size_t kinds = 4;
inline constexpr std::size_t labels = 1 + 2 * kinds;
using Label = std::uint8_t;

inline constexpr Label outside = 0;
constexpr Label first_of(Kind kind) { return static_cast<Label>(1 + 2 * static_cast<unsigned>(kind)); }
constexpr Label inside_of(Kind kind) { return static_cast<Label>(2 + 2 * static_cast<unsigned>(kind)); }
constexpr bool is_first(Label label) { return label != outside && (label & 1U) != 0; }
constexpr bool is_inside(Label label) { return label != outside && (label & 1U) == 0; }
// Only where the label is not `outside`.
constexpr Kind kind_of(Label label) { return static_cast<Kind>((label - 1U) / 2U); }
// Whether `next` may stand after `label`: a name's inside needs its own kind before it.
constexpr bool may_follow(Label label, Label next) {
  return !is_inside(next) || (label != outside && kind_of(label) == kind_of(next));
}

}  // namespace isnad::actors
