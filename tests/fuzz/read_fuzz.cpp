// Whatever the text, a reading comes back that keeps its contract, or an error that says why there is none.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "reader.h"
#include "summary/json.h"
#include "summary/markdown.h"
#include "text/utf.h"

namespace {

void require(bool holds, const char* what) { isnad::fuzz::require(holds, "the reading", what); }

// UTF-8 where the bytes are; otherwise the bytes themselves as code units, so that lone surrogates come up too.
std::u16string text_of(const std::uint8_t* data, std::size_t size) {
  if (auto text = isnad::text::to_utf16({reinterpret_cast<const char*>(data), size})) return *std::move(text);
  std::u16string text(size / 2, u'\0');
  if (!text.empty()) std::memcpy(text.data(), data, text.size() * 2);
  return text;
}

void check(const isnad::Reading& reading, std::size_t size) {
  const auto span = [size](const isnad::Span& s) {
    require(s.start < s.end && s.end <= size, "spans lie inside the text and hold something");
  };
  std::set<std::string> actors{"unnamed"};
  std::set<std::string> statements;
  for (const auto& actor : reading.actors) {
    require(actors.insert(actor.id).second, "actors' ids are unique");
    require(!actor.name.empty() && !actor.mentions.empty(), "an actor is named");
    for (const auto& mention : actor.mentions) span(mention);
  }
  for (const auto& statement : reading.statements) statements.insert(statement.id);
  require(statements.size() == reading.statements.size(), "statements' ids are unique");
  for (const auto& statement : reading.statements) {
    if (statement.cue) span(*statement.cue);
    if (statement.source) span(*statement.source);
    for (const auto& part : statement.content) span(part);
    require(!statement.speaker || actors.contains(*statement.speaker), "speakers exist");
    require(!statement.within || (statements.contains(*statement.within) && *statement.within != statement.id),
            "a statement lies within another");
    require(statement.confidence <= 100, "confidence is a percentage");
  }
  for (const auto& dispute : reading.disputes) {
    require(
        dispute.first != dispute.second && statements.contains(dispute.first) && statements.contains(dispute.second),
        "a dispute has two statements");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::u16string text = text_of(data, size);
  const auto reading = isnad::fuzz::reader().read(text);
  if (!reading) {
    require(!reading.error().message.empty(), "an error has a message");
    return 0;
  }
  check(reading.value(), text.size());
  require(!isnad::summary::to_json(reading.value()).empty(), "there is JSON");
  require(!isnad::summary::to_markdown(reading.value(), text).empty(), "there is Markdown");
  return 0;
}
