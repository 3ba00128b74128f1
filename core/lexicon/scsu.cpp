#include "lexicon/scsu.h"

namespace isnad::lexicon {
namespace {

constexpr unsigned select_window_3 = 0x13;  // SC3
constexpr unsigned quote_unit = 0x0E;       // SQU
constexpr unsigned window = 0x0600;
constexpr unsigned window_size = 0x80;
constexpr unsigned high_half = 0x80;

bool plain(unsigned unit) { return (unit >= 0x20 && unit < high_half) || unit == '\t' || unit == '\n' || unit == '\r'; }

}  // namespace

std::vector<std::byte> to_scsu(std::u16string_view text) {
  std::vector<std::byte> out{static_cast<std::byte>(select_window_3)};
  out.reserve(text.size() + 1);
  for (const unsigned unit : text) {
    if (plain(unit)) {
      out.push_back(static_cast<std::byte>(unit));
    } else if (unit >= window && unit < window + window_size) {
      out.push_back(static_cast<std::byte>(unit - window + high_half));
    } else {
      out.push_back(static_cast<std::byte>(quote_unit));
      out.push_back(static_cast<std::byte>(unit >> 8U));
      out.push_back(static_cast<std::byte>(unit & 0xFFU));
    }
  }
  return out;
}

Result<std::u16string> from_scsu(std::span<const std::byte> bytes) {
  const Error damaged{ErrorCode::bad_model, "a text is damaged; build the model again"};
  if (bytes.empty() || std::to_integer<unsigned>(bytes.front()) != select_window_3) return damaged;
  std::u16string out;
  out.reserve(bytes.size());
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    const auto byte = std::to_integer<unsigned>(bytes[i]);
    if (plain(byte)) {
      out.push_back(static_cast<char16_t>(byte));
    } else if (byte >= high_half) {
      out.push_back(static_cast<char16_t>(byte - high_half + window));
    } else if (byte == quote_unit && i + 2 < bytes.size()) {
      out.push_back(static_cast<char16_t>((std::to_integer<unsigned>(bytes[i + 1]) << 8U) |
                                          std::to_integer<unsigned>(bytes[i + 2])));
      i += 2;
    } else {
      return damaged;
    }
  }
  return out;
}

}  // namespace isnad::lexicon
