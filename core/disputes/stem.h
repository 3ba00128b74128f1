// What of a word says what it is about, whatever its form.
//
// A light stem (proclitics, enclitics and endings cut off; method: L. Larkey, L. Ballesteros and M. Connell, Light
// Stemming for Arabic Information Retrieval, 2007) and a rough root (prefixes and infixes of the verbal forms, and long
// vowels, taken out). Neither is grammar: they only bring سقوط, سقطت and يسقط together.
#pragma once

#include <string>
#include <string_view>

namespace isnad::disputes {

// The word is folded (text::fold).
std::u16string light_stem(std::u16string_view word);

// Of a light stem. Two letters at least, where the stem has them.
std::u16string rough_root(std::u16string_view stem);

}  // namespace isnad::disputes
