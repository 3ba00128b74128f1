// What a choice of a speaker knows of each candidate before its features are named.
#include <algorithm>

#include "statements/speaker_features.h"
#include "text/utf.h"

namespace isnad::statements {
namespace {

// How many statements are looked back at.
constexpr std::size_t near = 60;

}  // namespace

// When it spoke last: those without a name take turns as one speaker.
void SpeakerFeatures::find_turn(const Speaker& speaker, Facts& facts) const {
  std::uint32_t turns = 0;
  const Draft* before = nullptr;
  const auto same = [](const Draft& draft, SpeakerKind kind, std::uint32_t actor) {
    return draft.speaker_kind == kind && (kind != SpeakerKind::actor || draft.speaker == actor);
  };
  for (std::size_t i = index_; i-- > 0 && i + near > index_;) {
    const Draft& other = drafts_[i];
    if (other.speaker_kind == SpeakerKind::nobody) continue;
    if (same(other, speaker.kind, speaker.actor)) {
      facts.turn = turns;
      facts.spoke = i;
      return;
    }
    turns += before == nullptr || !same(other, before->speaker_kind, before->speaker) ? 1U : 0U;
    before = &other;
  }
}

// Gender and number of somebody without a name: those of the source by which he spoke.
Accord SpeakerFeatures::accord_of_unnamed(std::size_t spoke) const {
  while (spoke > 0 && drafts_[spoke].source.empty() && spoke + near > index_ &&
         drafts_[spoke - 1].speaker_kind == SpeakerKind::unnamed) {
    --spoke;
  }
  const NounPhrase& source = drafts_[spoke].source;
  return source.empty() ? Accord::unknown : accord(view_, draft_, agreement_of(view_, source));
}

void SpeakerFeatures::gather(std::size_t candidate) {
  const Speaker& speaker = list_[candidate];
  Facts& facts = facts_[candidate];
  if (speaker.kind == SpeakerKind::nobody) return;
  find_turn(speaker, facts);
  if (speaker.kind == SpeakerKind::unnamed) {
    if (facts.turn != text::none) facts.accord = accord_of_unnamed(facts.spoke);
    facts.agrees = facts.accord != Accord::no;
    return;
  }
  const std::uint32_t actor = list_[candidate].actor;
  const std::uint32_t here = draft_.anchor();
  const auto& all = view_.actors().mentions;
  const auto& own = view_.actors().actors[actor].mentions;
  const auto at = std::lower_bound(own.begin(), own.end(), here,
                                   [&](std::uint32_t m, std::uint32_t token) { return all[m].tokens.begin < token; });
  if (at != own.begin()) facts.last = *(at - 1);
  if (!draft_.source.empty()) facts.fit = profiles_.fit(actor, draft_.source);
  facts.accord = profiles_.accord(actor, draft_);
  facts.agrees = facts.accord != Accord::no;
  any_agrees_ |= facts.agrees && facts.turn != text::none;
  for (auto next = at; next != own.end() && next - at < 4; ++next) {
    facts.topic |= draft_.contains(all[*next].tokens.begin);
  }
}

void SpeakerFeatures::rank() {
  const auto later = [](const Facts& a, const Facts& b) {
    return a.last != text::none && (b.last == text::none || a.last > b.last);
  };
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    if (list_[i].kind != SpeakerKind::actor) continue;
    Facts& facts = facts_[i];
    facts.best_fit = facts.fit != Fit::none;
    facts.last_fit = facts.fit > Fit::some && facts.turn != text::none;
    for (std::size_t k = 0; k < facts_.size(); ++k) {
      if (k == i || list_[k].kind != SpeakerKind::actor) continue;
      facts.recency += later(facts_[k], facts) ? 1U : 0U;
      if (facts_[k].fit > Fit::some && facts_[k].turn < facts.turn) facts.last_fit = false;
      if (facts_[k].fit > facts.fit || (facts_[k].fit == facts.fit && later(facts_[k], facts))) facts.best_fit = false;
    }
  }
}

