#include "actors/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace isnad::actors {
namespace {

// Weights of words (word_table.h): from this on a word is no stranger to the news,
constexpr std::uint8_t common_word = 6;
// and up to this it is seldom anything but a name.
constexpr std::uint8_t rare_word = 8;

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

bool is_person(Label label) { return label != outside && kind_of(label) == Kind::person; }

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

// Words that are no name by themselves, whatever they are part of elsewhere.
bool is_common(const View& view) {
  const ListMarks& m = view.lists;
  return is_nationality(view) || m.has(Listed::people) || m.has(Listed::title) || m.has(Listed::honorific) ||
         m.has(Listed::organization_head) || m.has(Listed::type_word) || m.has(Listed::institution) ||
         m.has(Listed::place) || m.has(Listed::country) || m.has(Listed::media) || view.length < 4;
}

// What an institution's adjective of nationality ends: «الجيش الأرميني رواية باكو», but «الاتحاد السعودي لكرة القدم».
std::uint32_t end_at_adjective(const std::vector<View>& views, TokenRange name) {
  for (std::uint32_t t = name.begin + 1; t + 1 < name.end; ++t) {
    const View& next = views[t + 1];
    if (is_nationality(views[t]) && views[t].article && next.shape == Shape::arabic && !next.article &&
        next.proclitics == 0 && next.lists.at(Listed::organization) != Place::inside) {
      return t + 1;
    }
  }
  return name.end;
}

// «حزب الله حسن نصر الله»: a person whom the lists know begins no organisation's end; «القوات المسلحة الجنرال»: nor
// does the rank of the person named next; «تعز اليمنية»: a known place's adjective is outside.
void trim_ends(const std::vector<View>& views, std::vector<Label>& found) {
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    if (!is_first(found[t])) continue;
    const Kind kind = kind_of(found[t]);
    const std::uint32_t end = end_of(found, t);
    const View& last = views[end - 1];
    if (end - t < 2) continue;
    if (kind == Kind::organization) {
      for (std::uint32_t u = end_at_adjective(views, {t, end}); u < end; ++u) {
        found[u] = views[u].lists.at(Listed::place) == Place::single ? first_of(Kind::place) : outside;
      }
      for (std::uint32_t u = t + 1; u + 1 < end; ++u) {
        if (views[u].lists.at(Listed::person) != Place::begin || views[u + 1].lists.at(Listed::person) != Place::inside)
          continue;
        put(found, {u, end}, Kind::person);
        break;
      }
      const bool named_next = end < found.size() && found[end] == first_of(Kind::person);
      if (named_next && found[end - 1] != outside && last.lists.has(Listed::honorific)) found[end - 1] = outside;
    }
    const bool known = views[end - 2].lists.has(Listed::place) || views[end - 2].lists.has(Listed::country);
    const bool whole = last.lists.at(Listed::place) == Place::inside || last.lists.at(Listed::country) == Place::inside;
    if (kind == Kind::place && is_nationality(last) && last.article && known && !whole) found[end - 1] = outside;
  }
}

// «باكو», alone, is the city that lists know, not a person whom nobody knows.
void mark_known_places(const std::vector<View>& views, std::vector<Label>& found) {
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    const ListMarks& lists = views[t].lists;
    if (found[t] != first_of(Kind::person) || end_of(found, t) != t + 1) continue;
    const bool place = lists.at(Listed::place) == Place::single || lists.at(Listed::country) == Place::single;
    if (place && !lists.has(Listed::given_name) && !lists.has(Listed::family_name) && !lists.has(Listed::person)) {
      found[t] = first_of(Kind::place);
    }
  }
}

// A person whom lists know by a whole name of several words, but not where an organisation or a place bears the name.
void mark_known_persons(const std::vector<View>& views, std::vector<Label>& found) {
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    if (views[t].lists.at(Listed::person) != Place::begin || (is_inside(found[t]) && !is_person(found[t]))) continue;
    std::uint32_t end = t + 1;
    while (end < found.size() && views[end].lists.at(Listed::person) == Place::inside) ++end;
    const bool borne = is_first(found[t]) && !is_person(found[t]) && end_of(found, t) >= end;
    if (borne || is_inside(found[t])) continue;
    if (is_person(found[t])) end = std::max(end, end_of(found, t));
    put(found, {t, end}, Kind::person);
  }
}

