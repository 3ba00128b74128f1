#include "statements/speaker_profiles.h"

#include <algorithm>

namespace isnad::statements {
namespace {

using ActorKind = actors::Kind;
using Words = std::vector<std::u16string_view>;

// How far around a name its roles are looked for, in tokens, and how many words of an actor are kept.
constexpr std::uint32_t around = 8;
constexpr std::size_t most_words = 160;

void keep(Words& words, std::u16string_view word) {
  const auto at = std::lower_bound(words.begin(), words.end(), word);
  if (words.size() >= most_words || (at != words.end() && *at == word)) return;
  words.insert(at, word);
}

bool holds(const Words& words, std::u16string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// May be part of what is said beside a name: a noun or adjective, no other's name.
bool describes(const View& view, std::uint32_t token, bool person) {
  if (!view.is_nominal(token)) return false;
  const actors::Mention* name = view.mention(token);
  return name == nullptr || (person && name->kind != ActorKind::person);
}

}  // namespace

Profiles::Profiles(const View& view) : view_(view), actors_(view.actors().actors.size()) {
  const text::Document& document = view.document();
  for (const actors::Mention& mention : view.actors().mentions) {
    look_around(mention);
    const std::uint32_t sentence = document.tokens[mention.tokens.begin].sentence;
    actors_[mention.actor].headline |= document.paragraphs[document.sentences[sentence].paragraph].headline;
  }
  for (std::uint32_t a = 0; a < actors_.size(); ++a) {
    agree(a);
    by_mentions_.push_back(a);
  }
  std::stable_sort(by_mentions_.begin(), by_mentions_.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return mentions(a) > mentions(b); });
  for (std::uint32_t i = 0; i < by_mentions_.size(); ++i) actors_[by_mentions_[i]].rank = i;
  subjects_.reserve(document.sentences.size());
  for (const text::Sentence& sentence : document.sentences) subjects_.push_back(find_subject(sentence.tokens));
}

void Profiles::look_around(const actors::Mention& mention) {
  Profile& profile = actors_[mention.actor];
  const bool person = mention.kind == ActorKind::person;
  const TokenRange sentence = view_.sentence(mention.tokens.begin);
  std::uint32_t at = mention.tokens.begin;
  bool next = view_.word(at).preposition == 0 && !view_.word(at).conjunction;
  while (next && at > sentence.begin && mention.tokens.begin - at < around) {
    --at;
    if (view_.is_mark(at, Mark::quote) || (view_.is_mark(at, Mark::comma) && at + 1 == mention.tokens.begin)) continue;
    if (!describes(view_, at, person)) break;
    keep(profile.words, view_.stem(at));
    if (mention.tokens.begin - at <= 4) keep(profile.beside, view_.stem(at));
    next = view_.word(at).preposition == 0 && !view_.word(at).conjunction;
  }
  if (next && at > sentence.begin) {
    const std::uint32_t first = describes(view_, at, person) ? at : at + 1;
    const bool type = view_.is(first, word_body | word_institution | word_document);
    if (person || first >= mention.tokens.begin || type) count_verb(profile, first - 1);
  }
  if (!person) {
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) keep(profile.words, view_.stem(i));
    keep(profile.beside, view_.stem(mention.tokens.begin));
    return;
  }
  for (std::uint32_t i = mention.role.begin; i < mention.role.end; ++i) {
    if (view_.is_word(i)) keep(profile.words, view_.stem(i));
  }
  at = mention.tokens.end;
  while (at < sentence.end && (view_.is_mark(at, Mark::comma) || view_.is_mark(at, Mark::bracket_open) ||
                               view_.is_mark(at, Mark::quote) || view_.is_mark(at, Mark::dash))) {
    ++at;
  }
  if (at >= sentence.end || !view_.is(at, word_title | word_person | word_spokesperson)) return;
  for (const std::uint32_t last = at + around; at < last && at < sentence.end; ++at) {
    if (!describes(view_, at, true)) break;
    keep(profile.words, view_.stem(at));
  }
}

