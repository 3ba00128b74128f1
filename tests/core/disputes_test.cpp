#include "disputes/disputes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "disputes/judge.h"
#include "disputes/stem.h"
#include "gold/gold_layers.h"
#include "support.h"
#include "text/normalise.h"

using namespace isnad;
using test::s;
using test::u;

namespace {

const lexicon::Lexicon& lexicon_of_tests() {
  static const lexicon::Lexicon lexicon = [] {
    auto loaded = test::lexicon_of(ISNAD_MODEL_FILE);
    REQUIRE_MESSAGE(loaded.ok(), loaded.error().message);
    return loaded.value();
  }();
  return lexicon;
}

const disputes::Judge& judge_of_tests() {
  static const disputes::Judge judge = [] {
    auto made = disputes::Judge::create(lexicon_of_tests());
    REQUIRE_MESSAGE(made.ok(), made.error().message);
    return made.value();
  }();
  return judge;
}

// An article in which the test says what the stages below would find. A statement is written
// «kind | speaker | cue | content», and so are the names of the actors; all are looked up in the text, in order.
struct Scene {
  std::string text;
  std::vector<std::string> actors;
  std::vector<std::string> statements;
};

class Stage {
 public:
  explicit Stage(const Scene& scene) : document_(text::analyse(u(scene.text))) {
    words_ = morphology::analyse(document_, lexicon_of_tests().forms());
    actors_.mention_of.assign(document_.tokens.size(), text::none);
    for (const std::string& name : scene.actors) add_actor(name);
    for (const std::string& line : scene.statements) add_statement(scene, line);
  }

  // «s1-s2 why», one a pair.
  std::vector<std::string> disputes() const {
    std::vector<std::string> out;
    for (const auto& d : isnad::disputes::find(document_, words_, actors_, statements_, judge_of_tests()).disputes) {
      out.push_back("s" + std::to_string(d.first + 1) + "-s" + std::to_string(d.second + 1) + " " + d.why);
    }
    return out;
  }

 private:
  TokenRange tokens_of(std::size_t start, std::size_t size) const {
    TokenRange range;
    const Span span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + size)};
    for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
      if (!document_.span(i).overlaps(span)) continue;
      if (range.empty()) range.begin = i;
      range.end = i + 1;
    }
    return range;
  }

  void add_actor(const std::string& name) {
    const std::u16string words = u(name);
    const auto index = static_cast<std::uint32_t>(actors_.actors.size());
    actors::Actor actor;
    actor.kind = actors::Kind::organization;
    actor.name = words;
    for (std::size_t at = document_.given.find(words); at != std::u16string::npos;
         at = document_.given.find(words, at + 1)) {
      const TokenRange tokens = tokens_of(at, words.size());
      const auto mention = static_cast<std::uint32_t>(actors_.mentions.size());
      actor.mentions.push_back(mention);
      actors_.mentions.push_back({tokens, document_.span(tokens), actor.kind, index, {}});
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) actors_.mention_of[i] = mention;
    }
    REQUIRE_MESSAGE(!actor.mentions.empty(), name << " is not in the text");
    actors_.actors.push_back(std::move(actor));
  }

  void add_statement(const Scene& scene, const std::string& line) {
    static const std::vector<std::string> kinds = {"claim",   "denial",     "accusation", "demand",
                                                   "warning", "commitment", "stance"};
    std::vector<std::string> cells;
    for (std::size_t from = 0; from <= line.size();) {
      const std::size_t bar = std::min(line.find(" | ", from), line.size());
      cells.push_back(line.substr(from, bar - from));
      from = bar + 3;
    }
    REQUIRE(cells.size() == 4);
    statements::Statement statement;
    statement.kind = static_cast<statements::Kind>(std::find(kinds.begin(), kinds.end(), cells[0]) - kinds.begin());
    const auto actor = std::find(scene.actors.begin(), scene.actors.end(), cells[1]);
    if (actor != scene.actors.end()) {
      statement.speaker_kind = statements::SpeakerKind::actor;
      statement.speaker = static_cast<std::uint32_t>(actor - scene.actors.begin());
    } else if (cells[1] != "-") {
      statement.speaker_kind = statements::SpeakerKind::unnamed;
      statement.source = find(cells[1]);
    }
    statement.cue = find(cells[2]);
    statement.content.push_back(find(cells[3]));
    for (std::uint32_t i = 0; i < statements_.statements.size(); ++i) {
      if (statements_.statements[i].content.front().contains(statement.cue)) statement.within = i;
    }
    statements_.statements.push_back(std::move(statement));
  }

  TokenRange find(const std::string& words) const {
    const std::size_t at = document_.given.find(u(words));
    REQUIRE_MESSAGE(at != std::u16string::npos, words << " is not in the text");
    return tokens_of(at, u(words).size());
  }

  text::Document document_;
  morphology::Layer words_;
  actors::Layer actors_;
  statements::Layer statements_;
};

