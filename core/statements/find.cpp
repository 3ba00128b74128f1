// The stage's order of work: cues with their frames, then contents' ends, kinds, nesting, speakers.
#include <algorithm>
#include <utility>

#include "statements/attributions.h"
#include "statements/boundaries.h"
#include "statements/contents.h"
#include "statements/frames.h"
#include "statements/headlines.h"
#include "statements/kinds.h"
#include "statements/nesting.h"
#include "statements/quotations.h"
#include "statements/scores.h"
#include "statements/speakers.h"
#include "statements/statements.h"
#include "statements/training.h"

namespace isnad::statements {
namespace {

// The best reading of each token as a cue.
std::vector<Draft> read_cues(const View& view) {
  std::vector<Draft> drafts;
  for (std::uint32_t token = 0; token < view.size(); ++token) {
    if (!view.is_word(token)) continue;
    Draft attribution;
    if (read_attribution(view, token, attribution)) {
      const std::uint32_t end = std::max(attribution.cue.end, attribution.consumed);
      drafts.push_back(std::move(attribution));
      token = end - 1;
      continue;
    }
    Draft best;
    bool found = false;
    for (const morphology::VerbReading& reading : view.analysis(token).verbs) {
      std::optional<Draft> draft = read_frame(view, token, reading);
      if (draft) draft->score = plausibility(view, *draft);
      if (!draft || draft->score < candidate || draft->mode == ContentMode::bare) {
        std::optional<Draft> after = read_after_speech(view, token, reading);
        if (after) {
          after->score = plausibility(view, *after);
          draft = std::move(after);
        }
      }
      if (!draft || draft->score < candidate) continue;
      if (!found || draft->score > best.score) {
        best = std::move(*draft);
        found = true;
      }
    }
    if (found) drafts.push_back(std::move(best));
  }
  return drafts;
}

// «قال أحدهم، مشترطا عدم ذكر اسمه، إن…»: what stands between a cue and its content does not reach into that content.
void bound_asides(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    for (std::size_t k = i > 4 ? i - 4 : 0; k < i; ++k) {
      const Draft& outer = drafts[k];
      if (outer.content.empty() || outer.mode == ContentMode::before || outer.mode == ContentMode::antecedent) continue;
      std::uint32_t begin = outer.content.front().range.begin;
      if (!(outer.cue.begin < drafts[i].cue.begin && drafts[i].cue.begin + 1 < begin)) continue;
      if (outer.source.range.contains(drafts[i].cue.begin)) continue;
      if (begin > 0 && view.is_that(begin - 1)) --begin;
      for (Piece& piece : drafts[i].content) {
        if (piece.range.begin < begin) piece.limit = std::min(piece.limit, begin);
      }
    }
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.score == 0; });
}

// Keeps what the model takes for statements.
void judge(const View& view, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) draft.score = draft.neither ? 800 : confidence(view, draft);
  std::erase_if(drafts, [](const Draft& draft) { return draft.score < acceptance; });
}

// The nearest finite form of the verb within a few tokens of the same sentence; none where none is.
std::uint32_t nearby(const View& view, std::uint32_t token, std::string_view lemma) {
  const TokenRange sentence = view.sentence(token);
  const std::uint32_t first = std::max(sentence.begin, token > 12 ? token - 12 : 0U);
  const std::uint32_t last = std::min(sentence.end, token + 13);
  for (std::uint32_t at = first; at < last; ++at) {
    if (at == token) continue;
    for (const morphology::VerbReading& r : view.analysis(at).verbs) {
      const bool finite =
          r.inflection.tense == morphology::Tense::perfect || r.inflection.tense == morphology::Tense::imperfect;
      if (finite && r.inflection.person == morphology::Person::third && view.grammar().verb(r.verb).lemma == lemma)
        return at;
    }
  }
  return text::none;
}

bool denied_before(const View& view, std::uint32_t token) {
  for (std::uint32_t at = token; at-- > view.sentence(token).begin && at + 14 > token;) {
    if (view.is(at, word_negation)) return true;
  }
  return false;
}

