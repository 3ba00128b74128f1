#include "text/document.h"

#include "text/characters.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace isnad::text {

std::u16string_view Document::form(std::uint32_t token) const {
  const Token& t = tokens[token];
  return std::u16string_view(normal.text).substr(t.begin, t.end - t.begin);
}

std::u16string_view Document::key(std::uint32_t token) const {
  const Token& t = tokens[token];
  return std::u16string_view(normal.folded).substr(t.begin, t.end - t.begin);
}

char16_t Document::first(std::uint32_t token) const { return normal.text[tokens[token].begin]; }

Span Document::span(std::uint32_t token) const { return normal.original(tokens[token].begin, tokens[token].end); }

Span Document::span(TokenRange range) const {
  if (range.empty()) {
    const std::uint32_t at =
        range.begin < tokens.size() ? span(range.begin).start : static_cast<std::uint32_t>(given.size());
    return {at, at};
  }
  return normal.original(tokens[range.begin].begin, tokens[range.end - 1].end);
}

bool Document::is_word(std::uint32_t token) const { return tokens[token].kind == TokenKind::word; }

Document analyse(std::u16string_view given) {
  Document document;
  document.given = given;
  document.normal = normalise(given);
  document.tokens = tokenise(document.normal.text);
  split_paragraphs(document);
  pair_quotations(document);
  pair_brackets(document);
  split_sentences(document);
  return document;
}

double arabic_share(const Document& document) {
  std::uint64_t arabic = 0;
  std::uint64_t letters = 0;
  for (const char16_t c : document.normal.text) {
    if (!is_letter(c)) continue;
    ++letters;
    if (is_arabic_letter(c)) ++arabic;
  }
  return letters == 0 ? 0.0 : static_cast<double>(arabic) / static_cast<double>(letters);
}

}  // namespace isnad::text
