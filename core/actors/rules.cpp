#include "actors/rules.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "actors/name_growth.h"

namespace isnad::actors {
namespace {

// The end of the name that begins at t.
std::uint32_t end_of(const std::vector<Label>& found, std::uint32_t t) {
  std::uint32_t end = t + 1;
  while (end < found.size() && found[end] == inside_of(kind_of(found[t]))) ++end;
  return end;
}

void put(std::vector<Label>& found, TokenRange range, Kind kind) {
  // A name that is cut in two leaves no headless rest.
  for (std::uint32_t t = range.end; t < found.size() && is_inside(found[t]); ++t) found[t] = outside;
  for (std::uint32_t t = range.begin; t < range.end; ++t) found[t] = inside_of(kind);
  found[range.begin] = first_of(kind);
}

// The end of the listed phrase that begins at t, within its sentence.
std::uint32_t end_of_phrase(const std::vector<View>& views, Listed listed, std::uint32_t t, std::uint32_t end) {
  std::uint32_t after = t + 1;
  if (views[t].lists.at(listed) == Place::single) return after;
  while (after < end && views[after].lists.at(listed) == Place::inside) ++after;
  return after;
}

constexpr std::uint32_t bit(Listed listed) { return 1U << static_cast<unsigned>(listed); }

bool is_nationality(const View& view) { return view.lists.at(Listed::nationality) == Place::single; }

bool is_feminine(std::u16string_view folded) { return folded.ends_with(u'ه'); }

// «القوات التركية», «السلطات الكويتية»: where such a name begins at t, its end; t itself where none does. The adjective
// agrees, so that «وزير الخارجية الروسي» is none.
std::uint32_t institution_end(const text::Document& document, const std::vector<View>& views, std::uint32_t t,
                              std::uint32_t end) {
  if (!views[t].lists.starts(Listed::institution)) return t;
  const std::uint32_t noun_end = end_of_phrase(views, Listed::institution, t, end);
  if (noun_end >= end || !is_nationality(views[noun_end]) || !views[noun_end].article) return t;
  if (!views[noun_end - 1].article || views[noun_end].proclitics != 0) return t;
  const std::u16string_view noun = document.key(t);
  const bool feminine = is_feminine(noun) || noun.ends_with(u"ات") || noun_end - t > 1;
  if (noun_end - t == 1 && feminine != is_feminine(document.key(noun_end))) return t;
  // A masculine adjective may belong to the title instead («رئيس البرلمان العراقي»).
  const bool titled = views[t].lists.has(Listed::title) || (t > 0 && views[t - 1].lists.has(Listed::title));
  return titled && !feminine ? t : noun_end + 1;
}

void mark_institutions(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (is_inside(found[t])) continue;
      const std::uint32_t end = institution_end(document, views, t, sentence.tokens.end);
      if (end > t) {
        // Where the tagger saw a longer name there, it stays.
        if (!is_first(found[t]) || end_of(found, t) < end) put(found, {t, end}, Kind::organization);
        continue;
      }
      if (views[t].lists.at(Listed::institution_of_place) != Place::single || views[t].article) continue;
      const std::uint32_t next = t + 1;  // «حكومة جوبا»
      if (next >= sentence.tokens.end || views[next].proclitics != 0) continue;
      if (found[next] == first_of(Kind::place) && !is_first(found[t])) {
        put(found, {t, end_of(found, next)}, Kind::organization);
      }
    }
  }
}

// «الهلال السعودي» → الهلال, «جدة السعودية» → جدة, «جابر المدير» → جابر.
void trim_ends(const text::Document& document, const std::vector<View>& views, const Gazetteer& gazetteer,
               std::vector<Label>& found) {
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    if (!is_first(found[t])) continue;
    const Kind kind = kind_of(found[t]);
    const std::uint32_t end = end_of(found, t);
    if (end - t < 2) continue;
    const View& first = views[t];
    const View& last = views[end - 1];
    const ListMarks& marks = last.lists;
    bool cut = false;
    if (kind == Kind::person) {
      // «حسن المدرس» is a name, «حسن علي المدير» has a title at its end.
      const bool titled = end - t > 2 && (marks.has(Listed::title) || marks.has(Listed::honorific));
      cut = (titled || is_nationality(last)) && last.article && !marks.has(Listed::family_name) &&
            !marks.has(Listed::person);
    } else if (is_nationality(last) && last.article) {
      const bool whole_listed =
          marks.at(Listed::organization) == Place::inside || marks.at(Listed::country) == Place::inside ||
          marks.at(Listed::place) == Place::inside || marks.at(Listed::organization_ambiguous) == Place::inside ||
          marks.at(Listed::media) == Place::inside;
      constexpr std::uint32_t proper =
          bit(Listed::media) | bit(Listed::organization) | bit(Listed::organization_ambiguous);
      const bool proper_before =
          end - t == 2 && (gazetteer.classes_of(document.key(t).substr(first.cut_length)) & proper) != 0;
      const bool headed = first.lists.has(Listed::organization_head) || first.lists.has(Listed::institution);
      if (kind == Kind::place) {
        cut = !whole_listed && (views[end - 2].lists.has(Listed::place) || views[end - 2].lists.has(Listed::country));
      } else {
        cut = !headed && (proper_before || (!whole_listed && !first.article && !first.lists.has(Listed::type_word)));
      }
    }
    if (cut) found[end - 1] = outside;
  }
}

