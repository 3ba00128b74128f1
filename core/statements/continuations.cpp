// Where what somebody says ends because another report of the writer's begins.
#include <algorithm>

#include "statements/nesting.h"

namespace isnad::statements {
namespace {

// How many statements before one can reach it; keeps the stage linear.
constexpr std::size_t near = 40;

// What joins a report to the clause before it.
enum class Joint : std::uint8_t { none, conjunction, comma, like, contrast, contrast_pronoun };

struct Opening {
  Joint joint = Joint::none;
  std::uint32_t begin = 0;  // the clause's first token, what joins it included
};

// The link of clauses that ends before the token («إلا أن», «في حين»); its first token in `begin`.
ClauseLink link_before(const View& view, std::uint32_t token, std::uint32_t& begin) {
  constexpr std::uint32_t longest = 3;
  const std::uint32_t sentence = view.sentence(token).begin;
  for (std::uint32_t length = longest; length > 0; --length) {
    if (token < sentence + length) continue;
    begin = token - length;
    if (const ClauseLink link = view.grammar().links().at(view, begin, token); link.length == length) return link;
  }
  return {};
}

// «لكن الشركة قالت», «إلا أن الوزير نفى», «فيما أعلن متحدث», «، وأكد النائب»: how the draft's clause is joined.
Opening opening_of(const View& view, const Draft& draft) {
  std::uint32_t first = draft.cue.begin;
  if (!draft.source.empty()) first = std::min(first, draft.source.range.begin);
  const std::uint32_t sentence = view.sentence(first).begin;
  Opening out{view.word(first).conjunction ? Joint::conjunction : Joint::none, first};
  std::uint32_t at = first;
  for (int guard = 0; guard < 4 && at > sentence; ++guard) {
    std::uint32_t begin = at;
    const ClauseLink link = link_before(view, at, begin);
    if (link.name == "but" || link.name == "while") {
      const bool pronoun = link.pronoun != morphology::Enclitic::none;
      return {pronoun ? Joint::contrast_pronoun : Joint::contrast, begin};
    }
    if (link.name == "like") return {Joint::like, begin};
    const std::uint32_t before = at - 1;
    if (view.is_mark(before, Mark::comma)) {
      if (out.joint == Joint::none) out.joint = Joint::comma;
      return out;
    }
    // Part of what joins, if a joint stands before it.
    if (!view.is(before, word_had | word_auxiliary | word_negation)) return out;
    at = before;
  }
  return out;
}

// Whether the two verbs can have one subject.
bool may_share_subject(const Draft& a, const Draft& b) {
  using morphology::Gender;
  if (a.form != CueForm::finite || b.form != CueForm::finite) return true;
  const Gender one = a.inflection.gender;
  const Gender two = b.inflection.gender;
  return one == two || one == Gender::either || two == Gender::either;
}

bool same_source(const View& view, const Draft& a, const Draft& b) {
  if (a.source.empty() || b.source.empty()) return false;
  if (a.source.mention != text::none && b.source.mention != text::none) {
    const auto& mentions = view.actors().mentions;
    return mentions[a.source.mention].actor == mentions[b.source.mention].actor;
  }
  return view.stem(a.source.head) == view.stem(b.source.head);
}

// Whether the next report is the writer's, and no part of what the outer one says.
bool of_the_writer(const View& view, const Draft& outer, const Draft& next, Joint joint) {
  if (next.mode == ContentMode::before || next.mode == ContentMode::antecedent || next.relative) return false;
  const bool source = !next.source.empty() && next.source.speaks;
  switch (next.form) {
    case CueForm::participle:
      return joint != Joint::none || next.mode == ContentMode::clause;
    case CueForm::masdar:
      // «طلب إبراز هويته، بدعوى أنه…»
      return joint == Joint::comma && view.word(next.cue.begin).preposition == u'ب' && outer.kind != Kind::claim &&
             next.mode == ContentMode::clause;
    case CueForm::finite:
      break;
    default:
      return false;
  }
  // A noun phrase does not go on with a clause.
  if (outer.mode == ContentMode::phrase && outer.kind != Kind::denial && joint != Joint::none) return true;
  switch (joint) {
    case Joint::conjunction:
      if (source || next.rule->has(flag_continue)) return true;
      // «قال إن … وطالب بـ…»: both verbs in one tense and gender.
      return next.source.empty() && outer.form == CueForm::finite && may_share_subject(outer, next) &&
             outer.inflection.tense == next.inflection.tense;
    case Joint::comma:
      return source && next.source.range.begin > next.cue.begin;
    case Joint::like:
      return next.source.empty() || same_source(view, outer, next);
    case Joint::contrast:
      return source;
    case Joint::contrast_pronoun:
      return may_share_subject(outer, next);
    default:
      return false;
  }
}

}  // namespace

void cut_before_continuations(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& next = drafts[i];
    if (next.rule == nullptr || next.cue.empty()) continue;
    const Opening opening = opening_of(view, next);
    const std::uint32_t here = view.document().tokens[next.cue.begin].quotation;
    for (std::size_t k = i > near ? i - near : 0; k < i; ++k) {
      Draft& outer = drafts[k];
      if (outer.mode == ContentMode::before || outer.mode == ContentMode::back || outer.form == CueForm::attribution)
        continue;
      for (Piece& piece : outer.content) {
        if (!piece.range.contains(next.cue.begin) || opening.begin <= piece.range.begin + 1) continue;
        if (here != text::none && here == view.document().tokens[piece.range.begin].quotation) continue;
        if (!of_the_writer(view, outer, next, opening.joint)) continue;
        piece.range = trim(view, {piece.range.begin, opening.begin});
      }
    }
  }
}

void reach_over_reports(const View& view, std::vector<Draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    const Draft& next = drafts[i];
    if (next.rule == nullptr || next.form != CueForm::finite || !next.source.empty() || next.relative ||
        next.content.empty() || next.content.back().range.begin < next.cue.begin) {
      continue;
    }
    const Opening opening = opening_of(view, next);
    if (opening.joint != Joint::contrast_pronoun &&
        (opening.joint != Joint::conjunction || next.rule->has(flag_continue))) {
      continue;
    }
    Draft& outer = drafts[i - 1];
    if (outer.form != CueForm::finite || outer.mode != ContentMode::clause || outer.content.size() != 1) continue;
    TokenRange& said = outer.content.front().range;
    std::uint32_t end = opening.begin;
    while (end > said.end && !view.is_word(end - 1)) --end;
    if (end != said.end || view.sentence(said.begin).begin != view.sentence(next.cue.begin).begin) continue;
    if (!may_share_subject(outer, next)) said.end = next.content.back().range.end;
  }
}

}  // namespace isnad::statements
