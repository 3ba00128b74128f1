#include "statements/denied.h"

#include <algorithm>

namespace isnad::statements {
namespace {

// How far a denial reaches, in tokens.
constexpr std::uint32_t before = 20;
constexpr std::uint32_t after = 40;

bool denies(const View& view, std::uint32_t token) {
  if (!view.is_word(token)) return false;
  const std::u16string_view stem = view.stem(token);
  if (view.key(token).ends_with(u"صحه") || stem == u"اساس") return true;
  const auto& verbs = view.analysis(token).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&](const morphology::VerbReading& reading) {
    return view.grammar().verb(reading.verb).kind == Kind::denial;
  });
}

}  // namespace

std::uint32_t denial_before(const View& view, std::uint32_t token) {
  const std::uint32_t begin = view.sentence(token).begin;
  for (std::uint32_t at = token; at-- > begin && at + before > token;) {
    if (denies(view, at)) return at;
  }
  return text::none;
}

bool refused_before(const View& view, std::uint32_t token) {
  const std::uint32_t begin = view.sentence(token).begin;
  for (std::uint32_t at = token; at-- > begin && at + before > token;) {
    if (!view.is_word(at)) continue;
    const auto& verbs = view.analysis(at).verbs;
    if (std::any_of(verbs.begin(), verbs.end(), [&](const morphology::VerbReading& reading) {
          return view.grammar().verb(reading.verb).has(flag_refuse);
        })) {
      return true;
    }
  }
  return false;
}

bool denied_after(const View& view, std::uint32_t token) {
  const std::uint32_t end = std::min(view.sentence(token).end, token + after);
  for (std::uint32_t at = token + 1; at < end; ++at) {
    // «غير صحيح», «مجرد أكاذيب»
    const bool untrue = view.stem(at) == u"صحيح" || view.stem(at) == u"صحيحه" || view.is(at, word_allegation);
    if (untrue || denies(view, at)) return true;
  }
  return false;
}

}  // namespace isnad::statements
