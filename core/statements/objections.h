// What speaks against a reading of a cue, and how a content begins, with the names that the trained model knows them
// by.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "statements/draft.h"

namespace isnad::statements {

enum class Objection : std::uint8_t {
  homograph,
  not_initial,
  first_person,
  object_pronoun,
  writers_own,
  law,
  passive_object,
  bare,
  predicative_participle,
  considered,
  no_verb_before_noun,
  ruling,
  deed,
  title,
  subjunctive,
  hypothetical,
};

inline constexpr std::array<std::string_view, 16> objection_names{"homograph",
                                                                  "not-initial",
                                                                  "first-person",
                                                                  "object-pronoun",
                                                                  "writers-own",
                                                                  "law",
                                                                  "passive-object",
                                                                  "bare",
                                                                  "predicative-participle",
                                                                  "considered",
                                                                  "no-verb-before-noun",
                                                                  "ruling",
                                                                  "deed",
                                                                  "title",
                                                                  "subjunctive",
                                                                  "hypothetical"};

std::string_view name_of(ContentMode mode);

}  // namespace isnad::statements
