#include "statements/source_choice.h"

#include "statements/source_ends.h"
#include "statements/source_features.h"

namespace isnad::statements {
namespace {

bool has_word(const View& view, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (view.is_word(at)) return true;
  }
  return false;
}

// Visits the candidates in order: each is told with what describes it.
template <typename Visit>
void each(const View& view, const SourcePlace& place, const Announces& announces, Visit visit) {
  const SourceFeatures features(view, place, announces);
  if (place.optional) visit(TokenRange{}, [&](Features& f) { features.none(f); });
  for (const TokenRange range : place.before) {
    Inside in;
    for (std::uint32_t at = range.begin; at < range.end; ++at) features.look(at, in);
    visit(range, [&](Features& f) { features.ahead(range, in, f); });
  }
  if (place.begin == text::none) return;
  Inside in;
  std::uint32_t seen = place.begin;
  for (const std::uint32_t stop :
       ends_from(view, place.begin, place.limit, place.rule != nullptr && place.rule->takes(frame_ila))) {
    for (; seen < stop; ++seen) features.look(seen, in);
    if (place.needs_object && announces(stop)) continue;
    if (place.needs_rest && !has_word(view, stop, place.limit)) continue;
    visit(TokenRange{place.begin, stop}, [&](Features& f) { features.end(stop, in, f); });
  }
}

}  // namespace

std::vector<SourceCandidate> source_candidates(const View& view, const SourcePlace& place, const Announces& announces) {
  std::vector<SourceCandidate> out;
  each(view, place, announces, [&](TokenRange range, const auto& describe) {
    SourceCandidate candidate{range, {}};
    Features features(candidate.features);
    describe(features);
    out.push_back(std::move(candidate));
  });
  return out;
}

TokenRange choose_source(const View& view, const SourcePlace& place, const Announces& announces) {
  TokenRange best;
  std::int64_t best_sum = 0;
  bool any = false;
  each(view, place, announces, [&](TokenRange range, const auto& describe) {
    Features features(view.grammar());
    describe(features);
    if (any && features.sum() <= best_sum) return;
    any = true;
    best = range;
    best_sum = features.sum();
  });
  return best;
}

bool chooses_sources(const View& view) { return view.grammar().weight("s:rule|=") != 0; }

NounPhrase phrase_between(const View& view, std::uint32_t begin, std::uint32_t end) {
  NounPhrase phrase = noun_phrase(view, begin, end, {true, true, false, 0});
  if (phrase.empty()) {
    phrase.head = begin;
    phrase.skip = view.word(begin).skip;
    phrase.speaks = view.is(begin, any_speaker) || view.mention(begin) != nullptr;
    phrase.definite = view.word(begin).article || view.mention(begin) != nullptr;
  }
  phrase.range = {phrase.empty() ? begin : phrase.range.begin, end};
  // «"المطيري"»: neither of the marks around the whole.
  while (phrase.range.size() > 1 && view.ends_unopened(phrase.range)) --phrase.range.end;
  phrase.relative = false;
  for (std::uint32_t at = phrase.range.begin; at < end; ++at) {
    phrase.relative |= view.is(at, word_relative);
    const actors::Mention* name = view.mention(at);
    if (name == nullptr || phrase.relative) continue;
    const bool person = name->kind == actors::Kind::person;
    const bool has_person =
        phrase.mention != text::none && view.actors().mentions[phrase.mention].kind == actors::Kind::person;
    if (phrase.mention == text::none || (person && !has_person)) phrase.mention = view.word(at).mention;
    phrase.speaks |= person && (view.word(phrase.head).article ||
                                view.is(phrase.head, word_title | word_person | word_spokesperson));
  }
  return phrase;
}

}  // namespace isnad::statements
