// A reading as Markdown: a note that a journalist pastes.
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"

namespace isnad::summary {

// UTF-8, with a newline at its end. `text` is the text that was read. Whatever comes from the page (title,
// names, words, address) is escaped: it never becomes markup, a link or HTML.
std::string to_markdown(const Reading& reading, std::u16string_view text, const ArticleInfo& article = {},
                        Language language = Language::arabic);

// The text so that Markdown (CommonMark, and GitHub's and Obsidian's additions) shows it as it stands, on one
// line.
std::string escape_markdown(std::string_view text);

}  // namespace isnad::summary
