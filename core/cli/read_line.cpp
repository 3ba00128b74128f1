#include "cli/read_line.h"

#include <exception>
#include <nlohmann/json.hpp>
#include <optional>

#include "summary/json.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

using nlohmann::json;

std::optional<std::string> id_of(const json& article) {
  const auto id = article.find("id");
  if (id == article.end()) return std::nullopt;
  if (id->is_string()) return id->get<std::string>();
  if (id->is_number()) return id->dump();
  return std::nullopt;
}

std::string read_article(const Reader& reader, const json& article, const std::optional<std::string>& id) {
  const auto field = article.find("text");
  if (field == article.end()) return summary::error_to_json(id, "the line has no \"text\"");
  if (!field->is_string()) return summary::error_to_json(id, "\"text\" is not a string");
  const auto text = text::to_utf16(field->get_ref<const std::string&>());
  if (!text) return summary::error_to_json(id, "\"text\" is not UTF-8");
  const auto reading = reader.read(*text);
  if (!reading) return summary::error_to_json(id, reading.error().message);
  summary::ArticleInfo info;
  info.id = id.value_or("");
  return summary::to_json(reading.value(), info);
}

}  // namespace

std::string read_line(const Reader& reader, const std::string& line, const std::string& place) {
  const json article = json::parse(line, nullptr, false);
  if (!article.is_object()) {
    const char* what = article.is_discarded() ? "not JSON, or not UTF-8" : "not a JSON object";
    return summary::error_to_json(std::nullopt, place + ": " + what);
  }
  const auto id = id_of(article);
  try {
    return read_article(reader, article, id);
  } catch (const std::exception& error) {
    return summary::error_to_json(id, std::string("internal: ") + error.what());
  }
}

}  // namespace isnad::cli
