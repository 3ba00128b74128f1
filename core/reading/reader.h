// The reader: text in, reading out.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "reading/reading.h"
#include "text/result.h"

namespace isnad {

// Made once from a model; immutable, safe to share between threads, no global state.
class Reader {
 public:
  // Refuses a model that is damaged, foreign or of another version.
  static Result<Reader> create(std::span<const std::byte> model);

  // Reads an article: its text, the headline as first line where there is one. Errors: empty, not_arabic,
  // too_long.
  [[nodiscard]] Result<Reading> read(std::u16string_view text) const;

 private:
  struct Stages;
  explicit Reader(std::shared_ptr<const Stages> stages) : stages_(std::move(stages)) {}
  std::shared_ptr<const Stages> stages_;
};

}  // namespace isnad
