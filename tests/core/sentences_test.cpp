// The tables of Arabic sentences, read by the whole reader. Its figures may only rise: floors.tsv.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "reader.h"
#include "support.h"

using namespace isnad;
using test::reading_of;
using test::s;
using test::u;

namespace {

// A span as the starts of the words that it touches: punctuation and proclitics at its edges do not matter.
using Words = std::set<std::size_t>;

bool is_letter(char16_t c) {
  return (c >= 0x621 && c <= 0x652) || (c >= 0x660 && c <= 0x669) || (c >= 0x670 && c <= 0x6D3) ||
         (c >= 0x6F0 && c <= 0x6F9) || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

Words words(std::u16string_view text, const std::vector<Span>& spans) {
  static const std::set<std::u16string> complementisers = {u"أن", u"إن", u"ان", u"أنّ", u"إنّ", u"بأن", u"بان"};
  Words out;
  std::u16string first;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    const bool touched =
        std::any_of(spans.begin(), spans.end(), [&](const Span& x) { return begin < x.end && end > x.start; });
    if (end > begin && touched) {
      if (out.empty()) first = text.substr(begin, end - begin);
      out.insert(begin);
    }
    begin = end + 1;
  }
  if (complementisers.contains(first)) out.erase(out.begin());
  return out;
}

// «x», or «x@2» for the second x of the sentence.
Span find(std::u16string_view text, const std::string& written) {
  const std::size_t at = written.rfind('@');
  const bool numbered = at != std::string::npos && written.find_first_not_of("0123456789", at + 1) == std::string::npos;
  const std::u16string needle = u(written.substr(0, numbered ? at : std::string::npos));
  std::size_t start = std::u16string_view::npos;
  for (int n = numbered ? std::atoi(written.c_str() + at + 1) : 1; n > 0; --n) {
    start = text.find(needle, start == std::u16string_view::npos ? 0 : start + 1);
    REQUIRE_MESSAGE(start != std::u16string_view::npos, written << " is not in " << s(text));
  }
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + needle.size())};
}

std::vector<Span> find_all(std::u16string_view text, std::string written) {
  static const std::string ellipsis = " … ";
  std::vector<Span> out;
  if (written == "∅") return out;
  for (std::size_t cut; (cut = written.find(ellipsis)) != std::string::npos; written.erase(0, cut + ellipsis.size())) {
    out.push_back(find(text, written.substr(0, cut)));
  }
  out.push_back(find(text, written));
  return out;
}

struct Statement {
  Words cue, source, content;
  std::string kind;
  bool direct = false;
  bool within = false;
  bool operator==(const Statement&) const = default;
  bool operator<(const Statement& o) const {
    return std::tie(cue, source, content, kind, direct, within) <
           std::tie(o.cue, o.source, o.content, o.kind, o.direct, o.within);
  }
};

struct Sentence {
  std::u16string text;
  std::vector<Statement> statements;
};

std::u16string unescaped(std::string text) {
  for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  return u(text);
}

std::vector<Sentence> sentences(const std::string& name) {
  const lexicon::Table table = test::table(name);
  std::vector<Sentence> out;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto cell = [&](std::string_view column) { return std::string(table.at(row, column)); };
    if (!cell("text").empty()) out.push_back({unescaped(cell("text")), {}});
    if (cell("kind") == "none") continue;
    const std::u16string& text = out.back().text;
    out.back().statements.push_back(
        {words(text, find_all(text, cell("cue"))), words(text, find_all(text, cell("source"))),
         words(text, find_all(text, cell("content"))), cell("kind"), cell("direct") == "yes", !cell("within").empty()});
  }
  return out;
}

std::vector<Statement> statements_of(const std::u16string& text) {
  static const char* const kinds[] = {"claim", "denial", "accusation", "demand", "warning", "commitment", "stance"};
  std::vector<Statement> out;
  const auto one = [&](const std::optional<Span>& span) { return span ? words(text, {*span}) : Words{}; };
  for (const ReadStatement& x : reading_of(text).statements) {
    out.push_back({one(x.cue), one(x.source), words(text, x.content), kinds[static_cast<std::size_t>(x.kind)], x.direct,
                   x.within.has_value()});
  }
  return out;
}

int floor_of(const std::string& table, const std::string& figure) {
  const lexicon::Table floors = test::table("floors");
  for (std::size_t row = 0; row < floors.rows(); ++row) {
    if (floors.at(row, "table") == table && floors.at(row, "figure") == figure)
      return std::atoi(std::string(floors.at(row, "floor")).c_str());
  }
  FAIL("floors.tsv has no figure " << figure << " of " << table);
  return 0;
}

int whole(const std::string& name) {
  int out = 0;
  for (Sentence& sentence : sentences(name)) {
    std::vector<Statement> got = statements_of(sentence.text);
    std::sort(got.begin(), got.end());
    std::sort(sentence.statements.begin(), sentence.statements.end());
    out += got == sentence.statements ? 1 : 0;
  }
  return out;
}

}  // namespace

TEST_CASE("sentences of every phenomenon of reported speech are read whole") {
  const int got = whole("phenomena");
  MESSAGE("phenomena: " << got << " sentences whole");
  CHECK(got >= floor_of("phenomena", "whole"));
}

TEST_CASE("denials, and what looks like them, are read whole") {
  const int got = whole("denials");
  MESSAGE("denials: " << got << " sentences whole");
  CHECK(got >= floor_of("denials", "whole"));
}

TEST_CASE("nothing is found where nobody says anything") {
  const lexicon::Table table = test::table("no_statement");
  int alarms = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto found = reading_of(table.text(row, "text")).statements.size();
    if (found > 0) MESSAGE("found a statement in: " << table.at(row, "text"));
    alarms += static_cast<int>(found);
  }
  MESSAGE("no_statement: " << alarms << " false alarms in " << table.rows() << " sentences");
  CHECK(alarms <= floor_of("no_statement", "alarms"));
}

TEST_CASE("names of all regions are found with their kind") {
  static const char* const kinds[] = {"person", "organization", "place", "group"};
  const lexicon::Table table = test::table("mentions");
  int wanted = 0, got = 0, right = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::u16string text = table.text(row, "text");
    std::set<std::pair<Words, std::string>> gold, found;
    std::string rest(table.at(row, "mentions"));
    for (std::size_t at = 0; !rest.empty();) {
      const std::size_t cut = std::min(rest.find(" | "), rest.size()), colon = rest.find(':');
      const std::u16string name = u(rest.substr(colon + 1, cut - colon - 1));
      at = text.find(name, at);
      REQUIRE(at != std::u16string::npos);
      gold.insert({words(text, {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())}}),
                   rest.substr(0, colon)});
      at += name.size();
      rest.erase(0, cut == rest.size() ? cut : cut + 3);
    }
    for (const ReadActor& actor : reading_of(text).actors) {
      for (const Span& mention : actor.mentions)
        found.insert({words(text, {mention}), kinds[static_cast<std::size_t>(actor.kind)]});
    }
    wanted += static_cast<int>(gold.size());
    got += static_cast<int>(found.size());
    for (const auto& x : found) right += gold.contains(x) ? 1 : 0;
  }
  MESSAGE("mentions: " << right << " of " << wanted << " names right, " << got << " found");
  CHECK(100 * right >= floor_of("mentions", "names") * wanted);
  CHECK(100 * right >= floor_of("mentions", "names") * got);
}
