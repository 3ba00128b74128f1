// The words that summaries put around the article's own.
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"

namespace isnad::summary {

struct Labels {
  std::string_view untitled;
  std::string_view link;
  std::string_view date;
  std::string_view actors;
  std::string_view statements;
  std::string_view disputes;
  std::string_view unnamed;   // heading of what unnamed sources say
  std::string_view nobody;    // heading of passives without agent
  std::string_view quoted;    // in quotation marks in the article
  std::string_view reported;  // in the article's words
  std::string_view within;    // "as reported by"
  std::string_view source;    // the source as the article names it
  std::string_view uncertain;
  std::string_view no_statements;
  std::string_view no_disputes;
  std::string_view made_by;
  std::string_view comma;
};

const Labels& labels(Language language);
std::string_view label(ActorKind kind, Language language);
std::string_view label(StatementKind kind, Language language);
// What a dispute's `why` means; the general word for one that is not known here.
std::string_view label_of_dispute(std::string_view why, Language language);
// «5 مواضع»: how often an actor is named.
std::string mentions(std::size_t count, Language language);

}  // namespace isnad::summary
