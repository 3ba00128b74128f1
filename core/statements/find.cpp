// The stage's order of work: cues with their frames, then contents' ends, kinds, nesting, speakers.
#include <algorithm>
#include <utility>

#include "statements/attributions.h"
#include "statements/boundaries.h"
#include "statements/contents.h"
#include "statements/denied.h"
#include "statements/doubts.h"
#include "statements/frames.h"
#include "statements/headlines.h"
#include "statements/joins.h"
#include "statements/kinds.h"
#include "statements/nesting.h"
#include "statements/quotations.h"
#include "statements/scores.h"
#include "statements/source_marks.h"
#include "statements/speakers.h"
#include "statements/statements.h"
#include "statements/training.h"

namespace isnad::statements {
namespace {

// The best reading of each token as a cue.
std::vector<Draft> read_cues(const View& view) {
  std::vector<Draft> drafts;
  const int floor = judges_cues(view) ? 1 : candidate;
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
      // «"الحل سياسي"، أكد المبعوث في ختام زيارته»: what stands behind is no rival of a quotation right before.
      const bool quoted = draft && draft->mode == ContentMode::phrase && token > view.sentence(token).begin &&
                          !view.is_mark(token - 1, Mark::stop) && follows_speech(view, token);
      if (!draft || draft->score < candidate || draft->mode == ContentMode::bare || quoted) {
        std::optional<Draft> after = read_after_speech(view, token, reading);
        if (after) {
          after->score = plausibility(view, *after);
          draft = std::move(after);
        }
      }
      if (!draft || draft->score < floor) continue;
      if (!found || draft->score > best.score) {
        best = std::move(*draft);
        found = true;
      }
    }
    if (found) drafts.push_back(std::move(best));
  }
  return drafts;
}

// «أو» right before or behind it.
bool either_or(const View& view, TokenRange cue) {
  return (cue.begin > 0 && view.key(cue.begin - 1) == u"او") || (cue.end < view.size() && view.key(cue.end) == u"او");
}

// Keeps what the model takes for statements; of «ما تردد عن…» drop_rumours decides.
void judge(const View& view, std::vector<Draft>& drafts) {
  std::vector<int> scores;
  scores.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    const bool rumour = draft.rule != nullptr && draft.rule->has(flag_rumour) && draft.relative;
    // «نفى التقارير التي تحدثت عن أن الحكومة ستستقيل»: what is denied was told.
    const bool denied = draft.relative && draft.mode == ContentMode::clause && !draft.source.empty() &&
                        view.is(draft.source.head, word_document | word_allegation) &&
                        denial_before(view, draft.cue.begin) != text::none;
    scores.push_back(draft.neither ? 800 : std::max(confidence(view, drafts, i), rumour || denied ? 650 : 0));
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) drafts[i].score = scores[i];
  std::erase_if(drafts, [&view](const Draft& draft) {
    // «سارعت إلى نفي هذه الأنباء», but not «أنفيه نفيا تاما».
    const bool cognate = draft.form == CueForm::masdar && view.key(draft.cue.begin).back() == u'ا';
    // «رفض نفي أو تأكيد الأنباء», «دلائل إثبات أو نفي العلاقة»
    const bool denies = draft.rule != nullptr && draft.rule->has(flag_deny) && !cognate && !either_or(view, draft.cue);
    return draft.score < (denies ? acceptance_of_denials : acceptance);
  });
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
  join_manner(view, drafts);
  drop_rumours(view, drafts);
  lend_sources(view, drafts);
  drop_agentless(view, drafts);
  join_split_speech(view, drafts);
  bound_asides(view, drafts);
  balance_sources(view, drafts);

  ReportMarks& marks = reading.marks;
  marks.cue.assign(view.size(), 0);
  marks.attribution.assign(view.size(), 0);
  marks.at_cue.assign(view.size(), text::none);
  marks.opening.assign(view.size(), text::none);
  marks.ego = egos_of(view);
  for (const Draft& draft : drafts) {
    const std::uint32_t first =
        draft.source.empty() ? draft.cue.begin : std::min(draft.cue.begin, draft.source.range.begin);
    const auto number = static_cast<std::uint32_t>(marks.reports.size());
    marks.at_cue[draft.cue.begin] = number;
    marks.opening[first] = number;
    marks.reports.push_back({draft.cue.begin, draft.form == CueForm::attribution, !draft.source.empty(),
                             draft.rule != nullptr && draft.rule->has(flag_continue), draft.relative,
                             draft.rule != nullptr && draft.rule->has(flag_neutral),
                             draft.form == CueForm::finite && draft.pronoun != morphology::Enclitic::none,
                             draft.rule != nullptr ? draft.rule->kind : Kind::claim,
                             static_cast<std::uint32_t>(std::max(draft.score, 0) / 100), draft.inflection});
    if (draft.form == CueForm::attribution) {
      marks.attribution[draft.cue.begin] = 1;
    } else {
      marks.cue[draft.cue.begin] = static_cast<std::uint8_t>(static_cast<std::uint8_t>(draft.form) + 1);
    }
  }
  read_headlines(view, drafts);
  balance_sources(view, drafts);
  return reading;
}

