// One line of a batch.
#pragma once

#include <cstddef>
#include <string>

#include "reading/reader.h"

namespace isnad::cli {

// The reading of a line {"id": …, "text": …}, as one line of JSON; {"id": …, "error": …} where it cannot be
// read. An id that is a number comes back as a string. `number` counts the lines from 1.
std::string read_line(const Reader& reader, const std::string& line, std::size_t number);

}  // namespace isnad::cli
