#include "summary/plain.h"

#include "summary/labels.h"
#include "summary/outline.h"
#include "text/utf.h"

namespace isnad::summary {
namespace {

std::string content(const Said& said) {
  if (said.content.empty()) return "—";
  return said.statement->direct ? "«" + said.content + "»" : said.content;
}

std::string speaker(const Said& said, const Labels& words) {
  if (!said.speaker.empty()) return said.speaker;
  return std::string(said.statement->speaker ? words.unnamed : words.nobody);
}

void write_voice(std::string& out, const Voice& voice, const Labels& words, Language language) {
  switch (voice.group) {
    case SpeakerGroup::actor:
      out += voice.name;
      break;
    case SpeakerGroup::unnamed:
      out += words.unnamed;
      break;
    case SpeakerGroup::nobody:
      out += words.nobody;
      break;
  }
  if (!voice.role.empty()) out += " (" + voice.role + ")";
  out += '\n';
  for (const Said& said : voice.said) {
    out += "  ";
    out += label(said.statement->kind, language);
    if (voice.group != SpeakerGroup::actor && !said.speaker.empty()) out += " [" + said.speaker + "]";
    if (!said.within.empty()) {
      out += " [";
      out += words.within;
      out += " " + said.within + "]";
    }
    if (said.uncertain) out += " (؟)";
    out += ": " + content(said) + "\n";
  }
}

}  // namespace

std::string to_text(const Reading& reading, std::u16string_view text, const ArticleInfo& article, Language language) {
  const Outline outline = outline_of(reading, text, article);
  const Labels& words = labels(language);
  std::string out;
  if (!outline.title.empty()) out += outline.title + "\n\n";

  out += words.actors;
  out += ":\n";
  for (const ReadActor* actor : outline.actors) {
    out += "  " + one_line(actor->name);
    if (actor->role) {
      out += words.comma;
      out += one_line(*actor->role);
    }
    out += " [";
    out += label(actor->kind, language);
    out += "] (" + mentions(actor->mentions.size(), language) + ")\n";
  }

  out += '\n';
  out += words.statements;
  out += ":\n";
  if (outline.voices.empty()) {
    out += "  ";
    out += words.no_statements;
    out += '\n';
  }
  for (const Voice& voice : outline.voices) write_voice(out, voice, words, language);

  if (!outline.disagreements.empty()) {
    out += '\n';
    out += words.disputes;
    out += ":\n";
  }
  for (const Disagreement& dispute : outline.disagreements) {
    out += "  ";
    out += label_of_dispute(dispute.why, language);
    out += '\n';
    for (const Said* said : {&dispute.first, &dispute.second}) {
      out += "    " + speaker(*said, words) + " — ";
      out += label(said->statement->kind, language);
      out += ": " + content(*said) + "\n";
    }
  }
  return out;
}

}  // namespace isnad::summary
