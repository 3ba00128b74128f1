#include "statements/boundaries.h"

#include <algorithm>

#include "text/utf.h"

namespace isnad::statements {
namespace {

// No content is longer than this many tokens but by its sentence's end.
constexpr std::uint32_t longest = 220;

std::string_view mode_name(ContentMode mode) {
  switch (mode) {
    case ContentMode::clause:
      return "clause";
    case ContentMode::phrase:
      return "phrase";
    case ContentMode::colon:
      return "colon";
    case ContentMode::bare:
      return "bare";
    case ContentMode::quotation:
      return "quotation";
    default:
      return "other";
  }
}

std::string steps(std::uint32_t n) {
  for (const std::uint32_t edge : {1U, 2U, 4U, 7U, 12U, 20U, 35U}) {
    if (n <= edge) return std::to_string(edge);
  }
  return "more";
}

// What begins at the token, in one word.
std::string what_begins(const View& view, const ReportMarks& marks, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return "end";
  const Word& w = view.word(at);
  switch (w.mark) {
    case Mark::none:
      break;
    case Mark::quote:
      return view.opens_quotation(at) != text::none ? "quote" : "unquote";
    case Mark::bracket_open:
      return "bracket";
    case Mark::dash:
      return "dash";
    case Mark::stop:
      return "stop";
    default:
      return "mark";
  }
  const std::string joined = w.conjunction ? "+" : "";
  if (marks.attribution[at] != 0) return "attribution";
  if (marks.cue[at] != 0) {
    const auto form = static_cast<CueForm>(marks.cue[at] - 1);
    if (form == CueForm::participle) return joined + "participle";
    if (form == CueForm::finite) return joined + "cue";
  }
  if (view.is(at, word_resume_sure)) return "resume";
  constexpr std::uint64_t closed = any_that | word_relative | word_what | word_pronoun | word_conjunction | word_had |
                                   word_auxiliary | word_negation | word_demonstrative | word_adverbial_preposition |
                                   word_preposition | word_resume_likely | word_preposition_pronoun;
  if ((w.classes & closed) != 0) return "w:" + text::to_utf8(view.key(at));
  if (view.is_finite(at)) return joined + "verb";
  if (view.mention(at) != nullptr && view.mention(at)->tokens.begin == at) return joined + "name";
  if (w.preposition != 0) return joined + "clitic";
  if (w.article) return joined + "definite";
  return joined + "noun";
}

bool can_end_before(const std::string& next, bool comma, bool phrase) {
  if (comma || next == "end") return true;
  if (next == "participle" || next == "attribution" || next == "+cue" || next == "cue" || next == "resume" ||
      next == "+participle" || next == "stop" || next == "dash") {
    return true;
  }
  if (next == "+verb" || next == "verb") return true;
  if (next.starts_with("w:")) return true;
  return phrase && (next == "clitic" || next == "bracket");
}

}  // namespace

std::vector<BoundaryCandidate> boundary_candidates(const View& view, const ReportMarks& marks, const Draft& draft,
                                                   std::uint32_t start, std::uint32_t by_rule) {
  std::vector<BoundaryCandidate> out;
  const std::uint32_t sentence_end = view.sentence(start).end;
  std::uint32_t end = sentence_end;
  while (end > start + 1 && view.is_mark(end - 1, Mark::stop)) --end;
  const std::string mode(mode_name(draft.mode));
  const std::string frame = (draft.frame & (frame_that | frame_say)) != 0       ? "that"
                            : (draft.frame & (frame_object | frame_theme)) != 0 ? "object"
                                                                                : "preposition";
  const bool phrase = draft.mode == ContentMode::phrase;
  std::uint32_t words = 0;
  std::uint32_t commas = 0;
  bool verb_seen = false;
  for (std::uint32_t at = start; at <= end && at < start + longest; ++at) {
    if (at > start) {
      const bool comma = at < end && (view.is_mark(at, Mark::comma) || view.is_mark(at, Mark::semicolon));
      const bool after_comma = view.is_mark(at - 1, Mark::comma) || view.is_mark(at - 1, Mark::semicolon);
      const std::string next = what_begins(view, marks, comma ? at + 1 : at, end);
      if (!after_comma && can_end_before(next, comma, phrase)) {
        BoundaryCandidate c;
        c.end = at;
        const std::string sign = comma ? (view.is_mark(at, Mark::semicolon) ? ";" : ",") : "";
        const std::string place = sign + next;
        c.features.push_back("b:" + place);
        c.features.push_back("b:" + mode + "|" + place);
        c.features.push_back("b:" + mode + "|" + sign + "|n" + steps(words));
        c.features.push_back("b:" + frame + "|" + (next == "end" ? "end" : sign + "in"));
        c.features.push_back("b:" + mode + "|c" + std::to_string(std::min(commas, 3U)) + "|" +
                             (next == "end" ? "end" : sign));
        if (phrase) c.features.push_back("b:phrase|" + std::string(verb_seen ? "v" : "-") + "|" + place);
        if (comma) {
          // How long the stretch to the next comma or the end is: short asides go on.
          std::uint32_t stretch = 0;
          bool cue_in_it = false;
          for (std::uint32_t k = at + 1; k < end && !view.is_mark(k, Mark::comma); ++k) {
            ++stretch;
            cue_in_it |= marks.cue[k] != 0;
          }
          c.features.push_back("b:" + mode + "|stretch" + steps(stretch));
          if (cue_in_it) c.features.push_back("b:" + mode + "|cue-ahead");
          const std::string second = what_begins(view, marks, std::min(at + 2, end), end);
          c.features.push_back("b:2|" + next + "|" + second);
        } else if (next != "end") {
          c.features.push_back("b:2|_" + next + "|" + what_begins(view, marks, std::min(at + 1, end), end));
        }
        if (next == "end") c.features.push_back("b:" + mode + "|end|n" + steps(words));
        if (at == by_rule || (next == "end" && by_rule >= at)) c.features.push_back("b:rule|" + mode);
        out.push_back(std::move(c));
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
      words += view.is_word(k) ? 1U : 0U;
      commas += view.is_mark(k, Mark::comma) ? 1U : 0U;
      verb_seen |= view.is_finite(k);
    }
    if (past > at + 1) at = past - 1;
  }
  return out;
}

std::uint32_t choose_boundary(const View& view, const ReportMarks& marks, const Draft& draft, std::uint32_t start,
                              std::uint32_t by_rule) {
  std::uint32_t best = by_rule;
  std::int64_t best_score = 0;
  bool any = false;
  for (const BoundaryCandidate& c : boundary_candidates(view, marks, draft, start, by_rule)) {
    std::int64_t score = 0;
    bool known = false;
    for (const std::string& feature : c.features) {
      const std::int32_t weight = view.grammar().weight(feature);
      known |= weight != 0;
      score += weight;
    }
    if (!known) continue;
    if (!any || score >= best_score) {
      best = c.end;
      best_score = score;
      any = true;
    }
  }
  return any ? best : by_rule;
}

}  // namespace isnad::statements
