// Looks a spelling up in a table of strings without making a string of it.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace isnad::text {

struct SpellingHash {
  using is_transparent = void;
  std::size_t operator()(std::u16string_view s) const { return std::hash<std::u16string_view>{}(s); }
};

}  // namespace isnad::text
