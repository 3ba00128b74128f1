#include "summary/address.h"

namespace isnad::summary {
namespace {

bool has_scheme(std::string_view address, std::string_view scheme) {
  if (address.size() <= scheme.size()) return false;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const char c = address[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != scheme[i]) return false;
  }
  return true;
}

}  // namespace

std::string web_address(std::string_view address) {
  static constexpr char hexadecimal[] = "0123456789ABCDEF";
  static constexpr std::string_view plain = "-._~:/?#[]@!$&()*+,;=%";
  if (!has_scheme(address, "http://") && !has_scheme(address, "https://")) return {};
  std::string out;
  for (const char c : address) {
    const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      plain.find(c) != std::string_view::npos;
    if (safe) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += hexadecimal[byte >> 4];
      out += hexadecimal[byte & 15];
    }
  }
  return out;
}

}  // namespace isnad::summary
