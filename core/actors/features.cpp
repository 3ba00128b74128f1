#include "actors/features.h"

namespace isnad::actors {
namespace {

// Each template has its own number; the numbers are part of the model's format.
constexpr std::uint32_t hashed(std::uint32_t kind, std::uint32_t value) { return mix(value + kind * 0x9E3779B1U); }
constexpr std::uint32_t pair(std::uint32_t a, std::uint32_t b) { return mix(a) * 31U + b; }

const View nothing = [] {
  View view;
  view.shape = Shape::mark;
  view.key = view.stem = view.bare = 1;
  return view;
}();

void draw_words(const View& before2, const View& before, const View& word, const View& after, const View& after2,
                FeatureList& out) {
  out.add(hashed(1, word.key));
  out.add(hashed(2, word.stem));
  out.add(hashed(3, word.bare));
  out.add(hashed(4, before.stem));
  out.add(hashed(5, after.stem));
  out.add(hashed(6, before2.stem));
  out.add(hashed(7, after2.stem));
  out.add(hashed(8, pair(before.stem, word.stem)));
  out.add(hashed(9, pair(word.stem, after.stem)));
  out.add(hashed(10, pair(before2.stem, before.stem)));
  out.add(hashed(11, pair(after.stem, after2.stem)));
  out.add(hashed(12, before.key));
}

void draw_affixes(const View& before, const View& word, const View& after, FeatureList& out) {
  for (std::uint32_t i = 0; i < word.prefix.size(); ++i) {
    if (word.prefix[i] != 0) out.add(hashed(20 + i, word.prefix[i]));
  }
  for (std::uint32_t i = 0; i < word.suffix.size(); ++i) {
    if (word.suffix[i] != 0) out.add(hashed(24 + i, word.suffix[i]));
  }
  out.add(hashed(30, word.proclitics));
  out.add(hashed(31, word.length));
  const std::uint32_t form = static_cast<std::uint32_t>(word.shape) * 2U + (word.article ? 1U : 0U);
  const std::uint32_t form_before = static_cast<std::uint32_t>(before.shape) * 2U + (before.article ? 1U : 0U);
  const std::uint32_t form_after = static_cast<std::uint32_t>(after.shape) * 2U + (after.article ? 1U : 0U);
  out.add(hashed(32, form));
  out.add(hashed(33, form * 8U + form_before));
  out.add(hashed(34, form * 8U + form_after));
  out.add(hashed(35, (form_before * 8U + form) * 8U + form_after));
  out.add(hashed(36, after.suffix[1]));
  out.add(hashed(37, before.suffix[1]));
}

void draw_clusters(const View& before2, const View& before, const View& word, const View& after, const View& after2,
                   FeatureList& out) {
  for (std::uint32_t i = 0; i < word.clusters.size(); ++i) out.add(hashed(40 + i, word.clusters[i]));
  out.add(hashed(44, before.clusters[1]));
  out.add(hashed(45, after.clusters[1]));
  out.add(hashed(46, before.clusters[2]));
  out.add(hashed(47, after.clusters[2]));
  out.add(hashed(48, before2.clusters[2]));
  out.add(hashed(49, after2.clusters[2]));
  out.add(hashed(50, pair(before.clusters[2], word.clusters[2])));
  out.add(hashed(51, pair(word.clusters[2], after.clusters[2])));
  out.add(hashed(52, pair(before.clusters[3], word.clusters[1])));
  out.add(hashed(53, pair(word.clusters[1], after.clusters[3])));
  out.add(hashed(54, pair(pair(before.clusters[3], word.clusters[3]), after.clusters[3])));
  out.add(hashed(57, pair(word.stem, before.clusters[2])));
  out.add(hashed(58, pair(word.stem, after.clusters[2])));
  out.add(hashed(59, pair(pair(before2.clusters[3], before.clusters[3]), word.clusters[2])));
  out.add(hashed(110, pair(pair(word.clusters[2], after.clusters[3]), after2.clusters[3])));
  out.add(hashed(55, pair(before.clusters[0], 0)));
  out.add(hashed(56, pair(after.clusters[0], 0)));
}

void draw_lists(const View& before2, const View& before, const View& word, const View& after, FeatureList& out) {
  for (std::uint32_t c = 0; c < listed_classes; ++c) {
    const auto listed = static_cast<Listed>(c);
    const auto here = static_cast<std::uint32_t>(word.lists.at(listed));
    if (here != 0) out.add(hashed(60, c * 4U + here));
    const auto left = static_cast<std::uint32_t>(before.lists.at(listed));
    if (left != 0) out.add(hashed(61, c * 4U + left));
    const auto right = static_cast<std::uint32_t>(after.lists.at(listed));
    if (right != 0) out.add(hashed(62, c * 4U + right));
    if (before2.lists.has(listed)) out.add(hashed(63, c));
  }
  out.add(hashed(64, word.lists.digest()));
  out.add(hashed(65, pair(before.lists.digest(), word.lists.digest())));
  out.add(hashed(66, pair(word.lists.digest(), after.lists.digest())));
  out.add(hashed(67, word.entry.name_level));
  out.add(hashed(68, word.entry.name_level * 8U + before.entry.name_level));
  out.add(hashed(69, word.entry.name_level * 8U + after.entry.name_level));
  // Words that raw news hardly has: what stands around them speaks for them.
  if (word.entry.weight >= 12) return;
  const std::uint32_t rare = (word.entry.weight == 0 ? 0U : 1U) + (word.article ? 2U : 0U);
  out.add(hashed(70, rare * 64U + before.entry.name_level * 8U + after.entry.name_level));
  out.add(hashed(71, pair(rare, before.lists.digest())));
  out.add(hashed(72, pair(rare, after.lists.digest())));
  out.add(hashed(73, pair(rare, pair(before.clusters[2], after.clusters[3]))));
}

void draw_context(const View& before2, const View& before, const View& word, const View& after, FeatureList& out) {
  const std::uint32_t article = word.article ? 1U : 0U;
  out.add(hashed(80, word.after_title * 2U + article));
  out.add(hashed(81, pair(word.after_title, word.clusters[2])));
  out.add(hashed(82, before.saying * 4U + after.saying));
  out.add(hashed(83, before2.saying));
  out.add(hashed(84, pair(before.saying, word.clusters[2])));
  out.add(hashed(85, word.quotation * 4U + (word.bracketed ? 2U : 0U) + (word.headline ? 1U : 0U)));
  out.add(hashed(86, pair(word.quotation, word.clusters[2])));
  out.add(hashed(87, (word.first ? 1U : 0U) + (word.last ? 2U : 0U)));
  out.add(hashed(88, word.saying));
  if (word.after_head == 0) return;
  out.add(hashed(89, word.after_head * 2U + article));
  out.add(hashed(90, pair(word.head, word.after_head * 2U + article)));
  out.add(hashed(91, pair(word.head, word.clusters[2])));
  out.add(hashed(92, pair(word.after_head * 2U + article, word.clusters[2])));
  out.add(hashed(93, pair(word.head, word.stem)));
}

}  // namespace

void draw_features(const std::vector<View>& views, TokenRange sentence, std::uint32_t token, std::uint32_t families,
                   FeatureList& out) {
  const auto at = [&](std::uint32_t distance, bool left) -> const View& {
    if (left) return token >= sentence.begin + distance ? views[token - distance] : nothing;
    return token + distance < sentence.end ? views[token + distance] : nothing;
  };
  const View& before2 = at(2, true);
  const View& before = at(1, true);
  const View& word = views[token];
  const View& after = at(1, false);
  const View& after2 = at(2, false);
  out.add(hashed(0, 0));
  if ((families & family_words) != 0) draw_words(before2, before, word, after, after2, out);
  if ((families & family_affixes) != 0) draw_affixes(before, word, after, out);
  if ((families & family_clusters) != 0) draw_clusters(before2, before, word, after, after2, out);
  if ((families & family_lists) != 0) draw_lists(before2, before, word, after, out);
  if ((families & family_context) != 0) draw_context(before2, before, word, after, out);
}

void draw_evidence(const View& view, const Evidence& evidence, FeatureList& out) {
  if (evidence.elsewhere == 0) return;
  out.add(hashed(120, evidence.elsewhere));
  out.add(hashed(121, evidence.majority));
  out.add(hashed(122, pair(evidence.majority, view.clusters[3])));
  out.add(hashed(123, pair(evidence.majority, view.lists.digest())));
}

}  // namespace isnad::actors
