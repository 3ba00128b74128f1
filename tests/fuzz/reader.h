// What the fuzzers share: the reader, and the way to say that a contract is broken.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "reading/reader.h"

namespace isnad::fuzz {

// subject: what breaks its contract, for the message.
inline void require(bool holds, const char* subject, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s breaks its contract: %s\n", subject, what);
  std::abort();
}

inline const Reader& reader() {
  static const Reader made = [] {
    std::ifstream file(ISNAD_MODEL_FILE, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto created = Reader::create(std::as_bytes(std::span(bytes)));
    require(created.ok(), "the model", "it loads");
    return std::move(created).value();
  }();
  return made;
}

}  // namespace isnad::fuzz