void Profiles::count_verb(Profile& profile, std::uint32_t verb) const {
  if (!view_.is_finite(verb)) return;
  const std::u16string_view key = view_.bare(verb);
  if (key.size() > 3 && key.ends_with(u"ت")) {
    ++profile.she;
  } else if (key.starts_with(u"ي")) {
    ++profile.he;
  } else {
    for (const morphology::VerbReading& reading : view_.analysis(verb).verbs) {
      if (reading.inflection.tense != morphology::Tense::perfect) continue;
      profile.he += reading.inflection.gender == morphology::Gender::masculine ? 1U : 0U;
      break;
    }
  }
}

void Profiles::agree(std::uint32_t index) {
  const actors::Actor& actor = view_.actors().actors[index];
  Agreement& a = actors_[index].agreement;
  if (actor.mentions.empty()) return;
  if (actor.kind == ActorKind::group) return;
  const std::u16string_view last = view_.stem(view_.actors().mentions[actor.mentions.front()].tokens.end - 1);
  a.dual = false;
  a.plural = actor.kind == ActorKind::organization && (last.ends_with(u"ون") || last.ends_with(u"يين"));
  const TokenRange tokens = view_.actors().mentions[actor.mentions.front()].tokens;
  if (actor.kind == ActorKind::person) {
    a.masculine = actor.gender != morphology::Gender::feminine;
    a.feminine = actor.gender == morphology::Gender::feminine;
    if (actor.gender != morphology::Gender::either) return;
    for (const std::u16string_view word : actors_[index].beside) a.feminine |= word.ends_with(u"ه");
    if (actors_[index].she > 0 && actors_[index].he == 0) a.masculine = !(a.feminine = true);
    return;
  }
  if (actor.kind == ActorKind::place) return;
  if (actors_[index].she > actors_[index].he) {
    a.masculine = false;
    return;
  }
  if (actors_[index].he > actors_[index].she) {
    a.feminine = false;
    return;
  }
  const std::u16string_view first = view_.stem(tokens.begin);
  if (first.ends_with(u"ه") || first.ends_with(u"ات")) a.masculine = false;
}

std::uint32_t Profiles::find_subject(TokenRange sentence) const {
  // The first verb among the first words, over an adverbial.
  for (std::uint32_t at = sentence.begin; at < sentence.end && at < sentence.begin + 12; ++at) {
    if (view_.is_that(at) || view_.is_mark(at, Mark::colon)) break;
    if (!view_.is_finite(at)) continue;
    const NounPhrase after = noun_phrase(view_, at + 1, sentence.end, {false, true, false, 0});
    if (!after.empty() && after.speaks && after.mention != text::none) {
      return view_.actors().mentions[after.mention].actor;
    }
    break;
  }
  const NounPhrase first = noun_phrase(view_, sentence.begin, sentence.end, {false, true, false, 0});
  if (first.empty() || !first.speaks || first.mention == text::none) return text::none;
  if (view_.word(first.range.begin).preposition != 0) return text::none;
  return view_.actors().mentions[first.mention].actor;
}

void Profiles::learn(std::uint32_t actor, const Draft& draft) {
  Profile& profile = actors_[actor];
  const NounPhrase& source = draft.source;
  if (source.empty()) return;
  ++profile.named;
  for (std::uint32_t at = source.range.begin; at < source.range.end; ++at) {
    if (view_.is_finite(at) || view_.is(at, word_relative)) return;  // more than a name and its role
  }
  Agreement agreement = agreement_of(view_, source);
  const ActorKind kind = view_.actors().actors[actor].kind;
  if (kind == ActorKind::organization || kind == ActorKind::place) {
    agreement.plural = profile.agreement.plural;
    agreement.dual = false;
  }
  if (agreement.masculine && agreement.feminine) {
    agreement.masculine = profile.agreement.masculine;
    agreement.feminine = profile.agreement.feminine;
  }
  if (agreement.masculine && agreement.feminine && draft.form == CueForm::finite) {
    agreement.masculine = draft.inflection.gender != morphology::Gender::feminine;
    agreement.feminine = draft.inflection.gender != morphology::Gender::masculine;
  }
  profile.agreement = agreement;
  // Up to the name; what follows a body's name says of others («مركز القيادة في الوزارة»).
  for (std::uint32_t at = source.range.begin; at < source.range.end; ++at) {
    const actors::Mention* name = view_.mention(at);
    const bool named = name != nullptr && name->actor == actor;
    if (named && name->kind != ActorKind::person) break;
    if (describes(view_, at, true)) keep(profile.words, view_.stem(at));
  }
}

