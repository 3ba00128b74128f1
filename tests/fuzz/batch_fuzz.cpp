// Whatever stands on a line of a batch, one line of JSON answers it: a reading or an error.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/read_line.h"
#include "reader.h"

namespace {

void require(bool holds, const char* what) { isnad::fuzz::require(holds, "the batch", what); }

void check(const std::string& line) {
  const std::string answer = isnad::cli::read_line(isnad::fuzz::reader(), line, "line 1");
  require(answer.find('\n') == std::string::npos, "an answer is one line");
  const auto parsed = nlohmann::json::parse(answer, nullptr, false);
  require(parsed.is_object() && parsed.contains("isnad") != parsed.contains("error"), "a reading or an error");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  // The same bytes as an article's text, where they are UTF-8: JSON that the fuzzer would seldom hit upon.
  const nlohmann::json article = {{"id", "x"}, {"text", bytes}};
  check(article.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  return 0;
}
