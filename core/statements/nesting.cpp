#include "statements/nesting.h"

#include <algorithm>

namespace isnad::statements {
namespace {

// How many statements around one can have to do with it; keeps the stage linear.
constexpr std::size_t near = 40;
// How far back a clause is sought, in tokens.
constexpr std::uint32_t reach = 300;

// The clause before the token, back to its sentence's start or to the start of what somebody says in it.
TokenRange clause_before(const View& view, const ReportMarks& marks, const std::vector<Draft>& drafts,
                         std::size_t self) {
  const Draft& draft = drafts[self];
  const std::uint32_t end = draft.cue.begin;
  std::uint32_t begin = view.sentence(end).begin;
  if (begin + reach < end) begin = end - reach;
  for (std::size_t i = self > near ? self - near : 0; i < self; ++i) {
    const Draft& other = drafts[i];
    if (other.form == CueForm::attribution || other.content.empty()) continue;
    // «رفض الدفع، وفق الشرطة»: the refusal, too, is what she says.
    const bool told = other.mode != ContentMode::phrase && other.form != CueForm::masdar &&
                      (other.rule == nullptr || other.rule->has(flag_neutral) || other.rule->kind == Kind::claim);
    if (!told) continue;
    const std::uint32_t said = other.content.front().range.begin;
    if (other.anchor() < end && said < end && view.sentence(said).begin == view.sentence(end).begin &&
        other.mode != ContentMode::before && other.mode != ContentMode::antecedent) {
      begin = std::max(begin, said);
    }
  }
  // After the last quotation-free end mark inside the sentence.
  for (std::uint32_t at = begin; at < end; ++at) {
    if (view.is_mark(at, Mark::stop) && at + 2 < end) begin = at + 1;
  }
  static_cast<void>(marks);
  return trim(view, {begin, end});
}

bool has_verb(const View& view, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (view.is_finite(at)) return true;
  }
  return false;
}

// «باعتبار أن المشروع، بحسب الخبير، لا يتعارض مع …»: a subject that still waits for its predicate is attributed without
// what stands before its complementiser.
TokenRange waiting_subject(const View& view, TokenRange clause) {
  for (std::uint32_t at = clause.end; at-- > clause.begin;) {
    if (view.is_finite(at)) return clause;
    if (!view.is_that(at) || at + 1 >= clause.end) continue;
    return {view.is(at, word_that_pronoun | word_bi_that_pronoun) ? at : at + 1, clause.end};
  }
  return clause;
}

// Where the clause goes on after an attribution in its midst («وتأتي اللجنة، وفق الوزارة، لوضع حد …»), up to the
// sentence's end or the next report; empty where it does not.
TokenRange resumed(const View& view, const ReportMarks& marks, const Draft& draft, TokenRange clause) {
  const TokenRange sentence = view.sentence(draft.cue.begin);
  std::uint32_t at = std::max(draft.consumed, draft.source.empty() ? draft.cue.end : draft.source.range.end);
  const auto parts = [&view](std::uint32_t token) {
    return view.is_mark(token, Mark::comma) || view.is_mark(token, Mark::dash) ||
           view.is_mark(token, Mark::bracket_close);
  };
  if (at >= sentence.end || !parts(at)) return {};
  while (at < sentence.end && parts(at)) ++at;
  if (at + 1 >= sentence.end || !view.is_word(at) || view.word(at).conjunction) return {};
  const bool verb = view.is_finite(at) || view.is(at, word_negation);
  const bool predicate = verb && !has_verb(view, clause.begin, clause.end);
  std::uint32_t first = draft.cue.begin;  // «كما ذكر»، «على ما أفاد»
  while (draft.form == CueForm::finite && first > clause.end && view.is_word(first - 1)) --first;
  const bool enclosed = first > 0 && !view.is_word(first - 1);
  const bool adjunct = enclosed && view.is_preposition(at) && !view.is(at, word_resume_sure | word_resume_likely);
  if ((!predicate && !adjunct) || marks.attribution[at] != 0 || marks.opening[at] != text::none) return {};
  std::uint32_t end = at + 1;
  while (end < sentence.end && marks.opening[end] == text::none) ++end;
  return trim(view, {at, end});
}

// Who says that the clause is so says the rest of it as well.
void carry_on(std::vector<Draft>& drafts, std::size_t self, TokenRange clause, TokenRange rest) {
  for (std::size_t k = self > near ? self - near : 0; k < self; ++k) {
    if (drafts[k].content.empty() || drafts[k].form == CueForm::attribution) continue;
    TokenRange& said = drafts[k].content.back().range;
    if (said.begin <= clause.begin && said.end == clause.end) said.end = rest.end;
  }
}

// A noun phrase that is asked for, praised or shunned holds no clause of another's report but a relative one.
bool may_hold(const Draft& outer, const Draft& inner) {
  if (outer.mode != ContentMode::phrase || outer.kind == Kind::denial) return true;
  return inner.relative || (inner.form != CueForm::finite && inner.form != CueForm::participle);
}

// «…، وهو ما نفته الوزارة», «… وهي اتهامات تنفيها الوزارة»: the words before the verb by which it takes up what was
// said are no part of that.
std::uint32_t taken_up_from(const View& view, std::uint32_t cue) {
  std::uint32_t at = cue;
  constexpr std::uint64_t joints = word_what | word_relative | word_pronoun | word_allegation | word_accusation;
  while (at > view.sentence(cue).begin && cue - at < 4 && view.is_word(at - 1) &&
         (view.is(at - 1, joints) || view.stem(at - 1) == u"امر")) {
    --at;
  }
  return at;
}

// The report in whose midst the attribution stands, between its verb and what it says («قال الوزير، بحسب الوكالة، إن
// …»); drafts.size() where it stands in none.
std::size_t report_around(const View& view, const std::vector<Draft>& drafts, std::size_t self) {
  const Draft& aside = drafts[self];
  for (std::size_t k = self; k-- > 0 && k + 4 > self;) {
    const Draft& outer = drafts[k];
    if (outer.form == CueForm::attribution || outer.cue.empty() || outer.content.empty()) continue;
    if (outer.mode != ContentMode::clause && outer.mode != ContentMode::quotation && outer.mode != ContentMode::colon)
      continue;
    const std::uint32_t said = outer.content.front().range.begin;
    if (!(outer.cue.begin < aside.cue.begin && aside.cue.begin < said)) continue;
    if (!view.sentence(outer.cue.begin).contains(aside.cue.begin)) continue;
    if (outer.source.range.contains(aside.cue.begin)) continue;
    return k;
  }
  return drafts.size();
}

// Whether the two sources are there and have no word in common («الوزير», «الوكالة»; not «البيان», «نص البيان»).
bool told_by_others(const View& view, TokenRange one, TokenRange other) {
  if (one.empty() || other.empty()) return false;
  for (std::uint32_t a = one.begin; a < one.end; ++a) {
    for (std::uint32_t b = other.begin; b < other.end; ++b) {
      if (view.is_word(a) && view.is_word(b) && view.stem(a) == view.stem(b)) return false;
    }
  }
  return true;
}

TokenRange previous_sentence(const View& view, std::uint32_t token) {
  const std::uint32_t begin = view.sentence(token).begin;
  if (begin == 0) return {};
  return trim(view, view.sentence(begin - 1));
}

}  // namespace

