// What `isnad read` is told.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "summary/article_info.h"

namespace isnad::cli {

struct ReadOptions {
  std::vector<std::string> files;  // none: standard input
  std::string format = "text";     // as in --help of `isnad read`
  std::string language = "ar";     // ar or en
  std::string model;               // a file; empty: the embedded model
  bool jsonl = false;
  bool pretty = false;
  bool quiet = false;
  std::size_t jobs = 1;
  summary::ArticleInfo article;
};

}  // namespace isnad::cli
