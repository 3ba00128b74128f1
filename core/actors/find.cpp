// The stage: views, two passes of the tagger, mentions, actors, roles.
#include "actors/clusters.h"
#include "actors/evidence.h"
#include "actors/finder.h"
#include "actors/mentions.h"
#include "actors/roles.h"
#include "actors/rules.h"
#include "actors/tag.h"

namespace isnad::actors {

Layer find(const text::Document& document, const morphology::Layer& words, const Finder& finder) {
  std::vector<View> views;
  ViewMaker(finder.words(), finder.gazetteer()).make(document, words, views);
  std::vector<Label> found;
  tag(document, views, finder.tagger(), found);
  apply_rules(document, views, found);
  Layer layer;
  layer.mentions = mentions_of(document, views, found);
  layer.mention_of.assign(document.tokens.size(), text::none);
  for (std::uint32_t m = 0; m < layer.mentions.size(); ++m) {
    const TokenRange tokens = layer.mentions[m].tokens;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) layer.mention_of[t] = m;
  }
  layer.clusters_of.reserve(views.size());
  for (const View& view : views) layer.clusters_of.push_back(view.clusters);
  cluster(document, views, finder.names(), layer);
  find_roles(document, views, finder.names(), layer);
  return layer;
}

}  // namespace isnad::actors
