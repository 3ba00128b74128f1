// Reads what stands around a cue: its subject, its addressee, and where its content begins.
#pragma once

#include <optional>

#include "statements/draft.h"
#include "statements/source_choice.h"

namespace isnad::statements {

// A verb form read as a cue, with its source and the start of its content; nothing where no frame of its verb fits. The
// content's end is not sought yet: each piece ends with its sentence or quotation.
std::optional<Draft> read_frame(const View& view, std::uint32_t token, const morphology::VerbReading& reading,
                                FrameTrace* trace = nullptr);

// «تم تداوله»: whether a verb stands right before the token of which the token is the deed.
bool done_before(const View& view, std::uint32_t token);

// Whether some reading of the token can be a cue of that form, by its inflection and clitics alone.
bool can_report(const View& view, std::uint32_t token, const morphology::VerbReading& reading, CueForm& form);

}  // namespace isnad::statements
