// What a token is, in one word: what the learned choices know of it.
#include <algorithm>
#include <array>

#include "statements/view.h"
#include "text/utf.h"

namespace isnad::statements {
namespace {

std::string_view sign_of(const View& view, std::uint32_t token) {
  switch (view.word(token).mark) {
    case Mark::comma:
      return ",";
    case Mark::semicolon:
      return ";";
    case Mark::colon:
      return ":";
    case Mark::stop:
      return ".";
    case Mark::quote:
      return view.opens_quotation(token) != text::none ? "quote" : "unquote";
    case Mark::bracket_open:
      return "(";
    case Mark::bracket_close:
      return ")";
    case Mark::dash:
      return "-";
    default:
      return "mark";
  }
}

std::string_view name_kind(const actors::Mention& mention, bool first) {
  switch (mention.kind) {
    case actors::Kind::person:
      return first ? "PER" : "per";
    case actors::Kind::organization:
      return first ? "ORG" : "org";
    case actors::Kind::place:
      return first ? "LOC" : "loc";
    default:
      return first ? "GRP" : "grp";
  }
}

// The lists that know a noun, the most telling first.
std::string_view list_of(std::uint64_t classes) {
  if ((classes & word_spokesperson) != 0) return "spokes";
  if ((classes & word_unnamed) != 0) return "unnamed";
  if ((classes & word_title) != 0) return (classes & word_plural) != 0 ? "titles" : "title";
  if ((classes & word_person) != 0) return (classes & word_plural) != 0 ? "people" : "person";
  if ((classes & word_document) != 0) return "paper";
  if ((classes & word_month) != 0) return "month";
  if ((classes & word_time) != 0) return "time";
  if ((classes & word_manner) != 0) return "manner";
  if ((classes & word_body) != 0) return "body";
  if ((classes & word_institution) != 0) return "inst";
  if ((classes & word_occasion) != 0) return "occasion";
  if ((classes & (word_allegation | word_accusation | word_criticism | word_blame | word_courtesy | word_feeling |
                  word_warning | word_call | word_promise | word_speech | word_attack | word_comment)) != 0) {
    return "speech";
  }
  return {};
}

// Whether a form of the stem looks like an adjective or participle.
std::string_view shape_of(std::u16string_view stem) {
  if (stem.ends_with(u"يه") || stem.ends_with(u"ي") || stem.ends_with(u"يون") || stem.ends_with(u"يين")) return "y";
  if (stem.size() > 3 && stem.front() == u'م') return "m";
  if (stem.ends_with(u"ه")) return "t";
  if (stem.size() > 3 && (stem.ends_with(u"ون") || stem.ends_with(u"ين") || stem.ends_with(u"ات"))) return "s";
  return "o";
}

}  // namespace

std::string category_of(const View& view, std::uint32_t token) {
  if (token >= view.size()) return "end";
  const Word& w = view.word(token);
  if (w.mark != Mark::none) return std::string(sign_of(view, token));
  std::string out;
  if (w.conjunction) out += '+';
  if (w.preposition != 0) out += w.preposition == u'ب' ? "b:" : w.preposition == u'ل' ? "l:" : "k:";
  if (const actors::Mention* name = view.mention(token); name != nullptr) {
    return out.append(name_kind(*name, name->tokens.begin == token));
  }
  constexpr std::uint64_t closed = any_that | word_preposition | word_preposition_pronoun | word_negation |
                                   word_relative | word_what | word_demonstrative | word_pronoun | word_back |
                                   word_conjunction | word_auxiliary | word_had | word_resume_sure |
                                   word_adverbial_preposition;
  if (view.is_that(token)) return out + (view.is(token, word_that | word_bi_that) ? "that" : "that+");
  if ((w.classes & closed) != 0) return "w:" + text::to_utf8(view.key(token));
  if (view.document().tokens[token].kind == text::TokenKind::number) return out + "number";
  if (view.is_finite(token)) return out + "verb";
  if (w.article) out += "the-";
  if (w.possessive) out += "own-";
  if (const std::string_view list = list_of(w.classes); !list.empty()) return out.append(list);
  const std::u16string_view key = view.key(token);
  if (!w.article && key.size() > 3 && key.back() == u'ا') return out + "acc";
  return out.append(shape_of(view.stem(token)));
}

std::string_view decimal(std::uint16_t number) {
  constexpr std::size_t known = 2048;
  struct Digits {
    std::array<std::array<char, 4>, known> text{};
    std::array<std::uint8_t, known> length{};
  };
  static constexpr Digits digits = [] {
    Digits out;
    for (std::size_t n = 0; n < known; ++n) {
      std::size_t length = 1;
      for (std::size_t rest = n; rest >= 10; rest /= 10) ++length;
      out.length[n] = static_cast<std::uint8_t>(length);
      for (std::size_t at = length, rest = n; at-- > 0; rest /= 10)
        out.text[n][at] = static_cast<char>('0' + rest % 10);
    }
    return out;
  }();
  const std::size_t n = std::min<std::size_t>(number, known - 1);
  return {digits.text[n].data(), digits.length[n]};
}

}  // namespace isnad::statements
