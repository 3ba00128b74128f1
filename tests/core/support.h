// What the tests of every stage share.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "lexicon/table.h"
#include "text/utf.h"

namespace isnad::test {

inline std::u16string u(std::string_view utf8) { return text::to_utf16(utf8).value(); }
inline std::string s(std::u16string_view utf16) { return text::to_utf8(utf16); }

inline std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in, "cannot read " << path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A table of tests/core/tables.
inline lexicon::Table table(const std::string& name) {
  auto parsed =
      lexicon::Table::parse(name, file(std::string(ISNAD_SOURCE_DIR) + "/tests/core/tables/" + name + ".tsv"));
  REQUIRE_MESSAGE(parsed.ok(), parsed.error().message);
  return parsed.value();
}

}  // namespace isnad::test
