// isnad train export: annotated and raw texts as the tagger sees them, for a teacher to learn from (scripts/teacher).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/train_samples.h"
#include "text/result.h"

namespace isnad::cli {

struct ExportOptions {
  std::vector<std::string> news;
  std::set<std::u16string> excluded;
  std::vector<std::pair<std::string, Corpora>> conll;
  std::vector<std::string> gold;
  std::string words;
  std::string out;
  std::size_t together = 10;
};

// Writes to `out`:
//   documents.tsv  corpus, id, how many tokens
//   types.tsv      every folded word: spelling, stem, frequency, cluster, how often a name's
//   lists.bin      every combination of list marks (uint64)
//   tokens.bin     for each token uint32 type, uint16 combination of lists, uint16 other marks (see the source)
//   labels.bin     for each token uint16: the labels that its annotation leaves open, one bit a label; all for raw news
std::optional<Error> export_views(const ExportOptions& options);

}  // namespace isnad::cli
