#include "lexicon/lexicon.h"

#include <set>
#include <string>

#include "lexicon/scsu.h"
#include "lexicon/weights.h"
#include "support.h"

using namespace isnad;
using namespace isnad::lexicon;

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
  std::vector<std::byte> out;
  for (const char c : text) out.push_back(static_cast<std::byte>(c));
  return out;
}

std::vector<std::byte> small_model() {
  return write_model({{"table:titles", Table::parse("titles", "title\tkind\nوزير\ttitle\n").value().compile()},
                      {"actors:tagger", bytes_of("\x01\x02")}});
}

}  // namespace

TEST_CASE("a model is written and opened again") {
  const auto model = Model::load(small_model());
  REQUIRE(model.ok());
  CHECK(model.value().names() == std::vector<std::string>{"actors:tagger", "table:titles"});
  CHECK(model.value().section("actors:tagger").size() == 2);
  CHECK(model.value().section("nothing").empty());
  const auto lexicon = Lexicon::load(model.value());
  REQUIRE(lexicon.ok());
  CHECK(lexicon.value().table("titles").at(0, "title") == "وزير");
  CHECK(lexicon.value().table("nothing").rows() == 0);
}

TEST_CASE("a table travels without the columns that are for editors") {
  const auto table = Table::parse("names", "name\t#origin\tambiguous\nسعيد\tarabic\tyes\nحداد\tlevantine\t\n");
  REQUIRE(table.ok());
  const auto loaded = Table::load("names", table.value().compile());
  REQUIRE(loaded.ok());
  CHECK(loaded.value().columns() == std::vector<std::string>{"name", "ambiguous"});
  CHECK(loaded.value().at(0, "ambiguous") == "yes");
  CHECK(loaded.value().at(1, "name") == "حداد");
  CHECK(loaded.value().at(1, "ambiguous").empty());
}

TEST_CASE("a text in SCSU takes a byte an Arabic letter and comes back as it was") {
  const std::u16string arabic = u"وزير الخارجية، 12\tقال\n";
  CHECK(to_scsu(arabic).size() == arabic.size() + 1);
  for (const std::u16string& text : {arabic, std::u16string(u"«پوتين» café — ﷺ 😀 \x01"), std::u16string()}) {
    const auto back = from_scsu(to_scsu(text));
    REQUIRE(back.ok());
    CHECK(back.value() == text);
  }
  CHECK_FALSE(from_scsu({}).ok());
  CHECK_FALSE(from_scsu(bytes_of("plain")).ok());
  auto cut = to_scsu(u"—");
  cut.pop_back();
  CHECK_FALSE(from_scsu(cut).ok());
  const auto table = Table::load("titles", cut);
  REQUIRE_FALSE(table.ok());
  CHECK(table.error().message.find("titles") != std::string::npos);
}

TEST_CASE("a damaged or foreign model is refused with a reason") {
  const auto refused = [](std::vector<std::byte> bytes) {
    const auto model = Model::load(bytes);
    REQUIRE_FALSE(model.ok());
    CHECK(model.error().code == ErrorCode::bad_model);
    return model.error().message;
  };
  CHECK(refused({}).find("not a model of Isnad") != std::string::npos);
  CHECK(refused(bytes_of("PK\x03\x04 a zip file")).find("not a model of Isnad") != std::string::npos);
  auto damaged = small_model();
  damaged.back() ^= std::byte{1};
  CHECK(refused(damaged).find("damaged") != std::string::npos);
  auto older = small_model();
  older[8] = std::byte{99};
  CHECK(refused(older).find("another version") != std::string::npos);
  auto cut = small_model();
  cut.resize(cut.size() - 3);
  refused(cut);
  for (std::size_t size = 0; size < small_model().size(); ++size) {
    auto shorter = small_model();
    shorter.resize(size);
    CHECK_FALSE(Model::load(shorter).ok());
  }
}

TEST_CASE("a table names the line that is wrong") {
  CHECK(Table::parse("t", "# a comment\na\tb\n1\t2\n3\n").value().rows() == 2);
  const auto wide = Table::parse("t", "a\tb\n1\t2\t3\n");
  REQUIRE_FALSE(wide.ok());
  CHECK(wide.error().message.find("line 2") != std::string::npos);
  CHECK_FALSE(Table::parse("t", "\xFF\xFE").ok());
  CHECK_FALSE(Table::parse("t", "# nothing\n").ok());
  CHECK(Table::parse("t", "a\tb\nx\t1, 2 ,3\n").value().list(0, "b") == std::vector<std::string>{"1", "2", "3"});
}

