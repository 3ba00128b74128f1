// Normalised text with a map back to the text as it was given.
//
// Removed: tashkeel, tatweel, zero-width and bidi controls. Replaced: compatibility characters by their NFKC
// form (presentation forms become letters), Persian letters and digits by the Arabic letters and ASCII
// digits, spaces of every width by U+0020. Line ends become U+000A. Method: Unicode Standard Annex 15 for
// NFKC.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace isnad::text {

struct Normalised {
  std::u16string text;
  // The same text, letter by letter, with the spellings that writers mix made one: أإآٱ→ا, ى→ي, ة→ه, ؤ→و,
  // ئ→ي, and Latin letters lower-cased. folded.size() == text.size(). Word lists are keyed by it.
  std::u16string folded;
  // start[i], end[i]: where the character text[i] stood in the given text, the marks on it included.
  std::vector<std::uint32_t> start;
  std::vector<std::uint32_t> end;
  // marks[i]: the short vowels that stood on text[i], as bits of Mark.
  std::vector<std::uint8_t> marks;

  // The given text's span of the characters [begin, finish) of `text`.
  [[nodiscard]] Span original(std::uint32_t begin, std::uint32_t finish) const;
};

enum Mark : std::uint8_t { fatha = 1, damma = 2, kasra = 4, shadda = 8, sukun = 16, tanwin = 32 };

// Linear in the length of the text. Unpaired surrogates become U+FFFD.
Normalised normalise(std::u16string_view given);

// The folded form of a string that is normalised already (a table's key).
std::u16string fold(std::u16string_view normalised);

// normalise, then fold: the key of a string as a person writes it.
std::u16string key_of(std::u16string_view written);

}  // namespace isnad::text
