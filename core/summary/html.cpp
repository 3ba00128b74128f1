#include "summary/html.h"

#include "summary/address.h"
#include "summary/labels.h"
#include "summary/names.h"
#include "summary/outline.h"
#include "text/utf.h"

namespace isnad::summary {
namespace {

constexpr std::string_view style =
    "body{font:1.1em/1.7 \"Noto Naskh Arabic\",\"Amiri\",serif;max-width:44em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.4em .6em;vertical-align:top;"
    "text-align:start}small{color:#555}footer{margin-top:2em;border-top:1px solid #999}";

class HtmlWriter {
 public:
  explicit HtmlWriter(Language language) : language_(language), labels_(labels(language)) {}

  std::string write(const Outline& outline, const ArticleInfo& article) && {
    const bool arabic = language_ == Language::arabic;
    const std::string title = outline.title.empty() ? std::string(labels_.untitled) : outline.title;
    out_ = arabic ? "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n"
                  : "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n";
    out_ += "<head>\n<meta charset=\"utf-8\">\n<title>" + escape_html(title) + "</title>\n<style>";
    out_ += style;
    out_ += "</style>\n</head>\n<body>\n";
    element("h1", title);
    write_head(article);
    write_actors(outline);
    write_voices(outline);
    write_disagreements(outline);
    out_ += "<footer><p>";
    out_ += labels_.made_by;
    out_ += "</p></footer>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  // The article's words keep their own direction and language.
  static std::string words(const std::string& text) { return "<bdi lang=\"ar\">" + escape_html(text) + "</bdi>"; }

  static std::string clean(const std::string& utf8) {
    const auto text = text::to_utf16(utf8);
    return text ? one_line(*text) : std::string();
  }

  void element(std::string_view tag, std::string_view text) {
    out_ += "<";
    out_ += tag;
    out_ += ">" + escape_html(text) + "</";
    out_ += tag;
    out_ += ">\n";
  }

  void write_head(const ArticleInfo& article) {
    const std::string address = web_address(article.url);
    if (!address.empty()) {
      out_ += "<p><a rel=\"noreferrer\" href=\"" + escape_html(address) + "\">" + escape_html(clean(article.url)) +
              "</a></p>\n";
    }
    if (!article.date.empty()) element("p", clean(article.date));
  }

  void write_actors(const Outline& outline) {
    if (outline.actors.empty()) return;
    element("h2", labels_.actors);
    out_ += "<ul>\n";
    for (const ReadActor* actor : outline.actors) {
      out_ += "<li><strong>" + words(one_line(actor->name)) + "</strong>";
      out_ += labels_.comma;
      if (actor->role) {
        out_ += words(one_line(*actor->role));
        out_ += labels_.comma;
      }
      out_ += label(actor->kind, language_);
      out_ += " <small>(" + mentions(actor->mentions.size(), language_) + ")</small></li>\n";
    }
    out_ += "</ul>\n";
  }

  void write_voices(const Outline& outline) {
    element("h2", labels_.statements);
    if (outline.voices.empty()) element("p", labels_.no_statements);
    for (const Voice& voice : outline.voices) {
      out_ += "<h3>";
      switch (voice.group) {
        case SpeakerGroup::actor:
          out_ += words(voice.name);
          break;
        case SpeakerGroup::unnamed:
          out_ += labels_.unnamed;
          break;
        case SpeakerGroup::nobody:
          out_ += labels_.nobody;
          break;
      }
      if (!voice.role.empty()) out_ += " <small>(" + words(voice.role) + ")</small>";
      out_ += "</h3>\n<ul>\n";
      for (const Said& said : voice.said) write_said(said, voice.group);
      out_ += "</ul>\n";
    }
  }

  void write_said(const Said& said, SpeakerGroup group) {
    out_ += "<li class=\"";
    out_ += name_of(said.statement->kind);
    out_ += "\"><strong>";
    out_ += label(said.statement->kind, language_);
    out_ += "</strong> ";
    out_ += content(said);
    out_ += " <small>";
    out_ += said.statement->direct ? labels_.quoted : labels_.reported;
    const std::string& source = group == SpeakerGroup::actor ? said.source : said.speaker;
    if (!source.empty()) note(labels_.source, source);
    if (!said.within.empty()) note(labels_.within, said.within);
    if (said.uncertain) {
      out_ += labels_.comma;
      out_ += labels_.uncertain;
    }
    out_ += "</small></li>\n";
  }

  void note(std::string_view name, const std::string& value) {
    out_ += labels_.comma;
    out_ += name;
    out_ += ": " + words(value);
  }

  static std::string content(const Said& said) {
    if (said.content.empty()) return "—";
    return said.statement->direct ? "<q>" + words(said.content) + "</q>" : words(said.content);
  }

  void write_disagreements(const Outline& outline) {
    element("h2", labels_.disputes);
    if (outline.disagreements.empty()) element("p", labels_.no_disputes);
    for (const Disagreement& dispute : outline.disagreements) {
      element("h3", label_of_dispute(dispute.why, language_));
      out_ += "<table>\n<tr>" + column(dispute.first) + column(dispute.second) + "</tr>\n<tr><td>" +
              content(dispute.first) + "</td><td>" + content(dispute.second) + "</td></tr>\n</table>\n";
    }
  }

  std::string column(const Said& said) const {
    std::string cell = "<th>";
    if (said.speaker.empty()) {
      cell += said.statement->speaker ? labels_.unnamed : labels_.nobody;
    } else {
      cell += words(said.speaker);
    }
    cell += ": ";
    cell += label(said.statement->kind, language_);
    return cell + "</th>";
  }

  Language language_;
  const Labels& labels_;
  std::string out_;
};

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string to_html(const Reading& reading, std::u16string_view text, const ArticleInfo& article, Language language) {
  return HtmlWriter(language).write(outline_of(reading, text, article), article);
}

}  // namespace isnad::summary
