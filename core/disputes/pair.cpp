#include "disputes/pair.h"

#include <algorithm>
#include <vector>

#include "disputes/opposites.h"

namespace isnad::disputes {
namespace {

constexpr std::array<std::string_view, signs> names = {
    "always",    "inside",     "around",     "same_voice",   "same_side",         "same_words",    "both_unnamed",
    "nobody",    "accusation", "other_kind", "about_denier", "accuses_denier",    "names_claimer", "alike_20",
    "alike_35",  "alike_50",   "alike_70",   "heavy_8",      "heavy_16",          "heavy_24",      "heavy_36",
    "head",      "covered_40", "covered_70", "shared_actor", "shared_actors",     "points_back",   "points_back_far",
    "of_itself", "near",       "far",        "before",       "negated_statement", "opposed"};

// A word of less weight is in every article.
constexpr std::uint8_t telling = 3;

bool names_actor(const Profile& profile, const statements::Statement& speaker) {
  return speaker.speaker_kind == statements::SpeakerKind::actor &&
         std::binary_search(profile.actors.begin(), profile.actors.end(), speaker.speaker);
}

std::size_t shared_actors(const Profile& a, const Profile& b) {
  std::size_t count = 0;
  for (const std::uint32_t actor : a.actors) {
    count += std::binary_search(b.actors.begin(), b.actors.end(), actor) ? 1U : 0U;
  }
  return count;
}

}  // namespace

bool same_words(const statements::Statement& a, const statements::Statement& b) {
  std::uint32_t shared = 0;
  std::uint32_t all = 0;
  for (const TokenRange& one : a.content) {
    all += one.size();
    for (const TokenRange& other : b.content) {
      if (one.overlaps(other)) shared += std::min(one.end, other.end) - std::max(one.begin, other.begin);
    }
  }
  for (const TokenRange& other : b.content) all += other.size();
  return shared > 0 && 10 * 2 * shared >= 9 * all;
}

bool same_side(const Profile& a, const Profile& b) {
  const auto speaks_for = [](const Profile& one, const Profile& other) {
    return other.speaker != text::none && std::binary_search(one.sides.begin(), one.sides.end(), other.speaker);
  };
  return speaks_for(a, b) || speaks_for(b, a);
}

std::string_view name_of(Sign sign) { return names[static_cast<std::size_t>(sign)]; }

Overlap overlap_of(const Profile& a, const Profile& b) {
  const Profile& lighter = a.weight <= b.weight ? a : b;
  const Profile& heavier = a.weight <= b.weight ? b : a;
  Overlap overlap;
  unsigned tenths = 0;
  std::vector<bool> matched(heavier.terms.size(), false);
  std::vector<const Term*> own;  // of the lighter, not in the heavier
  for (const Term& term : lighter.terms) {
    unsigned best = 0;
    for (std::size_t i = 0; i < heavier.terms.size(); ++i) {
      const Term& other = heavier.terms[i];
      const unsigned alike = likeness(term, other);
      if (alike > 0) matched[i] = true;
      best = std::max(best, alike * std::min(term.weight, other.weight));
    }
    if (best == 0 && !term.sides.empty()) own.push_back(&term);
    tenths += best;
  }
  // Antonyms that both say contradict nothing.
  for (std::size_t i = 0; i < heavier.terms.size(); ++i) {
    if (own.empty() || matched[i]) continue;
    for (const Term* term : own) overlap.opposed += Opposites::opposed(*term, heavier.terms[i]) ? 1U : 0U;
  }
  overlap.shared = tenths / 10;
  overlap.percent = lighter.weight == 0 ? 0 : tenths * 10 / lighter.weight;
  overlap.covered = a.weight == 0 ? 0 : std::min(100U, tenths * 10 / a.weight);
  for (const Term& term : a.terms) {
    if (term.weight < telling) continue;
    overlap.head =
        std::any_of(b.terms.begin(), b.terms.end(), [&](const Term& other) { return likeness(term, other) > 0; });
    break;
  }
  return overlap;
}

Signs signs_of(const statements::Statement& denial, const Profile& denied, const statements::Statement& statement,
               const Profile& stated, const Place& place, const Overlap& overlap) {
  using statements::Kind;
  using statements::SpeakerKind;
  Signs found{};
  const auto set = [&](Sign sign, bool value) { found[static_cast<std::size_t>(sign)] = value; };
  const bool unnamed = denial.speaker_kind != SpeakerKind::actor && statement.speaker_kind == SpeakerKind::unnamed;
  const bool about_denier = names_actor(stated, denial);
  const std::size_t actors = shared_actors(denied, stated);
  const std::uint32_t distance =
      std::max(denied.sentence, stated.sentence) - std::min(denied.sentence, stated.sentence);
  set(Sign::always, true);
  set(Sign::inside, place.inside);
  set(Sign::around, place.around);
  set(Sign::same_voice, !stated.voice.empty() && stated.voice == denied.voice);
  set(Sign::same_words, same_words(denial, statement));
  set(Sign::same_side, same_side(denied, stated));
  set(Sign::both_unnamed, unnamed);
  set(Sign::nobody, statement.speaker_kind == SpeakerKind::nobody);
  set(Sign::accusation, statement.kind == Kind::accusation);
  set(Sign::other_kind, statement.kind != Kind::accusation && statement.kind != Kind::claim);
  set(Sign::about_denier, about_denier);
  set(Sign::accuses_denier, about_denier && statement.kind == Kind::accusation);
  set(Sign::names_claimer, names_actor(denied, statement));
  set(Sign::alike_20, overlap.percent >= 20);
  set(Sign::alike_35, overlap.percent >= 35);
  set(Sign::alike_50, overlap.percent >= 50);
  set(Sign::alike_70, overlap.percent >= 70);
  set(Sign::heavy_8, overlap.shared >= 8);
  set(Sign::heavy_16, overlap.shared >= 16);
  set(Sign::heavy_24, overlap.shared >= 24);
  set(Sign::heavy_36, overlap.shared >= 36);
  set(Sign::head, overlap.head);
  set(Sign::covered_40, overlap.covered >= 40);
  set(Sign::covered_70, overlap.covered >= 70);
  set(Sign::shared_actor, actors >= 1);
  set(Sign::shared_actors, actors >= 2);
  set(Sign::points_back, denied.points_back && place.last_before);
  set(Sign::points_back_far, denied.points_back && !place.last_before);
  set(Sign::of_itself, denied.of_itself && about_denier);
  set(Sign::near, distance <= 1);
  set(Sign::far, distance > 6);
  set(Sign::before, stated.sentence < denied.sentence);
  set(Sign::negated_statement, stated.begins_negated);
  set(Sign::opposed, overlap.opposed > 0);
  return found;
}

}  // namespace isnad::disputes
