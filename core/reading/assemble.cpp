#include "reading/assemble.h"

#include <algorithm>
#include <numeric>

namespace isnad {
namespace {

// The stages' kinds are the reading's own, in the same order.
static_assert(static_cast<int>(ActorKind::group) == static_cast<int>(actors::Kind::group));
static_assert(static_cast<int>(StatementKind::stance) == static_cast<int>(statements::Kind::stance));

std::string numbered(char letter, std::size_t index) { return letter + std::to_string(index + 1); }

// position[i]: where the i-th of the old order stands in the new one.
std::vector<std::size_t> positions(const std::vector<std::size_t>& order) {
  std::vector<std::size_t> position(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) position[order[i]] = i;
  return position;
}

template <typename Key>
std::vector<std::size_t> order_by(std::size_t count, Key key) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

std::uint32_t place_of(const statements::Statement& s) {
  if (!s.cue.empty()) return s.cue_span.start;
  if (!s.source.empty()) return s.source_span.start;
  return s.content_spans.empty() ? 0 : s.content_spans.front().start;
}

}  // namespace

Reading assemble(const actors::Layer& actors, const statements::Layer& statements, const disputes::Layer& disputes) {
  Reading reading;
  const auto first_mention = [&](std::size_t a) {
    const auto& mentions = actors.actors[a].mentions;
    return mentions.empty() ? 0U : actors.mentions[mentions.front()].span.start;
  };
  const std::vector<std::size_t> actor_order = order_by(actors.actors.size(), first_mention);
  const std::vector<std::size_t> actor_position = positions(actor_order);
  for (std::size_t i = 0; i < actor_order.size(); ++i) {
    const actors::Actor& actor = actors.actors[actor_order[i]];
    ReadActor out;
    out.id = numbered('a', i);
    out.kind = static_cast<ActorKind>(actor.kind);
    out.name = actor.name;
    if (!actor.roles.empty()) out.role = actor.roles.front();
    for (const std::uint32_t m : actor.mentions) out.mentions.push_back(actors.mentions[m].span);
    reading.actors.push_back(std::move(out));
  }

  const std::vector<std::size_t> order =
      order_by(statements.statements.size(), [&](std::size_t i) { return place_of(statements.statements[i]); });
  const std::vector<std::size_t> position = positions(order);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const statements::Statement& s = statements.statements[order[i]];
    ReadStatement out;
    out.id = numbered('s', i);
    out.kind = static_cast<StatementKind>(s.kind);
    if (!s.cue.empty()) out.cue = s.cue_span;
    if (!s.source.empty()) out.source = s.source_span;
    if (s.speaker_kind == statements::SpeakerKind::unnamed) out.speaker = "unnamed";
    if (s.speaker_kind == statements::SpeakerKind::actor) out.speaker = numbered('a', actor_position[s.speaker]);
    out.content = s.content_spans;
    out.direct = s.direct;
    if (s.within != text::none) out.within = numbered('s', position[s.within]);
    out.confidence = s.confidence;
    out.why = s.why;
    reading.statements.push_back(std::move(out));
  }

  for (const std::uint32_t denial : disputes.implied_denials) {
    reading.statements[position[denial]].kind = StatementKind::denial;
  }
  for (const disputes::Dispute& d : disputes.disputes) {
    const std::size_t a = position[d.first];
    const std::size_t b = position[d.second];
    reading.disputes.push_back({numbered('s', std::min(a, b)), numbered('s', std::max(a, b)), d.why});
  }
  return reading;
}

}  // namespace isnad
