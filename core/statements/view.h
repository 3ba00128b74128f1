// The document as the grammar of reporting sees it: each token with its proclitics cut off and its word classes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "statements/grammar.h"

namespace isnad::statements {

enum class Mark : std::uint8_t {
  none,
  comma,
  semicolon,
  colon,
  stop,
  quote,
  bracket_open,
  bracket_close,
  dash,
  abbreviation,  // the stop of «د.»
  other,
};

struct Word {
  Mark mark = Mark::none;
  bool conjunction = false;  // و or ف before it
  bool article = false;
  bool possessive = false;    // bears a pronoun
  char16_t preposition = 0;   // ب ل ك, or 0
  std::uint8_t lead = 0;      // characters of the conjunction
  std::uint8_t skip = 0;      // characters of conjunction and preposition
  std::uint8_t stem = 0;      // characters before the stem, the article included
  std::uint64_t classes = 0;  // of the stem and of the whole spelling
  std::uint32_t mention = text::none;
};

class View;
std::string category_of(const View& view, std::uint32_t token);

class View {
 public:
  View(const text::Document& document, const morphology::Layer& words, const actors::Layer& actors,
       const Grammar& grammar);

  [[nodiscard]] const text::Document& document() const { return document_; }
  [[nodiscard]] const actors::Layer& actors() const { return actors_; }
  [[nodiscard]] const Grammar& grammar() const { return grammar_; }
  [[nodiscard]] const morphology::WordAnalysis& analysis(std::uint32_t token) const { return words_.words[token]; }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(view_.size()); }
  [[nodiscard]] const Word& word(std::uint32_t token) const { return view_[token]; }
  [[nodiscard]] bool is(std::uint32_t token, std::uint64_t classes) const {
    return (view_[token].classes & classes) != 0;
  }
  [[nodiscard]] bool is_mark(std::uint32_t token, Mark mark) const { return view_[token].mark == mark; }
  [[nodiscard]] bool is_word(std::uint32_t token) const { return view_[token].mark == Mark::none; }
  // The folded spelling, whole, without its conjunction, and without all proclitics.
  [[nodiscard]] std::u16string_view key(std::uint32_t token) const { return document_.key(token); }
  [[nodiscard]] std::u16string_view bare(std::uint32_t token) const { return key(token).substr(view_[token].lead); }
  [[nodiscard]] std::u16string_view stem(std::uint32_t token) const { return key(token).substr(view_[token].stem); }

  // Whether the list has its stem.
  [[nodiscard]] bool in(WordList list, std::uint32_t token) const { return grammar_.lists(list, stem(token)); }

  [[nodiscard]] TokenRange sentence(std::uint32_t token) const {
    return document_.sentences[document_.tokens[token].sentence].tokens;
  }
  [[nodiscard]] bool is_that(std::uint32_t token) const;
  // «فإن», «فإنه»: the predicate that a topic or a concession waits for.
  [[nodiscard]] bool is_fa_inna(std::uint32_t token) const;
  // A finite verb, reporting or not.
  [[nodiscard]] bool is_finite(std::uint32_t token) const;
  [[nodiscard]] bool is_preposition(std::uint32_t token) const {
    return is(token, word_preposition) || (is_word(token) && view_[token].preposition != 0);
  }
  // A noun, adjective, name or number: what a noun phrase can be made of.
  [[nodiscard]] bool is_nominal(std::uint32_t token) const;
  // The quotation that the token opens, or none; the quotation that it closes, or none.
  [[nodiscard]] std::uint32_t opens_quotation(std::uint32_t token) const { return opens_[token]; }
  [[nodiscard]] std::uint32_t closes_quotation(std::uint32_t token) const { return closes_[token]; }
  // Whether the range, which is not empty, ends with a quotation mark whose opening one it does not hold.
  [[nodiscard]] bool ends_unopened(TokenRange range) const;
  // The token after the bracket that opens here; the token itself + 1 where it is not closed.
  [[nodiscard]] std::uint32_t after_bracket(std::uint32_t token) const { return after_bracket_[token]; }
  [[nodiscard]] const actors::Mention* mention(std::uint32_t token) const;
  // How many mentions begin before the token.
  [[nodiscard]] std::uint32_t mentions_before(std::uint32_t token) const;
  // What the token is, in one word: a function word by its spelling, a mark by its sign, a noun by its lists and shape.
  [[nodiscard]] std::string_view category(std::uint32_t token) const {
    return token < categories_.size() ? std::string_view(categories_[token]) : std::string_view("end");
  }
  // Which words it behaves like in raw news: its cluster by number, coarse (one of 32), middle (128), or fine (512);
  // "0" where none is known.
  [[nodiscard]] std::string_view coarse(std::uint32_t token) const { return likeness(token, 3); }
  [[nodiscard]] std::string_view middle(std::uint32_t token) const { return likeness(token, 2); }
  [[nodiscard]] std::string_view fine(std::uint32_t token) const { return likeness(token, 1); }
  // The given text's span of the tokens, without the first skip characters.
  [[nodiscard]] Span span(TokenRange range, std::uint8_t skip) const;

 private:
  [[nodiscard]] std::string_view likeness(std::uint32_t token, std::size_t level) const;
  void classify(std::uint32_t token);
  void cut(std::uint32_t token);
  [[nodiscard]] bool is_radical(std::u16string_view key) const;
  [[nodiscard]] std::uint64_t classes_of_stem(std::u16string_view stem, bool& possessive) const;

  const text::Document& document_;
  const morphology::Layer& words_;
  const actors::Layer& actors_;
  const Grammar& grammar_;
  std::vector<Word> view_;
  std::vector<std::uint32_t> opens_;
  std::vector<std::uint32_t> closes_;
  std::vector<std::uint32_t> after_bracket_;
  std::vector<std::string> categories_;
};

}  // namespace isnad::statements
