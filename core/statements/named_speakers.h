// Whom a source names that is not just a name: an office («وزير الخارجية الروسي»), a spokesman, a paper, a body called
// by a common noun («الوزارة»).
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/speaker_choice.h"

namespace isnad::statements {

class NamedSpeakers {
 public:
  NamedSpeakers(const View& view, const std::vector<Draft>& drafts) : view_(view), drafts_(drafts) {}

  // Whom the source of the draft with that index means, by rules; the drafts before it have their speakers.
  [[nodiscard]] Speaker of(std::size_t index) const;

 private:
  [[nodiscard]] const actors::Mention& mention(std::uint32_t index) const { return view_.actors().mentions[index]; }
  // The mentions of the phrase, in order.
  [[nodiscard]] std::vector<std::uint32_t> mentions_in(TokenRange range) const;
  [[nodiscard]] bool is_kin(std::uint32_t token) const;
  [[nodiscard]] bool after_relative(const NounPhrase& phrase, std::uint32_t m) const;
  // The person whose role in this article is the one that the phrase names («المدرب»، «وزير الخارجية الروسي»), the
  // latest before it.
  [[nodiscard]] std::uint32_t holder_of(const NounPhrase& phrase, std::size_t index) const;
  // «المتحدث باسم الوزارة», «بيان الحركة»: a common noun in the phrase that stands for a named body.
  [[nodiscard]] std::uint32_t body_in(const NounPhrase& phrase) const;
  // The organisation whose name holds the noun («الوزارة» after «وزارة الدفاع»), the latest before the token.
  [[nodiscard]] std::uint32_t named_by(std::u16string_view noun, std::uint32_t before) const;
  [[nodiscard]] Speaker last_body(std::size_t index) const;

  const View& view_;
  const std::vector<Draft>& drafts_;
};

}  // namespace isnad::statements
