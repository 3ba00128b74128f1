// The reader that the command line tool has, for tests of whole readings.
#pragma once

#include <span>
#include <string>

#include "reading/reader.h"
#include "support.h"

namespace isnad::test {

inline const Reader& reader() {
  static const Reader made = [] {
    const std::string bytes = file(ISNAD_MODEL_FILE);
    auto created = Reader::create(std::as_bytes(std::span(bytes.data(), bytes.size())));
    REQUIRE_MESSAGE(created.ok(), created.error().message);
    return created.value();
  }();
  return made;
}

inline Reading reading_of(const std::u16string& text) {
  auto reading = reader().read(text);
  REQUIRE_MESSAGE(reading.ok(), reading.error().message << ": " << s(text));
  return reading.value();
}

}  // namespace isnad::test
