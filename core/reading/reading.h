// The public data model: what a reading holds. As JSON it is the contract that every part of Isnad shares.
// All spans are UTF-16 code units into the text as it was given, end exclusive.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/span.h"

namespace isnad {

enum class ActorKind : std::uint8_t { person, organization, place, group };
enum class StatementKind : std::uint8_t { claim, denial, accusation, demand, warning, commitment, stance };

struct ReadActor {
  std::string id;  // a1, a2 … in the order of first mentions
  ActorKind kind = ActorKind::person;
  std::u16string name;
  std::optional<std::u16string> role;
  std::vector<Span> mentions;
};

struct ReadStatement {
  std::string id;  // s1, s2 … in the order of cues
  StatementKind kind = StatementKind::claim;
  std::optional<Span> cue;
  std::optional<Span> source;
  std::optional<std::string> speaker;  // an actor's id, "unnamed", or nothing
  std::vector<Span> content;
  bool direct = false;
  std::optional<std::string> within;  // a statement's id
  std::uint8_t confidence = 100;      // percent
  std::string why;
};

struct ReadDispute {
  std::string first;
  std::string second;
  std::string why;
};

struct Reading {
  std::vector<ReadActor> actors;
  std::vector<ReadStatement> statements;
  std::vector<ReadDispute> disputes;
};

}  // namespace isnad
