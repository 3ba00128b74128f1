// Gathers a noun phrase word by word.
#pragma once

#include "statements/noun_phrase.h"

namespace isnad::statements {

using ActorKind = actors::Kind;

class Chunker {
 public:
  Chunker(const View& view, std::uint32_t begin, std::uint32_t limit, PhraseOptions options)
      : view_(view), begin_(begin), limit_(limit), options_(options) {}
  NounPhrase run();

 private:
  [[nodiscard]] const text::Quotation& quotation(std::uint32_t q) const;
  [[nodiscard]] std::uint32_t trim(std::uint32_t end) const;
  [[nodiscard]] bool started() const { return phrase_.head != text::none; }
  [[nodiscard]] bool last_is_person_name() const;
  [[nodiscard]] bool last_is_name() const { return last_ != text::none && view_.mention(last_) != nullptr; }
  [[nodiscard]] bool closed() const;
  void take(std::uint32_t token);
  // The token after what is added here, or at where the phrase ends before it.
  std::uint32_t step(std::uint32_t at);
  // A person's name within the next two words, over titles.
  [[nodiscard]] bool name_ahead(std::uint32_t at) const;
  std::uint32_t noun(std::uint32_t at);
  // A masdar or participle in the indefinite accusative.
  [[nodiscard]] bool accusative(std::uint32_t token) const;
  // A definite adjective or participle, by its shape.
  [[nodiscard]] bool describes(std::uint32_t token) const;
  [[nodiscard]] bool looks_adjective(std::uint32_t token) const;
  // A sound plural in the nominative: «عاملون», before a genitive «عاملو القطاع».
  [[nodiscard]] bool names_people(std::uint32_t token) const;
  std::uint32_t name(std::uint32_t at, const actors::Mention& m);
  std::uint32_t take_all(std::uint32_t at, std::uint32_t end);
  std::uint32_t quote(std::uint32_t at);
  std::uint32_t bracket(std::uint32_t at);
  std::uint32_t relative(std::uint32_t at);
  [[nodiscard]] bool place_follows(std::uint32_t token) const;
  // A preposition phrase inside the noun phrase: «المتحدث باسم الوزارة»، «مصدر في النادي».
  std::uint32_t attach(std::uint32_t at);
  std::uint32_t coordinate(std::uint32_t at);
  // «المتحدث باسم الوزارة، أرتسرون هوفهانيسيان، …»: the name after the role, or the role after the name.
  std::uint32_t apposition(std::uint32_t at);

  const View& view_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  PhraseOptions options_;
  NounPhrase phrase_;
  std::uint32_t last_ = text::none;
  std::uint32_t role_ = text::none;  // the latest word for an office or kind of person
  bool has_person_ = false;
};

}  // namespace isnad::statements
