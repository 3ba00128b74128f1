#include "lexicon/lexicon.h"

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
  return write_model(
      {{"table:titles", bytes_of("title\tkind\nوزير\ttitle\n")}, {"actors:tagger", bytes_of("\x01\x02")}});
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
    return Lexicon::load(Model::load(write_model({{"table:verbs", bytes_of(tsv)}})).value());
  };
  CHECK(load("قال\tقول\t1\tu\n").value().forms().find(u"يقول").size() > 0);
  CHECK_FALSE(load("قال\tق\t1\tu\n").ok());
  CHECK_FALSE(load("قال\tقول\t99\tu\n").ok());
}
