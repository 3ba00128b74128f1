#include "statements/speaker_choice.h"

#include <algorithm>

#include "statements/speaker_features.h"

namespace isnad::statements {
namespace {

// How many of each sort are asked; keeps the stage linear.
constexpr std::size_t speakers_before = 5;
constexpr std::size_t names_before = 8;
constexpr std::size_t names_after = 3;
constexpr std::size_t often_named = 3;
constexpr std::size_t fitting = 4;
constexpr std::size_t near = 60;
constexpr std::uint32_t many = 120;

void add(std::vector<Speaker>& list, SpeakerKind kind, std::uint32_t actor) {
  const bool there =
      std::any_of(list.begin(), list.end(), [&](const Speaker& s) { return s.kind == kind && s.actor == actor; });
  if (!there) list.push_back({kind, actor});
}

// The actor whom a source names: its head, or the person at whom its role ends.
std::uint32_t named_in(const View& view, const NounPhrase& source) {
  if (source.empty()) return text::none;
  if (const actors::Mention* name = view.mention(source.head); name != nullptr) return name->actor;
  if (!view.is(source.head, word_title | word_person | word_spokesperson)) return text::none;
  for (std::uint32_t at = source.head + 1; at < source.range.end; ++at) {
    if (view.is(at, word_relative)) break;
    const actors::Mention* name = view.mention(at);
    if (name != nullptr && name->kind == actors::Kind::person && view.word(at).preposition == 0) return name->actor;
  }
  return text::none;
}

}  // namespace

SpeakerChooser::SpeakerChooser(const View& view, const std::vector<Draft>& drafts)
    : view_(view), drafts_(drafts), profiles_(view), spoken_(view.actors().actors.size(), 0) {
  // What the article says anywhere of those who speak by their name.
  for (const Draft& draft : drafts) {
    if (const std::uint32_t actor = named_in(view, draft.source); actor != text::none) profiles_.learn(actor, draft);
  }
}

std::vector<Speaker> SpeakerChooser::who(std::size_t index, const Speaker& by_rule) const {
  const Draft& draft = drafts_[index];
  const auto& mentions = view_.actors().mentions;
  std::vector<Speaker> list;
  add(list, by_rule.kind, by_rule.actor);
  add(list, SpeakerKind::unnamed, text::none);
  for (std::uint32_t at = draft.source.range.begin; at < draft.source.range.end; ++at) {
    if (const actors::Mention* name = view_.mention(at); name != nullptr) add(list, SpeakerKind::actor, name->actor);
  }
  // A name of its own leaves no other choice.
  if (!draft.source.empty() && view_.mention(draft.source.head) != nullptr) return list;
  std::size_t found = 0;
  for (std::size_t i = index; i-- > 0 && i + near > index && found < speakers_before;) {
    if (drafts_[i].speaker_kind != SpeakerKind::actor) continue;
    const std::size_t before = list.size();
    add(list, SpeakerKind::actor, drafts_[i].speaker);
    found += list.size() - before;
  }
  const std::size_t middle = view_.mentions_before(draft.anchor());
  found = 0;
  for (std::size_t m = middle; m-- > 0 && m + many > middle && found < names_before;) {
    const std::size_t before = list.size();
    add(list, SpeakerKind::actor, mentions[m].actor);
    found += list.size() - before;
  }
  for (std::size_t i = 0; i < std::min(often_named, profiles_.by_mentions().size()); ++i) {
    add(list, SpeakerKind::actor, profiles_.by_mentions()[i]);
  }
  if (draft.source.empty()) return list;
  found = 0;
  for (std::size_t m = middle; m < mentions.size() && m < middle + many && found < names_after; ++m) {
    if (mentions[m].kind == actors::Kind::place) continue;
    const std::size_t before = list.size();
    add(list, SpeakerKind::actor, mentions[m].actor);
    found += list.size() - before;
  }
  // Those whose roles or names fit, wherever they stand.
  found = 0;
  for (std::size_t step = 0; step < many && found < fitting; ++step) {
    for (const bool after : {false, true}) {
      if (after ? middle + step >= mentions.size() : step + 1 > middle) continue;
      const std::uint32_t actor = mentions[after ? middle + step : middle - step - 1].actor;
      if (profiles_.fit(actor, draft.source) < Fit::head) continue;
      const std::size_t before = list.size();
      add(list, SpeakerKind::actor, actor);
      found += list.size() - before;
    }
  }
  return list;
}

Speaker SpeakerChooser::choose(std::size_t index, const Speaker& by_rule) const {
  const std::vector<Speaker> list = who(index, by_rule);
  const SpeakerFeatures describe(view_, drafts_, profiles_, spoken_, index, list);
  std::size_t best = 0;
  std::int64_t best_sum = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    Features features(view_.grammar());
    describe.add(i, by_rule, features);
    if (i > 0 && features.sum() <= best_sum) continue;
    best = i;
    best_sum = features.sum();
  }
  return list[best];
}

std::vector<SpeakerCandidate> SpeakerChooser::candidates(std::size_t index, const Speaker& by_rule) const {
  const std::vector<Speaker> list = who(index, by_rule);
  const SpeakerFeatures describe(view_, drafts_, profiles_, spoken_, index, list);
  std::vector<SpeakerCandidate> out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    out.push_back({list[i], {}});
    Features features(out.back().features);
    describe.add(i, by_rule, features);
  }
  return out;
}

void SpeakerChooser::settle(std::size_t index) {
  const Draft& draft = drafts_[index];
  if (draft.speaker_kind == SpeakerKind::actor) ++spoken_[draft.speaker];
}

bool chooses_speakers(const View& view) { return view.grammar().weight("p:rule|yes") != 0; }

}  // namespace isnad::statements
