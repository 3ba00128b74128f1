#include "actors/name_growth.h"

#include <algorithm>
#include <array>
#include <utility>

namespace isnad::actors {
namespace {

std::uint32_t end_of(const std::vector<Label>& found, std::uint32_t t) {
  std::uint32_t end = t + 1;
  while (end < found.size() && found[end] == inside_of(kind_of(found[t]))) ++end;
  return end;
}

void put(std::vector<Label>& found, TokenRange range, Kind kind) {
  for (std::uint32_t t = range.end; t < found.size() && is_inside(found[t]); ++t) found[t] = outside;
  for (std::uint32_t t = range.begin; t < range.end; ++t) found[t] = inside_of(kind);
  found[range.begin] = first_of(kind);
}

std::uint32_t end_of_phrase(const std::vector<View>& views, Listed listed, std::uint32_t t, std::uint32_t end) {
  std::uint32_t after = t + 1;
  if (views[t].lists.at(listed) == Place::single) return after;
  while (after < end && views[after].lists.at(listed) == Place::inside) ++after;
  return after;
}

// A word that raw news hardly has and no list calls an ordinary one: likely a name's.
bool is_rare(const View& view) {
  return view.shape == Shape::arabic && view.entry.weight == 0 && view.length >= 3 && view.saying == 0 &&
         view.cut_length == 0 && view.proclitics == 0 && !view.article;
}

bool may_be_surname(const View& view) {
  const ListMarks& m = view.lists;
  if (view.shape != Shape::arabic || view.cut_length != 0 || view.proclitics != 0 || view.saying == 1) return false;
  if (m.has(Listed::title) || m.has(Listed::honorific) || m.has(Listed::nationality) || m.has(Listed::people) ||
      m.has(Listed::organization_head) || m.has(Listed::institution) || m.has(Listed::country) ||
      m.has(Listed::media)) {
    return false;
  }
  return m.has(Listed::family_name) || view.entry.name_level >= 4 || view.entry.weight == 0;
}

// Whole names of the lists, several words long; unambiguous places even of one word.
void put_listed(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  static constexpr std::array<std::pair<Listed, Kind>, 6> classes = {
      {{Listed::organization, Kind::organization},
       {Listed::media, Kind::organization},
       {Listed::person, Kind::person},
       {Listed::country, Kind::place},
       {Listed::place, Kind::place},
       {Listed::organization_ambiguous, Kind::organization}}};
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (is_inside(found[t])) continue;
      for (const auto& [listed, kind] : classes) {
        if (!views[t].lists.starts(listed)) continue;
        const std::uint32_t end = end_of_phrase(views, listed, t, sentence.tokens.end);
        const bool one_word = end - t == 1;
        const bool rare_organization = listed == Listed::organization && views[t].entry.weight < 16;
        const bool sure_alone = (listed == Listed::country || listed == Listed::place || rare_organization) &&
                                (views[t].saying == 0 || views[t].cut_length == 0);  // «وأدان» is no town, «أنقرة» is
        if (one_word &&
            (!sure_alone || views[t].length < 4 || views[t].lists.has(Listed::given_name) ||
             views[t].lists.has(Listed::family_name) || views[t].lists.has(Listed::organization_ambiguous) ||
             views[t].lists.has(Listed::media) || views[t].lists.has(Listed::title))) {
          continue;
        }
        // The tagger's own name stays where it is as long; a name that begins inside of this one does not.
        if (is_first(found[t]) && end_of(found, t) >= end) break;
        if (one_word && found[t] != outside) break;
        put(found, {t, end}, kind);
        break;
      }
    }
  }
}

// «عبد الوافي لفتيت», «رعد الكناني»: a person's name goes on over a rare word or a surname.
void grow_persons(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (found[t] == first_of(Kind::person)) {
        const std::uint32_t end = end_of(found, t);
        const bool short_name = end - t == 1 || !views[end - 1].article;
        const bool given = views[t].lists.has(Listed::given_name) || views[t].entry.name_level >= 4;
        // «قائدة الطائرة ليلى مرابط.»: a word between a lone given name after a title and the next mark
        const bool before_mark = end + 1 >= sentence.tokens.end ||
                                 views[std::min<std::size_t>(end + 1, views.size() - 1)].shape == Shape::mark;
        const bool closes = end - t == 1 && views[t].after_title > 0 && before_mark && end < sentence.tokens.end &&
                            views[end].shape == Shape::arabic && views[end].proclitics == 0 && views[end].saying == 0 &&
                            views[end].lists.bits == 0 && views[end].entry.weight < 24;
        if (end < sentence.tokens.end && found[end] == outside && short_name && given &&
            (closes || is_rare(views[end]) || (end - t == 1 && may_be_surname(views[end])))) {
          found[end] = inside_of(Kind::person);
        }
        continue;
      }
      // «وزير الصحة أولي إيلونغا»: two rare words in a row after a title
      const std::uint32_t next = t + 1;
      if (found[t] == outside && views[t].after_title > 0 && is_rare(views[t]) && next < sentence.tokens.end &&
          found[next] == outside && is_rare(views[next])) {
        put(found, {t, next + 1}, Kind::person);
      }
    }
  }
}

// «وزارة التموين والتجارة الداخلية», «وزارة النفط الإيرانية».
void grow_ministries(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (found[t] != first_of(Kind::organization)) continue;
      if (!views[t].lists.has(Listed::organization_head) || views[t].lists.has(Listed::type_word)) continue;
      std::uint32_t end = end_of(found, t);
      if (end - t < 2 || !views[end - 1].article) continue;
      const bool ministry = document.key(t).ends_with(u"وزاره");
      while (end < sentence.tokens.end && found[end] == outside && views[end].shape == Shape::arabic &&
             views[end].article) {
        const bool conjunction = views[end].proclitics == morphology::conjunction_wa;
        const bool nationality =
            views[end].proclitics == 0 && views[end].lists.at(Listed::nationality) == Place::single;
        const bool field = ministry && conjunction && !views[end].lists.has(Listed::organization_head) &&
                           !views[end].lists.has(Listed::title) && !views[end].lists.has(Listed::institution);
        // The adjective agrees with the head: «وزارة النفط الإيرانية», but «رئيس لجنة الأمن العراقي».
        const bool agrees = document.key(t).ends_with(u'ه') == document.key(end).ends_with(u'ه');
        if (!field && !(nationality && agrees)) break;
        found[end] = inside_of(Kind::organization);
        ++end;
        if (nationality) break;
      }
    }
  }
}

}  // namespace

void grow_names(const text::Document& document, const std::vector<View>& views, std::vector<Label>& found) {
  put_listed(document, views, found);
  grow_ministries(document, views, found);
  grow_persons(document, views, found);
}

}  // namespace isnad::actors
