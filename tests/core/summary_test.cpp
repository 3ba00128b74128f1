#include <nlohmann/json.hpp>

#include "summary/address.h"
#include "summary/annotations.h"
#include "summary/csv.h"
#include "summary/html.h"
#include "summary/json.h"
#include "summary/labels.h"
#include "summary/markdown.h"
#include "summary/outline.h"
#include "summary/plain.h"
#include "summary/schema_claims.h"
#include "support.h"

using namespace isnad;
using namespace isnad::summary;
using test::u;

namespace {

// A text and its reading, by the words that the spans cover.
class Sample {
 public:
  explicit Sample(const std::string& utf8) : text(u(utf8)) {}

  Span span(const std::string& words) const {
    const std::size_t at = text.find(u(words));
    REQUIRE_MESSAGE(at != std::u16string::npos, words << " is not in the text");
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + u(words).size())};
  }

  void actor(const std::string& name, const std::string& role = {}, ActorKind kind = ActorKind::person) {
    ReadActor actor;
    actor.id = "a" + std::to_string(reading.actors.size() + 1);
    actor.kind = kind;
    actor.name = u(name);
    if (!role.empty()) actor.role = u(role);
    actor.mentions.push_back(span(name));
    reading.actors.push_back(std::move(actor));
  }

  ReadStatement& statement(StatementKind kind, const std::string& speaker, const std::string& cue,
                           const std::string& content) {
    ReadStatement statement;
    statement.id = "s" + std::to_string(reading.statements.size() + 1);
    statement.kind = kind;
    if (!cue.empty()) statement.cue = span(cue);
    if (!speaker.empty()) statement.speaker = speaker;
    statement.content.push_back(span(content));
    statement.why = "test";
    reading.statements.push_back(std::move(statement));
    return reading.statements.back();
  }

  std::u16string text;
  Reading reading;
};

