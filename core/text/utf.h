// UTF-8 and UTF-16.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad::text {

// Nothing where the bytes are not UTF-8.
std::optional<std::u16string> to_utf16(std::string_view utf8);
// Unpaired surrogates become U+FFFD.
std::string to_utf8(std::u16string_view utf16);

}  // namespace isnad::text
