// A reading as plain text, for the terminal.
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"

namespace isnad::summary {

// UTF-8, with a newline at its end. `text` is the text that was read. Control characters of the page, which a
// terminal would obey, are dropped.
std::string to_text(const Reading& reading, std::u16string_view text, const ArticleInfo& article = {},
                    Language language = Language::arabic);

}  // namespace isnad::summary
