#include "statements/boundaries.h"

#include <algorithm>

namespace isnad::statements {
namespace {

// No content is longer than this many tokens but by its sentence's end.
constexpr std::uint32_t longest = 220;

// The close of the quotation in whose midst the token stands; none.
std::uint32_t quotation_end(const View& view, std::uint32_t token) {
  const std::uint32_t q = view.document().tokens[token].quotation;
  if (q == text::none || view.opens_quotation(token) != text::none) return text::none;
  const text::Quotation& quotation = view.document().quotations[q];
  return quotation.balanced() ? quotation.close : text::none;
}

// «في حين قدرت مصادر أخرى…»: another's report is set against what was said, with a comma or none.
bool sets_against(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end,
                  const ClauseLink& link) {
  if (at >= end) return false;
  // «… إسقاط طائرة والبنتاغون ينفي»
  if (const std::uint32_t number = marks.opening[at]; number != text::none && view.word(at).conjunction) {
    const ReportMarks::Report& report = marks.reports[number];
    if (report.kind == Kind::denial && report.cue + 1 == end) return true;
  }
  if (link.name != "while" || at + link.length >= end) return false;
  const std::uint32_t verb = at + link.length;
  return marks.at_cue[verb] != text::none && view.is_finite(verb);
}

// «ومن جهته قال…», «، بدوره أعلن…»: another takes the floor, and nothing that was said before goes on.
bool takes_turn(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end,
                const ClauseLink& link) {
  if (at >= end) return false;
  // «، بينما قالت…», «، في وقت نفت…»
  const std::uint32_t verb = link.name == "while" ? at + link.length : view.is(at, word_resume_likely) ? at + 1 : end;
  if (verb < end && marks.at_cue[verb] != text::none && view.is_finite(verb)) return true;
  const bool phrase = view.is(at, word_min | word_fi) && at + 1 < end;
  return view.grammar().is_turn(phrase ? view.key(at + 1) : view.bare(at));
}

template <typename Visit>
void visit_places(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start,
                  std::uint32_t by_rule, Visit&& visit) {
  BoundaryPlace place;
  place.start = start;
  place.end = view.sentence(start).end;
  while (place.end > start + 1 && view.is_mark(place.end - 1, Mark::stop)) --place.end;
  const std::uint32_t end = place.end;
  const std::uint32_t unquote = quotation_end(view, start);
  const bool phrase = draft.mode == ContentMode::phrase;
  for (std::uint32_t at = start; at <= end && at < start + longest; ++at) {
    if (at > start) {
      const bool comma = at < end && (view.is_mark(at, Mark::comma) || view.is_mark(at, Mark::semicolon));
      const bool after_comma = view.is_mark(at - 1, Mark::comma) || view.is_mark(at - 1, Mark::semicolon);
      place.at = at;
      place.next = comma ? at + 1 : at;
      if (!after_comma && (at == unquote || comma || may_end_before(view, marks, place.next, end, phrase))) {
        place.by_rule = at == by_rule || (place.next >= end && by_rule >= at);
        place.link = view.grammar().links().at(view, place.next, end);
        visit(place);
        if (takes_turn(view, marks, place.next, end, place.link) && (comma || view.word(place.next).conjunction))
          return;
        if (sets_against(view, marks, place.next, end, place.link)) return;
        if (comma) place.before = place.next;
      }
    }
    if (at >= end) break;
    // Over quotations and brackets.
    std::uint32_t past = at + 1;
    if (view.is_mark(at, Mark::bracket_open)) past = view.after_bracket(at);
    if (const std::uint32_t q = view.opens_quotation(at); q != text::none && view.document().quotations[q].balanced()) {
      past = std::max(past, view.document().quotations[q].close);
    }
    for (std::uint32_t k = at; k < std::min(past, end); ++k) {
      place.words += view.is_word(k) ? 1U : 0U;
      place.commas += view.is_mark(k, Mark::comma) ? 1U : 0U;
      place.reports += marks.at_cue[k] != text::none ? 1U : 0U;
      if (!view.is_finite(k)) continue;
      place.clauses += view.word(k).conjunction && k > start ? 1U : 0U;
      if (place.verb == text::none) place.verb = k;
    }
    if (past > at + 1) at = past - 1;
  }
}

}  // namespace

std::vector<BoundaryCandidate> boundary_candidates(const View& view, const ReportMarks& marks, const Draft& draft,
                                                   std::uint32_t start, std::uint32_t by_rule) {
  std::vector<BoundaryCandidate> out;
  visit_places(view, marks, draft, start, by_rule, [&](const BoundaryPlace& place) {
    BoundaryCandidate candidate;
    candidate.end = place.at;
    Features features(candidate.features);
    describe_boundary(view, marks, draft, place, features);
    out.push_back(std::move(candidate));
  });
  return out;
}

std::uint32_t choose_boundary(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start,
                              std::uint32_t by_rule) {
  std::uint32_t best = by_rule;
  std::int64_t best_score = 0;
  bool any = false;
  visit_places(view, marks, draft, start, by_rule, [&](const BoundaryPlace& place) {
    Features features(view.grammar());
    describe_boundary(view, marks, draft, place, features);
    if (!features.known()) return;
    if (!any || features.sum() >= best_score) {
      best = place.at;
      best_score = features.sum();
      any = true;
    }
  });
  return best;
}

}  // namespace isnad::statements
