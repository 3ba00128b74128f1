#include "statements/speakers.h"

#include <algorithm>
#include <string>

#include "statements/speaker_choice.h"
#include "text/normalise.h"

namespace isnad::statements {
namespace {

using ActorKind = actors::Kind;

// How many statements, and how many names, around a statement are asked who speaks; keeps the stage linear.
constexpr std::size_t near = 60;
constexpr std::uint32_t many = 300;

class Resolver {
 public:
  Resolver(const View& view, std::vector<Draft>& drafts) : view_(view), drafts_(drafts) {}

  void run(std::vector<std::vector<SpeakerCandidate>>* trace) {
    SpeakerChooser chooser(view_, drafts_);
    const bool learned = chooses_speakers(view_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      Speaker speaker = draft.source.empty() ? continued(i) : named(draft.source, i);
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

  // How many mentions begin before the token.
  [[nodiscard]] std::uint32_t mentions_before(std::uint32_t token) const {
    const auto& mentions = view_.actors().mentions;
    const auto at = std::lower_bound(mentions.begin(), mentions.end(), token,
                                     [](const actors::Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
    return static_cast<std::uint32_t>(at - mentions.begin());
  }

  // The mentions of the phrase, in order.
  [[nodiscard]] std::vector<std::uint32_t> mentions_in(TokenRange range) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const std::uint32_t m = view_.word(at).mention;
      if (m != text::none && (out.empty() || out.back() != m)) out.push_back(m);
    }
    return out;
  }

  Speaker named(const NounPhrase& phrase, std::size_t index) {
    const std::vector<std::uint32_t> inside = mentions_in(phrase.range);
    const std::uint64_t head = view_.word(phrase.head).classes;
    const bool head_is_name = view_.mention(phrase.head) != nullptr;
    // The person named; relatives («ابن المواطنة») and offices of a named person aside.
    const bool other_person = (head & word_person) != 0 && is_kin(phrase.head);
    for (const std::uint32_t m : inside) {
      if (mention(m).kind == ActorKind::person && !other_person && !(phrase.relative && after_relative(phrase, m))) {
        return actor(mention(m).actor);
      }
    }
    if (head_is_name) return actor(mention(view_.word(phrase.head).mention).actor);
    const bool plural = (head & word_plural) != 0 && (head & word_body) == 0;
    if ((head & word_unnamed) != 0) {
      return {SpeakerKind::unnamed, text::none};
    }
    if ((head & word_document) != 0) {
      for (const std::uint32_t m : inside) {
        if (mention(m).kind != ActorKind::person) return actor(mention(m).actor);
      }
      if (const std::uint32_t body = body_in(phrase); body != text::none) return actor(body);
      if (phrase.definite || view_.word(phrase.head).article) {
        if (const Speaker before = last_body(index); before.kind == SpeakerKind::actor) return before;
      }
      return {SpeakerKind::unnamed, text::none};
    }
    // «قوات التحالف», «حركة حماس», «وزارة الداخلية في البحرين».
    if ((head & (word_body | word_institution)) != 0 && (head & (word_title | word_person)) == 0 && !inside.empty()) {
      for (const std::uint32_t m : inside) {
        if (mention(m).kind == ActorKind::organization || mention(m).kind == ActorKind::group)
          return actor(mention(m).actor);
      }
      return actor(mention(inside.front()).actor);
    }
    if ((head & (word_title | word_person)) != 0 && !plural) {
      if (const std::uint32_t holder = holder_of(phrase, index); holder != text::none) return actor(holder);
    }
    if ((head & word_spokesperson) != 0) {
      if (const std::uint32_t holder = holder_of(phrase, index); holder != text::none) return actor(holder);
      for (const std::uint32_t m : inside) {
        if (mention(m).kind != ActorKind::person) return actor(mention(m).actor);
      }
      if (const Speaker before = last_body(index); before.kind == SpeakerKind::actor) return before;
      return {SpeakerKind::unnamed, text::none};
    }
    if ((head & (word_body | word_institution)) != 0 && view_.word(phrase.head).article) {
      if (const std::uint32_t body = named_by(view_.stem(phrase.head), phrase.range.begin); body != text::none) {
        return actor(body);
      }
    }
    if (!inside.empty() && (head & (word_title | word_person)) == 0) {
      for (const std::uint32_t m : inside) {
        if (mention(m).kind == ActorKind::organization) return actor(mention(m).actor);
      }
    }
    return {SpeakerKind::unnamed, text::none};
  }

  [[nodiscard]] bool is_kin(std::uint32_t token) const {
    const std::u16string_view stem = view_.stem(token);
    for (const std::u16string_view kin :
         {u"ابن", u"ابنه", u"زوج", u"زوجه", u"والد", u"والده", u"شقيق", u"ارمله", u"نجل"}) {
      if (stem == kin && !view_.word(token).article) return view_.mention(token + 1) != nullptr;
    }
    return false;
  }

  [[nodiscard]] bool after_relative(const NounPhrase& phrase, std::uint32_t m) const {
    for (std::uint32_t at = phrase.range.begin; at < mention(m).tokens.begin; ++at) {
      if (view_.is(at, word_relative)) return true;
    }
    return false;
  }

  // The person whose role in this article is the one that the phrase names («المدرب»، «وزير الخارجية الروسي»), the
  // latest before it.
  std::uint32_t holder_of(const NounPhrase& phrase, std::size_t index) {
    std::vector<std::u16string_view> wanted;
    for (std::uint32_t at = phrase.range.begin; at < phrase.range.end; ++at) {
      if (view_.is_word(at) && !view_.is(at, word_preposition)) wanted.push_back(view_.stem(at));
    }
    if (wanted.empty()) return text::none;
    const std::uint32_t here = phrase.range.begin;
    // A source elsewhere in the article with the same role and a name; the nearest before, then after.
    for (const bool after : {false, true}) {
      for (std::size_t step = 1; step <= near; ++step) {
        const std::size_t i = after ? index + step : index - step;
        if (after ? i >= drafts_.size() : step > index) break;
        const NounPhrase& other = drafts_[i].source;
        if (other.empty() || other.mention == text::none || mention(other.mention).kind != ActorKind::person) continue;
        if (view_.mention(other.head) != nullptr && wanted.size() < 2) continue;
        if (wanted.size() == 1 && !view_.word(phrase.head).article) continue;
        std::size_t shared = 0;
        for (const std::u16string_view word : wanted) {
          for (std::uint32_t at = other.range.begin; at < other.range.end; ++at) {
            if (view_.is_word(at) && view_.stem(at) == word) {
              ++shared;
              break;
            }
          }
        }
        if (shared == wanted.size()) return mention(other.mention).actor;
      }
    }
    std::uint32_t best = text::none;
    int best_score = 0;
    const auto& mentions = view_.actors().mentions;
    const std::uint32_t middle = mentions_before(here);
    for (std::uint32_t m = middle > many ? middle - many : 0; m < std::min<std::size_t>(mentions.size(), middle + many);
         ++m) {
      if (mentions[m].kind != ActorKind::person) continue;
      const TokenRange role = mentions[m].role;
      int shared = 0;
      for (std::uint32_t at = role.begin; at < role.end; ++at) {
        if (!view_.is_word(at)) continue;
        for (const std::u16string_view word : wanted) shared += word == view_.stem(at) ? 1 : 0;
      }
      if (shared == 0) continue;
      const bool all = shared >= static_cast<int>(wanted.size());
      if (!all && wanted.size() > 1) continue;
      const int score = shared * 4 + (mentions[m].tokens.begin < here ? 2 : 0) + 1;
      if (score > best_score || (score == best_score && mentions[m].tokens.begin < here)) {
        best_score = score;
        best = mentions[m].actor;
      }
    }
    if (best != text::none) return best;
    // A bare definite noun («الوزير») is who spoke last with a name, if a person.
    if (view_.word(phrase.head).article && phrase.range.size() <= 2) {
      for (std::size_t i = index; i-- > 0 && i + near > index;) {
        if (drafts_[i].speaker_kind != SpeakerKind::actor) continue;
        if (view_.actors().actors[drafts_[i].speaker].kind == ActorKind::person) return drafts_[i].speaker;
      }
    }
    return text::none;
  }

  // «المتحدث باسم الوزارة», «بيان الحركة»: a common noun in the phrase that stands for a named body.
  [[nodiscard]] std::uint32_t body_in(const NounPhrase& phrase) const {
    for (std::uint32_t at = phrase.head + 1; at < phrase.range.end; ++at) {
      if (view_.is(at, word_body | word_institution)) {
        if (const std::uint32_t body = named_by(view_.stem(at), phrase.range.begin); body != text::none) return body;
      }
    }
    return text::none;
  }

  // The organisation whose name holds the noun («الوزارة» after «وزارة الدفاع»), the latest before the token.
  [[nodiscard]] std::uint32_t named_by(std::u16string_view noun, std::uint32_t before) const {
    const auto& mentions = view_.actors().mentions;
    std::uint32_t best = text::none;
    int best_rank = 0;
    const std::uint32_t end = mentions_before(before);
    for (std::uint32_t m = end > many ? end - many : 0; m < end; ++m) {
      if (mentions[m].kind == ActorKind::person) continue;
      const std::uint32_t first = mentions[m].tokens.begin;
      int rank = 0;
      for (std::uint32_t at = first + 1; at < mentions[m].tokens.end; ++at) rank = view_.stem(at) == noun ? 1 : rank;
      // «شركة فيسبوك»: the type word in construct before the name.
      if (first > 0 && view_.is_word(first - 1) && view_.stem(first - 1) == noun && !view_.word(first - 1).article)
        rank = 2;
      if (view_.stem(first) == noun) rank = 3;
      if (rank > 0 && rank >= best_rank) {
        best = mentions[m].actor;
        best_rank = rank;
      }
    }
    return best;
  }

  [[nodiscard]] Speaker last_body(std::size_t index) const {
    for (std::size_t i = index; i-- > 0 && i + near > index;) {
      if (drafts_[i].speaker_kind != SpeakerKind::actor) continue;
      if (view_.actors().actors[drafts_[i].speaker].kind != ActorKind::person)
        return {SpeakerKind::actor, drafts_[i].speaker};
    }
    return {};
  }

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
    for (std::uint32_t m = mentions_before(here); m-- > 0 && best == text::none;) {
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
