#include "lexicon/table.h"

#include <algorithm>

#include "lexicon/scsu.h"
#include "text/utf.h"

namespace isnad::lexicon {
namespace {

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::vector<std::string> fields_of(std::string_view line, char separator) {
  std::vector<std::string> out;
  for (std::size_t from = 0;;) {
    const std::size_t to = line.find(separator, from);
    out.emplace_back(trimmed(line.substr(from, to == std::string_view::npos ? to : to - from)));
    if (to == std::string_view::npos) return out;
    from = to + 1;
  }
}

Error at_line(std::string_view name, std::size_t line, const std::string& what) {
  return {ErrorCode::bad_model, "table " + std::string(name) + ", line " + std::to_string(line) + ": " + what};
}

}  // namespace

Result<Table> Table::parse(std::string_view name, std::string_view tsv) {
  Table table;
  table.name_ = name;
  if (!text::to_utf16(tsv)) return Error{ErrorCode::bad_model, "table " + table.name_ + " is not UTF-8"};
  std::size_t number = 0;
  for (std::size_t from = 0; from < tsv.size();) {
    std::size_t to = tsv.find('\n', from);
    if (to == std::string_view::npos) to = tsv.size();
    const std::string_view line = tsv.substr(from, to - from);
    from = to + 1;
    ++number;
    if (trimmed(line).empty() || line.front() == '#') continue;
    std::vector<std::string> fields = fields_of(line, '\t');
    if (table.columns_.empty()) {
      table.columns_ = std::move(fields);
      continue;
    }
    if (fields.size() > table.columns_.size()) {
      return at_line(name, number,
                     "has " + std::to_string(fields.size()) + " fields, the table has " +
                         std::to_string(table.columns_.size()) + " columns");
    }
    if (fields.front().empty()) return at_line(name, number, "its first field is empty");
    fields.resize(table.columns_.size());
    std::move(fields.begin(), fields.end(), std::back_inserter(table.cells_));
  }
  if (table.columns_.empty())
    return Error{ErrorCode::bad_model, "table " + table.name_ + " has no line of column names"};
  return table;
}

// In the model a table is its own source without what only editors read: a line of column names, then the rows.
std::vector<std::byte> Table::compile() const {
  std::string tsv;
  std::vector<std::size_t> kept;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    if (!columns_[c].starts_with('#')) kept.push_back(c);
  }
  const auto line = [&tsv, &kept](const std::string* cells, bool whole) {
    std::size_t end = kept.size();
    while (!whole && end > 1 && cells[kept[end - 1]].empty()) --end;
    for (std::size_t i = 0; i < end; ++i) {
      if (i > 0) tsv += '\t';
      tsv += cells[kept[i]];
    }
    tsv += '\n';
  };
  line(columns_.data(), true);
  for (std::size_t row = 0; row < rows(); ++row) line(cells_.data() + row * columns_.size(), false);
  return to_scsu(text::to_utf16(tsv).value_or(std::u16string()));
}

Result<Table> Table::load(std::string_view name, std::span<const std::byte> section) {
  const auto tsv = from_scsu(section);
  if (!tsv) return Error{ErrorCode::bad_model, "table " + std::string(name) + ": " + tsv.error().message};
  return parse(name, text::to_utf8(tsv.value()));
}

std::size_t Table::column(std::string_view name) const {
  return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), name) - columns_.begin());
}

std::string_view Table::at(std::size_t row, std::size_t column) const {
  if (column >= columns_.size()) return {};
  return cells_[row * columns_.size() + column];
}

std::string_view Table::at(std::size_t row, std::string_view column_name) const { return at(row, column(column_name)); }

std::u16string Table::text(std::size_t row, std::string_view column_name) const {
  return text::to_utf16(at(row, column_name)).value_or(std::u16string());
}

std::vector<std::string> Table::list(std::size_t row, std::string_view column_name) const {
  const std::string_view cell = at(row, column_name);
  if (cell.empty()) return {};
  std::vector<std::string> parts = fields_of(cell, ',');
  std::erase(parts, std::string());
  return parts;
}

}  // namespace isnad::lexicon