// «لم يؤكد المكتب النبأ ولم ينفه»: one statement, its cue the first verb.
void join_neither(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (draft.form != CueForm::finite || draft.rule == nullptr || draft.score == 0) continue;
    const bool confirms = draft.rule->lemma == "أكّد";
    if (!confirms && draft.rule->lemma != "نفى") continue;
    const std::uint32_t other = nearby(view, draft.cue.begin, confirms ? "نفى" : "أكّد");
    if (other == text::none) continue;
    const std::uint32_t first = std::min(other, draft.cue.begin);
    if (!denied_before(view, first)) continue;
    // Both must be negated, or joined by «أو».
    bool both = false;
    for (std::uint32_t at = first + 1; at < std::max(other, draft.cue.begin); ++at) {
      both |= view.is(at, word_negation) || view.key(at) == u"او";
    }
    if (!both) continue;
    draft.neither = true;
    if (other < draft.cue.begin) {
      if (draft.source.empty()) {
        const NounPhrase phrase = noun_phrase(view, other + 1, draft.cue.begin, {false, true, true, 0});
        if (!phrase.empty() && phrase.speaks) draft.source = phrase;
      }
      draft.cue = {other, other + 1};
      draft.cue_skip = view.word(other).lead;
    } else {
      std::uint32_t end = other;
      while (end > draft.cue.end && view.is(end - 1, word_negation)) --end;
      for (Piece& piece : draft.content) {
        if (end > piece.range.begin) piece.limit = end;
      }
    }
    for (std::size_t k = i > 4 ? i - 4 : 0; k < std::min(drafts.size(), i + 5); ++k) {
      if (k != i && (drafts[k].cue.begin == other || drafts[k].cue.begin == draft.cue.begin)) drafts[k].score = 0;
    }
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.score == 0; });
}

// «تردد»، «أشيع»، «يتداول»: a rumour is reported only where somebody denies it, in a clause with «ما».
void drop_rumours(const View& view, std::vector<Draft>& drafts) {
  const auto told = [&](std::size_t i) {
    const Draft& draft = drafts[i];
    if (!draft.relative) return draft.mode == ContentMode::clause;
    const TokenRange sentence = view.sentence(draft.cue.begin);
    for (std::size_t k = i; k-- > 0 && k + 12 > i;) {
      const Draft& other = drafts[k];
      if (other.rule != nullptr && sentence.contains(other.cue.begin) && other.rule->kind == Kind::denial) return true;
    }
    const std::uint32_t first = std::max(sentence.begin, draft.cue.begin > 60 ? draft.cue.begin - 60 : 0U);
    for (std::uint32_t at = first; at < draft.cue.begin; ++at) {
      if (view.key(at).ends_with(u"صحه") || view.key(at) == u"اساس") return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const bool rumour = drafts[i].rule != nullptr && drafts[i].rule->has(flag_rumour);
    if (rumour && !told(i)) drafts[i].score = 0;
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.score == 0; });
}

