#include "disputes/candidates.h"

#include <algorithm>
#include <set>

#include "disputes/surroundings.h"

namespace isnad::disputes {
namespace {

using statements::Kind;
using statements::SpeakerKind;
using statements::Statement;

// Weight in common below which two claims are not compared,
constexpr unsigned least_of_claims = 8;
// or this, where they stand this near to each other, in statements.
constexpr unsigned least_of_near_claims = 3;
constexpr std::uint32_t near_claims = 6;
// A denial is compared with every statement this near to it, and with those farther away that have this weight in
// common.
constexpr std::uint32_t near_denial = 20;
constexpr unsigned least_of_denial = 4;
// Where a statement stands inside another among its first words: tokens from the content's beginning.
constexpr std::uint32_t head_of_content = 5;
// What is most like a denial has this much in common with it at least.
constexpr unsigned least_most_alike = 5;
// The headline and the sentence that opens the article.
constexpr std::uint32_t opening = 1;
// An article is about what is denied in it when there are so many denials.
constexpr unsigned many_denials = 3;

bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

class Pairs {
 public:
  explicit Pairs(const Scene& scene) : scene_(scene), surroundings_(scene) {
    for (std::uint32_t i = 0; i < scene.count(); ++i) {
      if (scene.is_denial(i)) deniers_.insert(scene.voices[i].key);
    }
  }

  std::vector<Candidate> all() {
    const std::uint32_t count = scene_.count();
    for (std::uint32_t denial = 0; denial < count; ++denial) {
      if (!denies(denial)) continue;
      const Around around = surroundings_.around(denial);
      const std::size_t begin = found_.size();
      shared_.clear();
      for (std::uint32_t other = Scene::first_near(denial); other < scene_.last_near(denial); ++other) {
        if (other != denial && deniable(denial, other)) add_denial(denial, other, around);
      }
      mark_most_alike(begin);
    }
    for (std::uint32_t first = 0; first < count; ++first) {
      if (!comparable(first)) continue;
      for (std::uint32_t second = first + 1; second < scene_.last_near(first); ++second) {
        if (comparable(second) && opposable(first, second)) add_claims(first, second);
      }
    }
    return std::move(found_);
  }

 private:
  const Profile& profile(std::uint32_t i) const { return scene_.profiles[i]; }
  const Voice& voice(std::uint32_t i) const { return scene_.voices[i]; }
  const Statement& statement(std::uint32_t i) const { return scene_.layer.statements[i]; }

  bool denies(std::uint32_t i) const {
    if (profile(i).either) return false;
    return scene_.is_denial(i) || (scene_.kind(i) == Kind::claim && profile(i).begins_negated);
  }

  // Whether the two can contradict each other at all: not where one actor says both, nor where one only reports the
  // other (a denial denies what stands inside it).
  bool opposable(std::uint32_t a, std::uint32_t b) const {
    const bool one = statement(a).speaker_kind == SpeakerKind::actor &&
                     statement(b).speaker_kind == SpeakerKind::actor && statement(a).speaker == statement(b).speaker;
    return !one && !(inside(b, a) && !scene_.is_denial(a)) && !(inside(a, b) && !scene_.is_denial(b));
  }

  bool deniable(std::uint32_t denial, std::uint32_t other) const {
    if (!profile(other).tells || !asserts(scene_.kind(other)) || !opposable(denial, other)) return false;
    // «إن الحركة تنفي»: who tells of the denial agrees with it.
    if (profile(other).begins_denying && names_speaker(other, denial)) return false;
    if (relays(other, denial)) return false;
    // Of two claims that something is not so the one pair is enough.
    return scene_.is_denial(denial) || !denies(other);
  }

  // «أكدت الشرطة أن لا صحة له، وفق الصحيفة»: who tells the same words tells the denial.
  bool relays(std::uint32_t other, std::uint32_t denial) const {
    const Statement& denies = statement(denial);
    return !denies.content.empty() && denies.content.front().begin >= denies.cue.end && !inside(other, denial) &&
           same_words(denies, statement(other));
  }

  bool comparable(std::uint32_t i) const {
    const Kind kind = scene_.kind(i);
    return (kind == Kind::claim || kind == Kind::accusation) && !voice(i).key.empty() && profile(i).tells;
  }

  // Whether a, an accusation, accuses somebody who is not of b's side.
  bool accuses_another(std::uint32_t a, std::uint32_t b) const {
    const Profile& accusing = profile(a);
    if (accuses(a, b) || (accusing.head_actors.empty() && accusing.head_countries.empty())) return false;
    return shared_of(accusing.head_actors, voice(b).sides) == 0;
  }