Fit Profiles::fit(std::uint32_t actor, const NounPhrase& source) const {
  const Profile& profile = actors_[actor];
  bool all = true;
  bool some = false;
  std::uint32_t words = 0;
  for (std::uint32_t at = source.range.begin; at < source.range.end; ++at) {
    if (!view_.is_word(at) || view_.is(at, word_preposition | word_relative)) continue;
    const bool known = holds(profile.words, view_.stem(at));
    all &= known;
    ++words;
    some |= known;
  }
  if (all && words > 1) return Fit::all;
  const std::u16string_view head = view_.stem(source.head);
  if (holds(profile.beside, head)) return Fit::beside;
  if (holds(profile.words, head)) return Fit::head;
  return some ? Fit::some : Fit::none;
}

std::string_view Profiles::cover(std::uint32_t actor, const NounPhrase& source) const {
  const Profile& profile = actors_[actor];
  std::uint32_t words = 0;
  std::uint32_t known = 0;
  for (std::uint32_t at = source.range.begin; at < source.range.end; ++at) {
    if (at == source.head || !view_.is_nominal(at)) continue;
    ++words;
    known += holds(profile.words, view_.stem(at)) ? 1U : 0U;
  }
  if (words == 0) return "-";
  if (known == words) return "all";
  return known == 0 ? "none" : 2 * known >= words ? "most" : "some";
}

bool shown_by(const View& view, const Draft& draft, morphology::Inflection& subject) {
  subject = draft.inflection;
  if (draft.form == CueForm::finite) return true;
  if (draft.cue.empty()) return false;
  const std::u16string_view key = view.key(draft.cue.end - 1);
  subject.number = morphology::Number::singular;
  subject.gender = morphology::Gender::masculine;
  if (draft.form == CueForm::participle) {
    if (key.ends_with(u"ين") || key.ends_with(u"ون")) subject.number = morphology::Number::plural;
    if (key.ends_with(u"ه") || key.ends_with(u"ات")) subject.gender = morphology::Gender::feminine;
    return true;
  }
  if (draft.pronoun == morphology::Enclitic::none) return false;
  if (key.ends_with(u"هم")) subject.number = morphology::Number::plural;
  if (key.ends_with(u"هما")) subject.number = morphology::Number::dual;
  if (key.ends_with(u"ها")) subject.gender = morphology::Gender::feminine;
  return true;
}

Accord accord(const View& view, const Draft& draft, const Agreement& a) {
  morphology::Inflection inflection;
  if (!shown_by(view, draft, inflection)) return Accord::unknown;
  if (inflection.number == morphology::Number::plural && draft.form == CueForm::participle) {
    return !a.plural && !a.dual ? Accord::no : a.singular ? Accord::unknown : Accord::yes;
  }
  if (!agrees(inflection, a, true)) return Accord::no;
  if (inflection.number == morphology::Number::plural) return a.singular ? Accord::unknown : Accord::yes;
  return a.masculine && a.feminine ? Accord::unknown : Accord::yes;
}

Accord Profiles::accord(std::uint32_t actor, const Draft& draft) const {
  return statements::accord(view_, draft, actors_[actor].agreement);
}

}  // namespace isnad::statements