std::vector<std::string> disputes_of(const Scene& scene) { return Stage(scene).disputes(); }

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("the forms of a word share a stem or a root") {
  const auto table = test::table("disputes_stems");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto words = table.list(row, "words");
    const bool alike = table.at(row, "alike") == "yes";
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto a = disputes::light_stem(text::key_of(u(words[0])));
      const auto b = disputes::light_stem(text::key_of(u(words[i])));
      CAPTURE(words[0]);
      CAPTURE(words[i]);
      CHECK((a == b || disputes::rough_root(a) == disputes::rough_root(b)) == alike);
    }
  }
}

TEST_CASE("antonyms are found in other forms than the table's") {
  const disputes::Judge& judge = judge_of_tests();
  const auto table = test::table("disputes_antonyms");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::vector<disputes::Term> terms{judge.terms().of(text::key_of(table.text(row, "one")), 0),
                                      judge.terms().of(text::key_of(table.text(row, "other")), 0)};
    judge.opposites().mark(terms);
    CAPTURE(table.at(row, "one"));
    CAPTURE(table.at(row, "other"));
    CHECK(disputes::Opposites::opposed(terms[0], terms[1]) == (table.at(row, "opposed") == "yes"));
    CHECK(disputes::Opposites::opposed(terms[1], terms[0]) == (table.at(row, "opposed") == "yes"));
  }
}

TEST_CASE("a denial and the claim that it denies") {
  CHECK(disputes_of({"أعلن علييف سيطرة جيش بلاده على شوشا. ونفت يريفان سقوطها.",
                     {"علييف", "شوشا", "يريفان"},
                     {"claim | علييف | أعلن | سيطرة جيش بلاده على شوشا", "denial | يريفان | نفت | سقوطها"}}) ==
        Found{"s1-s2 denial-of-content"});
  CHECK(disputes_of(
            {"قالت صحيفة الأفق إن البنك المركزي باع نصف احتياطه من الذهب. ونفى البنك المركزي بيع أي كمية من الذهب.",
             {"الأفق", "البنك المركزي"},
             {"claim | الأفق | قالت | البنك المركزي باع نصف احتياطه من الذهب",
              "denial | البنك المركزي | ونفى | بيع أي كمية من الذهب"}}) == Found{"s1-s2 denial-of-content"});
}

TEST_CASE("a rumour inside a denial, and one denied in a headline as well") {
  CHECK(disputes_of({"نفت وزارة التعليم ما تردد عن تأجيل الامتحانات النهائية.",
                     {"وزارة التعليم"},
                     {"denial | وزارة التعليم | نفت | ما تردد عن تأجيل الامتحانات النهائية",
                      "claim | - | تردد | تأجيل الامتحانات النهائية"}}) == Found{"s1-s2 denied-rumour"});
  CHECK(disputes_of({"التعليم تنفي تأجيل الامتحانات النهائية\nنفت وزارة التعليم ما أشيع عن تأجيل الامتحانات النهائية.",
                     {"التعليم"},
                     {"denial | التعليم | تنفي | تأجيل الامتحانات النهائية",
                      "denial | التعليم | نفت | ما أشيع عن تأجيل الامتحانات النهائية",
                      "claim | - | أشيع | عن تأجيل الامتحانات النهائية"}}) ==
        Found{"s1-s3 denied-rumour", "s2-s3 denied-rumour"});
}

TEST_CASE("an accusation and its rejection") {
  CHECK(disputes_of({"اتهمت باكو يريفان بقصف المدنيين في كنجة. ونفت يريفان قصف المدنيين.",
                     {"باكو", "يريفان"},
                     {"accusation | باكو | اتهمت | يريفان بقصف المدنيين في كنجة",
                      "denial | يريفان | ونفت | قصف المدنيين"}}) == Found{"s1-s2 rejected-accusation"});
  CHECK(disputes_of({"اتهمت باكو يريفان بقصف المدنيين في كنجة. وقالت يريفان: هذه الاتهامات باطلة.",
                     {"باكو", "يريفان"},
                     {"accusation | باكو | اتهمت | يريفان بقصف المدنيين في كنجة",
                      "denial | يريفان | وقالت | هذه الاتهامات باطلة"}}) == Found{"s1-s2 rejected-accusation"});
}

