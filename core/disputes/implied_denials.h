// Claims that are denials by what the article says elsewhere: «قال فريد: لم أتناول أي مادة محظورة» says no more than
// that something is not so, but where the article has told that he denies the charge, this is the denial in his own
// words.
#pragma once

#include <cstdint>
#include <vector>

#include "disputes/profile.h"
#include "statements/statements.h"

namespace isnad::disputes {

// Indexes into statements::Layer::statements, ascending. A claim is one when it begins with a negation, its speaker
// denies something in so many words elsewhere, and the two are about the same. profiles: one a statement.
std::vector<std::uint32_t> implied_denials(const statements::Layer& statements, const std::vector<Profile>& profiles);

}  // namespace isnad::disputes