// The statements but for their speakers.
std::vector<Draft> read_statements(const View& view) {
  Reading reading = open_reports(view);
  std::vector<Draft> drafts = std::move(reading.drafts);
  const ReportMarks& marks = reading.marks;
  for (Draft& draft : drafts) close_content(view, marks, draft);
  std::erase_if(drafts, [&view](const Draft& draft) { return says_only_when(view, draft); });
  std::erase_if(drafts, [&view](Draft& draft) { return !decide_kind(view, draft); });
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.anchor() < b.anchor(); });
  resolve_back(view, marks, drafts);
  // «وكينشاسا تنفي» where nothing was told before denies nothing.
  std::erase_if(drafts, [](const Draft& draft) {
    return draft.content.empty() && (draft.mode != ContentMode::back || draft.subject_first);
  });
  for (Draft& draft : drafts) {
    leave_denial_outside(view, draft);
    if (draft.kind != Kind::claim || (draft.rule != nullptr && draft.negated)) continue;
    if (says_untrue(view, draft, false) || rejects_allegation(view, draft) || negates_what_is_told(view, draft)) {
      draft.kind = Kind::denial;
    }
  }
  cut_before_continuations(view, drafts);
  reach_over_reports(view, drafts);
  nest(view, drafts);
  return drafts;
}

}  // namespace

std::vector<SourceSample> source_samples(const text::Document& document, const morphology::Layer& words,
                                         const actors::Layer& actors, const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  std::vector<SourceSample> samples;
  const auto add = [&](Span cue, FrameTrace& trace) {
    if (!trace.asked) return;
    SourceSample& sample = samples.emplace_back();
    sample.cue = cue;
    for (SourceCandidate& c : trace.candidates) {
      const Span span = c.range.empty() ? Span{} : view.span(c.range, view.word(c.range.begin).skip);
      sample.candidates.push_back({span, std::move(c.features)});
    }
  };
  for (std::uint32_t token = 0; token < view.size(); ++token) {
    if (!view.is_word(token)) continue;
    Draft attribution;
    FrameTrace named;
    if (read_attribution(view, token, attribution, &named)) {
      add(view.span(attribution.cue, attribution.cue_skip), named);
      token = std::max(attribution.cue.end, attribution.consumed) - 1;
      continue;
    }
    for (const morphology::VerbReading& reading : view.analysis(token).verbs) {
      FrameTrace trace;
      read_frame(view, token, reading, &trace);
      add(view.span({token, token + 1}, reading.split.prefix), trace);
    }
  }
  return samples;
}

std::vector<StartSample> start_samples(const text::Document& document, const morphology::Layer& words,
                                       const actors::Layer& actors, const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  std::vector<StartSample> samples;
  for (std::uint32_t token = 0; token < view.size(); ++token) {
    if (!view.is_word(token)) continue;
    for (const morphology::VerbReading& reading : view.analysis(token).verbs) {
      FrameTrace trace;
      read_frame(view, token, reading, &trace);
      if (trace.starts.empty()) continue;
      StartSample sample;
      sample.cue = view.span({token, token + 1}, reading.split.prefix);
      for (StartCandidate& c : trace.starts) {
        sample.candidates.push_back({view.span({c.token, c.token + 1}, 0).start, std::move(c.features)});
      }
      samples.push_back(std::move(sample));
    }
  }
  return samples;
}

std::vector<CueSample> cue_samples(const text::Document& document, const morphology::Layer& words,
                                   const actors::Layer& actors, const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  std::vector<CueSample> samples;
  const std::vector<Draft> drafts = read_cues(view);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    samples.push_back({view.span(drafts[i].cue, drafts[i].cue_skip), acceptance_features(view, drafts, i)});
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

std::vector<SpeakerSample> speaker_samples(const text::Document& document, const morphology::Layer& words,
                                           const actors::Layer& actors, const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  std::vector<Draft> drafts = read_statements(view);
  const std::vector<std::vector<SpeakerCandidate>> choices = speaker_candidates(view, drafts);
  std::vector<SpeakerSample> samples;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].cue.empty()) continue;
    SpeakerSample sample;
    sample.cue = view.span(drafts[i].cue, drafts[i].cue_skip);
    for (const SpeakerCandidate& c : choices[i]) {
      sample.candidates.push_back({c.speaker.kind, c.speaker.actor, c.features});
    }
    samples.push_back(std::move(sample));
  }
  return samples;
}

Layer find(const text::Document& document, const morphology::Layer& words, const actors::Layer& actors,
           const Grammar& grammar) {
  const View view(document, words, actors, grammar);
  std::vector<Draft> drafts = read_statements(view);
  resolve_speakers(view, drafts);
  if (drop_doubled(drafts)) nest(view, drafts);
  spread_denials(view, drafts);
  return publish(view, drafts);
}

}  // namespace isnad::statements
