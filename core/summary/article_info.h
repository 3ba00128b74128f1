// What is known of an article besides its text.
#pragma once

#include <string>

namespace isnad::summary {

// UTF-8; what is not known is empty.
struct ArticleInfo {
  std::string id;     // the caller's own name for the article; stands in the JSON
  std::string title;  // where empty, summaries take the text's first line if it looks like a headline
  std::string url;    // becomes a link only where it is an http or https address
  std::string date;   // as the caller writes it
};

// The language of headings and labels. The article's own words are never translated.
enum class Language { arabic, english };

}  // namespace isnad::summary