// «وزارة الصحة لوكالة فرانس برس» are two: to whom a thing is said is no part of who says it.
void split_addressees(const std::vector<View>& views, std::vector<Label>& found) {
  for (std::uint32_t t = 1; t < found.size(); ++t) {
    if (!is_inside(found[t]) || (views[t].proclitics & morphology::preposition_li) == 0) continue;
    const ListMarks& marks = views[t].lists;
    const bool media = marks.starts(Listed::media) || (marks.has(Listed::type_word) && t + 1 < found.size() &&
                                                       views[t + 1].lists.starts(Listed::media));
    if (media) found[t] = static_cast<Label>(found[t] - 1);
  }
}

// «الشعب اليمني», «الأرمن»; not the adjective in «المواطنين السعوديين», nor «ثلاثة سعوديين».
void mark_groups(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (found[t] != outside || !views[t].article) continue;
      const bool after_noun =
          t > sentence.tokens.begin && (views[t - 1].article || views[t - 1].shape == Shape::number);
      if (views[t].lists.at(Listed::people) == Place::single && !is_nationality(views[t]) && !after_noun) {
        put(found, {t, t + 1}, Kind::group);
      }
      const std::u16string_view key = document.key(t);
      if (key.ends_with(u"الشعب") && t + 1 < sentence.tokens.end && is_nationality(views[t + 1]) &&
          views[t + 1].article) {
        put(found, {t, t + 2}, Kind::group);
      }
    }
  }
}

// Words that are no name by themselves, whatever they are part of elsewhere.
bool is_common(const View& view) {
  const ListMarks& m = view.lists;
  return is_nationality(view) || m.has(Listed::people) || m.has(Listed::title) || m.has(Listed::honorific) ||
         m.has(Listed::organization_head) || m.has(Listed::type_word) || m.has(Listed::institution) ||
         m.has(Listed::place) || m.has(Listed::country) || m.has(Listed::media) || view.length < 4;
}

// «إلهام علييف» once makes «علييف» a person everywhere; a name of several words is one wherever it stands.
void spread(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  std::unordered_map<std::uint32_t, std::uint32_t> surnames;  // stem → how often outside of names
  std::unordered_map<std::uint32_t, TokenRange> longer;       // first stem → a name of several words
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    if (!is_first(found[t])) continue;
    const std::uint32_t end = end_of(found, t);
    if (end - t < 2) continue;
    if (kind_of(found[t]) == Kind::person && !is_common(views[end - 1])) surnames.emplace(views[end - 1].stem, 0);
    longer.try_emplace(views[t].stem, TokenRange{t, end});
  }
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (found[t] != outside) continue;
      if (const auto name = longer.find(views[t].stem); name != longer.end()) {
        const TokenRange model = name->second;
        const std::uint32_t end = t + model.size();
        bool same = end <= sentence.tokens.end;
        for (std::uint32_t i = 1; same && i < model.size(); ++i) {
          same = views[t + i].key == views[model.begin + i].key && found[t + i] == outside;
        }
        if (same && is_first(found[model.begin])) {
          put(found, {t, end}, kind_of(found[model.begin]));
          continue;
        }
      }
      const bool frequent = views[t].entry.weight > 24 && views[t].entry.name_level < 3;
      if (surnames.contains(views[t].stem) && !is_common(views[t]) && !frequent) {
        put(found, {t, t + 1}, Kind::person);
      }
    }
  }
}

}  // namespace

void apply_rules(const text::Document& document, const std::vector<View>& views, const Gazetteer& gazetteer,
                 std::vector<Label>& found) {
  split_addressees(views, found);
  trim_ends(document, views, gazetteer, found);
  grow_names(document, views, found);
  mark_institutions(document, views, found);
  mark_groups(document, views, found);
  spread(document, views, found);
}

}  // namespace isnad::actors
