#include "summary/annotations.h"

#include <algorithm>
#include <vector>

#include "summary/address.h"
#include "summary/labels.h"
#include "summary/names.h"
#include "summary/outline.h"
#include "text/utf.h"

namespace isnad::summary {
namespace {

// As many code units of the text stand before and after the words of a target.
constexpr std::size_t context = 32;

bool is_low_surrogate(char16_t c) { return c >= 0xDC00 && c <= 0xDFFF; }
bool is_high_surrogate(char16_t c) { return c >= 0xD800 && c <= 0xDBFF; }

// How many code points begin before each code unit.
std::vector<std::uint32_t> code_points(std::u16string_view text) {
  std::vector<std::uint32_t> count(text.size() + 1, 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool second_half = i > 0 && is_low_surrogate(text[i]) && is_high_surrogate(text[i - 1]);
    count[i + 1] = count[i] + (second_half ? 0U : 1U);
  }
  return count;
}

class Annotations {
 public:
  Annotations(std::u16string_view text, const ArticleInfo& article, JsonStyle style)
      : text_(text), points_(code_points(text)), address_(web_address(article.url)), json_(style) {}

  std::string write(const Reading& reading) && {
    json_.begin_object();
    field("@context", "http://www.w3.org/ns/anno.jsonld");
    field("id", source() + "#isnad");
    field("type", "AnnotationPage");
    json_.key("items");
    json_.begin_array();
    for (const ReadStatement& statement : reading.statements) write(reading, statement);
    json_.end_array();
    json_.end_object();
    return std::move(json_).take();
  }

 private:
  [[nodiscard]] std::string source() const { return address_.empty() ? "urn:isnad:text" : address_; }

  void field(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }

  void write(const Reading& reading, const ReadStatement& statement) {
    json_.begin_object();
    field("id", source() + "#isnad-" + statement.id);
    field("type", "Annotation");
    field("motivation", "classifying");
    json_.key("body");
    json_.begin_array();
    body("tagging", name_of(statement.kind), "en");
    if (const std::string who = speaker(reading, statement); !who.empty()) body("identifying", who, "ar");
    for (const ReadDispute& dispute : reading.disputes) {
      if (dispute.first != statement.id && dispute.second != statement.id) continue;
      const std::string& other = dispute.first == statement.id ? dispute.second : dispute.first;
      json_.begin_object();
      field("type", "SpecificResource");
      field("purpose", "linking");
      field("source", source() + "#isnad-" + other);
      json_.end_object();
    }
    json_.end_array();
    json_.key("target");
    json_.begin_array();
    for (const Span& span : statement.content) target(span);
    json_.end_array();
    json_.end_object();
  }

  [[nodiscard]] std::string speaker(const Reading& reading, const ReadStatement& statement) const {
    for (const ReadActor& actor : reading.actors) {
      if (statement.speaker == actor.id) return one_line(actor.name);
    }
    return statement.source ? words_of(text_, *statement.source) : std::string();
  }

  void body(std::string_view purpose, std::string_view value, std::string_view language) {
    json_.begin_object();
    field("type", "TextualBody");
    field("purpose", purpose);
    field("value", value);
    field("format", "text/plain");
    field("language", language);
    json_.end_object();
  }

  void target(Span span) {
    const std::size_t end = std::min<std::size_t>(span.end, text_.size());
    const std::size_t start = std::min<std::size_t>(span.start, end);
    json_.begin_object();
    field("source", source());
    json_.key("selector");
    json_.begin_array();
    json_.begin_object();
    field("type", "TextQuoteSelector");
    field("exact", text::to_utf8(text_.substr(start, end - start)));
    std::size_t before = start - std::min(start, context);
    std::size_t after = std::min(text_.size(), end + context);
    if (before > 0 && is_low_surrogate(text_[before])) ++before;
    if (after < text_.size() && is_low_surrogate(text_[after])) --after;
    field("prefix", text::to_utf8(text_.substr(before, start - before)));
    field("suffix", text::to_utf8(text_.substr(end, std::max(after, end) - end)));
    json_.end_object();
    json_.begin_object();
    field("type", "TextPositionSelector");
    json_.key("start");
    json_.number(points_[start]);
    json_.key("end");
    json_.number(points_[end]);
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

  std::u16string_view text_;
  std::vector<std::uint32_t> points_;
  std::string address_;
  JsonWriter json_;
};

}  // namespace

std::string to_annotations(const Reading& reading, std::u16string_view text, const ArticleInfo& article,
                           JsonStyle style) {
  return Annotations(text, article, style).write(reading);
}

}  // namespace isnad::summary
