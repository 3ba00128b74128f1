// Raw news as streams of stems, for the trainer.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/document.h"
#include "text/result.h"

namespace isnad::cli {

// An article of the raw news: its headline and its text, line by line.
struct Article {
  std::size_t number = 0;  // of its line, counted over all the files
  std::u16string text;
};

// Calls `take` with every article. Files are JSON Lines with the fields "title" and "text", plain or .xz (by way of
// the program `xz`). Articles whose key, with or without the headline, is in `excluded` are passed over.
Result<std::size_t> each_article(const std::vector<std::string>& files, const std::set<std::u16string>& excluded,
                                 const std::function<void(const Article&)>& take);

// What identifies a text: the folded letters of its first words.
std::u16string article_key(std::u16string_view text);

// The keys of all the readings (*.json with "text") and texts (*.txt) in some folders: articles to measure on, which
// training must not see.
Result<std::set<std::u16string>> article_keys(const std::vector<std::string>& folders);

// A corpus as numbers: each stem, each proclitic («و+») and each mark is a word of the vocabulary.
class Corpus {
 public:
  static constexpr std::uint32_t sentence_end = 0;

  // Counts the spellings of a text; the first pass.
  void count(const text::Document& document);
  // After every text was counted: chooses the cuts and fixes the vocabulary (stems met `least` times or more).
  void close(std::uint32_t least);
  // Adds a text to the stream; the second pass.
  void add(const text::Document& document);

  [[nodiscard]] const std::vector<std::uint32_t>& stream() const { return stream_; }
  [[nodiscard]] const std::vector<std::u16string>& words() const { return words_; }
  [[nodiscard]] const std::vector<std::uint64_t>& counts() const { return counts_; }
  // Stems, not proclitics or marks.
  [[nodiscard]] bool is_stem(std::uint32_t word) const { return stem_[word] != 0; }

 private:
  struct Parts {
    std::uint32_t proclitic = 0;  // 0: none
    std::uint32_t stem = 0;       // 0: not in the vocabulary
  };
  std::unordered_map<std::u16string, std::uint64_t> spellings_;
  std::unordered_map<std::u16string, Parts> parts_;
  std::vector<std::u16string> words_;
  std::vector<std::uint64_t> counts_;
  std::vector<char> stem_;
  std::vector<std::uint32_t> stream_;
};

}  // namespace isnad::cli
