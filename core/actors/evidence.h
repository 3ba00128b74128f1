// What the rest of the document says of a word: «إلهام علييف» once makes «علييف» likely a person everywhere.
#pragma once

#include <span>
#include <vector>

#include "actors/features.h"

namespace isnad::actors {

class EvidenceBook {
 public:
  // From the labels of a first pass, one a view; `evidence` gets one a view.
  void gather(const std::vector<View>& views, std::span<const Label> found, std::vector<Evidence>& evidence);

 private:
  struct Page {
    std::uint32_t stem = 0;
    bool used = false;
    bool in_longer = false;  // part of a name of several words
    std::array<std::uint16_t, kinds> by_kind{};
    std::uint16_t outside = 0;
  };
  Page& page_of(std::uint32_t stem);

  std::vector<Page> pages_;  // open addressing; kept between documents for its space
};

}  // namespace isnad::actors
