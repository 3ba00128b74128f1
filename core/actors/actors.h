// The third layer of a reading: who and what is named, and which names are the same actor.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "morphology/analysis.h"
#include "text/document.h"

namespace isnad::actors {

enum class Kind : std::uint8_t { person, organization, place, group };

// A name in the text. Proclitics of its first token are outside it.
struct Mention {
  TokenRange tokens;
  Span span;  // in the given text
  Kind kind = Kind::person;
  std::uint32_t actor = 0;  // index into Layer::actors
  // The role that stands beside it, by tokens («رئيس الوزراء الأرميني»); empty where none does.
  TokenRange role;
};

struct Actor {
  Kind kind = Kind::person;
  std::u16string name;                  // the fullest spelling in the text
  std::vector<std::u16string> roles;    // as they stand in the text, the fullest first
  std::vector<std::uint32_t> mentions;  // indexes into Layer::mentions, in text order
  // Grammar, where it is known: feminine given name, plural people …
  morphology::Gender gender = morphology::Gender::either;
};

struct Layer {
  std::vector<Mention> mentions;          // in text order, none inside another
  std::vector<Actor> actors;              // by first mention
  std::vector<std::uint32_t> mention_of;  // for each token its mention, or text::none
  // For each token the words that it behaves like in raw news, as numbers of clusters, finest first (word_table.h); 0
  // where the word is in no table.
  std::vector<std::array<std::uint16_t, 4>> clusters_of;
};

// Made once from the model; immutable.
class Finder;

// Finds the actors of a document.
Layer find(const text::Document& document, const morphology::Layer& words, const Finder& finder);

}  // namespace isnad::actors
