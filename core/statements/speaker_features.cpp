#include "statements/speaker_features.h"

#include <algorithm>

#include "text/utf.h"

namespace isnad::statements {
namespace {

using ActorKind = actors::Kind;
constexpr std::string_view model = "p:";

// How many statements, and tokens of the clause, are looked back at.
constexpr std::size_t near = 60;
constexpr std::uint32_t clause = 40;

std::string_view name_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::person:
      return "person";
    case ActorKind::organization:
      return "organization";
    case ActorKind::place:
      return "place";
    case ActorKind::group:
      return "group";
  }
  return "-";
}

std::string_view name_of(CueForm form) {
  switch (form) {
    case CueForm::finite:
      return "finite";
    case CueForm::participle:
      return "participle";
    case CueForm::masdar:
      return "masdar";
    case CueForm::attribution:
      return "attribution";
    case CueForm::headline:
      return "headline";
  }
  return "-";
}

std::string_view name_of(Fit fit) {
  constexpr std::string_view names[] = {"none", "some", "head", "beside", "all"};
  return names[static_cast<std::size_t>(fit)];
}

std::string_view name_of(Accord accord) {
  constexpr std::string_view names[] = {"no", "unknown", "yes"};
  return names[static_cast<std::size_t>(accord)];
}

std::string_view yes(bool value, std::string_view name) { return value ? name : std::string_view("-"); }

}  // namespace

SpeakerFeatures::SpeakerFeatures(const View& view, const std::vector<Draft>& drafts, const Profiles& profiles,
                                 const std::vector<std::uint32_t>& spoken, std::size_t index,
                                 const std::vector<Speaker>& list)
    : view_(view),
      drafts_(drafts),
      profiles_(profiles),
      spoken_(spoken),
      index_(index),
      draft_(drafts[index]),
      list_(list),
      facts_(list.size()),
      source_(source_class()),
      form_(name_of(draft_.form)) {
  const std::uint32_t here = draft_.anchor();
  const TokenRange sentence = view_.sentence(here);
  place_ = here == sentence.begin ? "first" : view_.word(here).conjunction ? "and" : "in";
  if (here > sentence.begin && !view_.is_word(here - 1)) place_ = view_.word(here).conjunction ? ",and" : ",";
  if (draft_.within != text::none) place_ += "+";
  morphology::Inflection subject;
  if (shown_by(view_, draft_, subject) && subject.number != morphology::Number::singular) form_ += "s";
  if (draft_.relative) form_ += "-relative";
  if (draft_.passive) form_ += "-passive";
  // The subject of the verb before in the sentence.
  for (std::uint32_t at = here; at-- > sentence.begin && at + clause > here;) {
    if (!view_.is_finite(at) || (at > 0 && view_.is(at - 1, word_preposition))) continue;
    const NounPhrase phrase = noun_phrase(view_, at + 1, here, {false, true, false, 0});
    if (phrase.empty()) continue;
    if (phrase.mention != text::none && phrase.speaks) clause_subject_ = view_.actors().mentions[phrase.mention].actor;
    break;
  }
  if (!draft_.source.empty() && view_.mention(draft_.source.head) == nullptr) {
    for (std::size_t i = index_; i-- > 0 && i + near > index_;) {
      const NounPhrase& source = drafts_[i].source;
      if (source.empty() || view_.stem(source.head) != view_.stem(draft_.source.head)) continue;
      alike_ = i;
      break;
    }
  }
  for (std::size_t i = 0; i < list.size(); ++i) gather(i);
  rank();
}

std::string SpeakerFeatures::source_class() const {
  const NounPhrase& source = draft_.source;
  if (source.empty()) return "null";
  std::string out;
  const std::uint64_t head = view_.word(source.head).classes;
  const auto kind_of = [this](std::uint32_t mention) { return name_of(view_.actors().mentions[mention].kind); };
  if (const std::uint32_t m = view_.word(source.head).mention; m != text::none) return "=" + std::string(kind_of(m));
  out = (head & word_unnamed) != 0        ? "unnamed"
        : (head & word_spokesperson) != 0 ? "spokesperson"
        : (head & word_document) != 0     ? "document"
        : (head & word_title) != 0        ? "title"
        : (head & word_person) != 0       ? "person"
        : (head & word_body) != 0         ? "body"
        : (head & word_institution) != 0  ? "institution"
                                          : "other";
  if ((head & word_plural) != 0) out += "s";
  if (view_.word(source.head).article) out = "the-" + out;
  if (view_.word(source.head).possessive) out += "-his";
  if (source.mention != text::none) out += "+" + std::string(kind_of(source.mention));
  return out;
}

