#include "actors/name_book.h"

#include <vector>

#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::actors {
namespace {

std::u16string_view without_article(std::u16string_view word) {
  return word.size() > 3 && word.starts_with(u"ال") ? word.substr(2) : word;
}

}  // namespace

NameBook::NameBook(const lexicon::Lexicon& lexicon) {
  std::uint32_t number = 0;
  const auto note = [](Numbers& numbers, std::u16string_view name, std::uint32_t id) {
    if (!name.empty()) numbers.try_emplace(text::key_of(name), id);
  };
  const auto note_all = [&](Numbers& numbers, const lexicon::Table& table, std::size_t row, std::string_view column,
                            std::uint32_t id) {
    for (const std::string& part : table.list(row, column)) {
      const auto name = text::to_utf16(part);
      if (name) note(numbers, *name, id);
    }
  };
  const lexicon::Table& countries = lexicon.table("countries");
  for (std::size_t row = 0; row < countries.rows(); ++row) {
    ++number;
    note(places_, countries.text(row, "name"), number);
    note_all(places_, countries, row, "variants", number);
  }
  for (std::size_t row = 0; row < countries.rows(); ++row) note_all(places_, countries, row, "capital", ++number);
  const auto each = [&](std::string_view name, const auto& use) {
    const lexicon::Table& table = lexicon.table(name);
    for (std::size_t row = 0; row < table.rows(); ++row) use(table, row);
  };
  each("places", [&](const lexicon::Table& t, std::size_t row) {
    note(places_, t.text(row, "name"), ++number);
    note_all(places_, t, row, "variants", number);
  });
  each("organizations", [&](const lexicon::Table& t, std::size_t row) {
    note(organizations_, t.text(row, "name"), ++number);
    note_all(organizations_, t, row, "acronym_or_variants", number);
  });
  each("persons", [&](const lexicon::Table& t, std::size_t row) {
    note(persons_, t.text(row, "name"), ++number);
    note_all(persons_, t, row, "variants", number);
  });
  each("titles", [&](const lexicon::Table& t, std::size_t row) {
    if (t.at(row, "note") == "address") note(addresses_, t.text(row, "title"), 1);
  });
  each("name_parts", [&](const lexicon::Table& t, std::size_t row) {
    note(t.at(row, "use") == "link" ? links_ : prefixes_, t.text(row, "word"), 1);
  });
  each("given_names", [&](const lexicon::Table& t, std::size_t row) {
    const std::string_view gender = t.at(row, "gender");
    const auto value = gender == "f"   ? morphology::Gender::feminine
                       : gender == "m" ? morphology::Gender::masculine
                                       : morphology::Gender::either;
    given_.try_emplace(text::key_of(t.text(row, "name")), value);
  });
}

std::uint32_t NameBook::entity(Kind kind, std::u16string_view folded) const {
  const Numbers* numbers = nullptr;
  switch (kind) {
    case Kind::person:
      numbers = &persons_;
      break;
    case Kind::place:
      numbers = &places_;
      break;
    case Kind::organization:
      numbers = &organizations_;
      break;
    case Kind::group:
      return 0;
  }
  const auto found = numbers->find(folded);
  return found == numbers->end() ? 0 : found->second;
}

morphology::Gender NameBook::gender(std::u16string_view folded_given_name) const {
  const auto found = given_.find(folded_given_name);
  return found == given_.end() ? morphology::Gender::either : found->second;
}

bool NameBook::is_address(std::u16string_view folded) const { return addresses_.contains(without_article(folded)); }

}  // namespace isnad::actors
