#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "disputes/candidates.h"
#include "disputes/counter_claims.h"
#include "disputes/disputes.h"
#include "disputes/implied_denials.h"
#include "disputes/judge.h"
#include "disputes/profile.h"

namespace isnad::disputes {
namespace {

using statements::Kind;
using Pair = std::pair<std::uint32_t, std::uint32_t>;

// Two denials, or two claims, are versions of one when this much of the lighter one's weight is in the other.
constexpr unsigned same_denial = 45;
constexpr unsigned same_speakers_denial = 30;
constexpr unsigned same_claim = 60;
constexpr unsigned least_shared = 8;

class Finder {
 public:
  Finder(const statements::Layer& layer, std::vector<Profile> profiles, const Judge& judge)
      : layer_(layer), profiles_(std::move(profiles)), judge_(judge) {
    for (Profile& profile : profiles_) judge_.opposites().mark(profile.terms);
    implied_ = implied_denials(layer_, profiles_);
    for (const std::uint32_t claim : implied_) layer_.statements[claim].kind = Kind::denial;
  }

  Layer find() {
    for (const Candidate& candidate : candidates(layer_, profiles_)) {
      if (judge_.score(candidate.signs) > 0) add(candidate.denial, candidate.statement);
    }
    spread();
    for (const CounterClaim& pair : counter_claims(layer_, profiles_, opponents())) {
      found_.emplace(Pair{pair.first, pair.second}, pair.why);
    }
    Layer out;
    out.implied_denials = implied_;
    for (const auto& [pair, why] : found_) out.disputes.push_back({pair.first, pair.second, why});
    return out;
  }

 private:
  void add(std::uint32_t denial, std::uint32_t statement) {
    const statements::Statement& stated = layer_.statements[statement];
    const char* why = stated.speaker_kind == statements::SpeakerKind::nobody ? "denied-rumour"
                      : stated.kind == Kind::accusation                      ? "rejected-accusation"
                                                                             : "denial-of-content";
    found_.emplace(Pair{std::min(denial, statement), std::max(denial, statement)}, why);
  }

  // A headline denies what the sentence below it denies: what one version of a denial disputes, the others do, and what
  // disputes one version of a claim disputes the others.
  void spread() {
    const std::map<Pair, std::string> seeds = found_;
    for (const auto& [pair, why] : seeds) {
      const bool first_denies = layer_.statements[pair.first].kind == Kind::denial;
      const std::uint32_t denial = first_denies ? pair.first : pair.second;
      const std::uint32_t stated = first_denies ? pair.second : pair.first;
      const auto count = static_cast<std::uint32_t>(layer_.statements.size());
      for (std::uint32_t i = denial < reach ? 0 : denial - reach; i < std::min(count, denial + reach + 1); ++i) {
        if (i == denial || i == stated) continue;
        if (layer_.statements[i].kind == Kind::denial) {
          if (!same_speaker(i, stated) && same_denial_as(i, denial)) add(i, stated);
        } else if (layer_.statements[i].kind == layer_.statements[stated].kind) {
          if (!same_speaker(i, denial) && alike(i, stated, same_claim)) add(denial, i);
        }
      }
    }
  }

  Opponents opponents() const {
    Opponents out;
    for (const auto& [pair, why] : found_) {
      const std::string& one = profiles_[pair.first].voice;
      const std::string& other = profiles_[pair.second].voice;
      if (!one.empty() && !other.empty()) out.insert(std::minmax(one, other));
    }
    return out;
  }

  bool same_speaker(std::uint32_t a, std::uint32_t b) const {
    return !profiles_[a].voice.empty() && profiles_[a].voice == profiles_[b].voice;
  }

  bool same_denial_as(std::uint32_t a, std::uint32_t b) const {
    return alike(a, b, same_speaker(a, b) ? same_speakers_denial : same_denial);
  }

  bool alike(std::uint32_t a, std::uint32_t b, unsigned percent) const {
    const Overlap overlap = overlap_of(profiles_[a], profiles_[b]);
    return overlap.percent >= percent && overlap.shared >= least_shared;
  }

  statements::Layer layer_;  // with the implied denials as denials
  std::vector<std::uint32_t> implied_;
  std::vector<Profile> profiles_;
  const Judge& judge_;
  std::map<Pair, std::string> found_;
};

}  // namespace

Layer find(const text::Document& document, const morphology::Layer& /*words*/, const actors::Layer& actors,
           const statements::Layer& statements, const Judge& judge) {
  std::vector<Profile> profiles = profiles_of(document, actors, statements, judge.terms());
  return Finder(statements, std::move(profiles), judge).find();
}

}  // namespace isnad::disputes
