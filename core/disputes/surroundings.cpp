#include "disputes/surroundings.h"

#include <algorithm>

namespace isnad::disputes {
namespace {

using statements::Kind;

// A statement is like what is told inside a denial when they share this much of the lighter one's weight.
constexpr unsigned like = 40;
constexpr unsigned least_shared = 6;

}  // namespace

bool asserts(Kind kind) { return kind == Kind::claim || kind == Kind::accusation || kind == Kind::warning; }

Surroundings::Surroundings(const Scene& scene) : scene_(scene), told_in_(scene.count()) {
  for (std::uint32_t i = 0; i < scene.count(); ++i) {
    if (!scene.is_denial(i)) continue;
    for (const std::uint32_t told : told_inside(i)) told_in_[told].push_back(i);
  }
}

Around Surroundings::around(std::uint32_t denial) const {
  Around around{last_before(denial, false), last_before(denial, true), told_inside(denial)};
  for (std::uint32_t i = Scene::first_near(denial); i < scene_.last_near(denial); ++i) {
    if (!scene_.is_denial(i)) continue;
    ++around.denials;
    if (i == denial || one_voice(scene_.voices[i], scene_.voices[denial])) ++around.own_denials;
  }
  return around;
}

std::uint32_t Surroundings::last_before(std::uint32_t denial, bool accusation) const {
  for (std::uint32_t i = denial; i-- > Scene::first_near(denial);) {
    if (accusation ? scene_.kind(i) != Kind::accusation : !asserts(scene_.kind(i))) continue;
    if (!one_voice(scene_.voices[i], scene_.voices[denial]) && !stands_inside(scene_.layer, denial, i)) return i;
  }
  return denial;
}

std::vector<std::uint32_t> Surroundings::told_inside(std::uint32_t denial) const {
  std::vector<std::uint32_t> told;
  for (std::uint32_t i = Scene::first_near(denial); i < scene_.last_near(denial); ++i) {
    if (asserts(scene_.kind(i)) && stands_inside(scene_.layer, i, denial) &&
        !one_voice(scene_.voices[i], scene_.voices[denial])) {
      told.push_back(i);
    }
  }
  return told;
}

bool Surroundings::told_elsewhere(std::uint32_t denial, std::uint32_t other) const {
  return std::any_of(told_in_[other].begin(), told_in_[other].end(),
                     [&](std::uint32_t by) { return by != denial && akin(scene_.voices[by], scene_.voices[denial]); });
}

bool Surroundings::like_told(std::uint32_t other, const Around& around) const {
  return std::any_of(around.told.begin(), around.told.end(), [&](std::uint32_t told) {
    if (same_words(scene_.layer.statements[told], scene_.layer.statements[other])) return true;
    const Overlap overlap = scene_.overlap(told, other);
    return overlap.percent >= like && overlap.shared >= least_shared;
  });
}

}  // namespace isnad::disputes