TEST_CASE("a counter-claim, and figures that diverge") {
  CHECK(disputes_of({"أعلن علييف سيطرة جيش بلاده على شوشا. وأكدت يريفان أن القتال في شوشا مستمر.",
                     {"علييف", "شوشا", "يريفان"},
                     {"claim | علييف | أعلن | سيطرة جيش بلاده على شوشا",
                      "claim | يريفان | أكدت | القتال في شوشا مستمر"}}) == Found{"s1-s2 counter-claim"});
  CHECK(disputes_of({"قالت الشرطة إن 12 شخصا قتلوا في انفجار السوق. وقال المستشفى إن 30 شخصا قتلوا في انفجار السوق.",
                     {"الشرطة", "المستشفى"},
                     {"claim | الشرطة | قالت | 12 شخصا قتلوا في انفجار السوق",
                      "claim | المستشفى | وقال | 30 شخصا قتلوا في انفجار السوق"}}) == Found{"s1-s2 diverging-figures"});
}

TEST_CASE("what is no contradiction") {
  // The same figures.
  CHECK(disputes_of({"قالت الشرطة إن 12 شخصا قتلوا في انفجار السوق. وقال المستشفى إن 12 شخصا قتلوا في انفجار السوق.",
                     {"الشرطة", "المستشفى"},
                     {"claim | الشرطة | قالت | 12 شخصا قتلوا في انفجار السوق",
                      "claim | المستشفى | وقال | 12 شخصا قتلوا في انفجار السوق"}}) == Found{});
  // A denial of something else.
  CHECK(disputes_of({"قال وزير النفط إن الأسعار سترتفع في الشتاء. ونفت شركة الطيران إلغاء رحلاتها إلى عمّان.",
                     {"وزير النفط", "شركة الطيران"},
                     {"claim | وزير النفط | قال | الأسعار سترتفع في الشتاء",
                      "denial | شركة الطيران | ونفت | إلغاء رحلاتها إلى عمّان"}}) == Found{});
  // One speaker, who denies one thing and says another of the same matter.
  CHECK(disputes_of({"نفى النادي بيع عقد المهاجم. وقال النادي إن عقد المهاجم يمتد عامين.",
                     {"النادي"},
                     {"denial | النادي | نفى | بيع عقد المهاجم", "claim | النادي | وقال | عقد المهاجم يمتد عامين"}}) ==
        Found{});
  // Who reports a claim does not contradict it.
  CHECK(disputes_of({"ذكرت رويترز أن الجيش أعلن سيطرته على المدينة.",
                     {"رويترز", "الجيش"},
                     {"claim | رويترز | ذكرت | الجيش أعلن سيطرته على المدينة",
                      "claim | الجيش | أعلن | سيطرته على المدينة"}}) == Found{});
  CHECK(disputes_of({"", {}, {}}) == Found{});
}

TEST_CASE("minimal pairs: a contradiction, and what looks like one") {
  const auto table = test::table("disputes_pairs");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    CAPTURE(table.at(row, "what"));
    const Scene scene{std::string(table.at(row, "text")),
                      table.list(row, "actors"),
                      {std::string(table.at(row, "first")), std::string(table.at(row, "second"))}};
    CHECK(disputes_of(scene).size() == (table.at(row, "disputed") == "yes" ? 1U : 0U));
  }
}

TEST_CASE("a faulty table of weights is refused by name") {
  const auto lexicon = [](const std::string& weights) {
    auto table = lexicon::Table::parse("dispute_weights", weights);
    REQUIRE(table.ok());
    auto model = lexicon::Model::load(lexicon::write_model({{"table:dispute_weights", table.value().compile()}}));
    REQUIRE(model.ok());
    auto loaded = lexicon::Lexicon::load(model.value());
    REQUIRE(loaded.ok());
    return loaded.value();
  };
  CHECK(disputes::Judge::create(lexicon("sign\tfirst\tagain\tclaims\nalways\t-3\t-3\t-3\n")).ok());
  const auto unknown = disputes::Judge::create(lexicon("sign\tfirst\nmoon\t3\n"));
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().message.find("moon") != std::string::npos);
  const auto fraction = disputes::Judge::create(lexicon("sign\tagain\nalways\t0.5\n"));
  REQUIRE_FALSE(fraction.ok());
  CHECK(fraction.error().code == ErrorCode::bad_model);
}

TEST_CASE("the annotated articles: precision above all") {
  const auto articles =
      test::gold_articles(std::string(ISNAD_SOURCE_DIR) + "/../shared/gold/train", lexicon_of_tests());
  if (articles.empty()) {
    MESSAGE("skipped: the annotated articles (../shared/gold) are not here");
    return;
  }
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  for (const test::GoldArticle& article : articles) {
    gold += article.disputes.size();
    for (const auto& d :
         disputes::find(article.document, article.words, article.actors, article.statements, judge_of_tests())
             .disputes) {
      ++found;
      right += static_cast<std::size_t>(
          std::count(article.disputes.begin(), article.disputes.end(), std::pair(d.first, d.second)));
    }
  }
  CHECK(100 * right >= 80 * found);
  CHECK(100 * right >= 65 * gold);
}
