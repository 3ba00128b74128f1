// Paragraphs and sentences.
#pragma once

#include "text/document.h"

namespace isnad::text {

// One paragraph a line. Needs the tokens.
void split_paragraphs(Document& document);

// Needs paragraphs, quotations and brackets; sets each token's sentence.
void split_sentences(Document& document);

}  // namespace isnad::text
