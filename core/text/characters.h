// What a character of normalised text is.
#pragma once

namespace isnad::text {

bool is_arabic_letter(char16_t c);
bool is_letter(char16_t c);  // of any script; surrogates count as letters (rare scripts, emoji are punctuation)
bool is_digit(char16_t c);   // ASCII: normalised text has no others
bool is_space(char16_t c);
bool is_newline(char16_t c);
// « » “ ” „ " ‹ › and doubled single quotes are handled by quotations.cpp; this says whether c can be part of
// one.
bool is_quote(char16_t c);
bool is_opening_quote(char16_t c);  // « “ „ ‹ : opening when well written
bool is_closing_quote(char16_t c);  // » ” ›
bool is_opening_bracket(char16_t c);
bool is_closing_bracket(char16_t c);
bool is_dash(char16_t c);
bool is_sentence_end(char16_t c);  // . ! ? ؟ …
bool is_comma(char16_t c);         // ، ,
bool is_semicolon(char16_t c);     // ؛ ;
bool is_colon(char16_t c);

}  // namespace isnad::text
