// Who speaks, among whom can: the actors named in the source, near it or often, those who spoke before, nobody with a
// name. Weighed by a linear model that was trained on annotated articles (weights «p:» of table statement_weights);
// what the rules would say is one of its features.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statements/draft.h"
#include "statements/speaker_profiles.h"

namespace isnad::statements {

struct Speaker {
  SpeakerKind kind = SpeakerKind::unnamed;
  std::uint32_t actor = text::none;
};

struct SpeakerCandidate {
  Speaker speaker;
  std::vector<std::string> features;  // for training alone
};

class SpeakerChooser {
 public:
  SpeakerChooser(const View& view, const std::vector<Draft>& drafts);

  // The best one for the draft; the drafts before it have their speakers.
  [[nodiscard]] Speaker choose(std::size_t index, const Speaker& by_rule) const;
  // The candidates with their features, for training.
  [[nodiscard]] std::vector<SpeakerCandidate> candidates(std::size_t index, const Speaker& by_rule) const;
  // The draft's speaker is known.
  void settle(std::size_t index);

 private:
  [[nodiscard]] std::vector<Speaker> who(std::size_t index, const Speaker& by_rule) const;

  const View& view_;
  const std::vector<Draft>& drafts_;
  Profiles profiles_;
  std::vector<std::uint32_t> spoken_;  // how many statements each actor has
};

// Whether the model has weights for it.
bool chooses_speakers(const View& view);

}  // namespace isnad::statements
