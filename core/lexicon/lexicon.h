// The compiled word lists, as the stages above ask them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "lexicon/model.h"
#include "lexicon/table.h"
#include "morphology/analysis.h"
#include "text/result.h"

namespace isnad::lexicon {

// Immutable after load; safe to share between threads.
class Lexicon {
 public:
  // From a model; every section "table:NAME" is opened, and the verb table's paradigms are generated.
  static Result<Lexicon> load(Model model);

  // The table of that name; an empty table where the model has none.
  [[nodiscard]] const Table& table(std::string_view name) const;
  // Bytes of a section that is no table (trained weights); empty where there is none.
  [[nodiscard]] std::span<const std::byte> blob(std::string_view name) const { return model_->section(name); }
  // Every spelling of every verb of table "verbs"; VerbReading::verb is its row.
  [[nodiscard]] const morphology::FormIndex& forms() const { return *forms_; }

 private:
  std::shared_ptr<const Model> model_;
  std::map<std::string, Table, std::less<>> tables_;
  std::shared_ptr<const morphology::FormIndex> forms_;
};

}  // namespace isnad::lexicon
