#include "actors/proclitics.h"

#include "morphology/clitics.h"

namespace isnad::actors {
namespace {

constexpr std::u16string_view article = u"ال";

// Two letters are a stem after a proclitic only where they are one of these.
bool is_short_word(std::u16string_view stem) {
  static constexpr std::array<std::u16string_view, 19> words = {u"بي", u"في", u"من", u"عن", u"هو", u"هي", u"لا",
                                                                u"ما", u"لم", u"لن", u"ان", u"اذ", u"قد", u"كل",
                                                                u"له", u"به", u"لو", u"او", u"هم"};
  for (const std::u16string_view word : words) {
    if (word == stem) return true;
  }
  return false;
}

void add(Cuts& cuts, std::u16string_view word, std::uint8_t length, std::uint8_t bits) {
  if (cuts.count == cuts.cut.size()) return;
  const std::u16string_view stem = word.substr(length);
  if (stem.size() < 2 || (stem.size() == 2 && !is_short_word(stem))) return;
  cuts.cut[cuts.count++] = {length, bits, false};
}

std::uint8_t preposition(char16_t c) {
  switch (c) {
    case u'ب':
      return morphology::preposition_bi;
    case u'ل':
      return morphology::preposition_li;
    case u'ك':
      return morphology::preposition_ka;
    default:
      return 0;
  }
}

void add_prepositions(Cuts& cuts, std::u16string_view word, std::uint8_t at, std::uint8_t bits) {
  if (word.size() < at + 3U) return;
  const std::uint8_t bit = preposition(word[at]);
  if (bit == 0) return;
  const auto after = static_cast<std::uint8_t>(at + 1);
  const auto all = static_cast<std::uint8_t>(bits | bit);
  // «لل» is ل and the article; the article stays with the stem.
  if (bit == morphology::preposition_li && word[after] == u'ل' && word.size() > after + 2U &&
      cuts.count < cuts.cut.size()) {
    cuts.cut[cuts.count++] = {static_cast<std::uint8_t>(after + 1), all, true};
  }
  add(cuts, word, after, all);
}

}  // namespace

Cuts possible_cuts(std::u16string_view folded) {
  Cuts cuts;
  cuts.cut[cuts.count++] = {};
  if (folded.size() < 3) return cuts;
  add_prepositions(cuts, folded, 0, 0);
  if (folded[0] == u'و' || folded[0] == u'ف') {
    const std::uint8_t bit = folded[0] == u'و' ? morphology::conjunction_wa : morphology::conjunction_fa;
    add(cuts, folded, 1, bit);
    add_prepositions(cuts, folded, 1, bit);
  }
  return cuts;
}

std::uint32_t stem_hash(std::u16string_view folded, const Cut& cut) {
  std::uint32_t state = hash_seed;
  if (cut.article_restored) state = hash_more(state, article);
  return mix(hash_more(state, folded.substr(cut.length)));
}

std::u16string stem_of(std::u16string_view folded, const Cut& cut) {
  std::u16string stem;
  if (cut.article_restored) stem = article;
  stem += folded.substr(cut.length);
  return stem;
}

int cut_cost(const Cut& cut, std::size_t word_length) {
  int cost = 0;
  if ((cut.proclitics & morphology::conjunction_wa) != 0) cost += 2;
  if ((cut.proclitics & morphology::conjunction_fa) != 0) cost += 7;
  if ((cut.proclitics & morphology::preposition_bi) != 0) cost += 2;
  if ((cut.proclitics & morphology::preposition_li) != 0) cost += cut.article_restored ? 1 : 2;
  if ((cut.proclitics & morphology::preposition_ka) != 0) cost += 10;
  return word_length <= 3 && cost > 0 ? cost + 4 : cost;
}

}  // namespace isnad::actors
