// The stage of statements against the checklist of phenomena: tables that a linguist edits.
#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "reader.h"
#include "support.h"
#include "text/characters.h"
#include "text/normalise.h"

using namespace isnad;
using test::reading_of;
using test::s;
using test::u;

namespace {

// The place of «words» or «words@2» in the text.
Span place(const std::u16string& text, std::string_view cell) {
  std::size_t count = 1;
  if (const std::size_t at = cell.find('@'); at != std::string_view::npos) {
    count = static_cast<std::size_t>(std::stoi(std::string(cell.substr(at + 1))));
    cell = cell.substr(0, at);
  }
  const std::u16string words = u(cell);
  std::size_t found = std::u16string::npos;
  for (std::size_t i = 0; i < count; ++i) found = text.find(words, found == std::u16string::npos ? 0 : found + 1);
  REQUIRE_MESSAGE(found != std::u16string::npos, "«" << cell << "» does not stand in: " << s(text));
  return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + words.size())};
}

// The numbers of the words that the spans touch; marks at a span's edge do not matter.
std::set<std::size_t> words_of(const std::u16string& text, const std::vector<Span>& spans) {
  std::set<std::size_t> out;
  std::size_t number = 0;
  for (std::uint32_t i = 0; i < text.size();) {
    std::uint32_t end = i;
    while (end < text.size() &&
           (text::is_letter(text[end]) || text::is_digit(text[end]) || (text[end] >= 0x0640 && text[end] <= 0x0652))) {
      ++end;
    }
    if (end == i) {
      ++i;
      continue;
    }
    for (const Span span : spans) {
      if (span.start < end && i < span.end) out.insert(number);
    }
    ++number;
    i = end;
  }
  return out;
}

double overlap(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty() ? 1 : 0;
  std::size_t shared = 0;
  for (const std::size_t word : a) shared += b.count(word);
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

constexpr std::array<std::string_view, 7> kinds{"claim",   "denial",     "accusation", "demand",
                                                "warning", "commitment", "stance"};

struct Expected {
  std::string kind;
  std::vector<Span> cue;
  std::vector<Span> source;
  std::vector<Span> content;
};

struct Sentence {
  int row = 0;
  std::string id;
  std::u16string text;
  std::vector<Expected> statements;
};

std::vector<Sentence> sentences_of(const std::string& name) {
  const lexicon::Table table = test::table(name);
  std::vector<Sentence> out;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string id(table.at(row, "id"));
    if (out.empty() || out.back().id != id) {
      Sentence sentence;
      sentence.row = std::stoi(std::string(table.at(row, "row")));
      sentence.id = id;
      sentence.text = table.text(row, "text");
      for (std::size_t at = sentence.text.find(u"\\n"); at != std::u16string::npos; at = sentence.text.find(u"\\n")) {
        sentence.text.replace(at, 2, u"\n");
      }
      out.push_back(std::move(sentence));
    }
    if (table.at(row, "kind") == "none") continue;
    Sentence& sentence = out.back();
    Expected expected;
    expected.kind = table.at(row, "kind");
    const auto cell = [&](std::string_view column, std::vector<Span>& into) {
      std::string_view rest = table.at(row, column);
      const std::string_view separator = " … ";
      while (!rest.empty() && rest != "∅") {
        const std::size_t at = rest.find(separator);
        into.push_back(place(sentence.text, rest.substr(0, at)));
        if (at == std::string_view::npos) break;
        rest = rest.substr(at + separator.size());
      }
    };
    cell("cue", expected.cue);
    cell("source", expected.source);
    cell("content", expected.content);
    sentence.statements.push_back(std::move(expected));
  }
  return out;
}

