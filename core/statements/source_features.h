// What the choice of a source knows of each candidate: a linear model's features («s:» of table statement_weights).
#pragma once

#include <cstdint>
#include <string_view>

#include "statements/features.h"
#include "statements/source_choice.h"

namespace isnad::statements {

// What stands between the beginning of a candidate and its end.
struct Inside {
  bool person = false;
  bool name = false;
  bool verb = false;
  bool relative = false;
  std::uint32_t commas = 0;
  std::uint32_t words = 0;
  std::uint32_t prepositions = 0;
  std::uint32_t parts = 0;  // where another noun phrase begins
};

class SourceFeatures {
 public:
  SourceFeatures(const View& view, const SourcePlace& place, const Announces& announces);

  // The token becomes part of what a candidate holds.
  void look(std::uint32_t at, Inside& in) const;

  // Of no subject.
  void none(Features& f) const;
  // Of a subject before the cue.
  void ahead(TokenRange range, const Inside& in, Features& f) const;
  // Of the subject behind it that ends there.
  void end(std::uint32_t end, const Inside& in, Features& f) const;

 private:
  // What stands between a subject that ends there and the cue.
  [[nodiscard]] std::string_view gap(std::uint32_t end) const;
  // The first complementiser, colon or quotation after the place.
  [[nodiscard]] std::uint32_t first_sign() const;

  const View& view_;
  const SourcePlace& place_;
  const Announces& announces_;
  NounPhrase plain_;  // by the rules
  std::uint32_t wide_ = 0;
  std::uint32_t narrow_ = 0;
  std::uint32_t sign_ = text::none;
  std::string_view wants_;
  std::string_view form_;
  std::string_view head_ = "nothing";
  std::string_view agrees_ = "-";
  std::string_view speaks_ = "-";
  std::string_view leads_ = "-";
  std::string_view before_ = "-";
  std::string_view parts_ = "-";  // where other noun phrases begin, up to the sign
};

}  // namespace isnad::statements
