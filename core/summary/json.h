// A reading as JSON: the contract that the command line, the wasm engine and the scorer share.
#pragma once

#include <optional>
#include <string>

#include "reading/reading.h"
#include "summary/article_info.h"
#include "summary/json_writer.h"

namespace isnad::summary {

// UTF-8, without a newline at its end. Of the article only the id stands in it, and only where there is one.
// Spans are UTF-16 code units into the text as it was given.
std::string to_json(const Reading& reading, const ArticleInfo& article = {}, JsonStyle style = JsonStyle::compact);

// What a batch answers for an article that cannot be read: {"id":…,"error":…}; the id is null where none is
// known.
std::string error_to_json(const std::optional<std::string>& id, const std::string& message);

}  // namespace isnad::summary
