#include "text/quotations.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::text {
namespace {

enum class Turn : std::uint8_t { no_quote, opens, closes, either };

// Which way a mark turns, by its shape and by the spaces around it. Writers often turn curly marks the wrong
// way, so that white space speaks louder than the shape.
class Marks {
 public:
  explicit Marks(const Document& document) : document_(document) {}

  [[nodiscard]] Turn turn(std::uint32_t token, TokenRange paragraph) const {
    const Token& t = document_.tokens[token];
    if (t.kind != TokenKind::punctuation) return Turn::no_quote;
    const char16_t c = document_.first(token);
    if (!is_quote(c)) return Turn::no_quote;
    const bool doubled = t.end - t.begin == 2;
    if (is_single(c) && !doubled && !single_quotes(token, paragraph)) return Turn::no_quote;
    if (c == u'«') return Turn::opens;
    if (c == u'»') return Turn::closes;
    const bool space_before = t.space_before || token == paragraph.begin || after_opening_mark(token);
    const bool space_after =
        token + 1 >= paragraph.end || document_.tokens[token + 1].space_before || before_closing_mark(token);
    if (space_before && !space_after) return Turn::opens;
    if (!space_before && space_after) return Turn::closes;
    if (is_opening_quote(c)) return Turn::opens;
    if (is_closing_quote(c)) return Turn::closes;
    return Turn::either;
  }

 private:
  static bool is_single(char16_t c) {
    return c == u'\'' || c == u'`' || c == u'‘' || c == u'’' || c == u'‹' || c == u'›';
  }
  // A lone single mark is a quotation mark only where it hugs a word on one side and a space on the other.
  [[nodiscard]] bool single_quotes(std::uint32_t token, TokenRange paragraph) const {
    const bool before = document_.tokens[token].space_before || token == paragraph.begin;
    const bool after = token + 1 >= paragraph.end || document_.tokens[token + 1].space_before;
    return before != after;
  }
  [[nodiscard]] bool after_opening_mark(std::uint32_t token) const {
    if (token == 0 || document_.tokens[token - 1].kind != TokenKind::punctuation) return false;
    const char16_t c = document_.first(token - 1);
    return is_colon(c) || is_opening_bracket(c) || is_comma(c);
  }
  [[nodiscard]] bool before_closing_mark(std::uint32_t token) const {
    if (token + 1 >= document_.tokens.size() || document_.tokens[token + 1].kind != TokenKind::punctuation)
      return false;
    const char16_t c = document_.first(token + 1);
    return is_sentence_end(c) || is_comma(c) || is_semicolon(c) || is_closing_bracket(c) || is_colon(c);
  }

  const Document& document_;
};

// The class of marks that close each other: « with », curly and straight doubles among themselves, singles
// likewise.
int family(char16_t c, bool doubled) {
  if (c == u'«' || c == u'»') return 0;
  if (c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'‟' || doubled) return 1;
  return 2;
}

// How far the closing mark of a quotation around another is sought, and how long the inner one may be, in tokens.
constexpr std::uint32_t nested_reach = 150;
constexpr std::uint32_t nested_words = 7;

class Pairing {
 public:
  explicit Pairing(Document& document) : document_(document), marks_(document) {}

  void paragraph(TokenRange range) {
    open_.clear();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Turn turn = marks_.turn(i, range);
      if (turn == Turn::no_quote) continue;
      const Token& t = document_.tokens[i];
      const int kind = family(document_.first(i), t.end - t.begin == 2);
      const std::size_t partner = find_open(kind);
      const bool closes = turn == Turn::closes || (turn == Turn::either && partner != open_.size());
      if (!closes) {
        // An opening mark while one of the same family is open: nested for « », a forgotten closing mark
        // otherwise.
        if (kind != 0 && partner != open_.size() && !nests(i, range, kind)) end_unclosed(partner, i);
        open_.push_back({i, kind});
      } else if (partner != open_.size()) {
        close(partner, i);
      } else {
        orphan(i, range);
      }
    }
    while (!open_.empty()) end_unclosed(open_.size() - 1, range.end);
  }

 private:
  struct Open {
    std::uint32_t token;
    int family;
  };

