// Proclitics and enclitics split from a word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::morphology {

// Proclitics, as bits.
enum Proclitic : std::uint8_t {
  conjunction_wa = 1,   // و
  conjunction_fa = 2,   // ف
  preposition_bi = 4,   // ب
  preposition_li = 8,   // ل
  preposition_ka = 16,  // ك
  future_sa = 32,       // س
  article = 64,         // ال, and the لـ of لل
  question_a = 128,     // أ
};

enum class Enclitic : std::uint8_t { none, ha, haa, hum, huma, hunna, ka, kum, na, ya };

// One way to cut a word. The stem is word[prefix, size - suffix).
struct Split {
  std::uint8_t proclitics = 0;  // bits of Proclitic
  std::uint8_t prefix = 0;      // how many characters the proclitics take
  std::uint8_t suffix = 0;      // how many the enclitic takes
  Enclitic enclitic = Enclitic::none;
};

// Every cut that leaves a stem of two letters or more, the uncut word first, longer stems before shorter
// ones. The word is folded (text::fold).
std::vector<Split> splits(std::u16string_view word);

// The stem of a split. For «لل» the article's alif is not restored.
inline std::u16string_view stem(std::u16string_view word, const Split& split) {
  return word.substr(split.prefix, word.size() - split.prefix - split.suffix);
}

}  // namespace isnad::morphology
