// What the article says of each actor that may tell whether it is the one who speaks: the words that stand beside its
// names, how verbs agree with it, where it is named, which sentences it is the subject of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "statements/draft.h"

namespace isnad::statements {

// How the words of a source without a name fit an actor, the better the greater.
enum class Fit : std::uint8_t {
  none,
  some,    // a word that is not the head
  head,    // the head
  beside,  // the head, right before a name
  all,     // each of several words
};

class Profiles {
 public:
  explicit Profiles(const View& view);

  // A source phrase names the actor: its words and its agreement are the actor's.
  void learn(std::uint32_t actor, const NounPhrase& source);

  [[nodiscard]] Fit fit(std::uint32_t actor, const NounPhrase& source) const;
  // Whether the actor can be the subject of the verb or participle.
  [[nodiscard]] bool agrees_with(std::uint32_t actor, const Draft& draft) const;
  // The actor that is the subject of the sentence's first verb, or of its nominal beginning; text::none.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t sentence) const { return subjects_[sentence]; }
  [[nodiscard]] bool in_headline(std::uint32_t actor) const { return actors_[actor].headline; }
  [[nodiscard]] std::uint32_t mentions(std::uint32_t actor) const {
    return static_cast<std::uint32_t>(view_.actors().actors[actor].mentions.size());
  }
  // The actor's place by how often it is named, 0 the most.
  [[nodiscard]] std::uint32_t rank(std::uint32_t actor) const { return actors_[actor].rank; }
  [[nodiscard]] const std::vector<std::uint32_t>& by_mentions() const { return by_mentions_; }

 private:
  struct Profile {
    std::vector<std::u16string_view> words;   // around its names, sorted
    std::vector<std::u16string_view> beside;  // right before its names, or their first words, sorted
    Agreement agreement;
    bool headline = false;
    std::uint32_t rank = 0;
  };

  void look_around(const actors::Mention& mention);
  void agree(std::uint32_t actor);
  [[nodiscard]] std::uint32_t find_subject(TokenRange sentence) const;

  const View& view_;
  std::vector<Profile> actors_;
  std::vector<std::uint32_t> subjects_;
  std::vector<std::uint32_t> by_mentions_;
};

}  // namespace isnad::statements
