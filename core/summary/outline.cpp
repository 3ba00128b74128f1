#include "summary/outline.h"

#include <algorithm>
#include <unordered_map>

#include "text/utf.h"

namespace isnad::summary {
namespace {

// Below this a reading is shown as uncertain.
constexpr std::uint8_t certain = 60;
// A first line of more characters is a paragraph, no headline.
constexpr std::size_t headline = 160;

bool is_control(char16_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool is_blank(char16_t c) {
  return c == u' ' || (c >= u'\t' && c <= u'\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_mark(char16_t c) {
  return c == u'.' || c == u'،' || c == u',' || c == u':' || c == u'؛' || c == u';' || c == u'؟' || c == u'!';
}

class Builder {
 public:
  Builder(const Reading& reading, std::u16string_view text) : text_(text) {
    for (const ReadActor& actor : reading.actors) actors_.emplace(actor.id, &actor);
    for (const ReadStatement& statement : reading.statements) statements_.emplace(statement.id, &statement);
  }

  [[nodiscard]] const ReadActor* speaker(const ReadStatement& statement) const {
    if (!statement.speaker) return nullptr;
    const auto found = actors_.find(*statement.speaker);
    return found == actors_.end() ? nullptr : found->second;
  }

  [[nodiscard]] const ReadStatement* statement(std::string_view id) const {
    const auto found = statements_.find(id);
    return found == statements_.end() ? nullptr : found->second;
  }

  [[nodiscard]] Said said(const ReadStatement& statement) const {
    Said said;
    said.statement = &statement;
    said.uncertain = statement.confidence < certain;
    name_speaker(statement, said.speaker, said.role);
    if (statement.source) said.source = words_of(text_, *statement.source);
    if (said.source == said.speaker) said.source.clear();
    for (const Span& span : statement.content) {
      if (!said.content.empty()) said.content += " […] ";
      said.content += words_of(text_, span);
    }
    if (statement.within) {
      if (const ReadStatement* outer = this->statement(*statement.within)) {
        std::string role;
        name_speaker(*outer, said.within, role);
      }
    }
    return said;
  }

 private:
  void name_speaker(const ReadStatement& statement, std::string& name, std::string& role) const {
    if (const ReadActor* actor = speaker(statement)) {
      name = one_line(actor->name);
      if (actor->role) role = one_line(*actor->role);
    } else if (statement.source) {
      name = words_of(text_, *statement.source);
    }
  }

  std::u16string_view text_;
  std::unordered_map<std::string_view, const ReadActor*> actors_;
  std::unordered_map<std::string_view, const ReadStatement*> statements_;
};

std::string title_of(std::u16string_view text, const ArticleInfo& article) {
  if (!article.title.empty()) {
    const auto title = text::to_utf16(article.title);
    return title ? one_line(*title) : std::string();
  }
  const std::size_t end = text.find(u'\n');
  if (end == std::u16string_view::npos || end > headline) return {};
  std::string title = one_line(text.substr(0, end));
  return title.ends_with('.') ? std::string() : title;
}

std::vector<Voice> voices_of(const Reading& reading, const Builder& builder) {
  std::vector<Voice> voices;
  std::unordered_map<std::string_view, std::size_t> place;
  Voice unnamed{SpeakerGroup::unnamed, {}, {}, {}};
  Voice nobody{SpeakerGroup::nobody, {}, {}, {}};
  for (const ReadStatement& statement : reading.statements) {
    Said said = builder.said(statement);
    if (const ReadActor* actor = builder.speaker(statement)) {
      const auto [found, fresh] = place.emplace(actor->id, voices.size());
      if (fresh) voices.push_back({SpeakerGroup::actor, said.speaker, said.role, {}});
      voices[found->second].said.push_back(std::move(said));
    } else {
      (statement.speaker ? unnamed : nobody).said.push_back(std::move(said));
    }
  }
  if (!unnamed.said.empty()) voices.push_back(std::move(unnamed));
  if (!nobody.said.empty()) voices.push_back(std::move(nobody));
  return voices;
}

std::vector<const ReadActor*> actors_of(const Reading& reading) {
  std::unordered_map<std::string_view, std::size_t> statements;
  for (const ReadStatement& statement : reading.statements) {
    if (statement.speaker) ++statements[*statement.speaker];
  }
  std::vector<const ReadActor*> actors;
  for (const ReadActor& actor : reading.actors) actors.push_back(&actor);
  std::stable_sort(actors.begin(), actors.end(), [&](const ReadActor* a, const ReadActor* b) {
    const bool a_speaks = statements.contains(a->id);
    const bool b_speaks = statements.contains(b->id);
    if (a_speaks != b_speaks) return a_speaks;
    return a->mentions.size() > b->mentions.size();
  });
  return actors;
}

}  // namespace

std::string one_line(std::u16string_view text) {
  std::u16string line;
  bool space = false;
  for (const char16_t c : text) {
    if (is_blank(c)) {
      space = !line.empty();
    } else if (!is_control(c)) {
      if (space) line += u' ';
      space = false;
      line += c;
    }
  }
  return text::to_utf8(line);
}

std::string words_of(std::u16string_view text, Span span) {
  const std::size_t end = std::min<std::size_t>(span.end, text.size());
  if (span.start >= end) return {};
  std::u16string_view words = text.substr(span.start, end - span.start);
  while (!words.empty() && (is_mark(words.front()) || is_blank(words.front()))) words.remove_prefix(1);
  return one_line(words);
}

Outline outline_of(const Reading& reading, std::u16string_view text, const ArticleInfo& article) {
  const Builder builder(reading, text);
  Outline outline;
  outline.title = title_of(text, article);
  outline.actors = actors_of(reading);
  outline.voices = voices_of(reading, builder);
  for (const ReadDispute& dispute : reading.disputes) {
    const ReadStatement* first = builder.statement(dispute.first);
    const ReadStatement* second = builder.statement(dispute.second);
    if (first && second) outline.disagreements.push_back({builder.said(*first), builder.said(*second), dispute.why});
  }
  return outline;
}

}  // namespace isnad::summary
