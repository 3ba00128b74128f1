// The binary model: named sections, compiled from the readable tables and the trained weights.
//
// Layout, little-endian: magic "ISNADMDL", u32 version, u32 number of sections, u64 checksum (FNV-1a, 64
// bits, of all that follows), then for each section: u32 length of its name, the name (UTF-8), u64 size; then
// the sections' bytes in that order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad::lexicon {

inline constexpr std::uint32_t model_version = 3;

class Model {
 public:
  // Copies the bytes. A damaged or foreign model is refused with a message that says so.
  static Result<Model> load(std::span<const std::byte> bytes);

  // The section's bytes; empty where the model has none of that name.
  [[nodiscard]] std::span<const std::byte> section(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::vector<std::byte> bytes_;
  std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> sections_;  // name → offset, size
};

// The bytes of a model with these sections, in the order of their names.
std::vector<std::byte> write_model(const std::map<std::string, std::vector<std::byte>>& sections);

}  // namespace isnad::lexicon
