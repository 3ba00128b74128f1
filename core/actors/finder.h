// What finding actors needs, made once from the model.
#pragma once

#include <memory>

#include "actors/actors.h"
#include "actors/gazetteer.h"
#include "actors/name_book.h"
#include "actors/tagger.h"
#include "actors/word_table.h"
#include "text/result.h"

namespace isnad::actors {

// Immutable; safe to share between threads.
class Finder {
 public:
  // An error where the model lacks the trained sections "actors:words" and "actors:tagger", or they are damaged.
  static Result<Finder> create(const lexicon::Lexicon& lexicon);

  [[nodiscard]] const WordTable& words() const { return parts_->words; }
  [[nodiscard]] const Tagger& tagger() const { return parts_->tagger; }
  [[nodiscard]] const Gazetteer& gazetteer() const { return parts_->gazetteer; }
  [[nodiscard]] const NameBook& names() const { return parts_->names; }

 private:
  struct Parts {
    WordTable words;
    Tagger tagger;
    Gazetteer gazetteer;
    NameBook names;
  };
  explicit Finder(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
  std::shared_ptr<const Parts> parts_;
};

}  // namespace isnad::actors