Sample small() {
  Sample sample(
      "علييف: سيطرنا على شوشا\nقال الرئيس الأذربيجاني إلهام علييف إن قواته «سيطرت على شوشا». ونفت يريفان سقوطها.");
  sample.actor("إلهام علييف", "الرئيس الأذربيجاني");
  sample.actor("يريفان", {}, ActorKind::place);
  sample.statement(StatementKind::claim, "a1", "قال", "قواته «سيطرت على شوشا»");
  sample.reading.statements.back().source = sample.span("الرئيس الأذربيجاني إلهام علييف");
  sample.reading.statements.back().confidence = 93;
  sample.statement(StatementKind::denial, "a2", "نفت", "سقوطها");
  sample.reading.disputes.push_back({"s1", "s2", "denial-of-content"});
  return sample;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("JSON has the contract's keys in the contract's order") {
  const Sample sample = small();
  CHECK(
      to_json(sample.reading, {"x1", {}, {}, {}}) ==
      "{\"isnad\":1,\"id\":\"x1\",\"actors\":[{\"id\":\"a1\",\"kind\":\"person\",\"name\":\"إلهام علييف\","
      "\"role\":\"الرئيس الأذربيجاني\",\"mentions\":[{\"start\":46,\"end\":57}]},{\"id\":\"a2\",\"kind\":\"place\","
      "\"name\":\"يريفان\",\"role\":null,\"mentions\":[{\"start\":90,\"end\":96}]}],\"statements\":[{\"id\":\"s1\","
      "\"kind\":\"claim\",\"cue\":{\"start\":23,\"end\":26},\"source\":{\"start\":27,\"end\":57},\"speaker\":\"a1\","
      "\"content\":[{\"start\":61,\"end\":83}],\"direct\":false,\"within\":null,\"confidence\":0.93,\"why\":\"test\"},"
      "{\"id\":\"s2\",\"kind\":\"denial\",\"cue\":{\"start\":86,\"end\":89},\"source\":null,\"speaker\":\"a2\","
      "\"content\":[{\"start\":97,\"end\":103}],\"direct\":false,\"within\":null,\"confidence\":1,\"why\":\"test\"}],"
      "\"disputes\":[{\"statements\":[\"s1\",\"s2\"],\"why\":\"denial-of-content\"}]}");
  CHECK(to_json(Reading{}) == "{\"isnad\":1,\"actors\":[],\"statements\":[],\"disputes\":[]}");
}

TEST_CASE("pretty JSON says the same over several lines") {
  const Sample sample = small();
  const std::string pretty = to_json(sample.reading, {}, JsonStyle::pretty);
  CHECK(nlohmann::json::parse(pretty) == nlohmann::json::parse(to_json(sample.reading)));
  CHECK(holds(pretty, "\n      \"mentions\": [{\"start\": 46, \"end\": 57}]\n"));
  CHECK(to_json(Reading{}, {}, JsonStyle::pretty) ==
        "{\n  \"isnad\": 1,\n  \"actors\": [],\n  \"statements\": [],\n  \"disputes\": []\n}");
}

TEST_CASE("strings of JSON are escaped") {
  const std::string nasty = "\"\\\b\f\n\r\t\x01\x1F é ق 😀 </script>";
  const auto parsed = nlohmann::json::parse(error_to_json(nasty, nasty));
  CHECK(parsed["id"] == nasty);
  CHECK(parsed["error"] == nasty);
  CHECK(error_to_json(std::nullopt, "bad") == "{\"id\":null,\"error\":\"bad\"}");
}

TEST_CASE("a confidence is a number between 0 and 1 without needless digits") {
  const auto written = [](std::uint8_t percent) {
    JsonWriter json(JsonStyle::compact);
    json.percent(percent);
    return std::move(json).take();
  };
  CHECK(written(0) == "0");
  CHECK(written(5) == "0.05");
  CHECK(written(50) == "0.5");
  CHECK(written(93) == "0.93");
  CHECK(written(100) == "1");
}

TEST_CASE("Markdown for a journalist's notes") {
  const Sample sample = small();
  const ArticleInfo article{{}, "علييف: سيطرنا على شوشا", "https://example.org/ا?x=1", "2020-11-08"};
  CHECK(to_markdown(sample.reading, sample.text, article) ==
        "# علييف: سيطرنا على شوشا\n"
        "\n"
        "- الرابط: <https://example.org/%D8%A7?x=1>\n"
        "- التاريخ: 2020-11-08\n"
        "\n"
        "## الأطراف\n"
        "\n"
        "- **إلهام علييف**، الرئيس الأذربيجاني، شخص (ذُكر مرة)\n"
        "- **يريفان**، مكان (ذُكر مرة)\n"
        "\n"
        "## من قال ماذا\n"
        "\n"
        "### إلهام علييف (الرئيس الأذربيجاني)\n"
        "\n"
        "- **قول** (بصياغة المقال، المصدر: الرئيس الأذربيجاني إلهام علييف): قواته «سيطرت على شوشا»\n"
        "\n"
        "### يريفان\n"
        "\n"
        "- **نفي** (بصياغة المقال): سقوطها\n"
        "\n"
        "## مواضع الخلاف\n"
        "\n"
        "### 1. نفيٌ لما قيل\n"
        "\n"
        "| إلهام علييف: قول | يريفان: نفي |\n"
        "| --- | --- |\n"
        "| قواته «سيطرت على شوشا» | سقوطها |\n"
        "\n"
        "---\n"
        "\n"
        "استخرجه «إسناد» آلياً من نص المقال، من غير حكم على صحة ما قيل.\n");
}

TEST_CASE("English headings leave the article's words as they are") {
  const Sample sample = small();
  const std::string markdown = to_markdown(sample.reading, sample.text, {}, Language::english);
  CHECK(holds(markdown, "## Who said what\n"));
  CHECK(holds(markdown, "- **denial** (in the article's words): \u2068سقوطها\u2069\n"));
}

TEST_CASE("words from the page never become markup") {
  const auto table = test::table("summary_markdown");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    CHECK(escape_markdown(table.at(row, "text")) == table.at(row, "escaped"));
  }
  Sample sample("عنوان\nقال <script>alert(1)</script> إن [هنا](http://a.b) | **نعم**\n# لا");
  sample.actor("<script>alert(1)</script>");
  sample.statement(StatementKind::claim, "a1", "قال", "[هنا](http://a.b) | **نعم**\n# لا");
  sample.statement(StatementKind::denial, "unnamed", "", "[هنا]");
  sample.reading.disputes.push_back({"s1", "s2", "denial-of-content"});
  const std::string markdown =
      to_markdown(sample.reading, sample.text, {{}, "# <b>x</b>\n\n- y", "javascript:alert(1)", "|x|"});
  CHECK(holds(markdown, "# \\# \\<b\\>x\\</b\\> - y\n"));
  CHECK(holds(markdown, "- الرابط: javascript:alert(1)\n"));
  CHECK(holds(markdown, "\\[هنا\\](http\\://a.b) \\| \\*\\*نعم\\*\\* \\# لا"));
  for (std::size_t at = markdown.find("<script"); at != std::string::npos; at = markdown.find("<script", at + 1)) {
    CHECK(markdown[at - 1] == '\\');
  }
  CHECK_FALSE(holds(markdown, "\n# لا"));
}

