#include "actors/word_table.h"

#include <algorithm>
#include <bit>

#include "actors/bytes.h"

namespace isnad::actors {
namespace {

constexpr std::uint32_t shift = 32 - WordTable::hash_bits;
constexpr std::uint32_t most_words = 1U << 20U;

// Columns compress better than rows: each field stands in a stretch of its own.
template <typename Get>
void write_column(ByteWriter& out, const std::vector<std::pair<std::uint32_t, WordEntry>>& words, const Get& get) {
  for (const auto& [hash, entry] : words) out.u8(get(entry));
}

}  // namespace

std::vector<std::byte> WordTable::write(Source source) {
  for (auto& [hash, entry] : source.words) hash >>= shift;
  std::stable_sort(source.words.begin(), source.words.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  source.words.erase(std::unique(source.words.begin(), source.words.end(),
                                 [](const auto& a, const auto& b) { return a.first == b.first; }),
                     source.words.end());
  ByteWriter out;
  out.varint(static_cast<std::uint32_t>(source.words.size()));
  out.varint(static_cast<std::uint32_t>(source.coarser.size()));
  for (const auto& levels : source.coarser) {
    for (const std::uint16_t level : levels) out.u16(level);
  }
  std::uint32_t before = 0;
  for (const auto& [hash, entry] : source.words) {
    out.varint(hash - before);
    before = hash;
  }
  write_column(out, source.words, [](const WordEntry& e) { return e.weight; });
  write_column(out, source.words, [](const WordEntry& e) { return static_cast<std::uint8_t>(e.cluster & 0xFFU); });
  write_column(out, source.words, [](const WordEntry& e) { return static_cast<std::uint8_t>(e.cluster >> 8U); });
  write_column(out, source.words, [](const WordEntry& e) { return e.name_level; });
  write_column(out, source.words, [](const WordEntry& e) { return e.habit; });
  return out.take();
}

Result<WordTable> WordTable::load(std::span<const std::byte> bytes) {
  const Error damaged{ErrorCode::bad_model, "the model's section actors:words is damaged; build the model anew"};
  ByteReader in(bytes);
  const std::uint32_t words = in.varint();
  const std::uint32_t clusters = in.varint();
  if (!in.ok() || words > most_words || clusters > 0xFFFFU) return damaged;
  WordTable table;
  table.size_ = words;
  table.coarser_.assign(clusters + 1U, {0, 0, 0});
  for (std::uint32_t c = 1; c <= clusters; ++c) {
    for (std::uint16_t& level : table.coarser_[c]) level = in.u16();
  }
  std::vector<Slot> rows(words);
  std::uint32_t hash = 0;
  for (Slot& row : rows) row.hash = hash += in.varint();
  for (Slot& row : rows) row.entry.weight = in.u8();
  for (Slot& row : rows) row.entry.cluster = in.u8();
  for (Slot& row : rows) {
    row.entry.cluster = static_cast<std::uint16_t>(row.entry.cluster | (std::uint16_t{in.u8()} << 8U));
  }
  for (Slot& row : rows) row.entry.name_level = in.u8();
  for (Slot& row : rows) row.entry.habit = in.u8();
  if (!in.ok() || !in.at_end()) return damaged;

  table.slots_.assign(std::bit_ceil(std::size_t{words} * 2 + 2), {0xFFFFFFFFU, {}});
  const std::size_t mask = table.slots_.size() - 1;
  for (const Slot& row : rows) {
    if (row.entry.cluster > clusters) return damaged;
    std::size_t at = row.hash & mask;
    while (table.slots_[at].hash != 0xFFFFFFFFU) at = (at + 1) & mask;
    table.slots_[at] = row;
  }
  return table;
}

const WordEntry* WordTable::find(std::uint32_t hash) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t wanted = hash >> shift;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = wanted & mask; slots_[at].hash != 0xFFFFFFFFU; at = (at + 1) & mask) {
    if (slots_[at].hash == wanted) return &slots_[at].entry;
  }
  return nullptr;
}

const std::array<std::uint16_t, 3>& WordTable::coarser(std::uint16_t cluster) const {
  static constexpr std::array<std::uint16_t, 3> nothing = {0, 0, 0};
  return cluster < coarser_.size() ? coarser_[cluster] : nothing;
}

}  // namespace isnad::actors
