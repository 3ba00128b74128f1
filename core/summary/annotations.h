// A reading as Web Annotations (W3C Recommendation, 2017): one annotation a statement, so that annotation tools show it
// on the page.
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"
#include "summary/json_writer.h"

namespace isnad::summary {

// JSON-LD, UTF-8: an AnnotationPage. Positions are code points of the text that was read, as the recommendation wants,
// not UTF-16 code units; every target carries the words themselves, with those around them, too.
std::string to_annotations(const Reading& reading, std::u16string_view text, const ArticleInfo& article = {},
                           JsonStyle style = JsonStyle::compact);

}  // namespace isnad::summary
