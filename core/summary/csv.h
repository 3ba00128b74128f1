// A reading's statements as a table for a spreadsheet (RFC 4180).
#pragma once

#include <string>
#include <string_view>

#include "reading/reading.h"
#include "summary/article_info.h"

namespace isnad::summary {

// UTF-8 with a byte order mark, without which spreadsheets take Arabic for Latin; lines end in CR LF. One row a
// statement, its columns named as in the JSON. `text` is the text that was read. A cell that a spreadsheet would take
// for a formula begins with an apostrophe.
std::string to_csv(const Reading& reading, std::u16string_view text, const ArticleInfo& article = {});

}  // namespace isnad::summary