  // Of the pairs of one denial, from `begin` on.
  void mark_most_alike(std::size_t begin) {
    const auto foreign = [](const Signs& signs) {
      return !signs.has(Sign::same_voice_named) && !signs.has(Sign::same_voice_guessed);
    };
    unsigned most = least_most_alike;
    for (std::size_t i = begin; i < found_.size(); ++i) {
      if (foreign(found_[i].signs)) most = std::max(most, shared_[i - begin]);
    }
    for (std::size_t i = begin; i < found_.size(); ++i) {
      found_[i].signs.set(Sign::most_alike, foreign(found_[i].signs) && shared_[i - begin] == most);
    }
  }

  bool inside(std::uint32_t inner, std::uint32_t outer) const { return stands_inside(scene_.layer, inner, outer); }

  // Whether statement a names who speaks in b.
  bool names_speaker(std::uint32_t a, std::uint32_t b) const {
    return voice(b).speaker != text::none && has(profile(a).actors, voice(b).speaker);
  }

  bool accuses(std::uint32_t a, std::uint32_t b) const {
    if (voice(b).speaker != text::none && has(profile(a).head_actors, voice(b).speaker)) return true;
    return head_names_side(a, b);
  }

  bool head_names_side(std::uint32_t a, std::uint32_t b) const {
    if (shared_of(profile(a).head_countries, voice(b).countries) > 0) return true;
    for (const std::uint64_t word : profile(a).head_words) {
      if (std::binary_search(voice(b).words.begin(), voice(b).words.end(), word)) return true;
    }
    return false;
  }

  // Whether a says a word that b's speaker is called by.
  std::size_t says_words_of(std::uint32_t a, std::uint32_t b) const {
    std::size_t count = 0;
    for (const Term& term : profile(a).terms) {
      if (std::binary_search(voice(b).words.begin(), voice(b).words.end(), term.stem_hash)) ++count;
    }
    return count;
  }

  void set_places(std::uint32_t a, std::uint32_t b, Signs& signs) const {
    const bool within = inside(b, a);
    signs.set(Sign::always);
    signs.set(Sign::inside, within);
    signs.set(Sign::inside_head,
              within && place_of(statement(b)) < statement(a).content.front().begin + head_of_content);
    signs.set(Sign::around, inside(a, b));
    signs.set(Sign::same_words, same_words(statement(a), statement(b)));
    signs.set(Sign::before, place_of(statement(b)) < place_of(statement(a)));
    signs.set(Sign::adjacent, std::max(a, b) - std::min(a, b) == 1);
    const std::uint32_t one = profile(a).sentence;
    const std::uint32_t other = profile(b).sentence;
    const std::uint32_t distance = std::max(one, other) - std::min(one, other);
    signs.set(Sign::near, distance <= 1);
    signs.set(Sign::far, distance > 6);
    signs.set(Sign::answers, distance <= 2 && profile(std::max(a, b)).answers);
    signs.set(Sign::opens_first, one <= opening);
    signs.set(Sign::opens_second, other <= opening);
    signs.set(Sign::told_before, profile(b).told_before);
    signs.set(Sign::first_goes_on, profile(a).goes_on);
    signs.set(Sign::second_goes_on, profile(b).goes_on);
  }

  void set_voices(std::uint32_t a, std::uint32_t b, Signs& signs) const {
    const Voice& one = voice(a);
    const Voice& other = voice(b);
    const bool same = one_voice(one, other);
    signs.set(Sign::same_voice_named, same && one.named_here && other.named_here);
    signs.set(Sign::same_voice_guessed, same && !(one.named_here && other.named_here));
    signs.set(Sign::sources_apart, same && sources_apart(one, other));
    signs.set(Sign::same_side, !same && same_side(one, other));
    signs.set(Sign::same_country, !same && shared_of(one.countries, other.countries) > 0);
    signs.set(Sign::both_unnamed, one.speaker == text::none && statement(b).speaker_kind == SpeakerKind::unnamed);
    signs.set(Sign::nobody, statement(b).speaker_kind == SpeakerKind::nobody);
    signs.set(Sign::rumour, profile(b).rumour);
    signs.set(Sign::alleged, profile(b).alleged);
    signs.set(Sign::unsourced_first, !one.named_here);
    signs.set(Sign::unsourced_second, !other.named_here);
  }

