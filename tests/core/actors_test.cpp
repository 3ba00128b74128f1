// The actors stage: spellings, proclitics, trained files, clusters and roles.
#include "actors/actors.h"

#include <algorithm>
#include <array>

#include "actors/finder.h"
#include "actors/proclitics.h"
#include "actors/spelling.h"
#include "support.h"
#include "text/normalise.h"

namespace {

using namespace isnad;
using test::s;
using test::u;

struct Engine {
  lexicon::Lexicon lexicon;
  actors::Finder finder;
};

const Engine& engine() {
  static const Engine made = [] {
    const std::string bytes = test::file(ISNAD_MODEL_FILE);
    auto model = lexicon::Model::load(std::as_bytes(std::span(bytes)));
    REQUIRE(model.ok());
    auto lexicon = lexicon::Lexicon::load(std::move(model).value());
    REQUIRE(lexicon.ok());
    auto finder = actors::Finder::create(lexicon.value());
    REQUIRE(finder.ok());
    return Engine{std::move(lexicon).value(), std::move(finder).value()};
  }();
  return made;
}

struct Read {
  text::Document document;
  actors::Layer layer;
};

Read read(const std::u16string& text) {
  Read out{text::analyse(text), {}};
  out.layer = actors::find(out.document, morphology::analyse(out.document, engine().lexicon.forms()), engine().finder);
  return out;
}

// The actors of the mentions that are spelled so.
std::vector<std::uint32_t> actors_named(const Read& read, const std::u16string& name) {
  std::vector<std::uint32_t> found;
  for (const actors::Mention& mention : read.layer.mentions) {
    if (read.document.given.substr(mention.span.start, mention.span.size()) == name) found.push_back(mention.actor);
  }
  return found;
}

}  // namespace

TEST_CASE("words are spellings of one name, or not") {
  const lexicon::Table table = test::table("name_spellings");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string a = text::key_of(table.text(row, "a"));
    const std::u16string b = text::key_of(table.text(row, "b"));
    CAPTURE(s(a));
    CAPTURE(s(b));
    CHECK(actors::same_word(a, b) == (table.at(row, "same") == "yes"));
    CHECK(actors::same_word(a, b) == actors::same_word(b, a));
  }
}

TEST_CASE("proclitics are cut where the rest is the commoner word") {
  const lexicon::Table table = test::table("proclitic_cuts");
  const auto weight = [](std::uint32_t hash) {
    const actors::WordEntry* entry = engine().finder.words().find(hash);
    return entry == nullptr ? -1 : static_cast<int>(entry->weight);
  };
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string word = text::key_of(table.text(row, "word"));
    CAPTURE(s(word));
    CHECK(s(actors::stem_of(word, actors::best_cut(word, weight))) == table.at(row, "stem"));
  }
}

TEST_CASE("mentions of one actor are one, those of two are two") {
  const lexicon::Table table = test::table("actor_clusters");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Read reading = read(table.text(row, "text"));
    const std::u16string pair = table.text(row, "actors");
    CAPTURE(s(table.text(row, "text")));
    const std::size_t middle = pair.find(u" = ");
    REQUIRE(middle != std::u16string::npos);
    const auto first = actors_named(reading, pair.substr(0, middle));
    const auto second = actors_named(reading, pair.substr(middle + 3));
    REQUIRE(!first.empty());
    REQUIRE(!second.empty());
    CHECK((first.front() == second.back()) == (table.at(row, "relation") == "same"));
  }
}

TEST_CASE("what lists and titles say of a name counts beside the tagger") {
  constexpr std::array<const char*, 4> kinds = {"person", "organization", "place", "group"};
  const lexicon::Table table = test::table("actor_names");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Read reading = read(table.text(row, "text"));
    CAPTURE(s(table.text(row, "text")));
    std::string names;
    for (const actors::Mention& mention : reading.layer.mentions) {
      if (!names.empty()) names += "؛ ";
      names += s(std::u16string(reading.document.given.substr(mention.span.start, mention.span.size())));
      names += std::string("=") + kinds.at(static_cast<std::size_t>(mention.kind));
    }
    CHECK(names == table.at(row, "names"));
  }
}

TEST_CASE("an actor is not named with the preposition before it") {
  const Read reading = read(u"جددت أنقرة دعمها للهدنة، وفق بيان للخارجية التركية.");
  const auto named = actors_named(reading, u"للخارجية التركية");
  REQUIRE(!named.empty());
  CHECK(s(reading.layer.actors[named.front()].name) == "الخارجية التركية");
}

TEST_CASE("a role stands beside a name") {
  const lexicon::Table table = test::table("actor_roles");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Read reading = read(table.text(row, "text"));
    CAPTURE(s(table.text(row, "text")));
    const auto named = actors_named(reading, table.text(row, "name"));
    REQUIRE(!named.empty());
    const auto& roles = reading.layer.actors[named.front()].roles;
    REQUIRE(!roles.empty());
    CHECK(s(roles.front()) == table.at(row, "role"));
  }
}

TEST_CASE("every mention is inside the text, in order, and of an actor that knows it") {
  const Read reading = read(u(test::file(std::string(ISNAD_SOURCE_DIR) + "/tests/articles/karabakh-village.txt")));
  REQUIRE(!reading.layer.mentions.empty());
  std::uint32_t before = 0;
  for (std::uint32_t m = 0; m < reading.layer.mentions.size(); ++m) {
    const actors::Mention& mention = reading.layer.mentions[m];
    CHECK(mention.span.start >= before);
    CHECK(mention.span.end <= reading.document.given.size());
    before = mention.span.end;
    const auto& known = reading.layer.actors[mention.actor].mentions;
    CHECK(std::find(known.begin(), known.end(), m) != known.end());
  }
}

TEST_CASE("trained files are read back as they were written, and refused when damaged") {
  actors::Tagger::Source source;
  source.features.push_back({0x40000000U, {1, -2, 0, 0, 5, 0, 0, 0, -7}});
  source.transitions[0][1] = -12;
  std::vector<std::byte> bytes = actors::Tagger::write(source);
  const auto tagger = actors::Tagger::load(bytes);
  REQUIRE(tagger.ok());
  CHECK(tagger.value().size() == 1);
  actors::FeatureList list;
  list.add(0x40000000U);
  actors::Scores scores{};
  tagger.value().add(list, scores);
  CHECK(scores == actors::Scores{1, -2, 0, 0, 5, 0, 0, 0, -7});
  bytes.pop_back();
  CHECK(!actors::Tagger::load(bytes).ok());
  CHECK(!actors::Tagger::load({}).ok());

  actors::WordTable::Source words;
  words.coarser = {{3, 2, 1}};
  words.words.push_back({actors::word_hash(u"باريس"), {20, 1, 4}});
  std::vector<std::byte> table_bytes = actors::WordTable::write(words);
  const auto table = actors::WordTable::load(table_bytes);
  REQUIRE(table.ok());
  const actors::WordEntry* entry = table.value().find(actors::word_hash(u"باريس"));
  REQUIRE(entry != nullptr);
  CHECK(entry->weight == 20);
  CHECK(table.value().coarser(entry->cluster)[0] == 3);
  CHECK(table.value().find(actors::word_hash(u"لندن")) == nullptr);
  table_bytes.resize(table_bytes.size() / 2);
  CHECK(!actors::WordTable::load(table_bytes).ok());
}
