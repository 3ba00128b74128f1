// What the tagger looks at, word by word: made once for a document, before features are drawn from it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "actors/gazetteer.h"
#include "actors/proclitics.h"
#include "actors/word_table.h"
#include "morphology/analysis.h"
#include "text/document.h"

namespace isnad::actors {

enum class Shape : std::uint8_t { arabic, latin, number, mark };

struct View {
  std::uint32_t key = 0;                  // hash of the folded word
  std::uint32_t stem = 0;                 // of the word without proclitics
  std::uint32_t bare = 0;                 // of the stem without ال
  std::array<std::uint32_t, 3> prefix{};  // of the bare stem: two to four letters; 0 where it is no longer than that
  std::array<std::uint32_t, 4> suffix{};  // one to four letters
  WordEntry entry;
  std::array<std::uint16_t, 4> clusters{};  // finest first; 0 where the word is in no table
  ListMarks lists;
  Shape shape = Shape::arabic;
  std::uint8_t proclitics = 0;
  std::uint8_t cut_length = 0;  // letters before the name, were this its first word
  std::uint8_t length = 0;      // of the stem, 9 at most
  bool article = false;
  // A verb of saying's form: 0 none, 1 perfect or imperfect, 2 participle, 3 masdar.
  std::uint8_t saying = 0;
  // How many words after the end of a title (1: next to it), 0 where none is near; the words between are adjectives
  // of nationality, names and nouns with ال.
  std::uint8_t after_title = 0;
  // How many words after the last head of an organisation's name («وزارة», «شركة», «قوات»), 0 where none is near: the
  // words between have ال, proclitics or a place in a list.
  std::uint8_t after_head = 0;
  std::uint32_t head = 0;  // that head's stem
  // 0 outside of quotation marks; 1 in a short quotation (three words or fewer), 2 in a longer one.
  std::uint8_t quotation = 0;
  bool bracketed = false;
  bool headline = false;
  bool first = false;  // of its sentence
  bool last = false;
};

// Fills one view a token. `cuts` and `marks` are working space that may be used again.
class ViewMaker {
 public:
  ViewMaker(const WordTable& words, const Gazetteer& gazetteer) : words_(&words), gazetteer_(&gazetteer) {}

  void make(const text::Document& document, const morphology::Layer& morphology, std::vector<View>& views) const;

 private:
  void fill_word(const text::Document& document, std::uint32_t token, const Cut& cut, View& view) const;

  const WordTable* words_;
  const Gazetteer* gazetteer_;
};

}  // namespace isnad::actors