void resolve_back(const View& view, const ReportMarks& marks, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (draft.mode == ContentMode::before && draft.form == CueForm::attribution) {
      if (const std::size_t around = report_around(view, drafts, i); around < drafts.size()) {
        // «قال …، بحسب قوله، إن …» is said once.
        if (draft.pronoun == morphology::Enclitic::none) draft.content = drafts[around].content;
        continue;
      }
      TokenRange range = waiting_subject(view, clause_before(view, marks, drafts, i));
      if (range.empty()) continue;
      // «لكن المصنع أغلق، بحسب العمال»
      const ClauseLink link = view.grammar().links().at(view, range.begin, range.end);
      if (link.length == 1 && link.pronoun == morphology::Enclitic::none &&
          (link.name == "but" || link.name == "then") && range.size() > 2) {
        ++range.begin;
      }
      std::uint8_t skip = view.word(range.begin).lead;
      if (view.is(range.begin, word_that)) {
        ++range.begin;
        skip = 0;
      }
      if (!range.empty()) {
        draft.content = {{range, skip}};
        if (const TokenRange rest = resumed(view, marks, draft, range); !rest.empty()) {
          draft.content.push_back({rest, 0});
          carry_on(drafts, i, range, rest);
        }
      }
    }
    if (draft.mode == ContentMode::before && draft.form == CueForm::finite && draft.content.size() == 1 &&
        view.document().tokens[draft.content.front().range.begin].quotation == text::none) {
      const TokenRange rest = resumed(view, marks, draft, draft.content.front().range);
      if (!rest.empty()) draft.content.push_back({rest, 0});
    }
    if (draft.mode != ContentMode::back || !draft.content.empty()) continue;
    // What the statement before says, when it is near; else the sentence before.
    const std::uint32_t here = draft.anchor();
    for (std::size_t k = i; k-- > 0 && k + near > i;) {
      const Draft& other = drafts[k];
      if (other.content.empty() || other.mode == ContentMode::back) continue;
      const std::uint32_t there = other.content.front().range.begin;
      if (view.document().tokens[there].sentence + 1 < view.document().tokens[here].sentence) break;
      if (other.anchor() >= here) continue;
      draft.content = other.content;
      std::uint32_t end = taken_up_from(view, draft.cue.begin);
      if (draft.subject_first && !draft.source.empty()) end = std::min(end, draft.source.range.begin);
      for (Piece& piece : draft.content) {
        if (piece.range.end > end) piece.range = trim(view, {piece.range.begin, std::max(end, piece.range.begin)});
      }
      std::erase_if(draft.content, [](const Piece& piece) { return piece.range.empty(); });
      break;
    }
    if (draft.content.empty()) {
      const TokenRange range = previous_sentence(view, here);
      if (!range.empty()) draft.content = {{range, view.word(range.begin).lead}};
    }
  }
}

