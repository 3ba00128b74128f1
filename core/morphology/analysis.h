// The second layer of a reading: for each word, the verb forms that it may be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "morphology/clitics.h"
#include "morphology/verb.h"
#include "text/document.h"
#include "text/spelling_hash.h"

namespace isnad::morphology {

// A word read as a form of a verb of the table.
struct VerbReading {
  std::uint32_t verb = 0;  // the verb's row, as FormIndex::add was told
  Inflection inflection;
  Split split;
  // The writer's vowel signs speak for the passive (أُعلن، ذُكر).
  bool passive_marked = false;
};

// Spelling → verb forms. Filled once, when the engine is made.
class FormIndex {
 public:
  // Adds every spelling of a verb under the caller's number for it.
  void add(std::uint32_t verb, const VerbRoot& root);

  struct Entry {
    std::uint32_t verb;
    Inflection inflection;
  };
  // The forms spelled so (folded, without clitics); empty where none is.
  [[nodiscard]] const std::vector<Entry>& find(std::u16string_view spelling) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  std::unordered_map<std::u16string, std::vector<Entry>, text::SpellingHash, std::equal_to<>> entries_;
};

// What particles before a verb make of it.
enum class Polarity : std::uint8_t {
  positive,
  negative,  // لم، لن، لا، ما، لما، ليس، غير before it
};

struct WordAnalysis {
  std::vector<VerbReading> verbs;  // the likeliest first
  Polarity polarity = Polarity::positive;
};

struct Layer {
  std::vector<WordAnalysis> words;  // one a token
};

Layer analyse(const text::Document& document, const FormIndex& forms);

}  // namespace isnad::morphology
