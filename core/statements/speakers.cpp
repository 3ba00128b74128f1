#include "statements/speakers.h"

#include <algorithm>
#include <string>

#include "statements/named_speakers.h"
#include "statements/speaker_choice.h"
#include "text/normalise.h"

namespace isnad::statements {
namespace {

using ActorKind = actors::Kind;

// How many statements before one are asked who speaks; keeps the stage linear.
constexpr std::size_t near = 60;

class Resolver {
 public:
  Resolver(const View& view, std::vector<Draft>& drafts) : view_(view), drafts_(drafts) {}

  void run(std::vector<std::vector<SpeakerCandidate>>* trace) {
    SpeakerChooser chooser(view_, drafts_);
    const NamedSpeakers names(view_, drafts_);
    const bool learned = chooses_speakers(view_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      Speaker speaker = draft.source.empty() ? continued(i) : names.of(i);
      if (trace != nullptr) trace->push_back(chooser.candidates(i, speaker));
      if (learned && !is_rumour(draft)) speaker = chooser.choose(i, speaker);
      if (is_deniers_own(draft, speaker)) speaker = {SpeakerKind::unnamed, text::none};
      draft.speaker_kind = speaker.kind;
      draft.speaker = speaker.actor;
      chooser.settle(i);
    }
  }

 private:
  // «ما يتردد عن…»: told by nobody in particular; no model need be asked.
  [[nodiscard]] static bool is_rumour(const Draft& draft) {
    return draft.source.empty() && draft.rule != nullptr && draft.rule->has(flag_rumour) &&
           draft.inflection.number == morphology::Number::singular;
  }

  // «نفى الوزير اتهامه بالتقصير», «نفت ما ذُكر عنها»: what a denial denies is never what the denier says.
  [[nodiscard]] bool is_deniers_own(const Draft& draft, const Speaker& speaker) const {
    if (draft.within == text::none || !draft.source.empty() || speaker.kind != SpeakerKind::actor) return false;
    const bool told = draft.kind == Kind::claim || draft.kind == Kind::accusation || draft.kind == Kind::warning;
    if (!told) return false;
    std::uint32_t at = draft.within;
    for (int depth = 0; depth < 8 && at != text::none; ++depth, at = drafts_[at].within) {
      const Draft& outer = drafts_[at];
      if (outer.kind == Kind::denial && outer.speaker_kind == speaker.kind && outer.speaker == speaker.actor)
        return true;
    }
    return false;
  }

  [[nodiscard]] static Speaker actor(std::uint32_t index) { return {SpeakerKind::actor, index}; }

  [[nodiscard]] const actors::Mention& mention(std::uint32_t index) const { return view_.actors().mentions[index]; }

  // Whether a verb form can go on with the speaker of the statement, by gender and number.
  [[nodiscard]] bool continues(const Draft& draft, std::size_t before) const {
    if (draft.form != CueForm::finite && draft.form != CueForm::participle) return true;
    // Back to the statement that names the speaker.
    std::size_t i = before;
    while (i > 0 && i + near > before && drafts_[i].source.empty()) --i;
    const NounPhrase& source = drafts_[i].source;
    if (source.empty() || drafts_[i].speaker != drafts_[before].speaker) return true;
    const Agreement a = agreement_of(view_, source);
    morphology::Inflection inflection = draft.inflection;
    if (draft.form == CueForm::participle) {
      const std::u16string_view key = view_.key(draft.cue.begin);
      const bool plural = key.ends_with(u"ين");
      inflection.number = plural ? morphology::Number::plural : morphology::Number::singular;
      inflection.gender = key.back() == u'ه' ? morphology::Gender::feminine : morphology::Gender::masculine;
      if (plural) return a.plural || a.dual;
    }
    return agrees(inflection, a, true);
  }