// Where it is named last, as the cue sees it.
std::string SpeakerFeatures::where(const Facts& facts, std::uint32_t actor) const {
  for (std::uint32_t at = draft_.source.range.begin; at < draft_.source.range.end; ++at) {
    const actors::Mention* name = view_.mention(at);
    if (name == nullptr || name->actor != actor) continue;
    for (std::uint32_t i = draft_.source.range.begin; i < at; ++i) {
      if (view_.is(i, word_relative)) return "relative";
    }
    if (at == draft_.source.head) return "head";
    const bool governed = name->tokens.begin > draft_.source.range.begin &&
                          (view_.is_preposition(at) || view_.is(name->tokens.begin - 1, word_preposition));
    return governed ? "governed" : "source";
  }
  if (facts.last == text::none) return "later";
  const std::uint32_t token = view_.actors().mentions[facts.last].tokens.begin;
  const std::uint32_t distance = sentence_of(draft_.anchor()) - sentence_of(token);
  if (distance == 0) return "0";
  if (distance == 1) return "1";
  return distance == 2 ? "2" : distance <= 5 ? "5" : "far";
}

std::string SpeakerFeatures::subject(std::uint32_t actor) const {
  std::string out;
  if (clause_subject_ == actor) out = "clause";
  const std::uint32_t sentence = sentence_of(draft_.anchor());
  if (view_.sentence(draft_.anchor()).begin != draft_.anchor() && profiles_.subject_of(sentence) == actor)
    out += "here";
  if (!out.empty()) return out;
  if (sentence > 0 && profiles_.subject_of(sentence - 1) == actor) return "before";
  return sentence > 1 && profiles_.subject_of(sentence - 2) == actor ? "before2" : "-";
}

// How its last name in the sentence stands to what is before: as the topic after «أن» or «أما», before a relative
// pronoun, governed, or after a verb.
std::string_view SpeakerFeatures::near_tie(const Facts& facts, std::uint32_t actor) const {
  static_cast<void>(actor);
  if (!draft_.source.empty()) return "source";
  if (facts.last == text::none) return "never";
  const actors::Mention& name = view_.actors().mentions[facts.last];
  const TokenRange sentence = view_.sentence(draft_.anchor());
  if (!sentence.contains(name.tokens.begin)) return "out";
  std::uint32_t after = name.tokens.end;
  while (after < sentence.end && view_.is_mark(after, Mark::quote)) ++after;
  const bool which = after < sentence.end && view_.is(after, word_relative);
  std::uint32_t at = name.tokens.begin;
  if (view_.word(at).preposition != 0) return which ? "governed-which" : "governed";
  if (view_.word(at).conjunction) return which ? "and-which" : "and";
  while (at > sentence.begin && name.tokens.begin - at < 8) {
    --at;
    if (view_.is_mark(at, Mark::quote) || view_.is_mark(at, Mark::comma)) continue;
    if (view_.is_that(at)) return which ? "that-which" : "that";
    if (view_.is_finite(at)) return which ? "verb-which" : "verb";
    if (!view_.is_nominal(at)) return which ? "other-which" : "other";
    if (view_.word(at).preposition != 0) return which ? "governed-which" : "governed";
    if (view_.word(at).conjunction) return which ? "and-which" : "and";
  }
  return which ? "first-which" : "first";
}

// How it is tied to the head of the source that holds it: the preposition before it, or a conjunction.
std::string SpeakerFeatures::tie(std::uint32_t actor) const {
  const NounPhrase& source = draft_.source;
  std::string out;
  for (std::uint32_t at = source.range.begin; at < source.range.end; ++at) {
    const Word& w = view_.word(at);
    if (at > source.head) {
      if (view_.is(at, word_preposition)) out = text::to_utf8(view_.key(at));
      if (w.preposition != 0) out = text::to_utf8(std::u16string(1, w.preposition));
      if (w.conjunction) out = "and";
      if (view_.is(at, word_relative)) out = "which";
    }
    const actors::Mention* name = view_.mention(at);
    if (name != nullptr && name->actor == actor) return out.empty() ? "of" : out;
  }
  return {};
}

}  // namespace isnad::statements