// Cue and source by their words, content by four fifths of its words, and the kind.
bool reads_right(const std::u16string& text, const Expected& expected, const Reading& reading) {
  return std::any_of(reading.statements.begin(), reading.statements.end(), [&](const ReadStatement& got) {
    if (expected.kind != kinds[static_cast<std::size_t>(got.kind)]) return false;
    const auto spans = [](const std::optional<Span>& span) {
      return span ? std::vector<Span>{*span} : std::vector<Span>{};
    };
    if (words_of(text, expected.cue) != words_of(text, spans(got.cue))) return false;
    if (words_of(text, expected.source) != words_of(text, spans(got.source))) return false;
    return overlap(words_of(text, expected.content), words_of(text, got.content)) >= 0.8;
  });
}

}  // namespace

TEST_CASE("every row of the checklist of phenomena reads right, as far as it does") {
  // The share of a row's sentences that must read right, in percent: what the stage has reached. Raise them, never
  // lower them.
  const std::map<int, int> required{{1, 83},   {2, 83},  {3, 83},  {4, 71},   {5, 57},   {6, 83},   {7, 85},   {8, 33},
                                    {9, 83},   {10, 83}, {11, 83}, {12, 66},  {13, 50},  {14, 66},  {15, 71},  {16, 66},
                                    {17, 100}, {18, 66}, {19, 66}, {20, 71},  {21, 60},  {22, 83},  {23, 66},  {24, 83},
                                    {25, 66},  {26, 71}, {27, 71}, {28, 100}, {29, 100}, {30, 100}, {31, 83},  {32, 66},
                                    {33, 100}, {34, 60}, {35, 57}, {36, 66},  {37, 83},  {38, 83},  {39, 100}, {40, 57},
                                    {41, 57},  {42, 77}, {43, 14}, {44, 42},  {45, 83},  {46, 83},  {47, 66}};
  struct Tally {
    int right = 0;
    int all = 0;
    std::string missed;
  };
  std::map<int, Tally> rows;
  for (const Sentence& sentence : sentences_of("phenomena")) {
    const Reading reading = reading_of(sentence.text);
    Tally& tally = rows[sentence.row];
    bool right = reading.statements.size() <= sentence.statements.size();
    for (const Expected& expected : sentence.statements) right = right && reads_right(sentence.text, expected, reading);
    ++tally.all;
    if (right) {
      ++tally.right;
    } else {
      tally.missed += " " + sentence.id;
    }
  }
  int right = 0;
  int all = 0;
  for (const auto& [row, tally] : rows) {
    right += tally.right;
    all += tally.all;
    const int share = tally.right * 100 / tally.all;
    const auto found = required.find(row);
    CHECK_MESSAGE(share >= (found == required.end() ? 0 : found->second),
                  "row " << row << ": " << tally.right << " of " << tally.all << " read right; not" << tally.missed);
  }
  MESSAGE("phenomena: " << right << " of " << all << " sentences read right");
}

TEST_CASE("sources are read whole") {
  const lexicon::Table table = test::table("sources");
  std::size_t right = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string text = table.text(row, "text");
    const std::vector<Span> cue{place(text, table.at(row, "cue"))};
    std::vector<Span> source;
    if (table.at(row, "source") != "∅") source.push_back(place(text, table.at(row, "source")));
    const Reading reading = reading_of(text);
    const bool read = std::any_of(reading.statements.begin(), reading.statements.end(), [&](const ReadStatement& got) {
      return got.cue && words_of(text, cue) == words_of(text, {*got.cue}) &&
             words_of(text, source) ==
                 words_of(text, got.source ? std::vector<Span>{*got.source} : std::vector<Span>{});
    });
    right += read ? 1U : 0U;
    if (!read) MESSAGE("source of " << table.at(row, "id"));
  }
  MESSAGE("sources: " << right << " of " << table.rows() << " read right");
  CHECK(right * 10 >= table.rows() * 8);
}

TEST_CASE("sentences without any statement stay without") {
  const lexicon::Table table = test::table("no_statement");
  std::size_t alarms = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Reading reading = reading_of(table.text(row, "text"));
    alarms += reading.statements.size();
    for (const ReadStatement& statement : reading.statements) {
      MESSAGE("false alarm (" << statement.why << "): " << table.at(row, "text"));
    }
  }
  CHECK(alarms <= 2);
}

