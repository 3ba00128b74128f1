#include "lexicon/weights.h"

#include <charconv>
#include <limits>
#include <map>
#include <string>

namespace isnad::lexicon {
namespace {

void append(std::vector<std::byte>& out, std::uint32_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<std::byte>(value >> (8 * i)));
}

std::uint32_t take(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
  return value;
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
    if (!rows.emplace(key(feature), weight).second) {
      return Error{ErrorCode::bad_model, "table " + table.name() + ": «" + feature +
                                             "» has the hash of another feature, or stands there twice; rename it"};
    }
  }
  std::vector<std::byte> out;
  append(out, static_cast<std::uint32_t>(rows.size()), 4);
  for (const auto& [hash, weight] : rows) append(out, hash, 4);
  for (const auto& [hash, weight] : rows) append(out, static_cast<std::uint32_t>(weight), 2);
  return out;
}

void Weights::grow(std::size_t slots) {
  std::vector<Slot> before(slots);
  before.swap(slots_);
  for (const Slot& slot : before) {
    if (slot.key != 0) slots_[place_of(slot.key)] = slot;
  }
}

void Weights::put(std::uint32_t key, std::int32_t weight) {
  if (2 * (count_ + 1) > slots_.size()) grow(slots_.empty() ? 64 : 2 * slots_.size());
  Slot& slot = slots_[place_of(key)];
  count_ += slot.key == 0 ? 1U : 0U;
  slot = {key, weight};
}

Result<Weights> Weights::load(std::string_view name, std::span<const std::byte> section) {
  Weights weights;
  if (section.empty()) return weights;
  const std::size_t count = section.size() < 4 ? 0 : take(section, 0, 4);
  if (section.size() < 4 || section.size() - 4 != count * 6) {
    return Error{ErrorCode::bad_model, "the weights " + std::string(name) + " are cut off; build the model again"};
  }
  std::size_t slots = 64;
  while (slots < 2 * count) slots *= 2;
  weights.grow(slots);
  for (std::size_t i = 0; i < count; ++i) {
    const auto weight = static_cast<std::int16_t>(take(section, 4 + count * 4 + i * 2, 2));
    weights.put(take(section, 4 + i * 4, 4), weight);
  }
  return weights;
}

}  // namespace isnad::lexicon
