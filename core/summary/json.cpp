#include "summary/json.h"

#include "summary/names.h"
#include "text/utf.h"

namespace isnad::summary {
namespace {

// Version of the contract, not of the program.
constexpr std::uint64_t contract = 1;

void write(JsonWriter& json, const Span& span) {
  json.begin_object(Layout::line);
  json.key("start");
  json.number(span.start);
  json.key("end");
  json.number(span.end);
  json.end_object();
}

void write(JsonWriter& json, const std::vector<Span>& spans) {
  json.begin_array(Layout::line);
  for (const Span& span : spans) write(json, span);
  json.end_array();
}

template <typename T, typename Write>
void write_or_null(JsonWriter& json, const std::optional<T>& value, Write write_value) {
  if (value) {
    write_value(*value);
  } else {
    json.null();
  }
}

void write(JsonWriter& json, const ReadActor& actor) {
  json.begin_object();
  json.key("id");
  json.string(actor.id);
  json.key("kind");
  json.string(name_of(actor.kind));
  json.key("name");
  json.string(text::to_utf8(actor.name));
  json.key("role");
  write_or_null(json, actor.role, [&](const std::u16string& role) { json.string(text::to_utf8(role)); });
  json.key("mentions");
  write(json, actor.mentions);
  json.end_object();
}

void write(JsonWriter& json, const ReadStatement& statement) {
  const auto span = [&](const Span& value) { write(json, value); };
  const auto string = [&](const std::string& value) { json.string(value); };
  json.begin_object();
  json.key("id");
  json.string(statement.id);
  json.key("kind");
  json.string(name_of(statement.kind));
  json.key("cue");
  write_or_null(json, statement.cue, span);
  json.key("source");
  write_or_null(json, statement.source, span);
  json.key("speaker");
  write_or_null(json, statement.speaker, string);
  json.key("content");
  write(json, statement.content);
  json.key("direct");
  json.boolean(statement.direct);
  json.key("within");
  write_or_null(json, statement.within, string);
  json.key("confidence");
  json.percent(statement.confidence);
  json.key("why");
  json.string(statement.why);
  json.end_object();
}

void write(JsonWriter& json, const ReadDispute& dispute) {
  json.begin_object();
  json.key("statements");
  json.begin_array(Layout::line);
  json.string(dispute.first);
  json.string(dispute.second);
  json.end_array();
  json.key("why");
  json.string(dispute.why);
  json.end_object();
}

template <typename Items>
void write_list(JsonWriter& json, std::string_view key, const Items& items) {
  json.key(key);
  json.begin_array();
  for (const auto& item : items) write(json, item);
  json.end_array();
}

}  // namespace

std::string to_json(const Reading& reading, const ArticleInfo& article, JsonStyle style) {
  JsonWriter json(style);
  json.begin_object();
  json.key("isnad");
  json.number(contract);
  if (!article.id.empty()) {
    json.key("id");
    json.string(article.id);
  }
  write_list(json, "actors", reading.actors);
  write_list(json, "statements", reading.statements);
  write_list(json, "disputes", reading.disputes);
  json.end_object();
  return std::move(json).take();
}

std::string error_to_json(const std::optional<std::string>& id, const std::string& message) {
  JsonWriter json(JsonStyle::compact);
  json.begin_object();
  json.key("id");
  write_or_null(json, id, [&](const std::string& value) { json.string(value); });
  json.key("error");
  json.string(message);
  json.end_object();
  return std::move(json).take();
}

}  // namespace isnad::summary
