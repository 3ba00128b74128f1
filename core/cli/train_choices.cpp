#include "cli/train_choices.h"

#include <algorithm>

#include "statements/training.h"

namespace isnad::cli {
namespace {

std::uint32_t difference(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

// Two offsets that differ by a mark or a complementiser at most.
bool near(std::uint32_t a, std::uint32_t b, std::uint32_t slack) { return difference(a, b) <= slack; }

// Which candidate is the annotated source: its index and how far it lies off; none: their number.
struct Right {
  std::size_t index = 0;
  std::uint32_t off = 5;
};

Right right_source(const statements::SourceSample& sample, const GoldStatement& s) {
  Right right{sample.candidates.size()};
  if (s.source.end == 0) return right;
  for (std::size_t i = 0; i < sample.candidates.size(); ++i) {
    const auto& span = sample.candidates[i].span;
    if (span.end == 0 || !near(s.source.start, span.start, 2) || !near(s.source.end, span.end, 2)) continue;
    const std::uint32_t off = difference(s.source.start, span.start) + difference(s.source.end, span.end);
    if (off < right.off) right = {i, off};
  }
  return right;
}

const GoldStatement* told_by(const GoldArticle& article, const Span& cue) {
  const auto found = std::find_if(article.expected.begin(), article.expected.end(),
                                  [&](const GoldStatement& s) { return overlap(s.cue, cue); });
  return found == article.expected.end() ? nullptr : &*found;
}

void add_source(statements::SourceSample& sample, const GoldStatement& s, std::vector<Choice>& choices) {
  const Right right = right_source(sample, s);
  Choice choice;
  choice.right = right.index;
  bool found = right.index < sample.candidates.size();
  if (!found) {
    // It has none, or one that no candidate begins with.
    const bool elsewhere = std::none_of(sample.candidates.begin(), sample.candidates.end(), [&](const auto& c) {
      return c.span.end > 0 && near(s.source.start, c.span.start, 2);
    });
    const auto nobody = std::find_if(sample.candidates.rbegin(), sample.candidates.rend(),
                                     [](const auto& c) { return c.span.end == 0; });
    found = nobody != sample.candidates.rend() && (s.source.end == 0 || elsewhere);
    if (found) choice.right = static_cast<std::size_t>(sample.candidates.rend() - nobody) - 1;
  }
  for (auto& candidate : sample.candidates) choice.candidates.push_back(std::move(candidate.features));
  if (found && choice.candidates.size() > 1) choices.push_back(std::move(choice));
}

void add_start(statements::StartSample& sample, const GoldArticle& article, std::vector<Choice>& choices) {
  for (const GoldStatement& s : article.expected) {
    if (!overlap(s.cue, sample.cue) || s.content.empty()) continue;
    Choice choice;
    std::uint32_t distance = 7;
    for (auto& candidate : sample.candidates) {
      const std::uint32_t wanted = s.content.front().start;
      const std::uint32_t off = candidate.start > wanted ? candidate.start - wanted : wanted - candidate.start;
      if (off < distance) {
        choice.right = choice.candidates.size();
        distance = off;
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    if (distance < 7 && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
}

void add_cue(statements::CueSample& sample, const GoldArticle& article, std::vector<Choice>& choices) {
  if (!is_annotated(article, sample.cue)) return;
  const bool reports = std::any_of(article.expected.begin(), article.expected.end(),
                                   [&](const GoldStatement& s) { return overlap(s.cue, sample.cue); });
  choices.push_back({{{}, std::move(sample.features)}, reports ? std::size_t{1} : std::size_t{0}});
}

void add_end(statements::BoundarySample& sample, const GoldArticle& article, std::vector<Choice>& choices) {
  for (const GoldStatement& s : article.expected) {
    if (!overlap(s.cue, sample.cue) || s.content.size() != 1) continue;
    const GoldSpan content = s.content.front();
    if (!near(content.start, sample.content.start, 6)) continue;
    Choice choice;
    bool found = false;
    for (auto& candidate : sample.candidates) {
      if (near(candidate.end, content.end, 2)) {
        choice.right = choice.candidates.size();
        found = true;
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    if (found && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
}

void add_speaker(statements::SpeakerSample& sample, const GoldArticle& article, std::vector<Choice>& choices) {
  for (const GoldStatement& s : article.expected) {
    if (!overlap(s.cue, sample.cue) || !s.speaker_known) continue;
    Choice choice;
    bool found = false;
    for (auto& candidate : sample.candidates) {
      // A passive's nobody and somebody without a name are one.
      const bool right = candidate.kind == statements::SpeakerKind::actor
                             ? !s.speaker.empty() && article.actor_ids[candidate.actor] == s.speaker
                             : s.speaker.empty() || s.speaker == "unnamed";
      if (right && !found) choice.right = choice.candidates.size();
      found |= right;
      choice.candidates.push_back(std::move(candidate.features));
    }
    if (found && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
}

// What `add` makes of each sample.
template <typename Sample, typename Add>
std::vector<Choice> choices_of(std::vector<Sample> samples, const GoldArticle& article, Add add) {
  std::vector<Choice> out;
  for (Sample& sample : samples) add(sample, article, out);
  return out;
}

}  // namespace

std::vector<Choice> sources_of(const GoldArticle& a, const statements::Grammar& grammar) {
  std::vector<statements::SourceSample> samples = statements::source_samples(a.document, a.words, a.actors, grammar);
  // «نفى» is read as a verb and as a noun: the reading that has the source among its candidates is the right one.
  std::vector<const GoldStatement*> met;
  for (const statements::SourceSample& sample : samples) {
    const GoldStatement* s = told_by(a, sample.cue);
    if (s != nullptr && right_source(sample, *s).index < sample.candidates.size()) met.push_back(s);
  }
  std::vector<Choice> out;
  for (statements::SourceSample& sample : samples) {
    const GoldStatement* s = told_by(a, sample.cue);
    if (s == nullptr) continue;
    const bool other =
        right_source(sample, *s).index == sample.candidates.size() && std::find(met.begin(), met.end(), s) != met.end();
    if (!other) add_source(sample, *s, out);
  }
  return out;
}

std::vector<Choice> starts_of(const GoldArticle& a, const statements::Grammar& grammar) {
  return choices_of(statements::start_samples(a.document, a.words, a.actors, grammar), a, add_start);
}

std::vector<Choice> cues_of(const GoldArticle& a, const statements::Grammar& grammar) {
  return choices_of(statements::cue_samples(a.document, a.words, a.actors, grammar), a, add_cue);
}

std::vector<Choice> ends_of(const GoldArticle& a, const statements::Grammar& grammar) {
  return choices_of(statements::boundary_samples(a.document, a.words, a.actors, grammar), a, add_end);
}

std::vector<Choice> speakers_of(const GoldArticle& a, const statements::Grammar& grammar) {
  return choices_of(statements::speaker_samples(a.document, a.words, a.actors, grammar), a, add_speaker);
}

}  // namespace isnad::cli
