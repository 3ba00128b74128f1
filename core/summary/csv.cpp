#include "summary/csv.h"

#include <map>

#include "summary/json_writer.h"
#include "summary/names.h"
#include "summary/outline.h"

namespace isnad::summary {
namespace {

std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string share(std::uint8_t percent) {
  JsonWriter number(JsonStyle::compact);
  number.percent(percent);
  return std::move(number).take();
}

}  // namespace

std::string to_csv(const Reading& reading, std::u16string_view text, const ArticleInfo& article) {
  const Outline outline = outline_of(reading, text, article);
  std::map<std::string_view, const Said*> said;
  for (const Voice& voice : outline.voices) {
    for (const Said& one : voice.said) said.emplace(one.statement->id, &one);
  }
  std::map<std::string, std::string> disputed;
  for (const ReadDispute& dispute : reading.disputes) {
    for (const auto& [one, other] :
         {std::pair(dispute.first, dispute.second), std::pair(dispute.second, dispute.first)}) {
      std::string& list = disputed[one];
      if (!list.empty()) list += ' ';
      list += other;
    }
  }
  std::string out =
      "\xEF\xBB\xBFid,kind,speaker,role,source,content,direct,within,confidence,disputes,title,url,date\r\n";
  for (const ReadStatement& statement : reading.statements) {
    const Said& one = *said.at(statement.id);
    // The source as it stands, where Said leaves out what the speaker's name already says.
    const std::string source = statement.source ? words_of(text, *statement.source) : std::string();
    const std::string speaker = statement.speaker == "unnamed" ? "unnamed"
                                : statement.speaker            ? one.speaker
                                                               : std::string();
    bool first = true;
    for (const std::string& value :
         {statement.id, std::string(name_of(statement.kind)), speaker, one.role, source, one.content,
          std::string(statement.direct ? "true" : "false"), statement.within.value_or(""), share(statement.confidence),
          disputed[statement.id], outline.title, article.url, article.date}) {
      if (!first) out += ',';
      first = false;
      out += cell(value);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace isnad::summary
