#include "actors/clusters.h"

#include <algorithm>

#include "actors/spelling.h"

namespace isnad::actors {
namespace {

using Words = std::vector<std::u16string>;

std::u16string joined(const Words& words) {
  std::u16string all;
  for (const std::u16string& word : words) {
    if (!all.empty()) all += u' ';
    all += word;
  }
  return all;
}

// A person's words with «عبد الله» as one and «بن» left out: «عبد الله بن زايد» → عبدالله زايد.
Words person_words(const Words& words, const NameBook& names) {
  Words out;
  bool join = false;
  for (const std::u16string& word : words) {
    if (names.is_link(word) && words.size() > 1) continue;
    if (join) {
      out.back() += word;
      join = false;
      continue;
    }
    out.push_back(word);
    join = names.is_prefix(word) && words.size() > 1;
  }
  return out;
}

bool same_words(const Words& a, const Words& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) { return same_word(x, y); });
}

// Whether the shorter's words stand in the longer in the same order.
bool in_order(const Words& shorter, const Words& longer) {
  std::size_t at = 0;
  for (const std::u16string& word : shorter) {
    while (at < longer.size() && !same_word(word, longer[at])) ++at;
    if (at == longer.size()) return false;
    ++at;
  }
  return true;
}

// How well a name may be a short form of another: 0 not at all.
int person_fit(const Words& a, const Words& b) {
  if (same_words(a, b)) return 10;
  const Words& shorter = a.size() <= b.size() ? a : b;
  const Words& longer = a.size() <= b.size() ? b : a;
  if (shorter.size() == longer.size()) return 0;
  if (shorter.size() == 1) {
    if (same_word(shorter[0], longer.back())) return 6;   // the surname
    if (same_word(shorter[0], longer.front())) return 4;  // a king's or a player's first name
    for (std::size_t i = 1; i + 1 < longer.size(); ++i) {
      if (same_word(shorter[0], longer[i])) return longer.size() > 2 ? 3 : 0;
    }
    return 0;
  }
  if (!in_order(shorter, longer)) return 0;
  return same_word(shorter.front(), longer.front()) || same_word(shorter.back(), longer.back()) ? 8 : 0;
}

// Organisations: a longer name that begins with the shorter one's words («وزارة الدفاع» / «وزارة الدفاع الأرمينية»).
int organization_fit(const Words& a, const Words& b) {
  if (same_words(a, b)) return 10;
  const Words& shorter = a.size() <= b.size() ? a : b;
  const Words& longer = a.size() <= b.size() ? b : a;
  if (shorter.size() == longer.size()) return 0;
  const Words head(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(shorter.size()));
  if (shorter.size() >= 2 && same_words(shorter, head)) return 6;
  // «حركة طالبان» / «طالبان», «مليشيا الحوثي» / «الحوثي»
  if (shorter.size() == 1 && longer.size() == 2 && same_word(shorter[0], longer[1])) return 5;
  return 0;
}

struct Known {
  Kind kind = Kind::person;
  std::vector<Words> spellings;
  std::vector<std::uint32_t> entities;
};

int fit(const Known& actor, Kind kind, const Words& words, std::uint32_t entity) {
  if (actor.kind != kind) return 0;
  if (entity != 0 && std::find(actor.entities.begin(), actor.entities.end(), entity) != actor.entities.end()) return 11;
  int best = 0;
  for (const Words& spelling : actor.spellings) {
    int value = 0;
    if (kind == Kind::person) {
      value = person_fit(words, spelling);
    } else if (kind == Kind::organization) {
      value = organization_fit(words, spelling);
    } else {
      value = same_words(words, spelling) ? 10 : 0;
    }
    best = std::max(best, value);
  }
  // Two full names that differ are two people, whatever short form they share.
  if (kind == Kind::person && best > 0 && words.size() > 1) {
    for (const Words& spelling : actor.spellings) {
      if (spelling.size() > 1 && person_fit(words, spelling) == 0) return 0;
    }
  }
  return best;
}

}  // namespace