  // "قالوا إن "النادي" لن يغيب": whether a mark of the same family opens a few words in the midst of a quotation that
  // goes on after them to a closing mark of its own.
  [[nodiscard]] bool nests(std::uint32_t token, TokenRange range, int kind) const {
    if (token == range.begin || document_.tokens[token - 1].kind == TokenKind::punctuation) return false;
    std::uint32_t depth = 1;
    bool left = false;
    for (std::uint32_t i = token + 1; i < std::min(range.end, token + nested_reach); ++i) {
      const Turn turn = marks_.turn(i, range);
      if (turn == Turn::no_quote ||
          family(document_.first(i), document_.tokens[i].end - document_.tokens[i].begin == 2) != kind)
        continue;
      if (turn == Turn::opens) {
        if (!left) return false;
        ++depth;
      } else if (depth > 0) {
        if (!left && i > token + nested_words) return false;
        left = true;
        --depth;
      } else {
        return true;
      }
    }
    return false;
  }

  std::size_t find_open(int kind) const {
    for (std::size_t k = open_.size(); k-- > 0;) {
      if (open_[k].family == kind) return k;
    }
    return open_.size();
  }

  void close(std::size_t partner, std::uint32_t token) {
    while (open_.size() > partner + 1) end_unclosed(open_.size() - 1, token);
    add({open_[partner].token + 1, token}, open_[partner].token, token);
    open_.pop_back();
  }

  void end_unclosed(std::size_t partner, std::uint32_t end) {
    const std::uint32_t mark = open_[partner].token;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(partner), open_.end());
    add({mark + 1, end}, mark, none);
  }

  // A closing mark with nothing open: the quotation began after the last colon of its sentence, if there is
  // one.
  void orphan(std::uint32_t token, TokenRange range) {
    for (std::uint32_t i = token; i-- > range.begin;) {
      if (document_.tokens[i].kind != TokenKind::punctuation) continue;
      const char16_t c = document_.first(i);
      if (is_colon(c)) {
        add({i + 1, token}, none, token);
        return;
      }
      if (is_quote(c) || is_sentence_end(c)) return;
    }
  }

  void add(TokenRange inner, std::uint32_t open, std::uint32_t close) {
    if (inner.empty()) return;
    Quotation q;
    q.inner = inner;
    q.open = open;
    q.close = close;
    document_.quotations.push_back(q);
  }

  Document& document_;
  Marks marks_;
  std::vector<Open> open_;
};

void set_parents(Document& document) {
  auto& quotations = document.quotations;
  std::sort(quotations.begin(), quotations.end(), [](const Quotation& a, const Quotation& b) {
    return a.inner.begin != b.inner.begin ? a.inner.begin < b.inner.begin : a.inner.end > b.inner.end;
  });
  std::vector<std::uint32_t> around;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    while (!around.empty() && quotations[around.back()].inner.end <= i) around.pop_back();
    while (next < quotations.size() && quotations[next].inner.begin == i) {
      quotations[next].parent = around.empty() ? none : around.back();
      around.push_back(next++);
    }
    document.tokens[i].quotation = around.empty() ? none : around.back();
  }
}

}  // namespace

void pair_quotations(Document& document) {
  document.quotations.clear();
  Pairing pairing(document);
  for (const Paragraph& paragraph : document.paragraphs) pairing.paragraph(paragraph.tokens);
  set_parents(document);
}

void pair_brackets(Document& document) {
  document.brackets.clear();
  for (const Paragraph& paragraph : document.paragraphs) {
    std::vector<std::size_t> open;
    std::size_t dash = document.brackets.size();
    bool in_dash = false;
    for (std::uint32_t i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
      const Token& t = document.tokens[i];
      if (t.kind != TokenKind::punctuation) continue;
      const char16_t c = document.first(i);
      if (is_opening_bracket(c)) {
        open.push_back(document.brackets.size());
        document.brackets.push_back({c == u'[' ? BracketKind::square : BracketKind::round, i, none});
      } else if (is_closing_bracket(c) && !open.empty()) {
        document.brackets[open.back()].close = i;
        open.pop_back();
      } else if (is_dash(c) && t.space_before && i + 1 < paragraph.tokens.end) {
        if (in_dash) {
          document.brackets[dash].close = i;
          in_dash = false;
        } else if (i > paragraph.tokens.begin) {
          dash = document.brackets.size();
          document.brackets.push_back({BracketKind::dash, i, none});
          in_dash = true;
        }
      }
    }
  }
}

}  // namespace isnad::text
