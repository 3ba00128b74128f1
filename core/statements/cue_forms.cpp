// Which spellings can be cues at all.
#include <algorithm>

#include "statements/frames.h"

namespace isnad::statements {
namespace {

using morphology::Person;
using morphology::Voice;

// Whether the spelling is an active form of the verb as well.
bool has_active(const View& view, std::uint32_t token, std::uint32_t verb) {
  for (const morphology::VerbReading& r : view.analysis(token).verbs) {
    if (r.verb == verb && r.inflection.voice == Voice::active && r.inflection.person == Person::third) return true;
  }
  return false;
}

// «تهب» of أهاب, «يعد» of أعاد: the short form without the weak letter, which only لم، لا، لـ ask for.
bool shortened(const View& view, std::uint32_t token, const morphology::VerbReading& reading) {
  const VerbRule& rule = view.grammar().verb(reading.verb);
  if (reading.inflection.tense != morphology::Tense::imperfect || !(rule.hollow || rule.defective) ||
      reading.inflection.number != morphology::Number::singular) {
    return false;
  }
  const std::u16string_view stem = morphology::stem(view.key(token), reading.split);
  const auto weak = [](char16_t c) { return c == u'ا' || c == u'و' || c == u'ي'; };
  return stem.size() > 2 && !weak(rule.defective ? stem.back() : stem[stem.size() - 2]);
}

// «ورد الوزير بأن»: «ورد» comes in («ورد في البيان») only where «في» or «أن» stands behind it.
bool no_coming_in(const View& view, std::uint32_t token) {
  const auto& verbs = view.analysis(token).verbs;
  const bool comes_in = std::any_of(verbs.begin(), verbs.end(), [&](const morphology::VerbReading& r) {
    return r.split.proclitics == 0 && view.grammar().verb(r.verb).has(flag_came_in);
  });
  return comes_in && token + 1 < view.size() && view.is_word(token + 1) && !view.is(token + 1, word_fi) &&
         !view.is_that(token + 1);
}

// A complementiser, behind إلى as well.
bool announces(const View& view, std::uint32_t at) {
  if (at >= view.size()) return false;
  return view.is_that(at) || (view.is(at, word_ila) && at + 1 < view.size() && view.is_that(at + 1));
}

bool after_jussive(const View& view, std::uint32_t token, const morphology::VerbReading& reading) {
  if ((reading.split.proclitics & morphology::preposition_li) != 0) return true;
  return token > view.sentence(token).begin && view.is(token - 1, word_negation);
}

}  // namespace

bool done_before(const View& view, std::uint32_t token) {
  if (token == view.sentence(token).begin || view.word(token).lead != 0) return false;
  return view.grammar().lists(WordList::doing, view.bare(token - 1));
}

bool can_report(const View& view, std::uint32_t token, const morphology::VerbReading& reading, CueForm& form) {
  using namespace morphology;
  const Word& w = view.word(token);
  if (w.mark != Mark::none || w.mention != text::none) return false;
  const std::uint8_t proclitics = reading.split.proclitics;
  // «فيلم» is no «فـ» with a verb where its first letter belongs to the word.
  if (w.lead == 0 && (proclitics & (conjunction_wa | conjunction_fa)) != 0 && !no_coming_in(view, token)) return false;
  const std::uint8_t nominal = preposition_bi | preposition_li | preposition_ka | article;
  const std::u16string_view key = view.key(token);
  // «طلبة»، «وصفة»: a feminine ending, no pronoun.
  if (reading.split.enclitic == morphology::Enclitic::ha && view.document().form(token).back() == u'ة') return false;
  // «ما قيل عن», «ما يثار حول»: what is said by nobody has no other voice.
  if (view.grammar().verb(reading.verb).has(flag_passive) && reading.inflection.voice != Voice::passive) return false;
  switch (reading.inflection.tense) {
    case Tense::perfect:
    case Tense::imperfect:
      form = CueForm::finite;
      if (reading.inflection.person != Person::third || done_before(view, token)) return false;
      if (shortened(view, token, reading) && !after_jussive(view, token, reading)) return false;
      if (reading.inflection.voice == Voice::passive && !reading.passive_marked &&
          !view.grammar().verb(reading.verb).has(flag_passive) && has_active(view, token, reading.verb)) {
        return false;
      }
      // «أعتقد» with its hamza is the first person of a verb whose perfect has none (اعتقد).
      if (const std::u16string_view written = view.document().form(token).substr(w.lead);
          written.starts_with(u"أ") && view.grammar().verb(reading.verb).wasla) {
        return false;
      }
      // «آثار» is no «أثار».
      if (view.document().form(token).substr(w.lead).starts_with(u"آ") && !view.grammar().verb(reading.verb).madda) {
        return false;
      }
      // «قلن»، «لمن»: the feminine plural is rare, and spelled like other words; but «أكدن أن», «أشرن إلى أن».
      if (reading.inflection.number == morphology::Number::plural &&
          reading.inflection.gender == morphology::Gender::feminine && view.bare(token).size() < 5 &&
          !announces(view, token + 1)) {
        return false;
      }
      // After a preposition it is the noun that is spelled alike («بعد رفض العرض»).
      if (token > 0 && !w.conjunction && view.is(token - 1, word_preposition) && !view.is(token - 1, word_that))
        return false;
      if (token > 0 && (view.stem(token - 1) == u"عدم" || view.stem(token - 1) == u"بدون")) return false;
      return (proclitics & (nominal | question_a)) == 0 ||
             ((proclitics & preposition_li) != 0 && reading.inflection.tense == Tense::imperfect);
    case Tense::active_participle: {
      form = CueForm::participle;
      if ((proclitics & (nominal | question_a | future_sa)) != 0 || reading.split.enclitic != Enclitic::none)
        return false;
      // «كان متوقعاً» is a predicate.
      if (token > 0 && view.is(token - 1, word_auxiliary)) return false;
      // The accusative of circumstance: مضيفاً، مضيفة، مضيفين.
      const std::u16string_view ending = key.substr(key.size() - std::min<std::size_t>(2, key.size()));
      return key.back() == u'ا' || key.back() == u'ه' || ending == u"ين";
    }
    case Tense::masdar:
      form = CueForm::masdar;
      if (view.is(token, word_occasion)) return false;  // «في تصريح صحفي»
      if ((proclitics & article) != 0) {
        // «بالقول»، «(جدّد) التأكيد على».
        return view.grammar().verb(reading.verb).has(flag_definite);
      }
      return (proclitics & (preposition_ka | question_a | future_sa)) == 0;
    default:
      return false;
  }
}

}  // namespace isnad::statements
