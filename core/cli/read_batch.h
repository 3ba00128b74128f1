// `isnad read --jsonl`: one article a line.
#pragma once

#include "cli/read_options.h"
#include "reading/reader.h"

namespace isnad::cli {

// Reads the files, or standard input, line by line, and prints a reading a line in the same order, each as
// soon as it is done. Empty lines are passed over. Returns an Exit.
int read_batch(const Reader& reader, const ReadOptions& options);

}  // namespace isnad::cli