// «تابع بارتوميو قائلاً»: the verb before gives its subject to the participle next to the content.
void lend_sources(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (!draft.source.empty() || draft.rule == nullptr) continue;
    const bool noun =
        draft.form == CueForm::masdar && (view.word(draft.cue.begin).article || draft.rule->lemma == "قال");
    if (!noun && (draft.form != CueForm::participle || draft.rule->lemma != "قال")) continue;
    const TokenRange sentence = view.sentence(draft.cue.begin);
    bool taken = false;
    for (std::size_t k = i > 6 ? i - 6 : 0; k < i; ++k) {
      const Draft& other = drafts[k];
      taken |= sentence.contains(other.cue.begin) && other.cue.begin < draft.cue.begin &&
               other.cue.begin + 12 > draft.cue.begin;
    }
    // «نقلت الوكالة عن دبلوماسي قوله إن…»
    if (draft.form == CueForm::masdar) {
      for (std::uint32_t at = draft.cue.begin; at-- > sentence.begin && at + 20 > draft.cue.begin;) {
        if (!view.is(at, word_an | word_ila)) continue;
        const NounPhrase phrase = noun_phrase(view, at + 1, draft.cue.begin, {false, true});
        if (!phrase.empty() && (phrase.speaks || phrase.definite)) draft.source = phrase;
        // The relay says the same.
        if (i > 0 && !draft.content.empty()) {
          Draft& relay = drafts[i - 1];
          if (!relay.content.empty() && relay.content.front().range.begin == at + 1 && relay.form == CueForm::finite) {
            relay.content = draft.content;
            relay.mode = draft.mode;
            relay.frame = draft.frame;
            draft.relayed = true;
          }
        }
        break;
      }
      if (!draft.source.empty()) continue;
    }
    if (taken) continue;
    for (std::uint32_t at = draft.cue.begin; at-- > sentence.begin && at + 16 > draft.cue.begin;) {
      if (view.is_mark(at, Mark::stop)) break;
      if (!view.is_finite(at) && view.analysis(at).verbs.empty()) continue;
      if (view.word(at).article || view.word(at).preposition != 0 || view.mention(at) != nullptr) continue;
      const NounPhrase phrase = noun_phrase(view, at + 1, draft.cue.begin, {false, true});
      if (phrase.empty() || !phrase.speaks) continue;
      draft.source = phrase;
      break;
    }
  }
}

// Cues inside another cue's source or between it and its content are part of it («قال مسؤول طالب بـ…»).
void drop_overlaps(const View& view, std::vector<Draft>& drafts) {
  std::vector<bool> drop(drafts.size(), false);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    for (std::size_t k = i > 12 ? i - 12 : 0; k < std::min(drafts.size(), i + 13); ++k) {
      if (k == i || drop[k]) continue;
      const Draft& other = drafts[k];
      const bool in_source = !other.source.empty() && other.source.range.contains(drafts[i].cue.begin) &&
                             !(other.cue.begin == drafts[i].cue.begin);
      if (in_source && drafts[i].mode != ContentMode::antecedent && drafts[i].score <= other.score + 300)
        drop[i] = true;
      // The noun that a light verb needs («مبدين تذمرهم») is no cue of its own.
      if (other.rule != nullptr && other.rule->objects != 0 && !other.content.empty() &&
          drafts[i].form == CueForm::masdar && other.content.front().range.begin == drafts[i].cue.begin) {
        // But «جدّد التأكيد على» reports by the noun.
        const bool renewed = (other.rule->objects & word_speech) != 0 && view.word(drafts[i].cue.begin).article;
        if (renewed) {
          if (drafts[i].source.empty()) drafts[i].source = other.source;
          drop[k] = true;
        } else {
          drop[i] = true;
        }
      }
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drop[i]) continue;
    if (kept != i) drafts[kept] = std::move(drafts[i]);
    ++kept;
  }
  drafts.resize(kept);
}

Layer publish(const View& view, const std::vector<Draft>& drafts) {
  Layer layer;
  layer.statements.reserve(drafts.size());
  for (const Draft& draft : drafts) {
    Statement s;
    s.kind = draft.kind;
    s.cue = draft.cue;
    s.cue_span = view.span(draft.cue, draft.cue_skip);
    if (!draft.source.empty()) {
      s.source = draft.source.range;
      s.source_span = view.span(draft.source.range, draft.source.skip);
    }
    for (const Piece& piece : draft.content) {
      s.content.push_back(piece.range);
      s.content_spans.push_back(view.span(piece.range, piece.skip));
    }
    s.speaker_kind = draft.speaker_kind;
    s.speaker = draft.speaker_kind == SpeakerKind::actor ? draft.speaker : text::none;
    s.direct = draft.direct;
    s.within = draft.within;
    s.confidence = static_cast<std::uint8_t>(std::clamp(draft.score / 10, 1, 99));
    s.why = draft.why;
    layer.statements.push_back(std::move(s));
  }
  return layer;
}

