#include "text/characters.h"

#include <unicode/uchar.h>

namespace isnad::text {

bool is_arabic_letter(char16_t c) {
  return (c >= 0x0620 && c <= 0x064A && c != 0x0640) || (c >= 0x066E && c <= 0x06D3) || (c >= 0x06EE && c <= 0x06EF) ||
         (c >= 0x06FA && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08C9);
}

bool is_letter(char16_t c) {
  if (is_arabic_letter(c)) return true;
  if (c < 0x80) return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
  if (c >= 0xD800 && c <= 0xDFFF) return false;
  return u_isalpha(c) != 0 || u_charType(c) == U_NON_SPACING_MARK;
}

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
bool is_space(char16_t c) { return c == u' ' || c == u'\n'; }
bool is_newline(char16_t c) { return c == u'\n'; }

bool is_opening_quote(char16_t c) { return c == u'«' || c == u'“' || c == u'„' || c == u'‹' || c == u'‟'; }
bool is_closing_quote(char16_t c) { return c == u'»' || c == u'”' || c == u'›'; }
bool is_quote(char16_t c) {
  return is_opening_quote(c) || is_closing_quote(c) || c == u'"' || c == u'\'' || c == u'‘' || c == u'’' || c == u'`';
}

bool is_opening_bracket(char16_t c) { return c == u'(' || c == u'[' || c == u'{' || c == u'﴾'; }
bool is_closing_bracket(char16_t c) { return c == u')' || c == u']' || c == u'}' || c == u'﴿'; }
bool is_dash(char16_t c) { return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_sentence_end(char16_t c) { return c == u'.' || c == u'!' || c == u'?' || c == u'؟' || c == u'…' || c == u'۔'; }
bool is_comma(char16_t c) { return c == u'،' || c == u',' || c == u'٬'; }
bool is_semicolon(char16_t c) { return c == u'؛' || c == u';'; }
bool is_colon(char16_t c) { return c == u':' || c == u'׃'; }

}  // namespace isnad::text
