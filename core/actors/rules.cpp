#include "actors/rules.h"

#include <algorithm>
#include <string>
#include <unordered_map>

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

bool is_nationality(const View& view) { return view.lists.at(Listed::nationality) == Place::single; }

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

void apply_rules(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  split_addressees(views, found);
  mark_groups(document, views, found);
  spread(document, views, found);
}

}  // namespace isnad::actors
