// Where the content begins, among the places where it can: a complementiser, a colon, a quotation, a preposition of the
// verb, an object. Weighed by a linear model (weights «c:» of table statement_weights) that also hears what the rules
// say.
#include "statements/features.h"
#include "statements/frame_reader.h"
#include "statements/frames.h"

namespace isnad::statements {
namespace {

constexpr std::string_view model = "c:";
// How far from the source an object can stand, in tokens, and how many candidates are weighed.
constexpr std::uint32_t object_reach = 14;
constexpr std::uint32_t hung_reach = 30;
constexpr std::size_t most = 32;

std::string_view type_of(const ContentStart& start) {
  switch (start.mode) {
    case ContentMode::quotation:
      return "quote";
    case ContentMode::colon:
      return "colon";
    case ContentMode::bare:
      return "bare";
    case ContentMode::clause:
      return (start.frame & (frame_that | frame_bi | frame_ask)) != 0 ? "that" : "prep-that";
    default:
      break;
  }
  if (start.hung) return "hung";
  if ((start.frame & (frame_object | frame_theme)) != 0) return "object";
  if ((start.frame & (frame_bi | frame_li)) != 0) return (start.frame & frame_bi) != 0 ? "b" : "l";
  return (start.frame & frame_ala) != 0 ? "ala" : (start.frame & frame_ila) != 0 ? "ila" : "prep";
}

std::string_view yes(bool value, std::string_view name) { return value ? name : std::string_view("-"); }

}  // namespace

// Over complementiser and marks, as the rules do.
std::optional<ContentStart> FrameReader::start_after(std::uint32_t at, ContentMode mode, std::uint32_t frame,
                                                     std::uint8_t skip) {
  const Draft saved = draft_;
  draft_.content.clear();
  std::optional<ContentStart> out;
  if (content_after(at, mode, frame, skip) && !draft_.content.empty()) {
    out = {draft_.content.front().range.begin, draft_.content.front().skip, draft_.mode, draft_.frame, at};
  }
  draft_ = saved;
  return out;
}

std::vector<ContentStart> FrameReader::starts(std::uint32_t from) {
  std::vector<ContentStart> out;
  const auto add = [&out](std::optional<ContentStart> start) {
    if (start && (out.empty() || out.back().token != start->token)) out.push_back(*start);
  };
  bool hangs =
      false;  // what stands here hangs on a preposition that begins no adverbial («على المقهى حتى ساعة متأخرة»)
  for (std::uint32_t at = from; at < limit_ && out.size() < most; ++at) {
    const Mark mark = view_.word(at).mark;
    if (mark != Mark::none) hangs = false;
    if (mark == Mark::stop || mark == Mark::semicolon) break;
    if (mark == Mark::bracket_open) {
      at = view_.after_bracket(at) - 1;
      continue;
    }
    if (mark == Mark::colon) {
      if (rule_.takes(frame_say | frame_that)) add(start_after(at + 1, ContentMode::colon, frame_say, 0));
      continue;
    }
    if (mark == Mark::quote) {
      const std::uint32_t q = view_.opens_quotation(at);
      if (q == text::none) continue;
      const text::Quotation& quotation = view_.document().quotations[q];
      if (rule_.takes(frame_say | frame_that)) {
        add(ContentStart{at, 0, ContentMode::quotation, frame_say, at});
      } else if (rule_.takes(frame_object | frame_theme)) {
        add(ContentStart{at, 0, ContentMode::phrase, frame_object, at});
      }
      if (!quotation.balanced()) break;
      at = quotation.close;
      continue;
    }
    if (mark != Mark::none) continue;
    // «أجاب … بقوله إن»: the second verb reports; «تراجع عن اعترافاته، ثم عاد وأكد أن»: so does the next clause's.
    if (introduces_speech(at)) break;
    // «أعلن الجيش السيطرة على المدينة، بينما قالت الحكومة إن…»: the next clause has a report of its own.
    if (!out.empty() && at > from && view_.is(at - 1, word_resume_likely) && view_.is_finite(at) &&
        !view_.analysis(at).verbs.empty()) {
      break;
    }
    if (draft_.form == CueForm::masdar && view_.word(at).conjunction && view_.is_finite(at) &&
        !view_.analysis(at).verbs.empty()) {
      break;
    }
    // «رحب بالضيوف وقال في كلمة: «…»»: the second verb has a content of its own.
    if (!out.empty() && view_.word(at).conjunction && view_.is_finite(at) && owns(at)) break;
    if (view_.is_that(at)) {
      if (at > from && view_.is(at - 1, word_clause_noun)) continue;
      // «أشار إلى ضرورة الحوار لافتاً إلى أن…»
      if (!out.empty()) {
        const std::uint32_t verb = view_.is(at - 1, word_preposition) ? at - 2 : at - 1;
        if (verb > from && owns(verb)) break;
      }
      const bool bi = view_.is(at, word_bi_that | word_bi_that_pronoun);
      add(start_after(at, ContentMode::clause, bi ? frame_bi : frame_that, 0));
      continue;
    }
    if (asks(at)) {
      add(start_after(at, ContentMode::clause, frame_ask, 0));
      continue;
    }
    std::uint32_t frame = 0;
    Piece start;
    if (is_frame_preposition(at, frame, start)) {
      add(start_after(start.range.begin, ContentMode::phrase, frame, start.skip));
      if (start.range.begin > at) ++at;
      continue;
    }
    if (view_.is(at, word_preposition | word_adverbial_preposition) && after_adverbial(view_, at, limit_) <= at)
      hangs = true;
    if (rule_.takes(frame_object | frame_theme) && at < from + (hangs ? hung_reach : object_reach) &&
        view_.is_nominal(at) && !view_.is_preposition(at) &&
        !(at > from && view_.is(at - 1, word_preposition | word_adverbial_preposition)) &&
        !view_.word(at).conjunction && !view_.is(at, word_manner | word_time) && (!hangs || begins_phrase(at))) {
      add(ContentStart{at, view_.word(at).skip, ContentMode::phrase, frame_object, at, hangs});
    }
  }
  return out;
}

void FrameReader::look_ahead(const std::vector<ContentStart>& found, std::size_t from, StartPath& path) const {
  path.ahead = "none";
  path.ahead_verb = path.ahead_comma = false;
  const auto next =
      std::find_if(found.begin() + static_cast<std::ptrdiff_t>(from) + 1, found.end(),
                   [](const ContentStart& s) { return s.frame != frame_object && s.frame != frame_theme; });
  if (next == found.end()) return;
  path.ahead = type_of(*next);
  for (std::uint32_t at = found[from].token + 1; at < next->sign; ++at) {
    path.ahead_verb |= view_.is_finite(at);
    path.ahead_comma |= view_.is_mark(at, Mark::comma);
  }
}

void FrameReader::describe(const ContentStart& start, const StartPath& path, Features& f) const {
  const std::string_view type = type_of(start);
  const std::string_view before = start.sign > 0 ? view_.category(start.sign - 1) : "start";
  const std::string_view first = view_.category(start.token);
  const std::string_view second = view_.category(start.token + 1);
  const std::string_view source = draft_.source.empty() ? yes(subject_.found(), "before") : "source";
  const std::string_view form = draft_.form == CueForm::finite   ? "finite"
                                : draft_.form == CueForm::masdar ? "masdar"
                                                                 : "participle";
  f.add(model, {"t", type});
  f.add(model, {"t", type, form});
  f.add(model, {"t", type, source});
  f.add(model, {"t", type, rule_.lemma});
  f.add(model, {"tb", type, before});
  f.add(model, {"tf", type, first});
  f.add(model, {"tfs", type, first, second});
  f.add(model, {"tf~", type, view_.fine(start.token)});
  f.add(model, {"tf~", type, view_.middle(start.token), before});
  f.add(model, {"tf~", type, view_.middle(start.token), rule_.lemma});
  if (start.sign > 0) f.add(model, {"tb~", type, view_.middle(start.sign - 1), view_.middle(start.token)});
  f.add(model, {"rank", type, bucket(path.same)});
  f.add(model, {"rank", bucket(path.all), form});
  f.add(model, {"far", type, bucket(path.words)});
  f.add(model, {"over", type, bucket(path.verbs), bucket(path.commas)});
  f.add(model, {"over", type, bucket(path.cues)});
  f.add(model, {"over", type, bucket(path.signs)});
  const std::string_view between = path.ahead_verb ? "verb" : path.ahead_comma ? "comma" : "noun";
  f.add(model, {"ahead", type, path.ahead, between});
  f.add(model, {"ahead", type, path.ahead, between, source});
  f.add(model, {"ahead", type, path.ahead, between, first});
  f.add(model, {"ahead", type, path.ahead, between, yes(rule_.takes(frame_theme), "theme"), path.rule});
  if (path.owner != text::none) {
    // Another report begun on the way may be the one to which it belongs.
    const Word& w = view_.word(path.owner);
    const std::string_view joined = w.conjunction ? "+" : "";
    const std::string_view mark = view_.is_word(path.owner - 1) ? "" : ",";
    f.add(model, {"owner", type, bucket(start.sign - path.owner)});
    f.add(model, {"owner", type, joined, mark, view_.is_finite(path.owner) ? "finite" : "other"});
    f.add(model, {"owner", joined, mark, path.rule});
  }
  f.add(model, {"clean", yes(path.clean, "clean"), type});
  f.add(model, {"clean", yes(path.clean, "clean"), source, type});
  f.add(model, {"rule", path.rule});
  f.add(model, {"rule", path.rule, type});
  f.add(model, {"rule", path.rule, type, source});
  f.add(model, {"rule", path.rule, yes(path.clean, "clean")});
  f.add(model, {"rule", path.rule, bucket(path.commas), bucket(path.verbs)});
}

void FrameReader::choose_start() {
  const bool by_rule = !draft_.content.empty();
  if (by_rule && draft_.mode != ContentMode::clause && draft_.mode != ContentMode::phrase &&
      draft_.mode != ContentMode::quotation && draft_.mode != ContentMode::colon && draft_.mode != ContentMode::bare) {
    return;
  }
  if (draft_.mode == ContentMode::back || (!by_rule && draft_.relative) || rule_.has(flag_came_in)) return;
  const std::uint32_t cue = draft_.cue.begin;
  const bool after = !draft_.source.empty() && draft_.source.range.begin > cue;
  const std::uint32_t from = after ? draft_.source.range.end : cue + 1;
  std::vector<ContentStart> found = starts(from);
  const std::uint32_t rule_token = by_rule ? draft_.content.front().range.begin : text::none;
  if (by_rule) {
    const auto at =
        std::find_if(found.begin(), found.end(), [&](const ContentStart& s) { return s.token >= rule_token; });
    const ContentStart own{rule_token, draft_.content.front().skip, draft_.mode, draft_.frame, rule_token};
    if (at == found.end() || at->token != rule_token) {
      if (rule_token < from) return;
      found.insert(at, own);
    } else {
      at->mode = draft_.mode;
      at->frame = draft_.frame;
      at->skip = draft_.content.front().skip;
    }
  }
  if (found.empty()) return;
  // The token up to which only adverbials stand.
  std::uint32_t reached = from;
  for (int guard = 0; guard < 8 && reached < limit_; ++guard) {
    std::uint32_t past = reached;
    if (view_.is_mark(past, Mark::comma)) ++past;
    if (past < limit_) past = std::max(past, after_adverbial(view_, past, limit_));
    if (past < limit_ && view_.is_word(past)) past = std::max(past, after_attribution(past));
    if (past == reached) break;
    reached = past;
  }
  std::size_t best = 0;
  std::int64_t best_sum = 0;
  StartPath path;
  std::uint32_t seen = from;
  std::vector<std::string_view> types;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const ContentStart& start = found[i];
    for (; seen < start.sign && seen < limit_; ++seen) {
      path.words += view_.is_word(seen) ? 1U : 0U;
      path.commas += view_.is_mark(seen, Mark::comma) ? 1U : 0U;
      path.verbs += view_.is_finite(seen) ? 1U : 0U;
      path.signs += view_.is_that(seen) || view_.is_mark(seen, Mark::colon) ? 1U : 0U;
      path.cues += !view_.analysis(seen).verbs.empty() ? 1U : 0U;
      if (reports(seen)) path.owner = seen;
    }
    path.clean = start.sign <= reached;
    path.rule = !by_rule ? "none" : start.token == rule_token ? "=" : start.token < rule_token ? "<" : ">";
    path.all = static_cast<std::uint32_t>(i);
    look_ahead(found, i, path);
    const std::string_view type = type_of(start);
    path.same = static_cast<std::uint32_t>(std::count(types.begin(), types.end(), type));
    types.push_back(type);
    if (trace_ != nullptr) {
      StartCandidate candidate{start.token, {}};
      Features features(candidate.features);
      describe(start, path, features);
      trace_->starts.push_back(std::move(candidate));
    }
    if (!chooses_starts(view_)) continue;
    Features features(view_.grammar());
    describe(start, path, features);
    if (i == 0 || features.sum() > best_sum) {
      best = i;
      best_sum = features.sum();
    }
  }
  if (!chooses_starts(view_)) return;
  const ContentStart& chosen = found[best];
  draft_.by_rule = by_rule && chosen.token == rule_token;
  if (draft_.by_rule) return;
  begin_content(chosen.token, chosen.skip, chosen.mode, chosen.frame);
}

bool chooses_starts(const View& view) { return view.grammar().weight("c:rule|=") != 0; }

}  // namespace isnad::statements
