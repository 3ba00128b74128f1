#include "actors/spelling.h"

#include <algorithm>
#include <array>

namespace isnad::actors {
namespace {

constexpr std::size_t longest = 32;

std::u16string_view without_article(std::u16string_view word) {
  return word.size() > 4 && word.starts_with(u"ال") ? word.substr(2) : word;
}

char16_t sound_class(char16_t c) {
  switch (c) {
    case u'ج':
    case u'غ':
    case u'ق':
    case u'ك':
      return u'ك';
    case u'ط':
    case u'ث':
      return u'ت';
    case u'ص':
      return u'س';
    case u'ض':
    case u'ظ':
    case u'ذ':
      return u'د';
    case u'ڤ':
    case u'ف':
    case u'ب':
    case u'پ':
      return u'ب';
    default:
      return c;
  }
}

bool is_soft(char16_t c) { return c == u'ا' || c == u'و' || c == u'ي' || c == u'ه' || c == u'ء'; }

}  // namespace

std::u16string phonetic_key(std::u16string_view folded) {
  std::u16string key;
  for (const char16_t c : without_article(folded)) {
    if (is_soft(c)) continue;
    const char16_t sound = sound_class(c);
    if (key.empty() || key.back() != sound) key += sound;
  }
  return key;
}

int edit_distance(std::u16string_view a, std::u16string_view b, int most) {
  if (a.size() > longest || b.size() > longest) return a == b ? 0 : most + 1;
  std::array<int, longest + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return std::min(row[b.size()], most + 1);
}

bool same_word(std::u16string_view a, std::u16string_view b) {
  a = without_article(a);
  b = without_article(b);
  if (a == b) return true;
  // Short words that differ are different names (حسن، حسين).
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 5) return false;
  const int most = shorter >= 8 ? 3 : shorter >= 6 ? 2 : 1;
  if (edit_distance(a, b, most) > most) return false;
  const std::u16string key = phonetic_key(a);
  return key.size() >= 3 && key == phonetic_key(b);
}

}  // namespace isnad::actors
