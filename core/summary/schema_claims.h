// A reading as schema.org's Claim: what search engines and fact-checkers exchange.
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"
#include "summary/json_writer.h"

namespace isnad::summary {

// JSON-LD, UTF-8: a graph of the article and of one Claim a statement that says what is or is not so (claims, denials,
// accusations), with its author where he is named. Nothing is said on whether a claim is true: there is no ClaimReview.
std::string to_schema_claims(const Reading& reading, std::u16string_view text, const ArticleInfo& article = {},
                             JsonStyle style = JsonStyle::compact);

}  // namespace isnad::summary
