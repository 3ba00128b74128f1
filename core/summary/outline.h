// What a summary shows, in the order in which it shows it. The formats differ only in how they write it down.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "summary/article_info.h"

namespace isnad::summary {

// A statement, ready for a reader. UTF-8; all words are the article's own, on one line.
struct Said {
  const ReadStatement* statement = nullptr;
  std::string speaker;  // the actor's name, or the source as it stands in the text, or empty
  std::string role;     // the actor's role, or empty
  std::string source;   // the source as it stands in the text where it is not the speaker's name itself; or empty
  std::string content;  // spans joined by […]
  std::string within;   // who reports it, where it is reported inside another's words; or empty
  bool uncertain = false;
};

enum class SpeakerGroup { actor, unnamed, nobody };

// All that one speaker says.
struct Voice {
  SpeakerGroup group = SpeakerGroup::actor;
  std::string name;  // of an actor
  std::string role;
  std::vector<Said> said;
};

struct Disagreement {
  Said first;
  Said second;
  std::string why;  // as in the reading
};

struct Outline {
  std::string title;                     // empty where none is known
  std::vector<const ReadActor*> actors;  // those who speak first, then by number of mentions
  std::vector<Voice> voices;             // actors by their first statement, then the unnamed, then nobody
  std::vector<Disagreement> disagreements;
};

// The text is the one that was read. What the outline points to is the reading's.
Outline outline_of(const Reading& reading, std::u16string_view text, const ArticleInfo& article);

// The words of a span on one line, UTF-8: spaces and line ends become single spaces, bidi controls and other
// control characters, which could turn around what a reader sees, are dropped.
std::string words_of(std::u16string_view text, Span span);
std::string one_line(std::u16string_view text);

}  // namespace isnad::summary