TEST_CASE("the verb table is checked") {
  const auto load = [](std::string_view rows) {
    const std::string tsv = std::string("lemma\troot\tform\tvowel\n") + std::string(rows);
    return Lexicon::load(
        Model::load(write_model({{"table:verbs", Table::parse("verbs", tsv).value().compile()}})).value());
  };
  CHECK(load("قال\tقول\t1\tu\n").value().forms().find(u"يقول").size() > 0);
  CHECK_FALSE(load("قال\tق\t1\tu\n").ok());
  CHECK_FALSE(load("قال\tقول\t99\tu\n").ok());
}

TEST_CASE("the tables of reporting hold the families of the news") {
  std::size_t entries = 0;
  for (const char* name : {"verbs", "reporting_nouns", "according_to"}) {
    const std::string path = std::string(ISNAD_SOURCE_DIR) + "/core/lexicon/tables/" + name + ".tsv";
    const auto parsed = Table::parse(name, test::file(path));
    REQUIRE(parsed.ok());
    entries += parsed.value().rows();
  }
  CHECK(entries >= 800);

  // No lemma stands twice, and each says its kind and frames.
  const auto verbs =
      Table::parse("verbs", test::file(std::string(ISNAD_SOURCE_DIR) + "/core/lexicon/tables/verbs.tsv"));
  std::set<std::string> seen;
  for (std::size_t row = 0; row < verbs.value().rows(); ++row) {
    const auto cell = [&](std::string_view column) { return std::string(verbs.value().at(row, column)); };
    const std::string lemma = cell("lemma");
    CHECK_MESSAGE(seen.insert(lemma).second, lemma);
    CHECK_MESSAGE(!cell("kind").empty(), lemma);
    CHECK_MESSAGE(!cell("frames").empty(), lemma);
  }
}

TEST_CASE("the table of weights holds every model") {
  // Each stage asks for one weight to know whether its choice was learned; without it the rules decide alone.
  const auto table =
      Table::parse("weights", test::file(std::string(ISNAD_SOURCE_DIR) + "/core/lexicon/tables/statement_weights.tsv"));
  REQUIRE(table.ok());
  std::set<std::string> features;
  for (std::size_t row = 0; row < table.value().rows(); ++row) features.emplace(table.value().at(row, "feature"));
  for (const char* feature : {"a:bias", "s:rule|=", "c:rule|=", "p:rule|yes"}) CHECK(features.count(feature) == 1);
}

TEST_CASE("weights are found by their feature's name") {
  const auto table = Table::parse("weights", "feature\tweight\np:one\t-260\np:two\t40\n");
  REQUIRE(table.ok());
  const auto section = Weights::compile(table.value());
  REQUIRE(section.ok());
  auto weights = Weights::load("weights", section.value());
  REQUIRE(weights.ok());
  CHECK(weights.value().of(feature_hash("p:one")) == -260);
  CHECK(weights.value().of(feature_hash("p:two")) == 40);
  CHECK(weights.value().of(feature_hash("p:three")) == 0);
  for (int i = 0; i < 500; ++i) weights.value().set(feature_hash("q:" + std::to_string(i)), i);
  for (int i = 0; i < 500; ++i) CHECK(weights.value().of(feature_hash("q:" + std::to_string(i))) == i);
  CHECK(weights.value().of(feature_hash("p:one")) == -260);
  weights.value().clear();
  CHECK(weights.value().of(feature_hash("p:one")) == 0);
}

TEST_CASE("weights that no table can hold are refused") {
  const auto table = Table::parse("weights", "feature\tweight\na\t32767\nb\t-32768\n");
  REQUIRE(table.ok());
  auto section = Weights::compile(table.value());
  REQUIRE(section.ok());
  const auto weights = Weights::load("weights", section.value());
  REQUIRE(weights.ok());
  CHECK(weights.value().of(feature_hash("a")) == 32760);
  CHECK(weights.value().of(feature_hash("b")) == -32760);
  // The last byte goes on: its number is another, and too large.
  section.value().back() |= std::byte{0x80};
  section.value().push_back(std::byte{0x7F});
  CHECK(!Weights::load("weights", section.value()).ok());
}
