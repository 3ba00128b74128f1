#include "disputes/terms.h"

#include <charconv>

#include "disputes/stem.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::disputes {
namespace {

// Of a stem that the table does not know: rarer than any in it.
constexpr std::uint8_t rare = 9;

std::uint64_t hash(std::u16string_view word) {
  std::uint64_t value = 14695981039346656037U;
  for (const char16_t c : word) value = (value ^ c) * 1099511628211U;
  return value;
}

}  // namespace

Terms::Terms(const lexicon::Table& weights, const lexicon::Table& synonyms) {
  for (std::size_t row = 0; row < weights.rows(); ++row) {
    const std::string_view cell = weights.at(row, "weight");
    std::uint8_t weight = rare;
    std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    weights_.emplace(weights.text(row, "stem"), weight);
  }
  for (std::size_t row = 0; row < synonyms.rows(); ++row) {
    for (const std::string& word : synonyms.list(row, "words")) {
      const auto written = text::to_utf16(word);
      if (!written) continue;
      const std::u16string stem = light_stem(text::key_of(*written));
      groups_.emplace(stem, static_cast<std::uint32_t>(row + 1));
      // Roots of two letters are shared by too many words.
      if (const std::u16string root = rough_root(stem); root.size() >= 3) {
        groups_by_root_.emplace(root, static_cast<std::uint32_t>(row + 1));
      }
    }
  }
}

Term Terms::of(std::u16string_view word, std::uint32_t token) const {
  Term term;
  term.stem = light_stem(word);
  term.root = rough_root(term.stem);
  term.stem_hash = hash(term.stem);
  term.root_hash = hash(term.root);
  term.token = token;
  const auto weight = weights_.find(term.stem);
  term.weight = weight == weights_.end() ? rare : weight->second;
  if (const auto group = groups_.find(term.stem); group != groups_.end()) {
    term.group = group->second;
  } else if (const auto by_root = groups_by_root_.find(term.root); by_root != groups_by_root_.end()) {
    term.group = by_root->second;
  }
  return term;
}

namespace {

// باع and بيع, قام and إقامة: roots of three letters whose middle one is weak and may have fallen.
bool hollow_alike(const std::u16string& a, const std::u16string& b) {
  if (a.size() > 3 || b.size() > 3) return false;
  const std::u16string& shorter = a.size() <= b.size() ? a : b;
  const std::u16string& longer = a.size() <= b.size() ? b : a;
  if (shorter.size() != 2 || longer.size() > 3 || shorter.front() != longer.front() ||
      shorter.back() != longer.back()) {
    return false;
  }
  return longer.size() == 2 || longer[1] == u'و' || longer[1] == u'ي';
}

}  // namespace

unsigned likeness(const Term& a, const Term& b) {
  if (a.stem_hash == b.stem_hash) return 10;
  if (a.root.size() >= 3 && a.root_hash == b.root_hash) return 8;
  if (hollow_alike(a.root, b.root)) return 6;
  if (a.group != 0 && a.group == b.group) return 7;
  return 0;
}

}  // namespace isnad::disputes
