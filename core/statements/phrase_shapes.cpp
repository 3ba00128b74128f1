// What a word of a noun phrase can be, by its shape.
#include "statements/chunker.h"

namespace isnad::statements {
bool Chunker::accusative(std::uint32_t token) const {
  const std::u16string_view key = view_.key(token);
  if (key.size() < 4 || key.back() != u'ا' || view_.word(token).article) return false;
  const text::Token& t = view_.document().tokens[token];
  const std::uint8_t marks =
      static_cast<std::uint8_t>(view_.document().normal.marks[t.end - 1] | view_.document().normal.marks[t.end - 2]);
  if ((marks & text::tanwin) != 0) return true;
  for (const morphology::VerbReading& r : view_.analysis(token).verbs) {
    if (r.inflection.tense == morphology::Tense::active_participle) return true;
  }
  return false;
}

bool Chunker::describes(std::uint32_t token) const {
  const std::u16string_view stem = view_.stem(token);
  if ((view_.word(token).classes & (word_allegation | word_accusation | word_criticism | word_speech)) != 0)
    return false;
  return stem.size() > 2 && (stem.back() == u'ي' || stem.ends_with(u"يه") || stem.starts_with(u"م") ||
                             stem == u"سابق" || stem == u"حالي" || stem == u"سابقه");
}

bool Chunker::names_people(std::uint32_t token) const {
  const std::u16string_view stem = view_.stem(token);
  if (stem.size() <= 4 || view_.is_finite(token)) return false;
  if (stem.ends_with(u"ون")) return true;
  // The ending has no ن before what it governs; a verb of many would have an alif.
  return stem.back() == u'و' && !stem.ends_with(u"يو") && view_.mention(token) == nullptr &&
         !view_.word(token).article && token + 1 < limit_ && view_.is_nominal(token + 1) &&
         !view_.is_preposition(token + 1) && !view_.word(token + 1).conjunction;
}

bool Chunker::looks_adjective(std::uint32_t token) const {
  const std::u16string_view key = view_.key(token);
  return key.size() > 3 && (key.back() == u'ه' || key.back() == u'ي' || key.ends_with(u"ين") || key.ends_with(u"ون") ||
                            key.starts_with(u"م"));
}

bool adjective_like(const View& view, std::uint32_t token) {
  if ((view.word(token).classes & (word_allegation | word_accusation | word_criticism | word_courtesy | word_call |
                                   word_comment | word_speech | word_promise | word_blame)) != 0) {
    return false;
  }
  std::u16string_view stem = view.stem(token);
  for (const std::u16string_view ending : {u"يون", u"يين", u"يه", u"يات", u"ي", u"يتان", u"يتين", u"يان"}) {
    if (stem.size() > ending.size() + 1 && stem.ends_with(ending)) return true;
  }
  for (const std::u16string_view ending : {u"ون", u"ين", u"ات", u"ه"}) {
    if (stem.size() > ending.size() + 2 && stem.ends_with(ending)) {
      stem = stem.substr(0, stem.size() - ending.size());
      break;
    }
  }
  if (stem.front() == u'م' && stem.size() > 3 && !view.is(token, word_body)) return true;
  if (stem.size() == 4 && (stem[1] == u'ا' || stem[2] == u'ي' || stem[0] == u'ا')) return true;
  return view.grammar().lists(WordList::adjective, stem);
}

}  // namespace isnad::statements