// The same in fewer words.
std::string_view SpeakerFeatures::coarse() const {
  if (draft_.source.empty()) return "null";
  const std::uint64_t head = view_.word(draft_.source.head).classes;
  if (view_.mention(draft_.source.head) != nullptr) return "name";
  if ((head & word_unnamed) != 0) return "people";
  if ((head & (word_title | word_person | word_spokesperson)) != 0)
    return (head & word_plural) != 0 ? "people" : "role";
  if ((head & word_document) != 0) return "paper";
  if ((head & (word_body | word_institution)) != 0) return "body";
  return (head & word_plural) != 0 ? "people" : "other";
}

void SpeakerFeatures::add_named(const Facts& facts, std::uint32_t actor, std::string_view kind, Features& f) const {
  const std::string at = where(facts, actor);
  const std::string role = subject(actor);
  const std::string_view agrees = yes(facts.agrees, "agrees");
  const std::string_view recency = bucket(facts.recency);
  const std::string_view sort = coarse();
  f.add(model, {"where", sort, at, kind});
  if (!draft_.source.empty()) {
    if (const std::string bond = tie(actor); !bond.empty()) {
      f.add(model, {"tie", bond, kind});
      f.add(model, {"tie", source_, bond});
      f.add(model, {"tie", sort, bond, kind});
    }
  }
  const std::string_view bond = near_tie(facts, actor);
  f.add(model, {"bond", form_, bond});
  f.add(model, {"bond", form_, place_, bond});
  f.add(model, {"bond", bond, role});
  f.add(model, {"bond", bond, kind, agrees});
  f.add(model, {"subject", sort, role});
  f.add(model, {"recency", sort, recency});
  f.add(model, {"agrees", sort, agrees, at});
  f.add(model, {"often", sort, bucket(std::min(profiles_.rank(actor), 4U)), at});
  f.add(model, {"where", source_, at});
  f.add(model, {"where", source_, at, kind});
  f.add(model, {"where", form_, place_, at});
  f.add(model, {"recency", source_, kind, recency});
  f.add(model, {"recency", form_, at, recency});
  f.add(model, {"subject", form_, place_, role});
  f.add(model, {"subject", source_, role, kind});
  f.add(model, {"subject", role, at});
  f.add(model, {"agrees", form_, agrees, kind});
  f.add(model, {"accord", sort, name_of(facts.accord), kind});
  f.add(model, {"accord", form_, name_of(facts.accord), role});
  f.add(model, {"agrees", agrees, role, at});
  f.add(model, {"headline", source_, yes(profiles_.in_headline(actor), "headline"), kind});
  f.add(model,
        {"often", kind, bucket(std::min(profiles_.mentions(actor), 8U)), bucket(std::min(profiles_.rank(actor), 4U))});
  f.add(model, {"often", source_, bucket(std::min(profiles_.rank(actor), 4U))});
  f.add(model, {"spoken", source_, kind, bucket(std::min(spoken_[actor], 4U))});
  const std::string_view named = bucket(std::min(profiles_.named(actor), 4U));
  f.add(model, {"named", source_, named, kind});
  f.add(model, {"named", sort, named, at});
  f.add(model, {"named", form_, named, yes(spoken_[actor] > 0, "spoke")});
  f.add(model, {"named", sort, named, bucket(std::min(spoken_[actor], 4U))});
  if (facts.last != text::none) {
    const std::uint32_t token = view_.actors().mentions[facts.last].tokens.begin;
    const bool quoted = view_.document().tokens[token].quotation != text::none;
    const bool said = index_ > 0 && drafts_[index_ - 1].contains(token);
    f.add(model, {"said", form_, yes(quoted, "quoted"), yes(said, "said"), at});
    f.add(model, {"governed", form_, yes(view_.is_preposition(token), "governed"), at, kind});
  }
  f.add(model, {"topic", form_, yes(facts.topic, "topic"), at});
  if (!draft_.source.empty()) {
    const std::string_view best = yes(facts.best_fit, "best");
    const std::string_view article = yes(view_.word(draft_.source.head).article, "the");
    f.add(model, {"fit", source_, name_of(facts.fit), best});
    const std::string_view cover = profiles_.cover(actor, draft_.source);
    f.add(model, {"cover", coarse(), name_of(facts.fit), cover});
    f.add(model, {"cover", source_, cover, best});
    f.add(model, {"cover", cover, best, kind});
    f.add(model, {"fit", coarse(), name_of(facts.fit), best, yes(facts.last_fit, "last")});
    f.add(model, {"fit", coarse(), name_of(facts.fit), at});
    f.add(model, {"fit", sort, name_of(facts.fit), kind});
    f.add(model, {"fit", sort, name_of(facts.fit), kind, article});
    f.add(model, {"fit", name_of(facts.fit), best, kind});
    f.add(model, {"fit", name_of(facts.fit), best, at});
    f.add(model, {"fit", source_, name_of(facts.fit), kind});
    f.add(model, {"fit", name_of(facts.fit), best, yes(facts.last_fit, "last")});
    f.add(model, {"fit", source_, yes(facts.last_fit, "last"), best});
    f.add(model, {"topic", source_, yes(facts.topic, "topic"), name_of(facts.fit)});
    f.add(model, {"fit", name_of(facts.fit), best, yes(spoken_[actor] > 0, "spoke"), kind});
  }
}

