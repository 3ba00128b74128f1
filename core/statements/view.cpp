#include "statements/view.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"

namespace isnad::statements {
namespace {

using morphology::Tense;

constexpr std::uint64_t particle = any_that | word_preposition | word_preposition_pronoun | word_negation |
                                   word_relative | word_demonstrative | word_pronoun | word_conjunction |
                                   word_auxiliary | word_had | word_what;

bool finite(Tense tense) { return tense == Tense::perfect || tense == Tense::imperfect; }

Mark mark_of(const text::Document& document, std::uint32_t token) {
  if (document.tokens[token].kind != text::TokenKind::punctuation) return Mark::none;
  const char16_t c = document.first(token);
  if (text::is_comma(c)) return Mark::comma;
  if (text::is_semicolon(c)) return Mark::semicolon;
  if (text::is_colon(c)) return Mark::colon;
  if (text::is_sentence_end(c)) return Mark::stop;
  if (text::is_quote(c)) return Mark::quote;
  if (text::is_opening_bracket(c)) return Mark::bracket_open;
  if (text::is_closing_bracket(c)) return Mark::bracket_close;
  if (text::is_dash(c)) return Mark::dash;
  return Mark::other;
}

// «د. ليلى»: the stop after a single letter, within a sentence.
bool abbreviates(const text::Document& document, std::uint32_t token) {
  if (token == 0 || token + 1 >= document.tokens.size()) return false;
  const text::Token& letter = document.tokens[token - 1];
  return letter.kind == text::TokenKind::word && letter.end - letter.begin == 1 &&
         document.tokens[token + 1].kind == text::TokenKind::word &&
         document.tokens[token + 1].sentence == letter.sentence;
}

}  // namespace

View::View(const text::Document& document, const morphology::Layer& words, const actors::Layer& actors,
           const Grammar& grammar)
    : document_(document), words_(words), actors_(actors), grammar_(grammar) {
  const std::size_t count = document.tokens.size();
  view_.resize(count);
  opens_.assign(count, text::none);
  closes_.assign(count, text::none);
  after_bracket_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    after_bracket_[i] = i + 1;
    classify(i);
  }
  for (std::uint32_t q = 0; q < document.quotations.size(); ++q) {
    const text::Quotation& quotation = document.quotations[q];
    if (quotation.open != text::none) opens_[quotation.open] = q;
    if (quotation.close != text::none) closes_[quotation.close] = q;
  }
  for (const text::Bracket& bracket : document.brackets) {
    if (bracket.open != text::none && bracket.close != text::none) after_bracket_[bracket.open] = bracket.close + 1;
  }
  categories_.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) categories_.push_back(category_of(*this, i));
}

bool View::ends_unopened(TokenRange range) const {
  if (!is_mark(range.end - 1, Mark::quote)) return false;
  const std::uint32_t q = closes_quotation(range.end - 1);
  const std::uint32_t open = q == text::none ? text::none : document().quotations[q].open;
  return open == text::none || open < range.begin;
}

