#include "summary/schema_claims.h"

#include "summary/address.h"
#include "summary/names.h"
#include "summary/outline.h"

namespace isnad::summary {
namespace {

std::string_view type_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return "Person";
    case ActorKind::organization:
      return "Organization";
    case ActorKind::place:
      return "Place";
    case ActorKind::group:
      return "Organization";  // schema.org has no type for a people
  }
  return "Thing";
}

bool says_what_is_so(StatementKind kind) {
  return kind == StatementKind::claim || kind == StatementKind::denial || kind == StatementKind::accusation;
}

class Graph {
 public:
  Graph(std::u16string_view text, const ArticleInfo& article, JsonStyle style)
      : text_(text), article_(article), address_(web_address(article.url)), json_(style) {}

  std::string write(const Reading& reading) && {
    const Outline outline = outline_of(reading, text_, article_);
    json_.begin_object();
    field("@context", "https://schema.org");
    json_.key("@graph");
    json_.begin_array();
    write_article(outline.title);
    for (const Voice& voice : outline.voices) {
      for (const Said& said : voice.said) {
        if (says_what_is_so(said.statement->kind)) write_claim(reading, said);
      }
    }
    json_.end_array();
    json_.end_object();
    return std::move(json_).take();
  }

 private:
  void field(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }

  void write_article(const std::string& title) {
    json_.begin_object();
    field("@type", "NewsArticle");
    field("@id", address_ + "#article");
    if (!title.empty()) field("headline", title);
    if (!address_.empty()) field("url", address_);
    if (!article_.date.empty()) field("datePublished", article_.date);
    field("inLanguage", "ar");
    json_.end_object();
  }

  void write_claim(const Reading& reading, const Said& said) {
    json_.begin_object();
    field("@type", "Claim");
    field("@id", address_ + "#isnad-" + said.statement->id);
    field("text", said.content);
    field("additionalType", name_of(said.statement->kind));
    for (const ReadActor& actor : reading.actors) {
      if (said.statement->speaker != actor.id) continue;
      json_.key("author");
      json_.begin_object();
      field("@type", type_of(actor.kind));
      field("name", said.speaker);
      if (actor.kind == ActorKind::person && !said.role.empty()) field("jobTitle", said.role);
      json_.end_object();
    }
    json_.key("appearance");
    json_.begin_object(Layout::line);
    field("@id", address_ + "#article");
    json_.end_object();
    json_.end_object();
  }

  std::u16string_view text_;
  const ArticleInfo& article_;
  std::string address_;
  JsonWriter json_;
};

}  // namespace

std::string to_schema_claims(const Reading& reading, std::u16string_view text, const ArticleInfo& article,
                             JsonStyle style) {
  return Graph(text, article, style).write(reading);
}

}  // namespace isnad::summary
