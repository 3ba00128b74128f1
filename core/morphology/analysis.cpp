#include "morphology/analysis.h"

#include <algorithm>
#include <array>

namespace isnad::morphology {
namespace {

bool finite(Tense tense) { return tense == Tense::perfect || tense == Tense::imperfect || tense == Tense::imperative; }

// Which clitics a form can bear: prepositions and the article only nouns, س only the imperfect, no object on
// «قائلا».
bool agrees(const Split& split, const Inflection& inflection, std::u16string_view stem) {
  const std::uint8_t nominal = preposition_bi | preposition_ka | article;
  if (finite(inflection.tense) && (split.proclitics & nominal) != 0) return false;
  if ((split.proclitics & future_sa) != 0 && inflection.tense != Tense::imperfect) return false;
  if ((split.proclitics & preposition_li) != 0 && finite(inflection.tense) && inflection.tense != Tense::imperfect) {
    return false;
  }
  if ((split.proclitics & article) != 0 && split.enclitic != Enclitic::none) return false;
  if ((split.proclitics & question_a) != 0 && !finite(inflection.tense)) return false;
  // «قولي» is a noun's, «نصحني» a verb's.
  if (split.enclitic == Enclitic::ya && finite(inflection.tense) != (split.suffix == 2)) return false;
  // Feminine ة opens to ت before an enclitic, and is not written ه there.
  if (split.enclitic != Enclitic::none && !stem.empty() && stem.back() == u'ه') return false;
  if ((inflection.tense == Tense::active_participle || inflection.tense == Tense::passive_participle) &&
      split.enclitic != Enclitic::none && stem.size() > 1 && stem.back() == u'ا') {
    return false;
  }
  return true;
}

// Uncut words before cut ones, third persons before first and second, actives before passives.
int cost(const VerbReading& reading) {
  int sum = (reading.split.prefix + reading.split.suffix) * 2;
  if ((reading.split.proclitics & (conjunction_wa | conjunction_fa)) != 0) sum -= 2;
  if (reading.inflection.person == Person::first) sum += 3;
  if (reading.inflection.person == Person::second) sum += 4;
  if (reading.inflection.voice == Voice::passive && !reading.passive_marked) sum += 1;
  if (reading.inflection.tense == Tense::imperative) sum += 5;
  if ((reading.split.proclitics & question_a) != 0) sum += 4;
  return sum;
}

bool damma_on_first(const text::Document& document, const text::Token& token, const Split& split) {
  const std::uint32_t at = token.begin + split.prefix;
  return at < token.end && (document.normal.marks[at] & text::damma) != 0;
}

constexpr std::array<std::u16string_view, 9> negations{u"لم",  u"لن",  u"لا",  u"ما", u"ولم",
                                                       u"ولن", u"ولا", u"وما", u"فلم"};

bool is_negation(std::u16string_view key) {
  return std::find(negations.begin(), negations.end(), key) != negations.end();
}

Polarity polarity_before(const text::Document& document, std::uint32_t token) {
  const text::Token& here = document.tokens[token];
  for (std::uint32_t back = 1; back <= 2 && back <= token; ++back) {
    const std::uint32_t before = token - back;
    if (document.tokens[before].sentence != here.sentence || !document.is_word(before)) break;
    const std::u16string_view key = document.key(before);
    if (is_negation(key)) return Polarity::negative;
    // «لا يمكن»، «لم يكن قد»: only these may stand between.
    if (key != u"يكن" && key != u"تكن" && key != u"قد" && key != u"يزال" && key != u"تزال") break;
  }
  return Polarity::positive;
}

}  // namespace

void FormIndex::add(std::uint32_t verb, const VerbRoot& root) {
  for (Form& form : paradigm(root)) entries_[std::move(form.spelling)].push_back({verb, form.inflection});
}

const std::vector<FormIndex::Entry>& FormIndex::find(std::u16string_view spelling) const {
  static const std::vector<Entry> nothing;
  const auto found = entries_.find(spelling);
  return found == entries_.end() ? nothing : found->second;
}

Layer analyse(const text::Document& document, const FormIndex& forms) {
  Layer layer;
  layer.words.resize(document.tokens.size());
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (!document.is_word(i)) continue;
    const text::Token& token = document.tokens[i];
    const std::u16string_view key = document.key(i);
    WordAnalysis& word = layer.words[i];
    for (const Split& split : splits(key)) {
      // «الحكم» is no «ألحّ» with «كم».
      if ((split.enclitic == Enclitic::kum || split.enclitic == Enclitic::ka) && split.prefix == 0 &&
          key.starts_with(u"ال")) {
        continue;
      }
      // «سيطرة» is no «سيطر» with «ه».
      if (split.enclitic == Enclitic::ha && document.form(i).back() == u'ة') continue;
      // A feminine ending opens before an enclitic: the table spells it closed.
      const std::u16string_view cut = stem(key, split);
      for (const FormIndex::Entry& entry : forms.find(cut)) {
        if (!agrees(split, entry.inflection, cut)) continue;
        VerbReading reading{entry.verb, entry.inflection, split, false};
        reading.passive_marked = finite(entry.inflection.tense) && damma_on_first(document, token, split) &&
                                 entry.inflection.tense == Tense::perfect;
        if (reading.passive_marked && entry.inflection.voice == Voice::active) continue;
        word.verbs.push_back(reading);
      }
      // «سمّاه» of سمّى, «رفضوه» of رفضوا.
      if (split.enclitic != Enclitic::none && cut.size() > 2 && (cut.back() == u'ا' || cut.back() == u'و')) {
        std::u16string free(cut);
        if (cut.back() == u'ا') {
          free.back() = u'ي';
        } else {
          free.push_back(u'ا');
        }
        for (const FormIndex::Entry& entry : forms.find(free)) {
          const Inflection& form = entry.inflection;
          const bool fits = cut.back() == u'ا' ? form.number == Number::singular : form.number == Number::plural;
          if (!finite(form.tense) || form.tense == Tense::imperative || !fits || !agrees(split, form, cut)) continue;
          word.verbs.push_back({entry.verb, form, split, false});
        }
      }
      if (split.enclitic != Enclitic::none && cut.size() > 2 && cut.back() == u'ت') {
        std::u16string closed(cut);
        closed.back() = u'ه';
        for (const FormIndex::Entry& entry : forms.find(closed)) {
          if (finite(entry.inflection.tense) || (split.proclitics & article) != 0) continue;
          word.verbs.push_back({entry.verb, entry.inflection, split, false});
        }
      }
    }
    std::stable_sort(word.verbs.begin(), word.verbs.end(),
                     [](const VerbReading& a, const VerbReading& b) { return cost(a) < cost(b); });
    if (!word.verbs.empty()) word.polarity = polarity_before(document, i);
  }
  return layer;
}

}  // namespace isnad::morphology
