#include "cli/train_words.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <unordered_map>

#include "actors/hash.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

std::uint8_t weight_of(std::uint64_t count) {
  if (count == 0) return 0;
  const auto whole = static_cast<std::uint64_t>(std::bit_width(count)) - 1;
  const bool half = count * 10 >= (std::uint64_t{1} << whole) * 14;
  return static_cast<std::uint8_t>(2 * whole + (half ? 1 : 0));
}

// Wikidata's counts of name words, by folded spelling.
std::unordered_map<std::u16string, std::uint64_t> name_counts(const std::string& path) {
  std::unordered_map<std::u16string, std::uint64_t> counts;
  std::ifstream file(path);
  std::string word;
  std::uint64_t count = 0;
  while (file >> word >> count) {
    if (const auto utf16 = text::to_utf16(word)) counts[text::key_of(*utf16)] += count;
  }
  return counts;
}

}  // namespace

Result<actors::WordTable::Source> learn_words(const WordOptions& options, const Report& report, std::string& listing) {
  Corpus corpus;
  std::size_t articles = 0;
  const auto over_all = [&](const auto& use) -> Result<std::size_t> {
    for (const std::u16string& text : options.more) use(text);
    return each_article(options.news, options.excluded, [&](const Article& article) { use(article.text); });
  };
  auto counted = over_all([&](const std::u16string& text) {
    corpus.count(text::analyse(text));
    if (++articles % 1000 == 0) report("counting", articles, 0);
  });
  if (!counted) return counted.error();
  corpus.close(4);
  auto added = over_all([&](const std::u16string& text) { corpus.add(text::analyse(text)); });
  if (!added) return added.error();
  report("words in the vocabulary", corpus.words().size(), 0);

  const std::vector<Vector> all = embed(corpus, {}, report);
  std::vector<std::uint32_t> number;
  std::vector<Vector> vectors;
  for (std::uint32_t w = 1; w < all.size() && vectors.size() < options.most_words; ++w) {
    if (!corpus.is_stem(w)) continue;
    number.push_back(w);
    vectors.push_back(all[w]);
  }
  const std::vector<std::uint32_t> fine = cluster(vectors, options.clusters, 12, 7, report);
  const std::vector<Vector> means = centres(vectors, fine, options.clusters);

  actors::WordTable::Source source;
  source.coarser.assign(options.clusters, {0, 0, 0});
  const std::array<std::size_t, 3> sizes = {512, 128, 32};
  for (std::size_t level = 0; level < sizes.size(); ++level) {
    const std::vector<std::uint32_t> of = cluster(means, sizes[level], 20, 11 + level, report);
    for (std::size_t c = 0; c < options.clusters; ++c) {
      source.coarser[c][level] = static_cast<std::uint16_t>(of[c] + 1);
    }
  }

  const auto names = name_counts(options.person_names);
  const auto level_of = [&](const std::u16string& word) -> std::uint8_t {
    const auto found = names.find(word);
    if (found == names.end() || found->second < options.count_of_names) return 0;
    return static_cast<std::uint8_t>(std::min(7, static_cast<int>(weight_of(found->second)) / 2));
  };
  std::unordered_map<std::u16string, actors::WordEntry> entries;
  std::vector<std::vector<std::u16string>> members(options.clusters);
  for (std::size_t i = 0; i < number.size(); ++i) {
    const std::u16string& word = corpus.words()[number[i]];
    actors::WordEntry entry;
    entry.weight = weight_of(corpus.counts()[number[i]]);
    entry.cluster = static_cast<std::uint16_t>(fine[i] + 1);
    entry.name_level = level_of(word);
    entries[word] = entry;
    if (members[fine[i]].size() < 40) members[fine[i]].push_back(word);
  }
  for (const auto& [word, count] : names) {
    const std::uint8_t level = level_of(word);
    if (level > 0 && !entries.contains(word)) entries[word].name_level = level;
  }
  for (const auto& [word, entry] : entries) source.words.emplace_back(actors::word_hash(word), entry);
  std::sort(source.words.begin(), source.words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t c = 0; c < members.size(); ++c) {
    listing += std::to_string(c + 1) + " (" + std::to_string(source.coarser[c][1]) + "):";
    for (const std::u16string& word : members[c]) listing += " " + text::to_utf8(word);
    listing += "\n";
  }
  return source;
}

}  // namespace isnad::cli