void SpeakerFeatures::add_turn(const Facts& facts, std::string_view kind, Features& f) const {
  if (facts.turn == text::none) {
    f.add(model, {"turn", source_, "never", kind});
    f.add(model, {"turn", form_, place_, "never"});
    return;
  }
  const Draft& other = drafts_[facts.spoke];
  const std::uint32_t gap =
      sentence_of(draft_.anchor()) - std::min(sentence_of(other.anchor()), sentence_of(draft_.anchor()));
  const std::string turn(bucket(std::min(facts.turn, 4U)));
  const std::string_view distance = bucket(std::min(gap, 14U));
  const std::string_view level = draft_.within == facts.spoke    ? "inside"
                                 : other.within == draft_.within ? "level"
                                 : other.within == text::none    ? "above"
                                                                 : "other";
  const std::string_view agrees = yes(facts.agrees, "agrees");
  const std::string_view next = yes(facts.spoke + 1 == index_, "next");
  f.add(model, {"turn", source_, turn, kind});
  f.add(model, {"turn", coarse(), turn, next});
  f.add(model, {"turn", coarse(), turn, distance});
  f.add(model, {"turn", form_, place_, turn, level});
  f.add(model, {"turn", form_, turn, distance});
  f.add(model, {"turn", form_, level, next, distance});
  f.add(model, {"turn", form_, turn, agrees, level});
  f.add(model, {"turn", form_, turn, name_of(facts.accord)});
  f.add(model, {"turn", source_, turn, level, distance});
  f.add(model, {"turn", form_, turn, yes(other.source.empty(), "null"), name_of(other.form), level});
  if (draft_.rule != nullptr) {
    f.add(model, {"turn", draft_.rule->lemma, turn, level});
    f.add(model, {"turn", yes(draft_.rule->has(flag_continue), "goes-on"), turn, distance, place_});
  }
}

