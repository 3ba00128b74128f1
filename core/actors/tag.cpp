#include "actors/tag.h"

#include <algorithm>

#include "actors/evidence.h"

namespace isnad::actors {

void tag(const text::Document& document, const std::vector<View>& views, const Tagger& tagger,
         std::vector<Label>& found) {
  std::vector<Scores> scores(views.size(), Scores{});
  std::vector<std::array<Label, labels>> back;
  found.assign(views.size(), outside);
  FeatureList list;
  const auto decode = [&] {
    for (const text::Sentence& sentence : document.sentences) {
      const TokenRange range = sentence.tokens;
      tagger.decode(std::span(scores).subspan(range.begin, range.size()), back,
                    std::span(found).subspan(range.begin, range.size()));
    }
  };
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      list.clear();
      draw_features(views, sentence.tokens, t, family_all, list);
      tagger.add(list, scores[t]);
    }
  }
  decode();
  std::vector<Evidence> evidence;
  EvidenceBook book;
  book.gather(views, found, evidence);
  for (std::size_t t = 0; t < views.size(); ++t) {
    list.clear();
    draw_evidence(views[t], evidence[t], list);
    tagger.add(list, scores[t]);
  }
  decode();
}

}  // namespace isnad::actors
