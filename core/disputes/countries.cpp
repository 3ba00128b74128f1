#include "disputes/countries.h"

#include <algorithm>
#include <vector>

#include "disputes/stem.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::disputes {
namespace {

// The light stems of the words with a space between; empty where there are more than two.
std::u16string name_of(const std::string& form) {
  const auto written = text::to_utf16(form);
  if (!written) return {};
  const std::u16string key = text::key_of(*written);
  const std::size_t space = key.find(u' ');
  if (space == std::u16string::npos) return light_stem(key);
  if (key.find(u' ', space + 1) != std::u16string::npos) return {};
  return light_stem(key.substr(0, space)) + u' ' + light_stem(key.substr(space + 1));
}

}  // namespace

Countries::Countries(const lexicon::Table& countries) {
  for (std::size_t row = 0; row < countries.rows(); ++row) {
    const auto country = static_cast<std::uint32_t>(row + 1);
    const std::vector<std::string> ambiguous = countries.list(row, "ambiguous");
    if (std::find(ambiguous.begin(), ambiguous.end(), countries.at(row, "name")) != ambiguous.end()) continue;
    for (const char* column : {"name", "capital", "adjective_m", "adjective_f", "people", "variants"}) {
      for (const std::string& form : countries.list(row, column)) {
        const std::u16string name = name_of(form);
        if (name.size() >= 3) by_name_.emplace(name, country);
      }
    }
  }
}

std::uint32_t Countries::of(std::u16string_view stem, std::u16string_view next) const {
  const std::u16string one(stem);
  if (!next.empty()) {
    const auto both = by_name_.find(one + u' ' + std::u16string(next));
    if (both != by_name_.end()) return both->second;
  }
  const auto found = by_name_.find(one);
  return found == by_name_.end() ? 0 : found->second;
}

}  // namespace isnad::disputes
