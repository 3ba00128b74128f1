#include "text/utf.h"

#include <unicode/ustring.h>

#include <cstdint>
#include <limits>

namespace isnad::text {
namespace {

constexpr UChar32 replacement = 0xFFFD;
constexpr std::size_t longest = std::numeric_limits<std::int32_t>::max() / 4;

}  // namespace

std::optional<std::u16string> to_utf16(std::string_view utf8) {
  if (utf8.empty()) return std::u16string();
  if (utf8.size() > longest) return std::nullopt;
  std::u16string out(utf8.size(), u'\0');  // never more units than bytes
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(out.data(), static_cast<std::int32_t>(out.size()), &length, utf8.data(),
                static_cast<std::int32_t>(utf8.size()), &status);
  if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
  if (U_FAILURE(status) != 0) return std::nullopt;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::string to_utf8(std::u16string_view utf16) {
  if (utf16.empty() || utf16.size() > longest) return {};
  std::string out(utf16.size() * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, utf16.data(),
                     static_cast<std::int32_t>(utf16.size()), replacement, nullptr, &status);
  if (U_FAILURE(status) != 0) return {};
  out.resize(static_cast<std::size_t>(length));
  return out;
}

}  // namespace isnad::text
