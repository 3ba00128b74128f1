#include "text/tokens.h"

#include "text/characters.h"

namespace isnad::text {
namespace {

bool starts_number(std::u16string_view s, std::size_t i) { return is_digit(s[i]); }

std::size_t end_of_number(std::u16string_view s, std::size_t i) {
  while (i < s.size()) {
    if (is_digit(s[i])) {
      ++i;
    } else if ((s[i] == u'.' || s[i] == u',' || s[i] == u'٫' || s[i] == u'٬') && i + 1 < s.size() &&
               is_digit(s[i + 1])) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

std::size_t end_of_word(std::u16string_view s, std::size_t i) {
  while (i < s.size() && (is_letter(s[i]) || is_digit(s[i]))) ++i;
  return i;
}

bool pairs_up(char16_t c) { return c == u'\'' || c == u'`' || c == u'‘' || c == u'’' || c == u'‹' || c == u'›'; }

std::size_t end_of_punctuation(std::u16string_view s, std::size_t i) {
  const char16_t c = s[i];
  if (c >= 0xD800 && c <= 0xDBFF && i + 1 < s.size() && s[i + 1] >= 0xDC00 && s[i + 1] <= 0xDFFF) return i + 2;
  if (pairs_up(c)) {
    const bool same = i + 1 < s.size() && s[i + 1] == c;
    return i + (same ? 2 : 1);
  }
  if (c == u'.' || c == u'…') {
    while (i < s.size() && (s[i] == u'.' || s[i] == u'…')) ++i;
    return i;
  }
  return i + 1;
}

}  // namespace

std::vector<Token> tokenise(std::u16string_view normal) {
  std::vector<Token> tokens;
  tokens.reserve(normal.size() / 5 + 1);
  bool space = true;
  for (std::size_t i = 0; i < normal.size();) {
    if (is_space(normal[i])) {
      space = true;
      ++i;
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(i);
    token.space_before = space;
    if (starts_number(normal, i)) {
      token.kind = TokenKind::number;
      i = end_of_number(normal, i);
    } else if (is_letter(normal[i])) {
      token.kind = TokenKind::word;
      i = end_of_word(normal, i);
    } else {
      token.kind = TokenKind::punctuation;
      i = end_of_punctuation(normal, i);
    }
    token.end = static_cast<std::uint32_t>(i);
    tokens.push_back(token);
    space = false;
  }
  return tokens;
}

}  // namespace isnad::text
