// The lexicon's lists of names and of words that stand around names, matched against a document.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actors/proclitics.h"
#include "lexicon/lexicon.h"
#include "text/document.h"

namespace isnad::actors {

// What a list says of a word.
enum class Listed : std::uint8_t {
  place,
  place_ambiguous,  // also an ordinary word or another kind of name
  country,          // and its variants
  organization,
  organization_ambiguous,
  media,
  given_name,
  family_name,
  person,                // a whole famous name
  nationality,           // adjectives
  people,                // الأرمن، الروس
  organization_head,     // وزارة، حزب، منظمة
  type_word,             // صحيفة، مدينة: outside the name where the name can stand alone
  institution,           // قوات، سلطات: with an adjective of nationality an organisation
  institution_of_place,  // and with a place («حكومة جوبا»)
  title,
  honorific,  // and ranks, professions
  count
};
inline constexpr std::size_t listed_classes = static_cast<std::size_t>(Listed::count);

// For every class where in a listed phrase the word stands, two bits a class.
enum class Place : std::uint8_t { nowhere = 0, single = 1, begin = 2, inside = 3 };

struct ListMarks {
  std::uint64_t bits = 0;
  [[nodiscard]] Place at(Listed listed) const {
    return static_cast<Place>((bits >> (2U * static_cast<unsigned>(listed))) & 3U);
  }
  [[nodiscard]] bool has(Listed listed) const { return at(listed) != Place::nowhere; }
  // All of it in 32 bits, for features.
  [[nodiscard]] std::uint32_t digest() const {
    return mix(static_cast<std::uint32_t>(bits)) ^ static_cast<std::uint32_t>(bits >> 32U);
  }
  // Begins a listed phrase.
  [[nodiscard]] bool starts(Listed listed) const { return at(listed) == Place::single || at(listed) == Place::begin; }
  void set(Listed listed, Place place) {
    const unsigned shift = 2U * static_cast<unsigned>(listed);
    bits = (bits & ~(std::uint64_t{3} << shift)) | (static_cast<std::uint64_t>(place) << shift);
  }
};

class Gazetteer {
 public:
  explicit Gazetteer(const lexicon::Lexicon& lexicon);

  // Marks for each token; longer phrases win over shorter ones of the same class. `cuts` are the tokens' cuts.
  void mark(const text::Document& document, const std::vector<Cut>& cuts, std::vector<ListMarks>& marks) const;
  // Whether names or heads of organisations and places are listed that begin with this folded word.
  [[nodiscard]] bool begins_name(std::u16string_view word) const;
  // Of how many words the longest listed name is that begins at the token, cut so; a single word counts where it is
  // a person's.
  [[nodiscard]] std::uint32_t name_length(const text::Document& document, std::uint32_t token, const Cut& cut) const;

 private:
  struct Node {
    std::uint32_t classes = 0;  // of the phrase that ends here, one bit a class
    bool more = false;          // longer phrases begin so
  };
  using Nodes = std::unordered_map<std::uint32_t, Node>;
  void add(std::u16string_view name, Listed listed, bool any_article);
  void add_all(const lexicon::Lexicon& lexicon);
  static void match(const Nodes& nodes, bool any_article, const text::Document& document, std::uint32_t begin,
                    const Cut& cut, std::uint32_t end, std::array<std::uint32_t, listed_classes>& ends);

  Nodes exact_;        // by the words as they are
  Nodes any_article_;  // by the words without ال
};

}  // namespace isnad::actors
