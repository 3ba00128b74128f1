// `isnad read FILE…`: one article a file.
#pragma once

#include "cli/read_options.h"
#include "reading/reader.h"

namespace isnad::cli {

// Prints the summaries in the order of the files; what cannot be read is told on standard error. Returns an
// Exit.
int read_articles(const Reader& reader, const ReadOptions& options);

}  // namespace isnad::cli
