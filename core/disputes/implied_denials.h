// Claims that are denials by what the article says elsewhere: «قال فريد: لم أتناول أي مادة محظورة» says no more than
// that something is not so, but where the article has told that he denies the charge, this is the denial in his own
// words.
#pragma once

#include <cstdint>
#include <vector>

#include "disputes/scene.h"

namespace isnad::disputes {

// Indexes into statements::Layer::statements, ascending. A claim is one when it begins with a negation, its speaker
// denies something in so many words elsewhere, and the two are about the same.
std::vector<std::uint32_t> implied_denials(const Scene& scene);

}  // namespace isnad::disputes
