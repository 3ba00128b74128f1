// Whatever the bytes, a model is loaded or refused; sections with a right checksum but any bytes inside too.
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "lexicon/model.h"
#include "reading/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  static_cast<void>(isnad::Reader::create(bytes));

  // One section: its name up to the first zero byte, its contents after it.
  std::size_t end = 0;
  while (end < size && data[end] != 0) ++end;
  if (end == size) return 0;
  const std::string name(reinterpret_cast<const char*>(data), end);
  const std::vector<std::byte> section(bytes.begin() + static_cast<std::ptrdiff_t>(end) + 1, bytes.end());
  static_cast<void>(isnad::Reader::create(isnad::lexicon::write_model({{name, section}})));
  return 0;
}