  void set_contents(std::uint32_t a, std::uint32_t b, const Overlap& overlap, Signs& signs) const {
    signs.set(Sign::alike_20, overlap.percent >= 20);
    signs.set(Sign::alike_35, overlap.percent >= 35);
    signs.set(Sign::alike_50, overlap.percent >= 50);
    signs.set(Sign::alike_70, overlap.percent >= 70);
    signs.set(Sign::heavy_8, overlap.shared >= 8);
    signs.set(Sign::heavy_16, overlap.shared >= 16);
    signs.set(Sign::heavy_24, overlap.shared >= 24);
    signs.set(Sign::heavy_36, overlap.shared >= 36);
    signs.set(Sign::head, overlap.head);
    signs.set(Sign::covered_40, overlap.covered >= 40);
    signs.set(Sign::covered_70, overlap.covered >= 70);
    signs.set(Sign::mutual_30, overlap.heavier >= 30);
    signs.set(Sign::mutual_60, overlap.heavier >= 60);
    signs.set(Sign::rare_1, overlap.rare >= 1);
    signs.set(Sign::rare_3, overlap.rare >= 3);
    const std::size_t actors = shared_of(profile(a).actors, profile(b).actors);
    signs.set(Sign::shared_actor, actors >= 1);
    signs.set(Sign::shared_actors, actors >= 2);
    signs.set(Sign::shared_country, shared_of(profile(a).countries, profile(b).countries) > 0);
    signs.set(Sign::opposed, overlap.opposed > 0);
    signs.set(Sign::negated_second, profile(b).begins_negated);
    signs.set(Sign::other_kind, scene_.kind(b) != Kind::accusation && scene_.kind(b) != Kind::claim);
  }

  void set_denial(std::uint32_t denial, std::uint32_t other, const Around& around, Signs& signs) const {
    const Profile& denied = profile(denial);
    const bool last = other == around.last;
    const bool else_told = !around.told.empty() && !signs.has(Sign::inside);
    const bool accusation = scene_.kind(other) == Kind::accusation;
    const bool about = names_speaker(other, denial);
    signs.set(Sign::last_before, last);
    signs.set(Sign::about_denier, about);
    signs.set(Sign::about_denier_side,
              shared_of(profile(other).countries, voice(denial).countries) > 0 || says_words_of(other, denial) > 0);
    signs.set(Sign::accused_is_denier, accusation && accuses(other, denial));
    signs.set(Sign::accused_is_side, accusation && head_names_side(other, denial));
    signs.set(Sign::names_claimer, names_speaker(denial, other));
    signs.set(Sign::names_claimer_side, says_words_of(denial, other) > 0);
    signs.set(Sign::accusation, accusation);
    signs.set(Sign::implied, !scene_.is_denial(denial));
    signs.set(Sign::nested, statement(denial).within != text::none);
    signs.set(Sign::denies_else, !scene_.is_denial(denial) && deniers_.contains(voice(denial).key));
    signs.set(Sign::of_itself, denied.of_itself && about);
    signs.set(Sign::verdict, denied.verdict);
    signs.set(Sign::bare, denied.bare);
    signs.set(Sign::begins_pointing, denied.begins_pointing);
    signs.set(Sign::points_back, denied.points_back && last);
    signs.set(Sign::points_back_far, denied.points_back && !last);
    signs.set(Sign::charges, denied.of_charges && accusation);
    signs.set(Sign::media, denied.of_news && !accusation);
    signs.set(Sign::guessed_accusation, accusation && signs.has(Sign::same_voice_guessed));
    signs.set(Sign::told_else, else_told);
    signs.set(Sign::like_told, else_told && surroundings_.like_told(other, around));
    signs.set(Sign::told_elsewhere, !signs.has(Sign::inside) && surroundings_.told_elsewhere(denial, other));
    signs.set(Sign::accused_other, accusation && accuses_another(other, denial));
    signs.set(Sign::last_accusation, accusation && other == around.last_accusation);
    signs.set(Sign::rules_out, denied.rules_out);
    signs.set(Sign::negates_by_what, signs.has(Sign::implied) && denied.negates_by_what);
    signs.set(Sign::leans_back, denied.leans && last && denied.sentence == profile(other).sentence);
    signs.set(Sign::denials_none, around.denials == 0);
    signs.set(Sign::denials_many, around.denials >= many_denials);
    signs.set(Sign::denials_own, around.own_denials >= many_denials);
    set_together(signs);
  }

