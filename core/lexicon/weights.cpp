#include "lexicon/weights.h"

#include <charconv>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace isnad::lexicon {
namespace {

constexpr std::int32_t step = 20;                    // thousandths
constexpr std::int32_t heaviest = 32767 / step + 1;  // what a table's sixteen bits come to, in steps

void put(std::vector<std::byte>& out, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7) out.push_back(static_cast<std::byte>((number & 0x7FU) | 0x80U));
  out.push_back(static_cast<std::byte>(number));
}

// Takes a number from the front; false where there is none.
bool take(std::span<const std::byte>& bytes, std::uint32_t& number) {
  number = 0;
  for (unsigned shift = 0; shift < 32 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<std::uint32_t>(bytes.front());
    bytes = bytes.subspan(1);
    number |= (byte & 0x7FU) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

constexpr std::uint32_t zigzag(std::int32_t n) {
  return n < 0 ? 2 * static_cast<std::uint32_t>(-(n + 1)) + 1 : 2 * static_cast<std::uint32_t>(n);
}
constexpr std::int32_t from_zigzag(std::uint32_t n) {
  const auto half = static_cast<std::int32_t>(n / 2);
  return n % 2 == 0 ? half : -half - 1;
}

// Never nothing where there is a weight: a stage whose bias is small would take its model for none.
std::int32_t nearest_step(std::int32_t thousandths) {
  const std::int32_t nearest = (thousandths + (thousandths < 0 ? -step / 2 : step / 2)) / step;
  return nearest != 0 || thousandths == 0 ? nearest : thousandths < 0 ? -1 : 1;
}

}  // namespace

bool Weights::holds(const Table& table) { return table.columns() == std::vector<std::string>{"feature", "weight"}; }

Result<std::vector<std::byte>> Weights::compile(const Table& table) {
  std::map<std::uint32_t, std::int32_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view value = table.at(row, "weight");
    std::int16_t weight = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), weight);
    const std::string feature(table.at(row, "feature"));
    if (parsed.ec != std::errc() || parsed.ptr != value.data() + value.size()) {
      return Error{ErrorCode::bad_model, "table " + table.name() + ": the weight of «" + feature +
                                             "» wants to be a whole number of at most 32767"};
    }
    if (!rows.emplace(folded(feature_hash(feature)), weight).second) {
      return Error{ErrorCode::bad_model, "table " + table.name() + ": «" + feature +
                                             "» has the hash of another feature, or stands there twice; rename it"};
    }
  }
  std::vector<std::byte> out;
  const auto count = static_cast<std::uint32_t>(rows.size());
  for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::byte>((count >> shift) & 0xFFU));
  std::uint32_t before = 0;
  for (const auto& [hash, weight] : rows) {
    put(out, hash - before);
    before = hash;
  }
  for (const auto& [hash, weight] : rows) put(out, zigzag(nearest_step(weight)));
  return out;
}

Result<Weights> Weights::load(std::string_view name, std::span<const std::byte> section) {
  Weights weights;
  if (section.empty()) return weights;
  const Error damaged{ErrorCode::bad_model, "the weights " + std::string(name) + " are damaged; build the model again"};
  if (section.size() < 4) return damaged;
  std::uint32_t count = 0;
  for (unsigned i = 0; i < 4; ++i) count |= static_cast<std::uint32_t>(section[i]) << (8 * i);
  std::span<const std::byte> rest = section.subspan(4);
  if (count > rest.size() / 2) return damaged;
  std::vector<std::uint32_t> hashes(count);
  std::uint32_t before = 0;
  for (std::uint32_t& hash : hashes) {
    if (!take(rest, hash)) return damaged;
    before = hash += before;
  }
  weights.make_room(count);
  for (const std::uint32_t hash : hashes) {
    std::uint32_t weight = 0;
    if (!take(rest, weight) || weight > zigzag(heaviest)) return damaged;
    weights.insert(hash, from_zigzag(weight) * step);
  }
  if (!rest.empty()) return damaged;
  return weights;
}

void Weights::insert(std::uint32_t name, std::int32_t weight) {
  if (2 * (used_ + 1) > slots_.size()) make_room(used_ + 1);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = name & mask;
  while (slots_[at].weight != free && slots_[at].name != name) at = (at + 1) & mask;
  if (slots_[at].weight == free) ++used_;
  slots_[at] = {name, weight};
}

void Weights::make_room(std::size_t weights) {
  std::size_t size = 16;
  while (size < 2 * weights) size *= 2;
  std::vector<Slot> old(size);
  old.swap(slots_);
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.weight != free) insert(slot.name, slot.weight);
  }
}

}  // namespace isnad::lexicon
