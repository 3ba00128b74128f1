#include "statements/headlines.h"

#include <algorithm>

#include "statements/contents.h"

namespace isnad::statements {
namespace {

constexpr std::uint32_t longest_source = 14;

bool separates(const View& view, std::uint32_t at) {
  const Mark mark = view.word(at).mark;
  return mark == Mark::stop || mark == Mark::semicolon || mark == Mark::colon || mark == Mark::dash ||
         mark == Mark::other || view.key(at) == u"|";
}

// A prepositional phrase between who speaks and the colon: to whom, where, of what.
bool is_addition(const View& view, std::uint32_t at, std::uint32_t colon) {
  constexpr std::uint32_t longest = 8;
  const bool begins = view.is_word(at) && (view.is_preposition(at) || view.key(at) == u"ل");
  if (!begins || colon - at > longest || view.word(at).conjunction) return false;
  for (; at < colon; ++at) {
    if (view.is_mark(at, Mark::comma) || view.is_finite(at) || view.is_that(at)) return false;
  }
  return true;
}

// «بيروت: فلان الفلاني», «صدى الشرق: أكد الوزير أن…»: where it was written, or by whom; nobody speaks.
bool is_dateline(const View& view, const std::vector<Draft>& drafts, const text::Paragraph& paragraph,
                 const NounPhrase& before, TokenRange after) {
  if (before.mention == text::none) return false;
  const actors::Mention& name = view.actors().mentions[before.mention];
  if (name.kind == actors::Kind::person) return false;
  const actors::Mention* author = view.mention(after.begin);
  const bool person = author != nullptr && author->kind == actors::Kind::person;
  if (paragraph.headline && person && author->tokens.end >= after.end) return true;
  return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
    return draft.cue.begin == after.begin && draft.form == CueForm::finite && !draft.source.empty() &&
           draft.source.range.begin == draft.cue.end && draft.mode != ContentMode::before;
  });
}

}  // namespace

// «لن نتراجع» .. القائد العام
void read_speech_first(const View& view, const text::Paragraph& paragraph, std::vector<Draft>& drafts) {
  const TokenRange range = paragraph.tokens;
  const std::uint32_t q = view.opens_quotation(range.begin);
  if (q == text::none || !paragraph.headline) return;
  const text::Quotation& quotation = view.document().quotations[q];
  if (!quotation.balanced() || quotation.inner.size() < 2 || quotation.close + 2 >= range.end) return;
  const std::uint32_t sign = quotation.close + 1;
  if (view.is_word(sign) || view.is_mark(sign, Mark::comma) || view.is_mark(sign, Mark::bracket_open)) return;
  const NounPhrase phrase = noun_phrase(view, sign + 1, range.end, {false, true, false});
  if (phrase.empty() || !phrase.speaks || phrase.range.end < range.end) return;
  Draft draft;
  draft.form = CueForm::headline;
  draft.source = phrase;
  draft.mode = ContentMode::before;
  draft.content = {{quotation.inner, 0}};
  draft.why = "headline-quotation";
  draft.score = 700;
  drafts.push_back(draft);
}

void read_headlines(const View& view, std::vector<Draft>& drafts) {
  const text::Document& document = view.document();
  for (const text::Paragraph& paragraph : document.paragraphs) {
    const TokenRange range = paragraph.tokens;
    read_speech_first(view, paragraph, drafts);
    for (std::uint32_t colon = range.begin + 1; colon + 1 < range.end; ++colon) {
      if (!view.is_mark(colon, Mark::colon)) continue;
      if (document.tokens[colon].quotation != text::none && !paragraph.headline) continue;
      std::uint32_t begin = colon;
      while (begin > range.begin && colon - begin < longest_source && !separates(view, begin - 1)) --begin;
      const bool at_start = begin == range.begin;
      if (!at_start && !paragraph.headline) continue;
      if (colon - begin > longest_source || begin == colon) continue;
      NounPhrase phrase = noun_phrase(view, begin, colon, {false, true});
      if (phrase.empty() || !phrase.speaks) continue;
      std::uint32_t reached = phrase.range.end;
      while (reached < colon &&
             (view.is_mark(reached, Mark::quote) || after_adverbial(view, reached, colon) > reached)) {
        reached = view.is_mark(reached, Mark::quote) ? reached + 1 : after_adverbial(view, reached, colon);
      }
      // «الوزير لـ«القبس»: …», «خبير في الأرصاد: …»
      if (reached != colon && is_addition(view, reached, colon)) {
        if (phrase.mention == text::none && !phrase.definite) phrase.range.end = colon;
        reached = colon;
      }
      if (reached != colon) continue;
      const actors::Mention* name = phrase.mention == text::none ? nullptr : &view.actors().mentions[phrase.mention];
      const bool place = name != nullptr && name->kind == actors::Kind::place;
      // «الرياض: …» before a long text is where it was written.
      if (!paragraph.headline && (place || name == nullptr)) continue;
      if (name == nullptr &&
          !(view.is(phrase.head, word_title | word_person | word_spokesperson | word_unnamed | word_document))) {
        continue;
      }
      std::uint32_t end = colon + 1;
      while (end < range.end && !(view.is_mark(end, Mark::colon) && end > colon + 2)) ++end;
      if (end < range.end) {
        // A further «name: words» follows.
        while (end > colon + 1 && !separates(view, end - 1)) --end;
        if (end == colon + 1) end = range.end;
      }
      if (!paragraph.headline) end = view.sentence(colon).end;
      const TokenRange content = trim(view, {colon + 1, end});
      if (content.size() < 2 || is_dateline(view, drafts, paragraph, phrase, content)) continue;
      Draft draft;
      draft.form = CueForm::headline;
      draft.source = phrase;
      draft.mode = ContentMode::before;
      draft.content = {{content, 0}};
      draft.why = "headline-colon";
      draft.score = 800;
      drafts.push_back(draft);
    }
  }
}

}  // namespace isnad::statements
