// `isnad read --jsonl`: one article a line.
#pragma once

#include <cstddef>
#include <string>

#include "cli/read_options.h"
#include "reading/reader.h"

namespace isnad::cli {

// The reading of a line {"id": …, "text": …}, as one line of JSON; {"id": …, "error": …} where it cannot be
// read. An id that is a number comes back as a string. `number` counts the lines from 1.
std::string read_line(const Reader& reader, const std::string& line, std::size_t number);

// Reads the files, or standard input, line by line, and prints a reading a line in the same order, each as
// soon as it is done. Empty lines are passed over. Returns an Exit: a line that cannot be read is no failure
// of the batch.
int read_batch(const Reader& reader, const ReadOptions& options);

}  // namespace isnad::cli
