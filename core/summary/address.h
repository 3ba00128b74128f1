// Addresses of web pages, as summaries may link to them.
#pragma once

#include <string>
#include <string_view>

namespace isnad::summary {

// The address in ASCII, with everything percent-encoded that could end a link or an attribute around it;
// empty where it is not an http or https address (a `javascript:` address never becomes a link).
std::string web_address(std::string_view address);

}  // namespace isnad::summary
