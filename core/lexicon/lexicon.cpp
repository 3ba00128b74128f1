#include "lexicon/lexicon.h"

#include <charconv>
#include <utility>

#include "text/utf.h"

namespace isnad::lexicon {
namespace {

constexpr std::string_view table_prefix = "table:";

// A row of table "verbs" as the paradigm's generator wants it.
Result<morphology::VerbRoot> root_of(const Table& verbs, std::size_t row) {
  morphology::VerbRoot verb;
  verb.root = verbs.text(row, "root");
  const std::string_view form = verbs.at(row, "form");
  const auto parsed = std::from_chars(form.data(), form.data() + form.size(), verb.form);
  if (verb.root.size() < 3 || verb.root.size() > 4 || parsed.ec != std::errc() || verb.form < 1 || verb.form > 12) {
    return Error{ErrorCode::bad_model,
                 "table verbs, row of «" + std::string(verbs.at(row, "lemma")) +
                     "»: the root wants three or four letters and the form a number from 1 to 12"};
  }
  if (const std::string_view vowel = verbs.at(row, "vowel"); !vowel.empty()) {
    verb.vowel = static_cast<char16_t>(vowel.front());
  }
  verb.perfect_i = verbs.at(row, "perfect_i") == "yes";
  for (const std::string& masdar : verbs.list(row, "masdar")) {
    verb.masdars.push_back(text::to_utf16(masdar).value_or(std::u16string()));
  }
  return verb;
}

}  // namespace

Result<Lexicon> Lexicon::load(Model model) {
  Lexicon lexicon;
  lexicon.model_ = std::make_shared<const Model>(std::move(model));
  for (const std::string& section : lexicon.model_->names()) {
    if (!section.starts_with(table_prefix)) continue;
    const std::string name = section.substr(table_prefix.size());
    Result<Table> table = Table::load(name, lexicon.model_->section(section));
    if (!table) return table.error();
    lexicon.tables_.emplace(name, std::move(table).value());
  }
  auto forms = std::make_shared<morphology::FormIndex>();
  const Table& verbs = lexicon.table("verbs");
  for (std::size_t row = 0; row < verbs.rows(); ++row) {
    Result<morphology::VerbRoot> root = root_of(verbs, row);
    if (!root) return root.error();
    forms->add(static_cast<std::uint32_t>(row), root.value());
  }
  lexicon.forms_ = std::move(forms);
  return lexicon;
}

const Table& Lexicon::table(std::string_view name) const {
  static const Table none;
  const auto found = tables_.find(name);
  return found == tables_.end() ? none : found->second;
}

}  // namespace isnad::lexicon
