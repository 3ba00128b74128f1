// Noun phrases: where one ends, what heads it, whether it can speak.
#pragma once

#include <cstdint>

#include "statements/view.h"

namespace isnad::statements {

struct NounPhrase {
  TokenRange range;
  std::uint8_t skip = 0;               // proclitic characters of the first token
  std::uint32_t head = text::none;     // the token that heads it
  std::uint32_t mention = text::none;  // the mention that names it, if one does
  bool definite = false;
  bool speaks = false;    // a name, a title, a noun of table speakers
  bool relative = false;  // holds a relative clause
  [[nodiscard]] bool empty() const { return range.empty(); }
};

struct PhraseOptions {
  bool relative = false;   // a relative clause belongs to it («القيادي الذي فضل…»)
  bool apposition = true;  // appositions between commas belong to it
  bool object = false;     // an object may follow: a definite noun after a definite one begins it
  // Prepositions that begin the content, as word classes (word_bi_that stands for بـ): they are not attached.
  std::uint64_t stops = 0;
};

// «وزير السياحة»: definite by the genitive right behind its first word.
bool is_construct(const View& view, TokenRange range);

// The noun phrase that begins at the token (its proclitic preposition and conjunction are outside), not beyond the
// limit; empty where none does.
NounPhrase noun_phrase(const View& view, std::uint32_t begin, std::uint32_t limit, PhraseOptions options);

// The token after the adverbial that begins here («أمس», «في بيان», «خلال مؤتمر صحفي عقده أمس», «لوكالة رويترز»); begin
// where none does.
std::uint32_t after_adverbial(const View& view, std::uint32_t begin, std::uint32_t limit);

// «عام», «الأسبوع», «الثلاثاء», «مايو»: whether the word names a time or a stretch of it.
bool names_time(const View& view, std::uint32_t at);

// Whether a definite word after a definite one can be its adjective: a nisba, a participle, فعيل، فاعل، أفعل.
bool adjective_like(const View& view, std::uint32_t token);

struct Agreement {
  bool masculine = true;  // can be masculine
  bool feminine = true;
  bool singular = true;
  bool dual = true;
  bool plural = true;
};

Agreement agreement_of(const View& view, const NounPhrase& phrase);

// Whether a verb of this inflection can have the phrase as its subject; after the verb only gender counts.
bool agrees(const morphology::Inflection& verb, const Agreement& subject, bool subject_first);

}  // namespace isnad::statements