TEST_CASE("only addresses of the web become links") {
  CHECK(web_address("https://a.b/c?d=e#f") == "https://a.b/c?d=e#f");
  CHECK(web_address("HTTP://a.b/ c\"<>\n") == "HTTP://a.b/%20c%22%3C%3E%0A");
  CHECK(web_address("javascript:alert(1)").empty());
  CHECK(web_address("data:text/html,x").empty());
  CHECK(web_address("http://").empty());
  CHECK(web_address("").empty());
}

TEST_CASE("an outline groups statements by voice") {
  Sample sample("قال علييف نعم وذكرت مصادر مطلعة لا وأُعلن عن هدنة.");
  sample.actor("علييف");
  sample.statement(StatementKind::claim, "", "أُعلن", "هدنة");
  sample.statement(StatementKind::claim, "unnamed", "ذكرت", "لا");
  sample.reading.statements.back().source = sample.span("مصادر مطلعة");
  sample.statement(StatementKind::claim, "a1", "قال", "نعم");
  sample.reading.statements.back().confidence = 40;
  const Outline outline = outline_of(sample.reading, sample.text, {});
  REQUIRE(outline.voices.size() == 3);
  CHECK(outline.voices[0].group == SpeakerGroup::actor);
  CHECK(outline.voices[0].said[0].uncertain);
  CHECK(outline.voices[1].group == SpeakerGroup::unnamed);
  CHECK(outline.voices[1].said[0].speaker == "مصادر مطلعة");
  CHECK(outline.voices[2].group == SpeakerGroup::nobody);
  CHECK(outline.title.empty());
  // Spans outside the text, as a caller's mistake would give, are no reason to read outside it.
  sample.reading.statements[0].content = {{4000, 5000}};
  sample.reading.disputes.push_back({"s1", "s99", "x"});
  const Outline cut = outline_of(sample.reading, sample.text, {});
  CHECK(cut.voices[2].said[0].content.empty());
  CHECK(cut.disagreements.empty());
}

TEST_CASE("a terminal gets no control characters, and bidi controls are dropped") {
  CHECK(one_line(u"ا\u001b[31mب\u202eج\u200fد\n\n ه ") == "ا[31mبجد ه");
  Sample sample("عنوان قصير\nقال\u001b[2J علييف كلاما.");
  sample.actor("علييف");
  sample.statement(StatementKind::claim, "a1", "علييف", "كلاما");
  const std::string text = to_text(sample.reading, sample.text, {});
  CHECK(holds(text, "عنوان قصير\n"));
  CHECK(holds(text, "  قول: كلاما\n"));
  CHECK_FALSE(holds(text, "\u001b"));
}

TEST_CASE("mentions are counted as Arabic counts") {
  CHECK(mentions(1, Language::arabic) == "ذُكر مرة");
  CHECK(mentions(2, Language::arabic) == "ذُكر مرتين");
  CHECK(mentions(3, Language::arabic) == "ذُكر 3 مرات");
  CHECK(mentions(11, Language::arabic) == "ذُكر 11 مرة");
  CHECK(mentions(103, Language::arabic) == "ذُكر 103 مرات");
  CHECK(mentions(1, Language::english) == "1 mention");
  CHECK(mentions(2, Language::english) == "2 mentions");
}

