#include "morphology/clitics.h"

#include <algorithm>
#include <array>

namespace isnad::morphology {
namespace {

struct Prefix {
  std::u16string_view spelling;
  std::uint8_t proclitics;
};

// Every order in which proclitics follow each other, but for the conjunction before them.
constexpr std::array<Prefix, 12> prefixes{{
    {u"", 0},
    {u"ال", article},
    {u"لل", preposition_li | article},
    {u"بال", preposition_bi | article},
    {u"كال", preposition_ka | article},
    {u"لال", preposition_li | article},
    {u"ب", preposition_bi},
    {u"ل", preposition_li},
    {u"ك", preposition_ka},
    {u"س", future_sa},
    {u"ا", question_a},
    {u"لس", preposition_li | future_sa},
}};

struct Suffix {
  std::u16string_view spelling;
  Enclitic enclitic;
};

constexpr std::array<Suffix, 11> suffixes{{
    {u"", Enclitic::none},
    {u"ه", Enclitic::ha},
    {u"ها", Enclitic::haa},
    {u"هم", Enclitic::hum},
    {u"هما", Enclitic::huma},
    {u"هن", Enclitic::hunna},
    {u"ك", Enclitic::ka},
    {u"كم", Enclitic::kum},
    {u"نا", Enclitic::na},
    {u"ي", Enclitic::ya},
    {u"ني", Enclitic::ya},
}};

}  // namespace

std::vector<Split> splits(std::u16string_view word) {
  std::vector<Split> out;
  const auto try_prefix = [&](std::size_t length, std::uint8_t proclitics) {
    for (const Suffix& suffix : suffixes) {
      if (word.size() < length + suffix.spelling.size() + 2) continue;
      if (!word.ends_with(suffix.spelling)) continue;
      out.push_back({proclitics, static_cast<std::uint8_t>(length), static_cast<std::uint8_t>(suffix.spelling.size()),
                     suffix.enclitic});
    }
  };
  if (word.size() > 60) return {Split{}};
  for (const auto& [conjunction, bit] : {std::pair<std::u16string_view, std::uint8_t>{u"", std::uint8_t{0}},
                                         std::pair<std::u16string_view, std::uint8_t>{u"و", conjunction_wa},
                                         std::pair<std::u16string_view, std::uint8_t>{u"ف", conjunction_fa}}) {
    if (!word.starts_with(conjunction)) continue;
    const std::u16string_view rest = word.substr(conjunction.size());
    for (const Prefix& prefix : prefixes) {
      if (!rest.starts_with(prefix.spelling)) continue;
      try_prefix(conjunction.size() + prefix.spelling.size(), static_cast<std::uint8_t>(prefix.proclitics | bit));
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Split& a, const Split& b) { return a.prefix + a.suffix < b.prefix + b.suffix; });
  return out;
}

}  // namespace isnad::morphology
