// The closed lists that the grammar asks.
#include "statements/word_lists.h"

#include "support.h"
#include "text/normalise.h"

namespace isnad::statements {

TEST_CASE("a word is on the lists that its row names, by its folded spelling") {
  const auto table = lexicon::Table::parse("word_lists", "word\tlist\nأسبوع\tperiod, span\nأرملة\tkin\n");
  REQUIRE(table.ok());
  const auto lists = WordLists::load(table.value());
  REQUIRE(lists.ok());
  CHECK(lists.value().has(WordList::period, u"اسبوع"));
  CHECK(lists.value().has(WordList::span, u"اسبوع"));
  CHECK_FALSE(lists.value().has(WordList::kin, u"اسبوع"));
  CHECK(lists.value().has(WordList::kin, u"ارمله"));
  CHECK_FALSE(lists.value().has(WordList::kin, u"أرملة"));  // not folded
  CHECK_FALSE(lists.value().has(WordList::kin, u""));
}

TEST_CASE("a list that there is not is an error that names it") {
  const auto table = lexicon::Table::parse("word_lists", "word\tlist\nأسبوع\tperoid\n");
  REQUIRE(table.ok());
  const auto lists = WordLists::load(table.value());
  REQUIRE_FALSE(lists.ok());
  CHECK(lists.error().message.find("'peroid'") != std::string::npos);
}

TEST_CASE("every list of the grammar has its words in the table") {
  const auto table = lexicon::Table::parse(
      "word_lists", test::file(std::string(ISNAD_SOURCE_DIR) + "/core/lexicon/tables/word_lists.tsv"));
  REQUIRE(table.ok());
  const auto lists = WordLists::load(table.value());
  REQUIRE(lists.ok());
  for (std::size_t list = 0; list < word_list_count; ++list) {
    bool some = false;
    for (std::size_t row = 0; row < table.value().rows(); ++row) {
      some |= lists.value().has(static_cast<WordList>(list), text::key_of(table.value().text(row, "word")));
    }
    CHECK_MESSAGE(some, "list " << list << " has no word");
  }
}

}  // namespace isnad::statements
