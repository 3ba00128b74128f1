// The fifth layer of a reading: which statements contradict each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "actors/actors.h"
#include "lexicon/lexicon.h"
#include "statements/statements.h"
#include "text/document.h"

namespace isnad::disputes {

struct Dispute {
  std::uint32_t first = 0;   // index into statements::Layer::statements
  std::uint32_t second = 0;  // larger than first
  std::string why;
};

struct Layer {
  std::vector<Dispute> disputes;
  // Claims that are denials by what the article says elsewhere, by index into statements::Layer::statements.
  std::vector<std::uint32_t> implied_denials;
};

// Made once from the lexicon; immutable.
class Judge;

Layer find(const text::Document& document, const morphology::Layer& words, const actors::Layer& actors,
           const statements::Layer& statements, const Judge& judge);

}  // namespace isnad::disputes