TEST_CASE("HTML escapes the page's words and keeps their direction") {
  CHECK(escape_html("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  const Sample sample = small();
  const std::string html = to_html(sample.reading, sample.text, {{}, "<script>1</script>", "javascript:x", "2020"});
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n"));
  CHECK(holds(html, "<h1>&lt;script&gt;1&lt;/script&gt;</h1>"));
  CHECK_FALSE(holds(html, "<script"));
  CHECK_FALSE(holds(html, "href"));
  CHECK(holds(html, "<li class=\"denial\"><strong>نفي</strong> <bdi lang=\"ar\">سقوطها</bdi>"));
  CHECK(holds(html, "<th><bdi lang=\"ar\">إلهام علييف</bdi>: قول</th><th><bdi lang=\"ar\">يريفان</bdi>: نفي</th>"));
  CHECK(holds(to_html(sample.reading, sample.text, {{}, {}, "https://a.b/?c&d", {}}), "href=\"https://a.b/?c&amp;d\""));
}

TEST_CASE("CSV for a spreadsheet") {
  Sample sample("قال علييف \"نعم\"، و=1+1 جدا.");
  sample.actor("علييف");
  sample.statement(StatementKind::claim, "a1", "قال", "\"نعم\"، و=1+1");
  sample.statement(StatementKind::denial, "unnamed", "قال", "=1+1");
  sample.statement(StatementKind::claim, "", "قال", "جدا");
  sample.reading.disputes.push_back({"s1", "s2", "x"});
  CHECK(to_csv(sample.reading, sample.text, {{}, "ع", {}, {}}) ==
        "\xEF\xBB\xBFid,kind,speaker,role,source,content,direct,within,confidence,disputes,title,url,date\r\n"
        "s1,claim,علييف,,,\"\"\"نعم\"\"، و=1+1\",false,,1,s2,ع,,\r\n"
        "s2,denial,unnamed,,,'=1+1,false,,1,s1,ع,,\r\n"
        "s3,claim,,,,جدا,false,,1,,ع,,\r\n");
}

TEST_CASE("Web Annotations count code points and quote what they point to") {
  Sample sample("😀 قال علييف: 😀 نعم.");
  sample.actor("علييف");
  sample.statement(StatementKind::claim, "a1", "قال", "😀 نعم");
  const auto page = nlohmann::json::parse(to_annotations(sample.reading, sample.text, {{}, {}, "https://a.b/", {}}));
  CHECK(page["@context"] == "http://www.w3.org/ns/anno.jsonld");
  REQUIRE(page["items"].size() == 1);
  const auto& item = page["items"][0];
  CHECK(item["body"][0]["value"] == "claim");
  CHECK(item["body"][1]["value"] == "علييف");
  CHECK(item["target"][0]["source"] == "https://a.b/");
  const auto& selectors = item["target"][0]["selector"];
  CHECK(selectors[0]["exact"] == "😀 نعم");
  CHECK(selectors[0]["prefix"] == "😀 قال علييف: ");
  CHECK(selectors[0]["suffix"] == ".");
  CHECK(selectors[1]["start"] == 13);
  CHECK(selectors[1]["end"] == 18);
  const auto disputed = small();
  const auto linked = nlohmann::json::parse(to_annotations(disputed.reading, disputed.text));
  CHECK(linked["items"][0]["body"][2]["source"] == "urn:isnad:text#isnad-s2");
}

TEST_CASE("schema.org claims name their authors and judge nothing") {
  Sample sample = small();
  sample.statement(StatementKind::stance, "a1", "قال", "سيطرت");
  const auto graph =
      nlohmann::json::parse(to_schema_claims(sample.reading, sample.text, {{}, {}, "https://a.b/", "2020"}))["@graph"];
  REQUIRE(graph.size() == 3);
  CHECK(graph[0]["@type"] == "NewsArticle");
  CHECK(graph[0]["headline"] == "علييف: سيطرنا على شوشا");
  CHECK(graph[1]["author"]["@type"] == "Person");
  CHECK(graph[1]["author"]["jobTitle"] == "الرئيس الأذربيجاني");
  CHECK(graph[2]["author"]["@type"] == "Place");
  CHECK(graph[2]["additionalType"] == "denial");
  CHECK(graph[2]["appearance"]["@id"] == "https://a.b/#article");
}
