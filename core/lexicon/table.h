// A table of the lexicon: named columns of strings.
//
// Source: a TSV file. Lines that begin with # are comments, the first other line names the columns, every row
// has as many fields as there are columns (missing ones at the end are empty). In the model: section
// "table:NAME", in SCSU (scsu.h), without the columns whose names begin with #: they are for editors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace isnad::lexicon {

class Table {
 public:
  // Reads a TSV source (UTF-8). Errors name the file and line.
  static Result<Table> parse(std::string_view name, std::string_view tsv);
  // Reads a compiled section.
  static Result<Table> load(std::string_view name, std::span<const std::byte> section);
  [[nodiscard]] std::vector<std::byte> compile() const;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::size_t rows() const { return columns_.empty() ? 0 : cells_.size() / columns_.size(); }
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  // The column's index, or columns().size() where there is none of that name.
  [[nodiscard]] std::size_t column(std::string_view name) const;
  // UTF-8; empty where the column does not exist.
  [[nodiscard]] std::string_view at(std::size_t row, std::size_t column) const;
  [[nodiscard]] std::string_view at(std::size_t row, std::string_view column_name) const;
  // The same, as UTF-16.
  [[nodiscard]] std::u16string text(std::size_t row, std::string_view column_name) const;
  // The cell's comma-separated parts, trimmed; empty where the cell is.
  [[nodiscard]] std::vector<std::string> list(std::size_t row, std::string_view column_name) const;

 private:
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<std::string> cells_;  // row by row
};

}  // namespace isnad::lexicon
