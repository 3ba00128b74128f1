#include <algorithm>
#include <map>

#include "morphology/analysis.h"
#include "morphology/clitics.h"
#include "morphology/verb.h"
#include "support.h"

using namespace isnad;
using namespace isnad::morphology;
using isnad::test::s;
using isnad::test::u;

namespace {

const std::map<std::string_view, Tense> tenses{
    {"perfect", Tense::perfect},       {"imperfect", Tense::imperfect},
    {"imperative", Tense::imperative}, {"active_participle", Tense::active_participle},
    {"masdar", Tense::masdar},         {"passive_participle", Tense::passive_participle}};
const std::map<std::string_view, Person> persons{
    {"1", Person::first}, {"2", Person::second}, {"3", Person::third}, {"-", Person::none}};
const std::map<std::string_view, Gender> genders{
    {"m", Gender::masculine}, {"f", Gender::feminine}, {"e", Gender::either}};
const std::map<std::string_view, Number> numbers{{"s", Number::singular}, {"d", Number::dual}, {"p", Number::plural}};

VerbRoot root_of(const lexicon::Table& t, std::size_t row) {
  VerbRoot root;
  root.root = t.text(row, "root");
  root.form = std::stoi(std::string(t.at(row, "form")));
  if (!t.at(row, "vowel").empty()) root.vowel = static_cast<char16_t>(t.at(row, "vowel")[0]);
  root.perfect_i = t.at(row, "perfect_i") == "yes";
  return root;
}

}  // namespace

TEST_CASE("a paradigm holds every form of its verb") {
  const lexicon::Table t = test::table("verb_forms");
  for (std::size_t row = 0; row < t.rows(); ++row) {
    const std::u16string spelling = text::key_of(t.text(row, "spelling"));
    const std::vector<Form> forms = paradigm(root_of(t, row));
    CAPTURE(std::string(t.at(row, "root")));
    CAPTURE(std::string(t.at(row, "spelling")));
    const bool spelled = std::any_of(forms.begin(), forms.end(), [&](const Form& f) { return f.spelling == spelling; });
    if (t.at(row, "tense") == "-") {
      CHECK_FALSE(spelled);
      continue;
    }
    REQUIRE(spelled);
    const Inflection wanted{tenses.at(t.at(row, "tense")), persons.at(t.at(row, "person")),
                            genders.at(t.at(row, "gender")), numbers.at(t.at(row, "number")),
                            t.at(row, "voice") == "passive" ? Voice::passive : Voice::active};
    CHECK(std::any_of(forms.begin(), forms.end(),
                      [&](const Form& f) { return f.spelling == spelling && f.inflection == wanted; }));
  }
}

TEST_CASE("a word is cut into proclitics, stem and enclitic") {
  const auto has = [](std::string_view word, std::string_view stem_wanted, int proclitics, Enclitic enclitic) {
    const std::u16string key = text::key_of(u(word));
    for (const Split& split : splits(key)) {
      if (stem(key, split) == text::key_of(u(stem_wanted)) && split.proclitics == proclitics &&
          split.enclitic == enclitic) {
        return true;
      }
    }
    return false;
  };
  CHECK(has("وقال", "قال", conjunction_wa, Enclitic::none));
  CHECK(has("فسيقولونها", "يقولون", conjunction_fa | future_sa, Enclitic::haa));
  CHECK(has("للكرملين", "كرملين", preposition_li | article, Enclitic::none));
  CHECK(has("وبالقاهرة", "قاهره", conjunction_wa | preposition_bi | article, Enclitic::none));
  CHECK(has("بأنه", "ان", preposition_bi, Enclitic::ha));
  CHECK(splits(u"قال").front().prefix == 0);
  CHECK(splits(u"و").empty());
}

TEST_CASE("words in a sentence are read as verb forms") {
  FormIndex forms;
  forms.add(7, {u"نفي", 1, u'i', false, {u"نفي"}});
  forms.add(8, {u"علن", 4, u'u', false, {}});
  const auto read = [&](std::string_view sentence) {
    const text::Document document = text::analyse(u(sentence));
    return std::pair(document, analyse(document, forms));
  };
  SUBCASE("with a conjunction") {
    const auto [document, layer] = read("ونفت الوزارة سقوط المدينة");
    REQUIRE_FALSE(layer.words[0].verbs.empty());
    CHECK(layer.words[0].verbs[0].verb == 7);
    CHECK(layer.words[0].verbs[0].inflection.gender == Gender::feminine);
    CHECK(layer.words[1].verbs.empty());
  }
  SUBCASE("negated") {
    const auto [document, layer] = read("لم تنفِ القاهرة ذلك");
    REQUIRE_FALSE(layer.words[1].verbs.empty());
    CHECK(layer.words[1].polarity == Polarity::negative);
  }
  SUBCASE("the passive's vowel is heard") {
    const auto [document, layer] = read("أُعلن عن هدنة");
    REQUIRE_FALSE(layer.words[0].verbs.empty());
    CHECK(layer.words[0].verbs[0].inflection.voice == Voice::passive);
    CHECK(layer.words[0].verbs[0].passive_marked);
  }
  SUBCASE("a masdar with the article and a possessive") {
    const auto [document, layer] = read("النفي ونفيها");
    REQUIRE_FALSE(layer.words[0].verbs.empty());
    CHECK(layer.words[0].verbs[0].inflection.tense == Tense::masdar);
    REQUIRE_FALSE(layer.words[1].verbs.empty());
    CHECK(layer.words[1].verbs[0].split.enclitic == Enclitic::haa);
  }
}
