// Arabic text at a byte a letter: the Standard Compression Scheme for Unicode (UTS #6), as far as tables need it.
// Written: ASCII as it is, letters of the Arabic block by dynamic window 3 (U+0600 to U+067F), everything else quoted
// (SQU). ICU's own converter is no part of the trimmed build for wasm.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad::lexicon {

// The bytes of a text.
std::vector<std::byte> to_scsu(std::u16string_view text);
// The text again. An error where a byte stands there that to_scsu does not write, or the end cuts a quoted unit off.
Result<std::u16string> from_scsu(std::span<const std::byte> bytes);

}  // namespace isnad::lexicon
