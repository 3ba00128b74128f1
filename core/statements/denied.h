// What stands under a denial: «نفى ما تردد عن…», «لا صحة للأنباء التي تحدثت عن…», «عما قيل من …، نفى ذلك».
#pragma once

#include <cstdint>

#include "statements/view.h"

namespace isnad::statements {

// The word before the token, in its sentence and near it, that denies: a verb's, or «صحة», «أساس»; none where none
// does.
std::uint32_t denial_before(const View& view, std::uint32_t token);

// Whether a verb of refusal stands there («رفض المدرب ما تردد عن…»).
bool refused_before(const View& view, std::uint32_t token);

// Whether something after the token, in its sentence, says that it is not so.
bool denied_after(const View& view, std::uint32_t token);

}  // namespace isnad::statements
