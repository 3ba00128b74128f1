#include "cli/train_choices.h"

#include <algorithm>

#include "statements/training.h"

namespace isnad::cli {
namespace {

std::uint32_t difference(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

// Two offsets that differ by a mark or a complementiser at most.
bool near(std::uint32_t a, std::uint32_t b, std::uint32_t slack) { return difference(a, b) <= slack; }

void add_source(statements::SourceSample& sample, const GoldArticle& article, std::vector<Choice>& choices) {
  for (const GoldStatement& s : article.expected) {
    if (!overlap(s.cue, sample.cue)) continue;
    Choice choice;
    std::uint32_t distance = 5;
    std::size_t nobody = sample.candidates.size();
    for (auto& candidate : sample.candidates) {
      const std::size_t index = choice.candidates.size();
      if (candidate.span.end == 0) nobody = index;
      if (candidate.span.end > 0 && s.source.end > 0 && near(s.source.start, candidate.span.start, 2) &&
          near(s.source.end, candidate.span.end, 2)) {
        const std::uint32_t off =
            difference(s.source.start, candidate.span.start) + difference(s.source.end, candidate.span.end);
        if (off < distance) choice.right = index;
        distance = std::min(distance, off);
      }
      choice.candidates.push_back(std::move(candidate.features));
    }
    // It has none, or one that no candidate begins with.
    const bool elsewhere = std::none_of(sample.candidates.begin(), sample.candidates.end(), [&](const auto& c) {
      return c.span.end > 0 && near(s.source.start, c.span.start, 2);
    });
    if (distance == 5 && nobody < choice.candidates.size() && (s.source.end == 0 || elsewhere)) {
      choice.right = nobody;
      distance = 0;
    }
    if (distance < 5 && choice.candidates.size() > 1) choices.push_back(std::move(choice));
    return;
  }
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
  return choices_of(statements::source_samples(a.document, a.words, a.actors, grammar), a, add_source);
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
