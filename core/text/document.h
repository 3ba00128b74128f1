// The first layer of a reading: the text as paragraphs, sentences, tokens, quotations and brackets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "text/span.h"

namespace isnad::text {

inline constexpr std::uint32_t none = 0xFFFFFFFFU;

enum class TokenKind : std::uint8_t {
  word,         // a run of letters (and digits after the first letter)
  number,       // digits, with the separators inside them
  punctuation,  // one mark; '' and `` are one, .. and … are one
};

struct Token {
  std::uint32_t begin = 0;  // in Document::normal
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  bool space_before = false;
  std::uint32_t sentence = 0;      // index into Document::sentences
  std::uint32_t quotation = none;  // the innermost quotation around it (its marks are not in it), or none
};

// A line of the text with at least one token.
struct Paragraph {
  TokenRange tokens;
  // Short and without an end mark, or the first line: a headline, a caption, a byline.
  bool headline = false;
};

// Ends at an end mark or with its paragraph. An end mark inside a quotation or a parenthesis ends none,
// unless the quotation closes right after it.
struct Sentence {
  TokenRange tokens;  // the end mark included
  std::uint32_t paragraph = 0;
};

struct Quotation {
  TokenRange inner;             // between the marks
  std::uint32_t open = none;    // the token of the opening mark; none where it is missing
  std::uint32_t close = none;   // the token of the closing mark; none where it is missing
  std::uint32_t parent = none;  // the quotation around it, or none
  [[nodiscard]] bool balanced() const { return open != none && close != none; }
};

enum class BracketKind : std::uint8_t { round, square, dash };

struct Bracket {
  BracketKind kind = BracketKind::round;
  std::uint32_t open = none;
  std::uint32_t close = none;  // none where it is missing
};

struct Document {
  std::u16string given;
  Normalised normal;
  std::vector<Token> tokens;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;  // by opening position, outer before inner
  std::vector<Bracket> brackets;      // by opening position

  // The token's normalised spelling.
  [[nodiscard]] std::u16string_view form(std::uint32_t token) const;
  // The token's folded spelling: what word lists are asked with.
  [[nodiscard]] std::u16string_view key(std::uint32_t token) const;
  // The first character of the token's normalised spelling (punctuation has but one, or a run of the same).
  [[nodiscard]] char16_t first(std::uint32_t token) const;
  // Where the tokens stand in the given text.
  [[nodiscard]] Span span(std::uint32_t token) const;
  [[nodiscard]] Span span(TokenRange range) const;
  [[nodiscard]] bool is_word(std::uint32_t token) const;
};

// Reads any text; linear in its length.
Document analyse(std::u16string_view given);

// The share of Arabic letters among all letters, 0 to 1; 0 where there is no letter.
double arabic_share(const Document& document);

}  // namespace isnad::text
