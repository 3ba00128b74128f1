// Pairs quotation marks and brackets.
#pragma once

#include "text/document.h"

namespace isnad::text {

// Sets quotations, brackets and each token's quotation. Pairs are sought within a paragraph; the paragraphs
// and tokens must be there. A mark without a partner opens a quotation to the end of its paragraph (or closes
// one that began after the paragraph's last colon), and `open` or `close` stays none.
void pair_quotations(Document& document);

void pair_brackets(Document& document);

}  // namespace isnad::text
