#include "actors/word_table.h"

#include <algorithm>
#include <bit>

#include "actors/bytes.h"

namespace isnad::actors {
namespace {

constexpr std::uint32_t most_words = 1U << 20U;

// Columns compress better than rows: each field stands in a stretch of its own.
template <typename Get>
void write_column(ByteWriter& out, const std::vector<std::pair<std::uint32_t, WordEntry>>& words, const Get& get) {
  for (const auto& [hash, entry] : words) out.u8(get(entry));
}

}  // namespace

std::vector<std::byte> WordTable::write(Source source) {
  for (auto& [hash, entry] : source.words) hash = kept(hash);
  return write_kept(std::move(source));
}

std::vector<std::byte> WordTable::write_kept(Source source) {
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
  return out.take();
}

Result<WordTable::Source> WordTable::read(std::span<const std::byte> bytes) {
  const Error damaged{ErrorCode::bad_model, "the model's section actors:words is damaged; build the model anew"};
  ByteReader in(bytes);
  const std::uint32_t words = in.varint();
  const std::uint32_t clusters = in.varint();
  if (!in.ok() || words > most_words || clusters > 0xFFFFU) return damaged;
  Source source;
  source.coarser.assign(clusters, {0, 0, 0});
  for (auto& levels : source.coarser) {
    for (std::uint16_t& level : levels) level = in.u16();
  }
  source.words.resize(words);
  std::uint32_t hash = 0;
  for (auto& word : source.words) word.first = hash += in.varint();
  for (auto& word : source.words) word.second.weight = in.u8();
  for (auto& word : source.words) word.second.cluster = in.u8();
  for (auto& [key, entry] : source.words) {
    entry.cluster = static_cast<std::uint16_t>(entry.cluster | (std::uint16_t{in.u8()} << 8U));
    if (entry.cluster > clusters) return damaged;
  }
  for (auto& word : source.words) word.second.name_level = in.u8();
  if (!in.ok() || !in.at_end()) return damaged;
  return source;
}

Result<WordTable> WordTable::load(std::span<const std::byte> bytes) {
  auto source = read(bytes);
  if (!source) return source.error();
  const auto& rows = source.value().words;
  WordTable table;
  table.coarser_ = std::move(source.value().coarser);
  table.coarser_.insert(table.coarser_.begin(), {0, 0, 0});  // cluster 0: none
  table.slots_.assign(std::bit_ceil(rows.size() * 2 + 2), {0xFFFFFFFFU, {}});
  const std::size_t mask = table.slots_.size() - 1;
  for (const auto& [hash, entry] : rows) {
    std::size_t at = hash & mask;
    while (table.slots_[at].hash != 0xFFFFFFFFU) at = (at + 1) & mask;
    table.slots_[at] = {hash, entry};
  }
  return table;
}

const WordEntry* WordTable::find(std::uint32_t hash) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t wanted = kept(hash);
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
