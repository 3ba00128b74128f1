#include "cli/train_habits.h"

#include <algorithm>
#include <unordered_map>

#include "actors/tag.h"
#include "cli/train_corpus.h"
#include "morphology/analysis.h"

namespace isnad::cli {
namespace {

using Counts = std::array<std::uint32_t, 1 + actors::kinds>;  // outside, then each kind

// 0: not known; 1: always outside. Else 2 + the kind met most · 8 + how often it is a name at all (4 steps) · 2 +
// whether nearly all its names are of that kind.
std::uint8_t habit_of(const Counts& counts, std::uint32_t least) {
  std::uint32_t names = 0;
  std::uint32_t most = 0;
  std::uint32_t kind = 0;
  for (std::uint32_t k = 0; k < actors::kinds; ++k) {
    names += counts[k + 1];
    if (counts[k + 1] > most) {
      most = counts[k + 1];
      kind = k;
    }
  }
  const std::uint32_t all = names + counts[0];
  if (all < least) return 0;
  if (names * 100 < all) return 1;
  const std::uint32_t step = names * 10 < all ? 0U : names * 2 < all ? 1U : names * 10 < all * 9 ? 2U : 3U;
  const std::uint32_t pure = most * 10 >= names * 9 ? 1U : 0U;
  return static_cast<std::uint8_t>(2U + kind * 8U + step * 2U + pure);
}

}  // namespace

Result<std::vector<std::byte>> learn_habits(const HabitOptions& options, const lexicon::Lexicon& lexicon,
                                            std::span<const std::byte> words, const actors::Tagger& tagger,
                                            const Report& report) {
  auto source = actors::WordTable::read(words);
  if (!source) return source.error();
  auto table = actors::WordTable::load(words);
  if (!table) return table.error();
  const actors::Gazetteer gazetteer(lexicon);
  const actors::ViewMaker maker(table.value(), gazetteer);
  std::unordered_map<std::uint32_t, Counts> counts;
  std::vector<actors::View> views;
  std::vector<actors::Label> found;
  std::size_t articles = 0;
  const auto read = each_article(options.news, options.excluded, [&](const std::u16string& text) {
    if (++articles % options.one_in != 0) return;
    if (articles % 1000 == 0) report("habits", articles, 0);
    const text::Document document = text::analyse(text);
    const morphology::Layer morphology = morphology::analyse(document, lexicon.forms());
    maker.make(document, morphology, views);
    actors::tag(document, views, tagger, found);
    for (std::size_t t = 0; t < views.size(); ++t) {
      if (views[t].shape != actors::Shape::arabic && views[t].shape != actors::Shape::latin) continue;
      const std::size_t at = found[t] == actors::outside ? 0 : 1 + static_cast<std::size_t>(actors::kind_of(found[t]));
      ++counts[actors::WordTable::kept(views[t].stem)][at];
    }
  });
  if (!read) return read.error();
  for (auto& [hash, entry] : source.value().words) {
    const auto seen = counts.find(hash);
    entry.habit = seen == counts.end() ? std::uint8_t{0} : habit_of(seen->second, options.least);
  }
  return actors::WordTable::write_kept(std::move(source).value());
}

}  // namespace isnad::cli