bool may_be_surname(const View& view) {
  const WordEntry& seen = view.entry;
  const bool likely = seen.name_level >= 4 || seen.weight == 0 || (seen.name_level >= 2 && seen.weight <= 10);
  return view.shape == Shape::arabic && view.cut_length == 0 && view.proclitics == 0 && view.saying == 0 &&
         !is_common(view) && (view.lists.has(Listed::family_name) || likely);
}

// Whether a title stands before the word, or before the organisation that is named before it.
bool is_titled(const std::vector<View>& views, const std::vector<Label>& found, std::uint32_t begin, std::uint32_t t) {
  if (views[t].after_title > 0) return true;
  std::uint32_t first = t;
  while (first > begin && found[first - 1] != outside) --first;
  return first < t && kind_of(found[first]) == Kind::organization && views[first].after_title > 0;
}

// «الباحثة اليمنية رضية المتوكل», «المدير العام لمؤسسة كهرباء لبنان كمال حايك»: a given name after a title, and a
// surname after it.
void mark_titled(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t + 1 < sentence.tokens.end; ++t) {
      const View& view = views[t];
      if (found[t] != outside || view.article || is_common(view) || view.proclitics != 0 || view.saying != 0) continue;
      const bool given = view.lists.has(Listed::given_name) || view.entry.name_level >= 4;
      if (!given || view.entry.weight > 22 || !is_titled(views, found, sentence.tokens.begin, t)) continue;
      std::uint32_t end = t + 1;
      while (end < sentence.tokens.end && end < t + 4 && found[end] == outside && may_be_surname(views[end])) ++end;
      if (end > t + 1) put(found, {t, end}, Kind::person);
    }
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

// «موقع Middle East Eye», «صحيفة Le Parisien»: an outlet's name in Latin letters.
void mark_latin_names(const std::vector<View>& views, std::vector<Label>& found) {
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t t = 1; t < found.size(); ++t) {
    if (views[t].shape != Shape::latin || found[t] != outside || !views[t - 1].lists.has(Listed::type_word)) continue;
    std::uint32_t end = t + 1;
    while (end < found.size() && end < t + longest && views[end].shape == Shape::latin) ++end;
    put(found, {t, end}, Kind::organization);
  }
}

// «قرية حدودية»: an adjective that agrees with the noun before it, not its name.
void unmark_adjectives(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  for (std::uint32_t t = 1; t < found.size(); ++t) {
    const View& view = views[t];
    if (found[t] != first_of(Kind::place) || end_of(found, t) != t + 1 || view.article || view.proclitics != 0)
      continue;
    const bool agrees = document.key(t).ends_with(u"يه") && document.key(t - 1).ends_with(u"ه");
    const bool word = view.entry.weight >= common_word && view.entry.name_level == 0 && !view.lists.has(Listed::place);
    if (agrees && word && found[t - 1] == outside && !views[t - 1].article) found[t] = outside;
  }
}

// A rare word is the name of one thing in an article: where it stands alone it is of the kind that it is most often,
// and a name wherever it stands.
void agree(const std::vector<View>& views, std::vector<Label>& found) {
  std::unordered_map<std::uint32_t, std::array<int, 4>> alone;  // stem → how often of each kind
  std::unordered_set<std::uint32_t> part;                       // stems that longer names of persons have
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    if (!is_first(found[t])) continue;
    const std::uint32_t end = end_of(found, t);
    if (end == t + 1 && views[t].entry.weight <= rare_word && !is_common(views[t])) {
      ++alone[views[t].stem][static_cast<std::size_t>(kind_of(found[t]))];
    }
    for (std::uint32_t u = t; end > t + 1 && is_person(found[t]) && u < end; ++u) part.insert(views[u].stem);
  }
  for (std::uint32_t t = 0; t < found.size(); ++t) {
    const auto kinds = alone.find(views[t].stem);
    if (kinds == alone.end() || part.contains(views[t].stem) || is_inside(found[t]) || views[t].shape == Shape::mark)
      continue;
    if (found[t] != outside && end_of(found, t) != t + 1) continue;
    const auto& counts = kinds->second;
    std::size_t best = static_cast<std::size_t>(Kind::place);
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
      if (counts[kind] > counts[best]) best = kind;
    }
    found[t] = first_of(static_cast<Kind>(best));
  }
}

}  // namespace

void apply_rules(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  split_addressees(views, found);
  trim_ends(views, found);
  mark_known_places(views, found);
  mark_known_persons(views, found);
  mark_groups(document, views, found);
  mark_latin_names(views, found);
  unmark_adjectives(document, views, found);
  spread(document, views, found);
  agree(views, found);
  mark_titled(document, views, found);  // not to be spread: it is a guess
}

}  // namespace isnad::actors
