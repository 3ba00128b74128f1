// Gender and number of a phrase against those of a verb.
#include "statements/noun_phrase.h"

namespace isnad::statements {

using ActorKind = actors::Kind;

Agreement agreement_of(const View& view, const NounPhrase& phrase) {
  Agreement a;
  if (phrase.empty()) return a;
  const Word& head = view.word(phrase.head);
  if (const actors::Mention* m = view.mention(phrase.head); m != nullptr) {
    if (m->kind == ActorKind::person) {
      const morphology::Gender gender = view.actors().actors[m->actor].gender;
      a.masculine = gender != morphology::Gender::feminine;
      a.feminine = gender != morphology::Gender::masculine;
      a.dual = false;
      a.plural = false;
    } else if (m->kind == ActorKind::place) {
      a.dual = a.plural = false;
    } else if (m->kind == ActorKind::organization && view.word(phrase.head).article) {
      const std::u16string_view stem = view.stem(phrase.head);
      if (stem.ends_with(u"ه")) a.masculine = false;
    }
    return a;
  }
  const std::u16string_view stem = view.stem(phrase.head);
  if ((head.classes & word_plural) != 0) {
    a.singular = (head.classes & (word_body | word_document)) != 0 || (head.classes & word_feminine) != 0 ||
                 (head.classes & word_unnamed) != 0;
    a.dual = false;
    return a;
  }
  if ((head.classes & word_dual) != 0) {
    a.singular = a.plural = false;
    return a;
  }
  const bool listed_feminine = (head.classes & word_feminine) != 0;
  const bool listed_masculine = (head.classes & word_masculine) != 0;
  if (listed_feminine != listed_masculine) {
    (listed_feminine ? a.masculine : a.feminine) = false;
  } else if (stem.ends_with(u"ه") && !head.possessive) {
    a.masculine = false;
  } else if (stem.ends_with(u"ات")) {
    a.masculine = false;
    return a;
  } else if (stem.ends_with(u"ون")) {
    a.singular = a.dual = false;
    return a;
  } else if (stem.ends_with(u"ين") || stem.ends_with(u"ان")) {
    return a;
  }
  if ((head.classes & any_speaker) != 0) a.dual = a.plural = false;
  // «المدير العام فلانة», «الأسطورة فلان»: the verb may go with the name.
  if (phrase.mention != text::none && !a.masculine != !a.feminine) {
    const actors::Mention& name = view.actors().mentions[phrase.mention];
    const bool named =
        name.kind == ActorKind::person && (head.article || (head.classes & (word_title | word_person)) != 0);
    const morphology::Gender gender = named ? view.actors().actors[name.actor].gender : morphology::Gender::either;
    a.masculine |= named && gender != morphology::Gender::feminine;
    a.feminine |= named && gender != morphology::Gender::masculine;
  }
  return a;
}

bool agrees(const morphology::Inflection& verb, const Agreement& subject, bool subject_first) {
  using morphology::Gender;
  using morphology::Number;
  if (subject_first) {
    if (verb.number == Number::plural && !subject.plural) return false;
    if (verb.number == Number::dual && !subject.dual) return false;
    if (verb.number == Number::singular && !subject.singular) return false;
    if (verb.number == Number::plural) return true;
  } else if (verb.number != Number::singular) {
    return false;  // a verb before its subject stays singular
  }
  if (verb.gender == Gender::masculine) return subject.masculine || subject.plural;
  if (verb.gender == Gender::feminine) return subject.feminine;
  return true;
}

}  // namespace isnad::statements
