// Who speaks: which statements are of one voice, and what the article calls it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "actors/actors.h"
#include "disputes/countries.h"
#include "disputes/terms.h"
#include "statements/statements.h"

namespace isnad::disputes {

struct Voice {
  std::string key;                       // equal keys are one voice; empty for nobody
  std::uint32_t speaker = text::none;    // the actor who speaks
  bool named_here = false;               // by this statement's own source, not by what stands before
  std::vector<std::uint32_t> sides;      // actors named in the sources of this voice, sorted
  std::vector<std::uint32_t> countries;  // of the sources of this voice and of its name, sorted
  std::vector<std::uint64_t> words;      // telling words of the same, as hashes of their stems, sorted
  std::vector<std::uint64_t> own_words;  // of this statement's own source
  std::vector<std::uint32_t> own_sides;
};

// One a statement, in the same order.
std::vector<Voice> voices_of(const text::Document& document, const actors::Layer& actors,
                             const statements::Layer& statements, const Terms& terms, const Countries& countries);

// Whether the two are known to be one.
bool one_voice(const Voice& a, const Voice& b);

// Whether one is named in what the article calls the other («المتحدث باسم الشرطة», «الشرطة»).
bool same_side(const Voice& a, const Voice& b);

// Whether the two may speak for one body, for all that is known: one voice or side, or a telling word in what the
// article calls them.
bool akin(const Voice& a, const Voice& b);

// Whether both statements have a source, and the two have neither a telling word nor a name in common.
bool sources_apart(const Voice& a, const Voice& b);

}  // namespace isnad::disputes