void SpeakerFeatures::add_unnamed(Features& f) const {
  // The nearest statement of somebody without a name, and how many of others stand between.
  std::size_t between = 0;
  std::size_t i = index_;
  while (i > 0 && between < 5 && drafts_[i - 1].speaker_kind != SpeakerKind::unnamed) {
    --i;
    ++between;
  }
  const bool spoke = i > 0 && between < 5;
  const std::string_view before = spoke ? bucket(static_cast<std::uint32_t>(between)) : std::string_view("-");
  Fit best = Fit::none;
  for (const Facts& facts : facts_) best = std::max(best, facts.fit);
  f.add(model, {"unnamed", form_, place_, before});
  f.add(model, {"unnamed", source_, before});
  f.add(model, {"unnamed", source_, "fits", name_of(best)});
  f.add(model, {"unnamed", form_, before, yes(any_agrees_, "agrees")});
  if (!spoke) return;
  const Draft& other = drafts_[i - 1];
  const NounPhrase& source = other.source;
  const Accord agreement = accord_of_unnamed(i - 1);
  f.add(model, {"unnamed", form_, before, name_of(agreement)});
  f.add(model, {"unnamed", form_, place_, before, name_of(agreement), yes(any_agrees_, "agrees")});
  if (!source.empty() && !draft_.source.empty()) {
    const bool same = view_.stem(source.head) == view_.stem(draft_.source.head);
    f.add(model, {"unnamed", coarse(), before, yes(same, "same")});
  }
  const std::uint32_t here = sentence_of(draft_.anchor());
  const std::uint32_t gap = here - std::min(sentence_of(other.anchor()), here);
  const bool several = !other.source.empty() && view_.is(other.source.head, word_plural);
  f.add(model, {"unnamed", form_, before, yes(several, "several")});
  f.add(model,
        {"unnamed", form_, place_, before, "gap", bucket(std::min(gap, 6U)), yes(draft_.within == i - 1, "inside")});
  f.add(model, {"unnamed", form_, before, yes(other.source.empty(), "null"), name_of(other.form)});
}

// Whether it spoke where a source had the same head before («وقال التقرير… وأضاف التقرير»).
void SpeakerFeatures::add_alike(const Speaker& speaker, std::string_view kind, Features& f) const {
  if (draft_.source.empty() || view_.mention(draft_.source.head) != nullptr) return;
  std::string_view alike = "-";
  std::string_view words = "-";
  if (alike_ != text::none) {
    const Draft& other = drafts_[alike_];
    alike = other.speaker_kind == speaker.kind && (speaker.kind != SpeakerKind::actor || other.speaker == speaker.actor)
                ? "same"
                : "other";
    const auto size = draft_.source.range.size();
    words = size == 1 ? "bare" : size == other.source.range.size() ? "long" : "differ";
  }
  const std::string_view article = yes(view_.word(draft_.source.head).article, "the");
  f.add(model, {"alike", alike, words});
  f.add(model, {"alike", alike, article, kind});
  f.add(model, {"alike", source_, alike});
  f.add(model, {"alike", coarse(), alike, words});
}

void SpeakerFeatures::add(std::size_t candidate, const Speaker& by_rule, Features& f) const {
  const Speaker& speaker = list_[candidate];
  const bool rule = speaker.kind == by_rule.kind && speaker.actor == by_rule.actor;
  const std::string_view kind = speaker.kind == SpeakerKind::actor ? name_of(view_.actors().actors[speaker.actor].kind)
                                : speaker.kind == SpeakerKind::unnamed ? std::string_view("unnamed")
                                                                       : std::string_view("nobody");
  f.add(model, {"rule", rule ? "yes" : "no"});
  f.add(model, {"kind", source_, kind});
  f.add(model, {"kind", form_, place_, kind});
  f.add(model, {"kind", coarse(), kind});
  if (draft_.rule != nullptr) f.add(model, {"kind", draft_.rule->lemma, kind});
  if (!draft_.source.empty() && view_.mention(draft_.source.head) == nullptr) {
    const std::string_view head = view_.category(draft_.source.head);
    f.add(model, {"head", head, kind});
    const std::string noun = text::to_utf8(view_.stem(draft_.source.head));
    f.add(model, {"noun", noun, kind});
    f.add(model, {"noun", noun, yes(view_.word(draft_.source.head).article, "the"), kind});
    if (speaker.kind == SpeakerKind::actor) f.add(model, {"noun", noun, name_of(facts_[candidate].fit), kind});
    f.add(model, {"noun~", view_.fine(draft_.source.head), kind});
    f.add(model, {"noun~", view_.fine(draft_.source.head), yes(view_.word(draft_.source.head).article, "the"), kind});
    if (speaker.kind == SpeakerKind::actor)
      f.add(model, {"noun~", view_.middle(draft_.source.head), name_of(facts_[candidate].fit), kind});
  }
  add_alike(speaker, kind, f);
  if (speaker.kind != SpeakerKind::actor) {
    add_unnamed(f);
    if (speaker.kind == SpeakerKind::unnamed) add_turn(facts_[candidate], kind, f);
    return;
  }
  const Facts& facts = facts_[candidate];
  add_named(facts, speaker.actor, kind, f);
  add_turn(facts, kind, f);
}

}  // namespace isnad::statements
