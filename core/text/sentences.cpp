#include "text/sentences.h"

#include "text/characters.h"

namespace isnad::text {
namespace {

constexpr std::uint32_t headline_words = 22;

bool breaks_line(const Document& document, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i) {
    if (is_newline(document.normal.text[i])) return true;
  }
  return false;
}

bool ends_with_mark(const Document& document, TokenRange range) {
  for (std::uint32_t i = range.end; i-- > range.begin;) {
    if (document.tokens[i].kind != TokenKind::punctuation) return false;
    if (is_sentence_end(document.first(i))) return true;
    if (!is_quote(document.first(i)) && !is_closing_bracket(document.first(i))) return false;
  }
  return false;
}

// «بي.بي.سي»: the stop stands between two of three or more letter names.
bool spells_letters(const Document& document, std::uint32_t mark, TokenRange paragraph) {
  const auto letter = [&](std::uint32_t at) {
    const Token& token = document.tokens[at];
    return token.kind == TokenKind::word && token.end - token.begin <= 4;
  };
  const auto joins = [&](std::uint32_t at) {
    return at > paragraph.begin && at + 1 < paragraph.end && document.first(at) == u'.' &&
           document.tokens[at].end - document.tokens[at].begin == 1 && !document.tokens[at].space_before &&
           !document.tokens[at + 1].space_before && letter(at - 1) && letter(at + 1);
  };
  return joins(mark) && (joins(mark + 2) || (mark >= paragraph.begin + 2 && joins(mark - 2)));
}

// A full stop that ends no sentence: after a single letter (د. ، أ. ، ق.م، U.S.), between digits («و2.5 مليون»), or the
// two dots of a headline.
bool is_abbreviation(const Document& document, std::uint32_t mark, TokenRange paragraph) {
  const Token& stop = document.tokens[mark];
  const char16_t c = document.first(mark);
  if (c != u'.' && c != u'…') return false;
  const bool last = mark + 1 >= paragraph.end;
  if (last) return false;
  if (stop.end - stop.begin == 2) return true;
  if (stop.end - stop.begin > 1) return false;
  if (mark == paragraph.begin || stop.space_before) return false;
  const Token& before = document.tokens[mark - 1];
  const bool single_letter = before.kind == TokenKind::word && before.end - before.begin == 1;
  if (single_letter) return true;
  // «3.» at the start of a line numbers it; «alalam.ir» has no space after its stop and Latin letters on both
  // sides.
  if (before.kind == TokenKind::number && mark - 1 == paragraph.begin) return true;
  const Token& after = document.tokens[mark + 1];
  if (!after.space_before && is_digit(document.form(mark - 1).back()) && is_digit(document.first(mark + 1)))
    return true;
  if (spells_letters(document, mark, paragraph)) return true;
  const bool latin_around =
      !after.space_before && document.form(mark - 1)[0] < 0x250 && document.first(mark + 1) < 0x250;
  return latin_around && before.kind == TokenKind::word;
}

class Splitter {
 public:
  explicit Splitter(Document& document) : document_(document) {
    inside_.assign(document.tokens.size() + 1, 0);
    for (const Bracket& bracket : document.brackets) {
      if (bracket.kind == BracketKind::dash || bracket.close == none) continue;
      ++inside_[bracket.open];
      --inside_[bracket.close];
    }
    for (std::size_t i = 1; i < inside_.size(); ++i) inside_[i] += inside_[i - 1];
  }

  void paragraph(std::uint32_t index) {
    const TokenRange range = document_.paragraphs[index].tokens;
    std::uint32_t begin = range.begin;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!ends_here(i, range)) continue;
      const std::uint32_t end = after_marks(i, range);
      add({begin, end}, index);
      begin = end;
      i = end - 1;
    }
    if (begin < range.end) add({begin, range.end}, index);
  }

 private:
  // A quotation whose closing mark is missing must not swallow the rest of the paragraph's sentences.
  [[nodiscard]] bool in_balanced_quotation(std::uint32_t token) const {
    for (std::uint32_t q = document_.tokens[token].quotation; q != none; q = document_.quotations[q].parent) {
      if (document_.quotations[q].balanced()) return true;
    }
    return false;
  }

  [[nodiscard]] bool ends_here(std::uint32_t i, TokenRange range) const {
    const Token& t = document_.tokens[i];
    if (t.kind != TokenKind::punctuation || !is_sentence_end(document_.first(i))) return false;
    if (inside_[i] > 0 || is_abbreviation(document_, i, range)) return false;
    if (!in_balanced_quotation(i)) return true;
    // The last mark inside a quotation ends the sentence, unless it goes on in the same breath («… .»، قال
    // فلان).
    const std::uint32_t quotation = document_.tokens[i].quotation;
    const Quotation& q = document_.quotations[quotation];
    if (q.inner.end != i + 1 || q.parent != none) return false;
    if (i + 2 >= range.end) return true;
    const std::uint32_t next = i + 2;
    return document_.tokens[next].kind != TokenKind::punctuation || is_sentence_end(document_.first(next));
  }

  // Closing marks and further end marks belong to the sentence that they end.
  [[nodiscard]] std::uint32_t after_marks(std::uint32_t i, TokenRange range) const {
    std::uint32_t end = i + 1;
    while (end < range.end && document_.tokens[end].kind == TokenKind::punctuation) {
      const char16_t c = document_.first(end);
      const bool hugs = !document_.tokens[end].space_before;
      if (is_sentence_end(c) || is_closing_bracket(c) || (is_quote(c) && closes(end) && (hugs || end == i + 1))) {
        ++end;
      } else {
        break;
      }
    }
    return end;
  }

  [[nodiscard]] bool closes(std::uint32_t token) const {
    if (is_closing_quote(document_.first(token))) return true;
    if (token == 0) return false;
    const std::uint32_t q = document_.tokens[token - 1].quotation;
    return q != none && document_.quotations[q].close == token;
  }

  void add(TokenRange range, std::uint32_t paragraph) {
    const auto index = static_cast<std::uint32_t>(document_.sentences.size());
    for (std::uint32_t i = range.begin; i < range.end; ++i) document_.tokens[i].sentence = index;
    document_.sentences.push_back({range, paragraph});
  }

  Document& document_;
  std::vector<int> inside_;  // how many brackets are open at each token
};

}  // namespace

void split_paragraphs(Document& document) {
  document.paragraphs.clear();
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  for (std::uint32_t begin = 0; begin < count;) {
    std::uint32_t end = begin + 1;
    while (end < count && !(document.tokens[end].space_before &&
                            breaks_line(document, document.tokens[end - 1].end, document.tokens[end].begin))) {
      ++end;
    }
    Paragraph paragraph;
    paragraph.tokens = {begin, end};
    std::uint32_t words = 0;
    for (std::uint32_t i = begin; i < end; ++i) words += document.tokens[i].kind == TokenKind::punctuation ? 0U : 1U;
    paragraph.headline = words <= headline_words && !ends_with_mark(document, paragraph.tokens);
    document.paragraphs.push_back(paragraph);
    begin = end;
  }
}

void split_sentences(Document& document) {
  document.sentences.clear();
  Splitter splitter(document);
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) splitter.paragraph(i);
}

}  // namespace isnad::text