  static void set_together(Signs& signs) {
    const auto all = [&](std::initializer_list<Sign> list) {
      return std::all_of(list.begin(), list.end(), [&](Sign sign) { return signs.has(sign); });
    };
    signs.set(Sign::inside_rumour, signs.has(Sign::inside) && (signs.has(Sign::rumour) || signs.has(Sign::nobody)));
    signs.set(Sign::points_accused, all({Sign::points_back, Sign::accusation, Sign::near}));
    signs.set(Sign::charge_answered, all({Sign::charges, Sign::accused_is_denier}));
    signs.set(Sign::accused_alike, all({Sign::accused_is_denier, Sign::alike_20}));
    signs.set(Sign::alike_head, all({Sign::alike_35, Sign::head, Sign::heavy_8}));
    signs.set(Sign::bare_near, all({Sign::bare, Sign::before, Sign::near}));
    signs.set(Sign::alike_head_before, all({Sign::alike_head, Sign::before}));
    signs.set(Sign::alike_told, all({Sign::alike_20, Sign::told_elsewhere}));
    signs.set(Sign::bare_names,
              signs.has(Sign::bare) && (signs.has(Sign::names_claimer) || signs.has(Sign::names_claimer_side)));
    signs.set(Sign::bare_told, all({Sign::bare, Sign::told_elsewhere}));
  }

  void add_denial(std::uint32_t denial, std::uint32_t other, const Around& around) {
    if (statement(denial).content.empty()) return;
    const Overlap overlap = scene_.overlap(denial, other);
    Candidate candidate{denial, other, true, {}, 0};
    set_places(denial, other, candidate.signs);
    set_voices(denial, other, candidate.signs);
    set_contents(denial, other, overlap, candidate.signs);
    set_denial(denial, other, around, candidate.signs);
    const auto any = [&](std::initializer_list<Sign> signs) {
      return std::any_of(signs.begin(), signs.end(), [&](Sign sign) { return candidate.signs.has(sign); });
    };
    const bool sure = scene_.is_denial(denial);
    const bool related = overlap.shared >= (sure ? least_of_denial : least_of_claims) ||
                         any({Sign::inside, Sign::same_words, Sign::accused_is_denier});
    if (related || (sure && std::max(denial, other) - std::min(denial, other) <= near_denial)) {
      found_.push_back(candidate);
      shared_.push_back(overlap.shared);
    }
  }

  void add_claims(std::uint32_t a, std::uint32_t b) {
    const Overlap overlap = scene_.overlap(a, b);
    const bool accuses_other =
        (scene_.kind(a) == Kind::accusation && accuses(a, b)) || (scene_.kind(b) == Kind::accusation && accuses(b, a));
    const unsigned least = b - a <= near_claims ? least_of_near_claims : least_of_claims;
    if (overlap.shared < least && !accuses_other) return;
    Candidate candidate{a, b, false, {}, 0};
    Signs& signs = candidate.signs;
    set_places(a, b, signs);
    set_voices(a, b, signs);
    set_contents(a, b, overlap, signs);
    const bool contrary = profile(a).begins_negated != profile(b).begins_negated;
    signs.set(Sign::accusation, scene_.kind(a) == Kind::accusation || scene_.kind(b) == Kind::accusation);
    signs.set(Sign::about_denier, names_speaker(a, b) || names_speaker(b, a));
    signs.set(Sign::negations_differ, contrary);
    signs.set(Sign::opposed_at_name, overlap.opposed > 0 && !contrary &&
                                         opposed_at_a_name(profile(a), voice(a).speaker, profile(b), voice(b).speaker));
    signs.set(Sign::diverge, figures_diverge(profile(a), profile(b)));
    signs.set(Sign::opposed_near, signs.has(Sign::opposed_at_name) && signs.has(Sign::near));
    signs.set(Sign::diverge_alike, signs.has(Sign::diverge) && signs.has(Sign::mutual_60));
    signs.set(Sign::accuses_other, accuses_other);
    found_.push_back(candidate);
  }

  const Scene& scene_;
  Surroundings surroundings_;
  std::set<std::string> deniers_;
  std::vector<Candidate> found_;
  std::vector<unsigned> shared_;  // of the pairs of the denial that is being looked at, the weight in common
};

}  // namespace

bool stands_inside(const statements::Layer& layer, std::uint32_t inner, std::uint32_t outer) {
  // A reading nests a few deep; the bound keeps a faulty layer from going round.
  for (int depth = 0; depth < 8 && layer.statements[inner].within != text::none; ++depth) {
    inner = layer.statements[inner].within;
    if (inner == outer) return true;
  }
  return false;
}

std::vector<Candidate> candidates(const Scene& scene) { return Pairs(scene).all(); }

}  // namespace isnad::disputes
