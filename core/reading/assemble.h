// From the stages' layers to the public reading.
#pragma once

#include "actors/actors.h"
#include "disputes/disputes.h"
#include "reading/reading.h"
#include "statements/statements.h"

namespace isnad {

// Numbers actors by first mention and statements by cue (by source where there is none, by content where
// neither is), and writes the references between them as ids.
Reading assemble(const actors::Layer& actors, const statements::Layer& statements, const disputes::Layer& disputes);

}  // namespace isnad
