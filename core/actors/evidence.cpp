#include "actors/evidence.h"

#include <algorithm>
#include <bit>

namespace isnad::actors {
namespace {

// Words of one or two letters and marks are no evidence.
bool speaks(const View& view) {
  return (view.shape == Shape::arabic || view.shape == Shape::latin) && view.length >= 3;
}

bool in_longer_name(std::span<const Label> found, std::size_t t) {
  return is_inside(found[t]) || (is_first(found[t]) && t + 1 < found.size() && is_inside(found[t + 1]));
}

}  // namespace

EvidenceBook::Page& EvidenceBook::page_of(std::uint32_t stem) {
  const std::size_t mask = pages_.size() - 1;
  std::size_t at = stem & mask;
  while (pages_[at].used && pages_[at].stem != stem) at = (at + 1) & mask;
  pages_[at].used = true;
  pages_[at].stem = stem;
  return pages_[at];
}

void EvidenceBook::gather(const std::vector<View>& views, std::span<const Label> found,
                          std::vector<Evidence>& evidence) {
  evidence.assign(views.size(), {});
  pages_.assign(std::bit_ceil(views.size() * 2 + 2), {});
  for (std::size_t t = 0; t < views.size(); ++t) {
    if (!speaks(views[t])) continue;
    Page& page = page_of(views[t].stem);
    if (found[t] == outside) {
      ++page.outside;
    } else {
      ++page.by_kind[static_cast<std::size_t>(kind_of(found[t]))];
      page.in_longer = page.in_longer || in_longer_name(found, t);
    }
  }
  for (std::size_t t = 0; t < views.size(); ++t) {
    if (!speaks(views[t])) continue;
    const Page& page = page_of(views[t].stem);
    Evidence& out = evidence[t];
    std::array<std::uint16_t, kinds> elsewhere = page.by_kind;
    std::uint16_t outside_elsewhere = page.outside;
    if (found[t] == outside) {
      --outside_elsewhere;
    } else {
      --elsewhere[static_cast<std::size_t>(kind_of(found[t]))];
    }
    std::uint16_t most = 0;
    for (std::size_t k = 0; k < kinds; ++k) {
      if (elsewhere[k] == 0) continue;
      out.elsewhere = static_cast<std::uint8_t>(out.elsewhere | (1U << k));
      if (elsewhere[k] > most) {
        most = elsewhere[k];
        out.majority = first_of(static_cast<Kind>(k));
      }
    }
    if (most > 0 && page.in_longer) out.elsewhere |= 1U << kinds;
    if (outside_elsewhere > 0) out.elsewhere |= 1U << (kinds + 1);
    if (most > 0 && outside_elsewhere > most) out.majority = labels;
  }
}

}  // namespace isnad::actors
