// Splits normalised text into tokens.
#pragma once

#include <vector>

#include "text/document.h"

namespace isnad::text {

// Tokens in text order; white space is between them. Sentence and quotation are not set yet. A number may
// hold separators (1,200.5). Two straight or two curly single quotes in a row are one mark, as are two or
// more full stops.
std::vector<Token> tokenise(std::u16string_view normal);

}  // namespace isnad::text
