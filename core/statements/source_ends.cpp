#include "statements/source_ends.h"

#include <algorithm>

#include "statements/noun_phrase.h"

namespace isnad::statements {
namespace {

// «المتهم الرئيسي», «المتحدث الإقليمي»: an adjective of the word before it.
bool describes(const View& view, std::uint32_t at) {
  if (at == 0 || at >= view.size() || !view.is_word(at) || !view.is_word(at - 1)) return false;
  const Word& w = view.word(at);
  const bool definite = w.article && !w.conjunction && w.preposition == 0 && view.word(at - 1).article;
  if (!definite || view.mention(at) != nullptr || view.mention(at - 1) != nullptr) return false;
  // Of adjectives the nisba alone is hardly ever a noun.
  const bool nisba = view.stem(at).size() > 4 && view.stem(at).back() == u'ي';
  return nisba && adjective_like(view, at) && !view.stem(at - 1).ends_with(u"ه");
}

// «سينغ-مانوكس»: a hyphen within a name.
bool joins(const View& view, std::uint32_t dash) {
  if (dash == 0 || dash + 1 >= view.size() || !view.is_word(dash - 1) || !view.is_word(dash + 1)) return false;
  const auto& tokens = view.document().tokens;
  return tokens[dash - 1].end == tokens[dash].begin && tokens[dash].end == tokens[dash + 1].begin;
}

bool can_end(const View& view, std::uint32_t last, std::uint32_t end) {
  if (end < view.size() && view.is_mark(end, Mark::abbreviation)) return false;
  if (end < view.size() && view.is_mark(end, Mark::dash) && joins(view, end)) return false;
  if (describes(view, end)) return false;
  if (!view.is_word(last)) return view.is_mark(last, Mark::quote) || view.is_mark(last, Mark::bracket_close);
  // «أعرب الأمير علي عن قلقه»: spelled like a preposition, which would govern no other.
  const bool also_name =
      view.in(WordList::also_name, last) && end < view.size() && (view.is_preposition(end) || view.is_that(end));
  if (view.is(last, word_preposition) && !also_name) return false;
  if (view.is(last, any_that | word_relative | word_conjunction)) return false;
  const actors::Mention* name = view.mention(last);
  return name == nullptr || name->tokens.end <= end;
}

bool active_participle(const View& view, std::uint32_t at) {
  for (const morphology::VerbReading& r : view.analysis(at).verbs) {
    if (r.inflection.tense == morphology::Tense::active_participle) return true;
  }
  return false;
}

// What no subject reaches over.
bool closes(const View& view, std::uint32_t begin, std::uint32_t at, std::uint32_t last) {
  if (view.is_mark(at, Mark::comma)) {
    // «هدد فلان بالاستقالة، وقال…»
    return at + 1 < last && view.word(at + 1).conjunction && view.is_finite(at + 1);
  }
  if (!view.is_word(at)) return false;
  // «الجامعة الوطنية لجمعيات المستهلكين»: within a name nothing ends.
  if (view.mention(at) != nullptr && view.mention(at)->tokens.begin < at) return false;
  const Word& w = view.word(at);
  const std::u16string_view key = view.key(at);
  // «قال سامر نعمة هذا الأسبوع»
  if (view.is(at, word_demonstrative) && at + 1 < last && view.is(at + 1, word_time)) return true;
  // «بحسب تقارير رسمية فإن المعدل…»
  if (key == u"فقد" || view.is_fa_inna(at)) return true;
  // «قال المخرج مخاطبا الحضور»
  if (!w.article && key.size() > 4 && key.back() == u'ا' && active_participle(view, at)) return true;
  const actors::Mention* name = view.mention(at - 1);
  const bool definite = view.word(at - 1).article || name != nullptr;
  // «دعا الخطيب الله»
  if (definite && key == u"الله" && view.mention(at) == nullptr) return true;
  // «أبلغ الوسيط الصحافيين»: an accusative behind a nominative.
  if (definite && w.article && w.preposition == 0 && !w.conjunction && view.is(at, word_plural) &&
      view.is(at, word_person | word_unnamed | word_title) && key.ends_with(u"ين") &&
      !view.key(at - 1).ends_with(u"ين")) {
    return true;
  }
  // «قال المدير للتلفزيون», «قالت الوزيرة لصحيفة الأفق»; «المدير العام لصحيفة الأفق» is hers.
  if (definite && w.preposition == u'ل' && view.in(WordList::medium, at) && view.is(at - 1, any_speaker)) return true;
  // «قال شاهد لرويترز», «كشف مصدر مطلع لموقع الأفق»
  const actors::Mention* addressed = view.mention(at);
  const bool outlet =
      view.in(WordList::medium, at) || (addressed != nullptr && addressed->kind == actors::Kind::organization);
  if (view.is(begin, word_unnamed) && w.preposition == u'ل' && outlet) return true;
  // «قال نعمة لقناة الأفق»: a name has no such complement; it is whom he speaks to.
  return w.preposition == u'ل' && name != nullptr && name->kind == actors::Kind::person && name->tokens.end == at;
}

// «أوضح أحمد الفارس؛ مدير عام المؤسسة، أن»: some outlets set a role off so.
bool parts_role(const View& view, std::uint32_t semicolon, std::uint32_t last) {
  const std::uint32_t next = semicolon + 1;
  return next < last && view.is_word(next) && !view.word(next).conjunction &&
         view.is(next, word_title | word_person | word_spokesperson);
}

}  // namespace

std::vector<std::uint32_t> ends_from(const View& view, std::uint32_t begin, std::uint32_t limit, bool to_whom) {
  std::vector<std::uint32_t> out;
  const std::uint32_t last = std::min(limit, begin + longest_source);
  std::uint32_t at = begin;
  bool verb = false;
  bool dash = false;
  while (at < last) {
    const Mark mark = view.word(at).mark;
    if (mark == Mark::colon || mark == Mark::stop || (mark == Mark::semicolon && !parts_role(view, at, last))) break;
    if (view.is_that(at) && (at == begin || !(view.is(at - 1, word_clause_noun) || verb))) break;
    if (to_whom && !verb && view.is(at, word_ila)) break;
    // «نفى المتحدث باسم الحركة هذه المعلومة»: a name or a definite noun takes no demonstrative behind it.
    if (at > begin && !verb && view.is(at, word_demonstrative) &&
        (view.word(at - 1).article || view.mention(at - 1) != nullptr))
      break;
    if (at > begin && !verb && closes(view, begin, at, last)) break;
    dash ^= mark == Mark::dash && !joins(view, at);
    std::uint32_t next = at + 1;
    if (mark == Mark::bracket_open) next = view.after_bracket(at);
    if (mark == Mark::quote && view.opens_quotation(at) != text::none) {
      const text::Quotation& quotation = view.document().quotations[view.opens_quotation(at)];
      if (!quotation.balanced() || quotation.inner.size() > 7) break;
      next = quotation.close + 1;
    }
    verb |= view.is_finite(at) || view.is(at, word_relative);
    at = std::max(next, at + 1);
    // Nothing ends between two dashes.
    if (dash && !view.is_mark(std::min(at, view.size() - 1), Mark::dash)) continue;
    if (at <= last && can_end(view, at - 1, at)) out.push_back(at);
  }
  return out;
}

}  // namespace isnad::statements