void nest(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    draft.within = text::none;
    const std::uint32_t anchor = draft.anchor();
    std::uint32_t best = 0;
    for (std::size_t k = i > near ? i - near : 0; k < std::min(drafts.size(), i + near); ++k) {
      if (k == i) continue;
      const Draft& other = drafts[k];
      for (const Piece& piece : other.content) {
        if (!piece.range.contains(anchor)) continue;
        if (other.mode == ContentMode::back || !may_hold(other, draft)) continue;
        if (draft.within == text::none || piece.range.size() < best) {
          best = piece.range.size();
          draft.within = static_cast<std::uint32_t>(k);
        }
      }
    }
    // «وبحسب البيان، أوضح الوزير أن …»: what both say is the same, the one who is quoted within the paper.
    if (draft.within == text::none && i > 0 && !draft.content.empty() && draft.form != CueForm::attribution) {
      const Draft& before = drafts[i - 1];
      if (before.form == CueForm::attribution && before.mode != ContentMode::before && !before.content.empty() &&
          before.content.front().range.begin == draft.content.front().range.begin) {
        draft.within = static_cast<std::uint32_t>(i - 1);
      }
    }
    // «قال الوزير، بحسب الوكالة، إن …», «قال الوزير إن …، بحسب الوكالة»: she relays what he says.
    for (std::size_t k = i + 1; draft.within == text::none && k < std::min(drafts.size(), i + 4); ++k) {
      const Draft& aside = drafts[k];
      if (draft.content.empty() || aside.content.empty() || aside.form != CueForm::attribution) continue;
      const std::uint32_t said = draft.content.front().range.begin;
      if (aside.mode == ContentMode::before && aside.pronoun == morphology::Enclitic::none &&
          draft.form != CueForm::attribution && aside.content.front().range.begin == said &&
          (aside.cue.begin < said || told_by_others(view, draft.source.range, aside.source.range))) {
        draft.within = static_cast<std::uint32_t>(k);
      }
    }
    // Relays: «ذكرت رويترز نقلاً عن دبلوماسي أن…», «نقلت رويترز عن دبلوماسي قوله إن…».
    if (draft.form == CueForm::masdar && draft.within == text::none && i > 0 && !draft.content.empty()) {
      const Draft& before = drafts[i - 1];
      if (before.rule != nullptr && before.rule->has(flag_relay) && !before.content.empty() &&
          before.content.front().range.begin == draft.content.front().range.begin) {
        draft.within = static_cast<std::uint32_t>(i - 1);
      }
    }
    if (draft.relayed && draft.within == text::none && i > 0) draft.within = static_cast<std::uint32_t>(i - 1);
    if (draft.relay && draft.within == text::none && i > 0) {
      const Draft& before = drafts[i - 1];
      if (before.form == CueForm::finite && !before.content.empty() && !draft.content.empty() &&
          before.content.front().range.begin == draft.content.front().range.begin) {
        draft.within = static_cast<std::uint32_t>(i - 1);
      }
    }
  }
  // No circles: a statement that contains the one around it loses it.
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    std::uint32_t at = drafts[i].within;
    for (std::size_t guard = 0; at != text::none && guard <= near; ++guard) {
      if (at == i) {
        drafts[i].within = text::none;
        break;
      }
      at = drafts[at].within;
    }
  }
}

}  // namespace isnad::statements