  // «انتقل حاكم الولاية إلى المدينة. وقال…»: a sentence of the writer's own with a person for its subject comes
  // between.
  [[nodiscard]] Speaker subject_of_sentence_before(std::size_t index) const {
    const Draft& draft = drafts_[index];
    if (draft.form != CueForm::finite || draft.within != text::none) return {};
    const std::uint32_t sentence = view_.document().tokens[draft.cue.begin].sentence;
    if (sentence == 0 || view_.sentence(draft.cue.begin).begin != draft.cue.begin) return {};
    if (index > 0) {
      const std::uint32_t anchor = drafts_[index - 1].anchor();
      if (view_.document().tokens[anchor].sentence + 1 >= sentence) return {};
      for (const Piece& piece : drafts_[index - 1].content) {
        if (!piece.range.empty() && view_.document().tokens[piece.range.end - 1].sentence + 1 >= sentence) return {};
      }
    }
    const TokenRange before = view_.document().sentences[sentence - 1].tokens;
    if (view_.document().sentences[sentence - 1].paragraph != view_.document().sentences[sentence].paragraph &&
        index > 0)
      return {};
    std::uint32_t at = before.begin;
    if (at >= before.end || !view_.is_finite(at)) return {};
    const NounPhrase phrase = noun_phrase(view_, at + 1, before.end, {false, true, false, 0});
    if (phrase.empty() || !phrase.speaks || phrase.mention == text::none) return {};
    if (mention(phrase.mention).kind != ActorKind::person && mention(phrase.mention).kind != ActorKind::organization)
      return {};
    if (!agrees(draft.inflection, agreement_of(view_, phrase), true)) return {};
    return actor(mention(phrase.mention).actor);
  }

  // A verb without a source: whoever spoke last, on the same level.
  Speaker continued(std::size_t index) {
    const Draft& draft = drafts_[index];
    if (draft.passive || is_rumour(draft)) return {SpeakerKind::nobody, text::none};
    // «أعلن استقالته بعد رفضه الشروط»: the noun's pronoun is the speaker's own.
    if (draft.within != text::none && draft.within < index &&
        (draft.form == CueForm::participle ||
         (draft.form == CueForm::masdar && draft.pronoun != morphology::Enclitic::none))) {
      return {drafts_[draft.within].speaker_kind, drafts_[draft.within].speaker};
    }
    if (const Speaker subject = subject_of_sentence_before(index); subject.kind == SpeakerKind::actor) return subject;
    std::size_t mismatches = 0;
    for (std::size_t i = index; i-- > 0 && i + near > index;) {
      const Draft& other = drafts_[i];
      if (other.within != draft.within && draft.within != i) {
        if (other.within != text::none && other.within != draft.within) continue;
      }
      if (draft.within == i) {
        // Inside what he says, a verb without a subject is seldom his own; the nearest actor before it speaks.
        continue;
      }
      if (other.speaker_kind == SpeakerKind::nobody) continue;
      if (other.form == CueForm::attribution && other.mode == ContentMode::before) continue;
      if (mismatches < 6 && !continues(draft, i)) {
        ++mismatches;
        continue;
      }
      return {other.speaker_kind, other.speaker};
    }
    // Nobody spoke yet: the last person or organisation named before it.
    morphology::Inflection subject;
    if (shown_by(view_, draft, subject) && subject.number == morphology::Number::plural) {
      return {SpeakerKind::unnamed, text::none};
    }
    const std::uint32_t here = draft.anchor();
    const auto& mentions = view_.actors().mentions;
    std::uint32_t best = text::none;
    for (std::uint32_t m = view_.mentions_before(here); m-- > 0 && best == text::none;) {
      if (mentions[m].kind == ActorKind::person || mentions[m].kind == ActorKind::organization)
        best = mentions[m].actor;
    }
    if (best != text::none) return actor(best);
    return {SpeakerKind::unnamed, text::none};
  }

  const View& view_;
  std::vector<Draft>& drafts_;
};

}  // namespace

void resolve_speakers(const View& view, std::vector<Draft>& drafts) { Resolver(view, drafts).run(nullptr); }

std::vector<std::vector<SpeakerCandidate>> speaker_candidates(const View& view, std::vector<Draft>& drafts) {
  std::vector<std::vector<SpeakerCandidate>> out;
  Resolver(view, drafts).run(&out);
  return out;
}

}  // namespace isnad::statements
