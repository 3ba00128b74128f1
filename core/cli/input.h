// What the tool reads and writes: files and standard input.
#pragma once

#include <cstddef>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

#include "reading/reader.h"
#include "text/result.h"

namespace isnad::cli {

// The bytes of a file; «-» is standard input. The message of an error says what is wrong with the file.
Result<std::string> read_file(const std::string& path);

bool write_file(const std::string& path, std::span<const std::byte> bytes);

// UTF-8 to UTF-16. An error says how to convert what is not UTF-8, and that a page of HTML is no text.
Result<std::u16string> decode(const std::string& bytes);

// The reader with the model of that file, or with the embedded one where the path is empty.
Result<Reader> make_reader(const std::string& model_path);

}  // namespace isnad::cli
