// A reading as a page of HTML that stands by itself: no script, no outside resource.
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"

namespace isnad::summary {

// UTF-8, with a newline at its end. `text` is the text that was read. Whatever comes from the page is escaped.
std::string to_html(const Reading& reading, std::u16string_view text, const ArticleInfo& article = {},
                    Language language = Language::arabic);

// The text as HTML shows it, in content and in attributes.
std::string escape_html(std::string_view text);

}  // namespace isnad::summary