std::vector<std::u16string> name_words(const text::Document& document, const std::vector<View>& views,
                                       TokenRange tokens) {
  Words words;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (views[t].shape == Shape::mark) continue;
    std::u16string word(document.key(t));
    if (t == tokens.begin) {
      word = views[t].cut_length > 0 ? word.substr(views[t].cut_length) : word;
      if (word.size() > 3 && word.starts_with(u"لل") && views[t].article) word = u"ال" + word.substr(2);
    }
    words.push_back(std::move(word));
  }
  return words;
}

void cluster(const text::Document& document, const std::vector<View>& views, const NameBook& names, Layer& layer) {
  const std::size_t count = layer.mentions.size();
  std::vector<Words> words(count);
  std::vector<std::uint32_t> entity(count);
  for (std::size_t m = 0; m < count; ++m) {
    Mention& mention = layer.mentions[m];
    Words all = name_words(document, views, mention.tokens);
    entity[m] = names.entity(mention.kind, joined(all));
    if (mention.kind == Kind::person) all = person_words(all, names);
    if (mention.kind == Kind::organization && all.size() > 1 &&
        views[mention.tokens.begin].lists.has(Listed::type_word)) {
      all.erase(all.begin());
      if (entity[m] == 0) entity[m] = names.entity(mention.kind, joined(all));
    }
    words[m] = std::move(all);
  }
  // Long names first, so that short forms find theirs wherever it stands; then each short form in text order.
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t m = 0; m < count; ++m) order[m] = m;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::min<std::size_t>(words[a].size(), 3) > std::min<std::size_t>(words[b].size(), 3);
  });
  std::vector<Known> known;
  std::vector<std::uint32_t> of(count);
  std::vector<std::vector<std::uint32_t>> members;
  for (const std::uint32_t m : order) {
    int best = 0;
    std::uint32_t chosen = text::none;
    std::uint32_t chosen_distance = 0;
    for (std::uint32_t k = 0; k < known.size(); ++k) {
      const int value = fit(known[k], layer.mentions[m].kind, words[m], entity[m]);
      if (value == 0 || value < best) continue;
      // Of several that fit alike, the one named last before the mention; else the nearest after it.
      std::uint32_t distance = 0xFFFFFFFEU;
      for (const std::uint32_t other : members[k]) {
        distance = std::min(distance, other < m ? m - other : 100000U + other - m);
      }
      if (value > best || distance < chosen_distance) {
        best = value;
        chosen = k;
        chosen_distance = distance;
      }
    }
    if (chosen == text::none) {
      chosen = static_cast<std::uint32_t>(known.size());
      known.push_back({layer.mentions[m].kind, {}, {}});
      members.emplace_back();
    }
    if (std::find(known[chosen].spellings.begin(), known[chosen].spellings.end(), words[m]) ==
        known[chosen].spellings.end()) {
      known[chosen].spellings.push_back(words[m]);
    }
    if (entity[m] != 0) known[chosen].entities.push_back(entity[m]);
    members[chosen].push_back(m);
    of[m] = chosen;
  }
  // Actors by first mention.
  std::vector<std::uint32_t> number(known.size(), text::none);
  layer.actors.clear();
  for (std::uint32_t m = 0; m < count; ++m) {
    if (number[of[m]] == text::none) {
      number[of[m]] = static_cast<std::uint32_t>(layer.actors.size());
      layer.actors.emplace_back();
      layer.actors.back().kind = layer.mentions[m].kind;
    }
    Actor& actor = layer.actors[number[of[m]]];
    Mention& mention = layer.mentions[m];
    mention.actor = number[of[m]];
    actor.mentions.push_back(m);
    std::u16string name(document.given.substr(mention.span.start, mention.span.size()));
    // «بيان للخارجية التركية» speaks of الخارجية التركية.
    if (name.size() > 3 && name.starts_with(u"لل") && views[mention.tokens.begin].article) name.replace(0, 2, u"ال");
    const std::size_t words_before = static_cast<std::size_t>(std::count(actor.name.begin(), actor.name.end(), u' '));
    const std::size_t words_now = static_cast<std::size_t>(std::count(name.begin(), name.end(), u' '));
    if (actor.name.empty() || words_now > words_before) actor.name = name;
    if (actor.kind == Kind::person && actor.gender == morphology::Gender::either && words[m].size() > 1) {
      actor.gender = names.gender(words[m].front());
    }
  }
}

}  // namespace isnad::actors