TEST_CASE("who speaks is known of most statements") {
  const lexicon::Table table = test::table("speakers");
  std::size_t right = 0;
  std::size_t wanted = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string text = table.text(row, "text");
    const Reading reading = reading_of(text);
    auto next = reading.statements.begin();
    std::string rest(table.at(row, "speakers"));
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(" | "), rest.size());
      const std::string one = rest.substr(0, end);
      rest = rest.substr(std::min(end + 3, rest.size()));
      const std::size_t equals = one.find('=');
      REQUIRE(equals != std::string::npos);
      const std::u16string cue = u(one.substr(0, equals));
      const std::string speaker = one.substr(equals + 1);
      ++wanted;
      const auto found = std::find_if(next, reading.statements.end(), [&](const ReadStatement& statement) {
        return statement.cue && text.substr(statement.cue->start, statement.cue->size()) == cue;
      });
      if (found == reading.statements.end()) continue;
      next = found + 1;
      std::string got = found->speaker.value_or("nobody");
      for (const ReadActor& actor : reading.actors) {
        if (actor.id == got) got = s(actor.name);
      }
      right += got == speaker ? 1U : 0U;
      if (got != speaker) MESSAGE("«" << s(cue) << "»: " << got << " instead of " << speaker << ": " << s(text));
    }
  }
  MESSAGE("speakers: " << right << " of " << wanted << " right");
  CHECK(right * 100 >= wanted * 80);
}

TEST_CASE("spans lie in the text, nesting has no circles, confidence is a percentage") {
  for (const Sentence& sentence : sentences_of("phenomena")) {
    const Reading reading = reading_of(sentence.text);
    for (std::size_t i = 0; i < reading.statements.size(); ++i) {
      const ReadStatement& statement = reading.statements[i];
      const auto inside = [&](Span span) { return span.start < span.end && span.end <= sentence.text.size(); };
      if (statement.cue) CHECK(inside(*statement.cue));
      if (statement.source) CHECK(inside(*statement.source));
      for (const Span span : statement.content) CHECK(inside(span));
      CHECK(statement.confidence >= 1);
      CHECK(statement.confidence <= 100);
      CHECK(!statement.why.empty());
      std::optional<std::string> at = statement.within;
      for (std::size_t guard = 0; at && guard <= reading.statements.size(); ++guard) {
        REQUIRE(guard < reading.statements.size());
        const auto outer = std::find_if(reading.statements.begin(), reading.statements.end(),
                                        [&](const ReadStatement& other) { return other.id == *at; });
        REQUIRE(outer != reading.statements.end());
        at = outer->within;
      }
    }
  }
}

TEST_CASE("a text may end anywhere") {
  // What is looked for behind these words is not there; the build with sanitizers would see it read all the same.
  for (const char* text : {"قال والد", "قال مصدر في \"", "أكد سفير لدى \"", "قال ابن", "كتب الممثل: \"كل ما",
                           "قال إن \"", "بحسب", "قال هذا"}) {
    CAPTURE(text);
    const auto reading = test::reader().read(u(text));
    CHECK(reading.ok());
  }
}

TEST_CASE("a text ten times as long takes at most about ten times as long") {
  std::u16string article;
  for (const Sentence& sentence : sentences_of("phenomena")) article += sentence.text + u"\n";
  // Without a line break or an end mark as well: one paragraph, one sentence.
  for (const bool one_sentence : {false, true}) {
    std::u16string once = article;
    if (one_sentence) {
      std::replace(once.begin(), once.end(), u'\n', u' ');
      std::replace(once.begin(), once.end(), u'.', u' ');
    }
    std::u16string ten;
    for (int i = 0; i < 10; ++i) ten += once + u" ";
    const auto seconds = [](const std::u16string& text) {
      double best = 1e9;
      for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        reading_of(text);
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
      }
      return best;
    };
    const double small = seconds(once);
    const double large = seconds(ten);
    // The machine may be busy: the bound is loose, and a quadratic reading is a hundred times as slow.
    CHECK_MESSAGE(large < 25 * small + 0.05, "one: " << small << " s, ten: " << large << " s");
  }
}