std::uint32_t View::mentions_before(std::uint32_t token) const {
  const auto& mentions = actors_.mentions;
  const auto at = std::lower_bound(mentions.begin(), mentions.end(), token,
                                   [](const actors::Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
  return static_cast<std::uint32_t>(at - mentions.begin());
}

std::string_view View::likeness(std::uint32_t token, std::size_t level) const {
  static const std::vector<std::string> numbers = [] {
    std::vector<std::string> out;
    for (int n = 0; n <= 512; ++n) out.push_back(std::to_string(n));
    return out;
  }();
  if (token >= actors_.likeness.size()) return "end";
  const std::uint16_t cluster = actors_.likeness[token][level];
  return cluster < numbers.size() ? std::string_view(numbers[cluster]) : std::string_view("0");
}

void View::classify(std::uint32_t token) {
  Word& w = view_[token];
  w.mark = mark_of(document_, token);
  if (w.mark == Mark::stop && abbreviates(document_, token)) w.mark = Mark::abbreviation;
  if (w.mark != Mark::none) return;
  if (!actors_.mention_of.empty()) w.mention = actors_.mention_of[token];
  if (document_.tokens[token].kind == text::TokenKind::word) cut(token);
}

std::uint64_t View::classes_of_stem(std::u16string_view stem, bool& possessive) const {
  if (const std::uint64_t known = grammar_.classes(stem); known != 0) return known;
  for (const std::u16string_view dual : {u"تا", u"تي", u"تان", u"تين"}) {
    if (stem.size() < dual.size() + 3 || !stem.ends_with(dual)) continue;
    const std::u16string base = std::u16string(stem.substr(0, stem.size() - dual.size())) + u'ه';
    const std::uint64_t known = grammar_.classes(base) & any_speaker;
    if (known != 0) return known | word_dual | word_feminine;
  }
  // «مسؤولون», before a genitive «مسؤولو الوزارة».
  for (const std::u16string_view number : {u"ين", u"ان", u"ون", u"و"}) {
    if (stem.size() < number.size() + 3 || !stem.ends_with(number)) continue;
    const std::uint64_t known = grammar_.classes(stem.substr(0, stem.size() - number.size())) &
                                (word_person | word_unnamed | word_spokesperson | word_title);
    if (known != 0) return known | word_plural | word_masculine | (known & word_unnamed);
  }
  if (stem.size() > 4 && stem.back() == u'ا') {
    const std::uint64_t known = grammar_.classes(stem.substr(0, stem.size() - 1)) &
                                (any_speaker | word_plural | word_feminine | word_masculine);
    if ((known & any_speaker) != 0) return known;
  }
  constexpr std::array<std::u16string_view, 5> pronouns{u"هما", u"ها", u"هم", u"نا", u"ه"};
  for (const std::u16string_view pronoun : pronouns) {
    if (stem.size() < pronoun.size() + 3 || !stem.ends_with(pronoun)) continue;
    std::u16string base(stem.substr(0, stem.size() - pronoun.size()));
    std::uint64_t known = grammar_.classes(base);
    if (known == 0 && base.back() == u'ت') {
      base.back() = u'ه';
      known = grammar_.classes(base);
    }
    // Only nouns bear possessive pronouns.
    known &= ~(particle | word_finite | word_radical | word_time | word_manner);
    if (known == 0) continue;
    possessive = true;
    return known;
  }
  return 0;
}

// «وقوفها», «بيانه»: a noun whose own first letter looks like a proclitic, and that bears a pronoun.
bool View::is_radical(std::u16string_view key) const {
  if ((grammar_.classes(key) & word_radical) != 0) return true;
  constexpr std::array<std::u16string_view, 6> pronouns{u"هما", u"ها", u"هم", u"نا", u"كم", u"ه"};
  for (const std::u16string_view pronoun : pronouns) {
    if (key.size() < pronoun.size() + 3 || !key.ends_with(pronoun)) continue;
    std::u16string base(key.substr(0, key.size() - pronoun.size()));
    if ((grammar_.classes(base) & word_radical) != 0) return true;
    if (base.back() != u'ت') continue;
    base.back() = u'ه';
    if ((grammar_.classes(base) & word_radical) != 0) return true;
  }
  return false;
}

void View::cut(std::uint32_t token) {
  Word& w = view_[token];
  const std::u16string_view key = document_.key(token);
  const actors::Mention* name = mention(token);
  std::size_t at = 0;
  const auto rest = [&] { return key.substr(at); };
  const auto verb_without_prefix = [&](std::size_t prefix) {
    for (const morphology::VerbReading& r : words_.words[token].verbs) {
      if (r.split.prefix == prefix && finite(r.inflection.tense)) return true;
    }
    return (grammar_.classes(key.substr(prefix)) & word_finite) != 0;
  };
  if (name != nullptr) {
    if (name->tokens.begin == token) {
      const text::Token& t = document_.tokens[token];
      while (t.begin + at < t.end && document_.normal.start[t.begin + at] < name->span.start) {
        const char16_t c = key[at++];
        if (c == u'و' || c == u'ف') {
          w.conjunction = true;
          w.lead = static_cast<std::uint8_t>(at);
        } else {
          w.preposition = c;
        }
      }
      w.skip = static_cast<std::uint8_t>(at);
      // «للكرملين» is taken whole.
      if (at == 0 && key.starts_with(u"لل") && key.size() > 4) w.preposition = u'ل';
    }
    if (rest().starts_with(u"ال")) w.article = true;
    w.stem = static_cast<std::uint8_t>(at + (w.article ? 2 : 0));
    w.classes = grammar_.classes(key.substr(w.stem)) & ~(particle | word_finite | word_time | word_manner);
    // «أكد علي الحرقان أن»
    if (name->kind == actors::Kind::person) w.classes &= ~(word_ala | word_ila | word_an | word_min | word_fi);
    return;
  }
  const std::uint64_t whole = grammar_.classes(key);
  if ((whole & particle) != 0) {
    w.classes = whole;
    return;
  }
  // «باحثو المعهد»: as the plural that the list has.
  const bool construct = key.size() > 4 && key.back() == u'و' &&
                         (grammar_.classes(std::u16string(key) + u'ن') & (word_radical | any_speaker)) != 0;
  const bool radical = construct || is_radical(key);
  const bool waw = key.size() >= 3 && key.front() == u'و';
  // A word of its own must stand after «ف»: it begins more stems than it is joined to.
  const auto joined_fa = [&] {
    return key.size() >= 4 && key.front() == u'ف' &&
           (grammar_.classes(key.substr(1)) != 0 || verb_without_prefix(1) || key.substr(1, 2) == u"ال");
  };
  if (!radical && !verb_without_prefix(0) && (waw || joined_fa())) at = 1;
  w.conjunction = at > 0;
  w.lead = w.skip = w.stem = static_cast<std::uint8_t>(at);
  const std::uint64_t after = grammar_.classes(rest());
  if ((after & particle) != 0) {
    w.classes = after;
    return;
  }
  const bool verb = verb_without_prefix(at);
  const bool starts_radical = construct || is_radical(rest());
  if (!verb && !starts_radical && rest().size() >= 4) {
    const char16_t c = rest().front();
    if (c == u'ل' && rest()[1] == u'ل' && rest().size() >= 5) {
      w.preposition = u'ل';
      w.article = true;
      w.skip = static_cast<std::uint8_t>(at + 1);
      w.stem = static_cast<std::uint8_t>(at + 2);
    } else if (c == u'ب' || c == u'ل' ||
               (c == u'ك' && (rest().substr(1, 2) == u"ال" || grammar_.classes(rest().substr(1)) != 0))) {
      w.preposition = c;
      ++at;
      w.skip = w.stem = static_cast<std::uint8_t>(at);
    }
  }
  if (!w.article && rest().size() >= 4 && rest().starts_with(u"ال") && !(verb && w.preposition == 0)) {
    w.article = true;
    w.stem = static_cast<std::uint8_t>(at + 2);
  }
  w.classes = classes_of_stem(key.substr(w.stem), w.possessive);
  if (w.article) w.classes &= ~(word_finite | particle);
  if (w.preposition != 0) w.classes &= ~word_finite;
  // «بدوره»، «بالقول»، «أمس» are listed as they stand.
  w.classes |= whole | after;
}

bool View::is_that(std::uint32_t token) const { return is(token, any_that); }

bool View::is_fa_inna(std::uint32_t token) const {
  return is_word(token) && mention(token) == nullptr && key(token).starts_with(u"فان") && key(token).size() <= 5;
}

bool View::is_finite(std::uint32_t token) const {
  if (!is_word(token)) return false;
  const Word& w = view_[token];
  if (w.article || w.preposition != 0 || w.mention != text::none) return false;
  if ((w.classes & word_finite) != 0) return true;
  if ((w.classes & (particle | any_speaker)) != 0) return false;
  for (const morphology::VerbReading& r : analysis(token).verbs) {
    if (finite(r.inflection.tense) && r.split.prefix <= w.lead + 1U &&
        !grammar_.verb(r.verb).has(flag_ambiguous | flag_weak)) {
      return true;
    }
  }
  return false;
}

bool View::is_nominal(std::uint32_t token) const {
  if (!is_word(token)) return false;
  if (view_[token].mention != text::none) return true;
  if ((view_[token].classes & (any_that | word_preposition | word_preposition_pronoun | word_negation | word_relative |
                               word_what | word_pronoun | word_conjunction | word_had)) != 0) {
    return false;
  }
  return !is_finite(token);
}

const actors::Mention* View::mention(std::uint32_t token) const {
  const std::uint32_t index = view_[token].mention;
  return index == text::none ? nullptr : &actors_.mentions[index];
}

Span View::span(TokenRange range, std::uint8_t skip) const {
  if (range.empty()) return {};
  const text::Token& first = document_.tokens[range.begin];
  // «للتقرير»: without its ل the article would be torn.
  const Word& w = view_[range.begin];
  if (w.preposition == u'ل' && w.article && skip > w.lead) skip = w.lead;
  const std::uint32_t begin = first.begin + (first.begin + skip < first.end ? skip : 0U);
  return document_.normal.original(begin, document_.tokens[range.end - 1].end);
}

}  // namespace isnad::statements
