#include "statements/joins.h"

#include <algorithm>
#include <utility>

#include "statements/denied.h"
#include "statements/subjects.h"

namespace isnad::statements {
namespace {

// The nearest finite form of a verb with the flag within a few tokens of the same sentence; none where none is.
std::uint32_t nearby(const View& view, std::uint32_t token, VerbFlag flag) {
  const TokenRange sentence = view.sentence(token);
  const std::uint32_t first = std::max(sentence.begin, token > 12 ? token - 12 : 0U);
  const std::uint32_t last = std::min(sentence.end, token + 13);
  for (std::uint32_t at = first; at < last; ++at) {
    if (at == token) continue;
    for (const morphology::VerbReading& r : view.analysis(at).verbs) {
      const bool finite =
          r.inflection.tense == morphology::Tense::perfect || r.inflection.tense == morphology::Tense::imperfect;
      if (finite && r.inflection.person == morphology::Person::third && view.grammar().verb(r.verb).has(flag))
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

// A finite verb that speech can follow.
bool says(const View& view, std::uint32_t at) {
  const auto& verbs = view.analysis(at).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&](const morphology::VerbReading& r) {
    return (r.inflection.tense == morphology::Tense::perfect || r.inflection.tense == morphology::Tense::imperfect) &&
           view.grammar().verb(r.verb).takes(frame_say);
  });
}

// «لا تؤكد إسرائيل ولا تنفي امتلاكها…»: what neither verb says stands behind the second, the subject before it.
void take_content(const View& view, const std::vector<Draft>& drafts, Draft& draft, std::uint32_t second) {
  if (!draft.content.empty() && draft.content.front().range.begin > second) return;
  const auto it = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
    return other.cue.begin == second && !other.content.empty() && other.content.front().range.begin > second;
  });
  if (it == drafts.end()) return;
  draft.content = it->content;
  draft.mode = it->mode;
  draft.frame = it->frame;
  if (!draft.source.empty()) return;
  const NounPhrase phrase = noun_phrase(view, draft.cue.end, second, {true, true, true, 0});
  if (!phrase.empty() && phrase.speaks) draft.source = phrase;
}

}  // namespace

void join_neither(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (draft.form != CueForm::finite || draft.rule == nullptr || draft.score == 0) continue;
    const bool confirms = draft.rule->has(flag_confirm);
    if (!confirms && !draft.rule->has(flag_deny)) continue;
    const std::uint32_t other = nearby(view, draft.cue.begin, confirms ? flag_deny : flag_confirm);
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
      take_content(view, drafts, draft, other);
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
void drop_rumours(const View& view, std::vector<Draft>& drafts) {
  const auto told = [&](std::size_t i) {
    const Draft& draft = drafts[i];
    if (!draft.relative) return draft.mode == ContentMode::clause;
    return denial_before(view, draft.cue.begin) != text::none || refused_before(view, draft.cue.begin) ||
           denied_after(view, draft.cue.begin);
  };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const bool rumour = drafts[i].rule != nullptr && drafts[i].rule->has(flag_rumour);
    if (rumour && !told(i)) drafts[i].score = 0;
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.score == 0; });
}
void drop_agentless(const View& view, std::vector<Draft>& drafts) {
  std::erase_if(drafts, [&view](const Draft& draft) {
    if (draft.form != CueForm::masdar || !draft.source.empty() || draft.pronoun != morphology::Enclitic::none)
      return false;
    const std::uint32_t next = draft.cue.end;
    const bool alone = view.word(draft.cue.begin).preposition == 0 && next < view.size() && view.is_that(next);
    return alone && view.is(draft.cue.begin, word_allegation);
  });
}
void lend_sources(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (!draft.source.empty() || draft.rule == nullptr) continue;
    const bool noun =
        draft.form == CueForm::masdar && (view.word(draft.cue.begin).article || draft.rule->has(flag_announce));
    if (!noun && (draft.form != CueForm::participle || !draft.rule->has(flag_announce))) continue;
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
      if (!says(view, at)) continue;
      if (view.word(at).article || view.word(at).preposition != 0 || view.mention(at) != nullptr) continue;
      std::uint32_t subject = at + 1;
      while (subject < draft.cue.begin && view.is(subject, word_preposition_pronoun)) ++subject;  // «رد عليه النائب»
      const NounPhrase phrase = noun_phrase(view, subject, draft.cue.begin, {false, true});
      if (!phrase.empty() && phrase.speaks) {
        draft.source = phrase;
        break;
      }
      // «الوزارة جددت التأكيد على»
      if (subject != draft.cue.begin) continue;
      for (const morphology::VerbReading& reading : view.analysis(at).verbs) {
        if (!draft.source.empty() || reading.inflection.tense == morphology::Tense::masdar) continue;
        const Subject before = subject_before(view, at, reading.inflection);
        if (before.found() && before.phrase.speaks) draft.source = before.phrase;
      }
      if (!draft.source.empty()) break;
    }
  }
}

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
          (drafts[i].form == CueForm::masdar || (view.word(drafts[i].cue.begin).classes & other.rule->objects) != 0) &&
          other.content.front().range.begin == drafts[i].cue.begin) {
        // But «جدّد التأكيد على», «أعادت تأكيد أن» report by the noun.
        const bool renewed = (other.rule->objects & word_speech) != 0 &&
                             (view.word(drafts[i].cue.begin).article || drafts[i].mode == ContentMode::clause);
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

void join_manner(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    Draft& manner = drafts[i];
    if (manner.form != CueForm::participle || manner.rule == nullptr || manner.content.empty() ||
        manner.rule->has(flag_announce)) {
      continue;
    }
    Draft& verb = drafts[i - 1];
    if (verb.form != CueForm::finite || verb.rule == nullptr || !verb.rule->has(flag_neutral) || verb.content.empty())
      continue;
    const bool one = verb.content.front().range.begin == manner.content.front().range.begin &&
                     verb.cue.begin < manner.cue.begin && view.sentence(verb.cue.begin).contains(manner.cue.begin);
    if (!one) continue;
    if (manner.rule->takes(frame_that)) {
      if (manner.source.empty()) manner.source = verb.source;
      verb.score = 0;
    } else {
      manner.score = 0;
    }
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.score == 0; });
}

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

}  // namespace isnad::statements
