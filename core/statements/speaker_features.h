// The features of a choice of a speaker.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "statements/features.h"
#include "statements/speaker_choice.h"

namespace isnad::statements {

class SpeakerFeatures {
 public:
  SpeakerFeatures(const View& view, const std::vector<Draft>& drafts, const Profiles& profiles,
                  const std::vector<std::uint32_t>& spoken, std::size_t index, const std::vector<Speaker>& list);

  // Features of one of the list.
  void add(std::size_t candidate, const Speaker& by_rule, Features& f) const;

 private:
  // What is known of a candidate before its features are named.
  struct Facts {
    std::uint32_t last = text::none;  // its last mention before the cue
    std::uint32_t recency = 0;        // how many other candidates are named later
    std::uint32_t turn = text::none;  // how many speakers back it spoke; none: never
    std::size_t spoke = 0;            // the statement that it made last
    Fit fit = Fit::none;
    bool best_fit = false;  // none fits better, or fits alike and is nearer
    bool last_fit = false;  // of those that fit alike, the one that spoke last
    bool topic = false;     // it is named in what is said
    Accord accord = Accord::unknown;
    bool agrees = true;
  };

  void find_turn(const Speaker& speaker, Facts& facts) const;
  [[nodiscard]] Accord accord_of_unnamed(std::size_t spoke) const;
  void gather(std::size_t candidate);
  void rank();
  [[nodiscard]] std::string source_class() const;
  [[nodiscard]] std::string_view coarse() const;
  [[nodiscard]] std::string where(const Facts& facts, std::uint32_t actor) const;
  [[nodiscard]] std::string tie(std::uint32_t actor) const;
  [[nodiscard]] std::string_view near_tie(const Facts& facts, std::uint32_t actor) const;
  [[nodiscard]] std::string subject(std::uint32_t actor) const;
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const { return view_.document().tokens[token].sentence; }
  void add_named(const Facts& facts, std::uint32_t actor, std::string_view kind, Features& f) const;
  void add_unnamed(Features& f) const;
  void add_alike(const Speaker& speaker, std::string_view kind, Features& f) const;
  void add_turn(const Facts& facts, std::string_view kind, Features& f) const;

  const View& view_;
  const std::vector<Draft>& drafts_;
  const Profiles& profiles_;
  const std::vector<std::uint32_t>& spoken_;
  std::size_t index_;
  const Draft& draft_;
  const std::vector<Speaker>& list_;
  std::vector<Facts> facts_;
  std::string source_;
  std::string form_;
  std::string place_;  // where the cue stands
  std::uint32_t clause_subject_ = text::none;
  std::size_t alike_ = text::none;  // the statement before whose source has the same head
  bool any_agrees_ = false;         // a person or body that spoke agrees with the cue
};

}  // namespace isnad::statements
