#include "summary/markdown.h"

#include "summary/address.h"
#include "summary/labels.h"
#include "summary/outline.h"
#include "text/utf.h"

namespace isnad::summary {
namespace {

class MarkdownWriter {
 public:
  explicit MarkdownWriter(Language language) : language_(language), labels_(labels(language)) {}

  std::string write(const Outline& outline, const ArticleInfo& article) && {
    write_head(outline, article);
    write_actors(outline);
    write_voices(outline);
    write_disagreements(outline);
    out_ += "\n---\n\n";
    out_ += labels_.made_by;
    out_ += '\n';
    return std::move(out_);
  }

 private:
  // In an English line Arabic words keep their own direction between isolates (Unicode Standard Annex 9).
  std::string words(const std::string& text) const {
    const std::string escaped = escape_markdown(text);
    if (language_ == Language::arabic || escaped.empty()) return escaped;
    return "\u2068" + escaped + "\u2069";
  }

  void heading(std::string_view hashes, std::string_view title) {
    out_ += '\n';
    out_ += hashes;
    out_ += ' ';
    out_ += title;
    out_ += "\n\n";
  }

  void field(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out_ += "- ";
    out_ += name;
    out_ += ": ";
    out_ += value;
    out_ += '\n';
  }

  void write_head(const Outline& outline, const ArticleInfo& article) {
    out_ += "# ";
    out_ += outline.title.empty() ? std::string(labels_.untitled) : escape_markdown(outline.title);
    out_ += "\n\n";
    const std::string address = web_address(article.url);
    field(labels_.link, address.empty() ? words(clean(article.url)) : "<" + address + ">");
    field(labels_.date, words(clean(article.date)));
  }

  static std::string clean(const std::string& utf8) {
    const auto text = text::to_utf16(utf8);
    return text ? one_line(*text) : std::string();
  }

  void write_actors(const Outline& outline) {
    if (outline.actors.empty()) return;
    heading("##", labels_.actors);
    for (const ReadActor* actor : outline.actors) {
      out_ += "- **" + words(one_line(actor->name)) + "**";
      out_ += labels_.comma;
      if (actor->role) {
        out_ += words(one_line(*actor->role));
        out_ += labels_.comma;
      }
      out_ += label(actor->kind, language_);
      out_ += " (" + mentions(actor->mentions.size(), language_) + ")\n";
    }
  }

  void write_voices(const Outline& outline) {
    heading("##", labels_.statements);
    if (outline.voices.empty()) {
      out_ += labels_.no_statements;
      out_ += '\n';
    }
    bool first = true;
    for (const Voice& voice : outline.voices) {
      if (!first) out_ += '\n';
      first = false;
      out_ += "### " + title_of(voice) + "\n\n";
      for (const Said& said : voice.said) write_said(said, voice.group);
    }
  }

  std::string title_of(const Voice& voice) const {
    if (voice.group == SpeakerGroup::unnamed) return std::string(labels_.unnamed);
    if (voice.group == SpeakerGroup::nobody) return std::string(labels_.nobody);
    return words(voice.name) + (voice.role.empty() ? "" : " (" + words(voice.role) + ")");
  }

  void write_said(const Said& said, SpeakerGroup group) {
    out_ += "- **";
    out_ += label(said.statement->kind, language_);
    out_ += "** (" + notes(said, group) + "): " + content(said) + "\n";
  }

  std::string notes(const Said& said, SpeakerGroup group) const {
    std::string notes(said.statement->direct ? labels_.quoted : labels_.reported);
    const std::string& source = group == SpeakerGroup::actor ? said.source : said.speaker;
    if (!source.empty()) note(notes, labels_.source, words(source));
    if (!said.within.empty()) note(notes, labels_.within, words(said.within));
    if (said.uncertain) {
      notes += labels_.comma;
      notes += labels_.uncertain;
    }
    return notes;
  }

  void note(std::string& notes, std::string_view name, const std::string& value) const {
    notes += labels_.comma;
    notes += name;
    notes += ": ";
    notes += value;
  }

  std::string content(const Said& said) const {
    if (said.content.empty()) return "—";
    return said.statement->direct ? "«" + words(said.content) + "»" : words(said.content);
  }

  // Side by side: one column a speaker.
  void write_disagreements(const Outline& outline) {
    heading("##", labels_.disputes);
    if (outline.disagreements.empty()) {
      out_ += labels_.no_disputes;
      out_ += '\n';
    }
    std::size_t number = 0;
    for (const Disagreement& dispute : outline.disagreements) {
      if (number != 0) out_ += '\n';
      out_ += "### " + std::to_string(++number) + ". ";
      out_ += label_of_dispute(dispute.why, language_);
      out_ += "\n\n| " + column(dispute.first) + " | " + column(dispute.second) + " |\n| --- | --- |\n| ";
      out_ += content(dispute.first) + " | " + content(dispute.second) + " |\n";
    }
  }

  std::string column(const Said& said) const {
    std::string name = said.speaker.empty() ? std::string(said.statement->speaker ? labels_.unnamed : labels_.nobody)
                                            : words(said.speaker);
    name += ": ";
    name += label(said.statement->kind, language_);
    return name;
  }

  Language language_;
  const Labels& labels_;
  std::string out_;
};

bool starts_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != word[i]) return false;
  }
  return true;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  static constexpr std::string_view always = "\\`*_[]<>|~&#$@{}^";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool twice = i + 1 < text.size() && text[i + 1] == c;
    const bool marks_up = always.find(c) != std::string_view::npos ||
                          // ==highlight==, %%comment%%, ::directive::
                          ((c == '=' || c == '%' || c == ':') && twice) ||
                          // Bare addresses become links on GitHub.
                          (c == ':' && starts_at(text, i, "://")) ||
                          (c == '.' && i >= 3 && starts_at(text, i - 3, "www")) ||
                          // What would be a list, a heading's underline or a rule at the start of a line.
                          (i == 0 && (c == '-' || c == '+' || c == '=')) ||
                          ((c == '.' || c == ')') && text.find_first_not_of("0123456789") == i && i > 0);
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (marks_up) out += '\\';
    out += c;
  }
  return out;
}

std::string to_markdown(const Reading& reading, std::u16string_view text, const ArticleInfo& article,
                        Language language) {
  return MarkdownWriter(language).write(outline_of(reading, text, article), article);
}

}  // namespace isnad::summary
