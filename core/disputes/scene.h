// All that the disputes of an article are found from.
#pragma once

#include <cstdint>
#include <vector>

#include "disputes/overlap.h"
#include "disputes/profile.h"
#include "disputes/voices.h"
#include "statements/statements.h"

namespace isnad::disputes {

// Statements farther apart than this, in their order, are not compared: so the work stays linear in the text's length.
inline constexpr std::uint32_t reach = 60;

// Profiles, voices: one a statement.
struct Scene {
  statements::Layer layer;
  std::vector<Profile> profiles;
  std::vector<Voice> voices;
  Spread spread;

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(layer.statements.size()); }
  [[nodiscard]] statements::Kind kind(std::uint32_t i) const { return layer.statements[i].kind; }
  [[nodiscard]] bool is_denial(std::uint32_t i) const { return kind(i) == statements::Kind::denial; }
  [[nodiscard]] Overlap overlap(std::uint32_t a, std::uint32_t b) const {
    return overlap_of(profiles[a], profiles[b], spread);
  }
  // The statements that are compared with statement i: from first_near to last_near, the end exclusive.
  static std::uint32_t first_near(std::uint32_t i) { return i < reach ? 0 : i - reach; }
  [[nodiscard]] std::uint32_t last_near(std::uint32_t i) const {
    return i + reach + 1 < count() ? i + reach + 1 : count();
  }
};

// Whether statement `inner` stands inside the content of `outer`, directly or through others.
bool stands_inside(const statements::Layer& statements, std::uint32_t inner, std::uint32_t outer);

}  // namespace isnad::disputes