struct Reading {
  std::vector<Draft> drafts;
  ReportMarks marks;
};

// Cues with the starts of their contents, and where reports begin.
Reading open_reports(const View& view) {
  Reading reading;
  std::vector<Draft>& drafts = reading.drafts;
  drafts = read_cues(view);
  join_neither(view, drafts);
  judge(view, drafts);
  drop_overlaps(view, drafts);
  drop_rumours(view, drafts);
  lend_sources(view, drafts);
  join_split_speech(view, drafts);
  bound_asides(view, drafts);

  ReportMarks& marks = reading.marks;
  marks.cue.assign(view.size(), 0);
  marks.attribution.assign(view.size(), 0);
  for (const Draft& draft : drafts) {
    if (draft.form == CueForm::attribution) {
      marks.attribution[draft.cue.begin] = 1;
    } else {
      marks.cue[draft.cue.begin] = static_cast<std::uint8_t>(static_cast<std::uint8_t>(draft.form) + 1);
    }
  }
  read_headlines(view, drafts);
  return reading;
}

}  // namespace

std::vector<CueSample> cue_samples(const text::Document& document, const morphology::Layer& words,
                                   const actors::Layer& actors, const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  std::vector<CueSample> samples;
  for (const Draft& draft : read_cues(view)) {
    samples.push_back({view.span(draft.cue, draft.cue_skip), acceptance_features(view, draft)});
  }
  return samples;
}

std::vector<BoundarySample> boundary_samples(const text::Document& document, const morphology::Layer& words,
                                             const actors::Layer& actors, const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  Reading reading = open_reports(view);
  std::vector<BoundarySample> samples;
  for (Draft& draft : reading.drafts) {
    if (draft.content.size() != 1 || draft.cue.empty()) continue;
    if (draft.mode != ContentMode::clause && draft.mode != ContentMode::phrase && draft.mode != ContentMode::colon &&
        draft.mode != ContentMode::bare) {
      continue;
    }
    const Piece& piece = draft.content.front();
    const std::uint32_t start = piece.range.begin;
    if (view.opens_quotation(start) != text::none) continue;
    BoundarySample sample;
    sample.cue = view.span(draft.cue, draft.cue_skip);
    sample.content = view.span(piece.range, piece.skip);
    for (BoundaryCandidate& c :
         boundary_candidates(view, reading.marks, draft, start, boundary_by_rule(view, reading.marks, draft, start))) {
      const TokenRange range = trim(view, {start, c.end});
      sample.candidates.push_back({view.span(range, piece.skip).end, std::move(c.features)});
    }
    samples.push_back(std::move(sample));
  }
  return samples;
}

Layer find(const text::Document& document, const morphology::Layer& words, const actors::Layer& actors,
           const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  Reading reading = open_reports(view);
  std::vector<Draft>& drafts = reading.drafts;
  const ReportMarks& marks = reading.marks;
  for (Draft& draft : drafts) close_content(view, marks, draft);
  std::erase_if(drafts, [&view](Draft& draft) { return !decide_kind(view, draft); });
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.anchor() < b.anchor(); });
  resolve_back(view, marks, drafts);
  std::erase_if(drafts, [](const Draft& draft) { return draft.content.empty() && draft.mode != ContentMode::back; });
  for (Draft& draft : drafts) {
    if (draft.rule != nullptr && draft.kind == Kind::claim && !draft.negated && says_untrue(view, draft, false)) {
      draft.kind = Kind::denial;
    }
    if (draft.rule == nullptr && draft.kind == Kind::claim && says_untrue(view, draft, false))
      draft.kind = Kind::denial;
  }
  cut_before_continuations(view, drafts);
  nest(view, drafts);
  resolve_speakers(view, drafts);
  spread_denials(view, drafts);
  return publish(view, drafts);
}

}  // namespace isnad::statements
