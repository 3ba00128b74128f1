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

// Whether an actor can be whom a verb or a pronoun means, by gender and number.
enum class Accord : std::uint8_t { no, unknown, yes };

// How gender and number of the draft's subject show in its cue; whether they do.
bool shown_by(const View& view, const Draft& draft, morphology::Inflection& subject);

Accord accord(const View& view, const Draft& draft, const Agreement& agreement);

class Profiles {
 public:
  explicit Profiles(const View& view);

  // The draft's source names the actor: its words and its agreement are the actor's.
  void learn(std::uint32_t actor, const Draft& draft);

  [[nodiscard]] Fit fit(std::uint32_t actor, const NounPhrase& source) const;
  // Of a source's words that are not its head, how many are the actor's: "-" where there are none, "none", "some",
  // "most", "all".
  [[nodiscard]] std::string_view cover(std::uint32_t actor, const NounPhrase& source) const;
  // Whether the actor can be the subject of the verb or participle, or whom its pronoun means.
  [[nodiscard]] Accord accord(std::uint32_t actor, const Draft& draft) const;
  // The actor that is the subject of the sentence's first verb, or of its nominal beginning; text::none.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t sentence) const { return subjects_[sentence]; }
  [[nodiscard]] bool in_headline(std::uint32_t actor) const { return actors_[actor].headline; }
  // How many sources name it.
  [[nodiscard]] std::uint32_t named(std::uint32_t actor) const { return actors_[actor].named; }
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
    std::uint32_t he = 0;   // how many verbs before its names are masculine
    std::uint32_t she = 0;  // and feminine
    std::uint32_t named = 0;
    bool headline = false;
    std::uint32_t rank = 0;
  };

  void look_around(const actors::Mention& mention);
  void count_verb(Profile& profile, std::uint32_t verb) const;
  void agree(std::uint32_t actor);
  [[nodiscard]] std::uint32_t find_subject(TokenRange sentence) const;

  const View& view_;
  std::vector<Profile> actors_;
  std::vector<std::uint32_t> subjects_;
  std::vector<std::uint32_t> by_mentions_;
};

}  // namespace isnad::statements
