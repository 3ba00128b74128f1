// One line of a batch.
#pragma once

#include <string>

#include "reading/reader.h"

namespace isnad::cli {

// The reading of a line {"id": …, "text": …}, as one line of JSON; {"id": …, "error": …} where it cannot be
// read. An id that is a number comes back as a string. `place` says where a line without an id stands («line 3»).
std::string read_line(const Reader& reader, const std::string& line, const std::string& place);

}  // namespace isnad::cli
