#include "actors/gazetteer.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::actors {
namespace {

constexpr std::u16string_view article = u"ال";

std::u16string_view without_article(std::u16string_view word) {
  return word.size() > 3 && word.starts_with(article) ? word.substr(2) : word;
}

// The state of a phrase's hash after one more word.
std::uint32_t next_word(std::uint32_t state, std::u16string_view word) {
  return hash_more(hash_more(state, word), u' ');
}

std::vector<std::u16string_view> words_of(std::u16string_view phrase) {
  std::vector<std::u16string_view> words;
  std::size_t at = 0;
  while (at < phrase.size()) {
    const std::size_t end = std::min(phrase.find(u' ', at), phrase.size());
    if (end > at) words.push_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

Listed listed_organization(std::string_view kind, bool ambiguous) {
  if (ambiguous) return Listed::organization_ambiguous;
  return kind == "media" || kind == "agency" ? Listed::media : Listed::organization;
}

}  // namespace

Gazetteer::Gazetteer(const lexicon::Lexicon& lexicon) { add_all(lexicon); }

void Gazetteer::add(std::u16string_view name, Listed listed, bool any_article) {
  const std::u16string key = text::key_of(name);
  const auto words = words_of(key);
  if (words.empty()) return;
  Nodes& nodes = any_article ? any_article_ : exact_;
  std::uint32_t state = hash_seed;
  for (std::size_t i = 0; i < words.size(); ++i) {
    state = next_word(state, any_article ? without_article(words[i]) : words[i]);
    Node& node = nodes[mix(state)];
    if (i + 1 < words.size()) {
      node.more = true;
    } else {
      node.classes |= 1U << static_cast<unsigned>(listed);
    }
  }
}

void Gazetteer::add_all(const lexicon::Lexicon& lexicon) {
  const auto each = [&](std::string_view table_name, const auto& use) {
    const lexicon::Table& table = lexicon.table(table_name);
    for (std::size_t row = 0; row < table.rows(); ++row) use(table, row);
  };
  const auto add_list = [&](const lexicon::Table& table, std::size_t row, std::string_view column, Listed listed,
                            bool any_article) {
    for (const std::string& part : table.list(row, column)) {
      if (const auto name = text::to_utf16(part)) add(*name, listed, any_article);
    }
  };
  each("countries", [&](const lexicon::Table& t, std::size_t row) {
    add(t.text(row, "name"), Listed::country, false);
    add_list(t, row, "variants", Listed::country, false);
    add_list(t, row, "capital", Listed::place, false);
    add_list(t, row, "adjective_m", Listed::nationality, true);
    add_list(t, row, "adjective_f", Listed::nationality, true);
    add_list(t, row, "people", Listed::people, true);
  });
  each("places", [&](const lexicon::Table& t, std::size_t row) {
    const bool ambiguous = t.at(row, "ambiguous") == "yes";
    add(t.text(row, "name"), ambiguous ? Listed::place_ambiguous : Listed::place, false);
    add_list(t, row, "variants", ambiguous ? Listed::place_ambiguous : Listed::place, false);
  });
  each("organizations", [&](const lexicon::Table& t, std::size_t row) {
    const Listed listed = listed_organization(t.at(row, "kind"), t.at(row, "ambiguous") == "yes");
    add(t.text(row, "name"), listed, false);
    add_list(t, row, "acronym_or_variants", listed, false);
  });
  each("given_names", [&](const lexicon::Table& t, std::size_t row) {
    add(t.text(row, "name"), Listed::given_name, false);
    add_list(t, row, "variants", Listed::given_name, false);
  });
  each("family_names", [&](const lexicon::Table& t, std::size_t row) {
    add(t.text(row, "name"), Listed::family_name, false);
    add_list(t, row, "variants", Listed::family_name, false);
  });
  each("name_tokens", [&](const lexicon::Table& t, std::size_t row) {
    const std::string_view name_class = t.at(row, "class");
    if (name_class == "given" || name_class == "both") add(t.text(row, "token"), Listed::given_name, false);
    if (name_class == "family" || name_class == "both") add(t.text(row, "token"), Listed::family_name, false);
  });
  each("persons", [&](const lexicon::Table& t, std::size_t row) {
    add(t.text(row, "name"), Listed::person, false);
    add_list(t, row, "variants", Listed::person, false);
    add_list(t, row, "short", Listed::family_name, false);
  });
  each("demonyms",
       [&](const lexicon::Table& t, std::size_t row) { add(t.text(row, "name"), Listed::nationality, true); });
  each("groups", [&](const lexicon::Table& t, std::size_t row) {
    add(t.text(row, "name"), Listed::people, true);
    add_list(t, row, "variants", Listed::people, true);
  });
  each("org_heads", [&](const lexicon::Table& t, std::size_t row) {
    const bool type_word = t.at(row, "type_word") == "yes";
    add(t.text(row, "head"), type_word ? Listed::type_word : Listed::organization_head, true);
  });
  each("institutions", [&](const lexicon::Table& t, std::size_t row) {
    if (t.at(row, "note") != "weak") add(t.text(row, "noun"), Listed::institution, true);
    if (t.at(row, "of_place") == "yes") add(t.text(row, "noun"), Listed::institution_of_place, true);
  });
  each("titles", [&](const lexicon::Table& t, std::size_t row) {
    add(t.text(row, "title"), t.at(row, "kind") == "title" ? Listed::title : Listed::honorific, true);
  });
}

void Gazetteer::match(const Nodes& nodes, bool any_article, const text::Document& document, std::uint32_t begin,
                      const Cut& cut, std::uint32_t end, std::array<std::uint32_t, listed_classes>& ends) {
  std::uint32_t state = hash_seed;
  for (std::uint32_t t = begin; t < end; ++t) {
    std::u16string_view word = document.key(t);
    bool restored = false;
    if (t == begin) {
      word = word.substr(cut.length);
      restored = cut.article_restored && !any_article;
    }
    if (any_article) word = without_article(word);
    state = next_word(restored ? hash_more(state, article) : state, word);
    const auto found = nodes.find(mix(state));
    if (found == nodes.end()) return;
    for (std::uint32_t classes = found->second.classes; classes != 0; classes &= classes - 1) {
      std::uint32_t& longest = ends[static_cast<unsigned>(__builtin_ctz(classes))];
      longest = std::max(longest, t + 1);
    }
    if (!found->second.more) return;
  }
}

void Gazetteer::mark(const text::Document& document, const std::vector<Cut>& cuts,
                     std::vector<ListMarks>& marks) const {
  marks.assign(document.tokens.size(), {});
  // For each class, up to which token the phrase found last reaches.
  std::array<std::uint32_t, listed_classes> reach{};
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (!document.is_word(t)) continue;
      std::array<std::uint32_t, listed_classes> ends{};
      const Cut uncut;
      match(exact_, false, document, t, uncut, sentence.tokens.end, ends);
      match(any_article_, true, document, t, uncut, sentence.tokens.end, ends);
      if (cuts[t].length > 0) {
        match(exact_, false, document, t, cuts[t], sentence.tokens.end, ends);
        match(any_article_, true, document, t, cuts[t], sentence.tokens.end, ends);
      }
      for (std::size_t c = 0; c < listed_classes; ++c) {
        if (ends[c] == 0 || ends[c] <= reach[c]) continue;
        const auto listed = static_cast<Listed>(c);
        if (t < reach[c] && ends[c] - t < 2) continue;
        reach[c] = ends[c];
        marks[t].set(listed, ends[c] - t == 1 ? Place::single : Place::begin);
        for (std::uint32_t u = t + 1; u < ends[c]; ++u) marks[u].set(listed, Place::inside);
      }
    }
  }
}

bool Gazetteer::begins_name(std::u16string_view word) const {
  constexpr auto bit = [](Listed listed) { return 1U << static_cast<unsigned>(listed); };
  constexpr std::uint32_t names = bit(Listed::place) | bit(Listed::country) | bit(Listed::organization_head) |
                                  bit(Listed::type_word) | bit(Listed::organization) | bit(Listed::media);
  for (const Nodes* nodes : {&exact_, &any_article_}) {
    const bool bare = nodes == &any_article_;
    const auto found = nodes->find(mix(next_word(hash_seed, bare ? without_article(word) : word)));
    if (found != nodes->end() && (found->second.classes & names) != 0) return true;
  }
  return false;
}

std::uint32_t Gazetteer::name_length(const text::Document& document, std::uint32_t token, const Cut& cut) const {
  std::array<std::uint32_t, listed_classes> ends{};
  match(exact_, false, document, token, cut, document.sentences[document.tokens[token].sentence].tokens.end, ends);
  std::uint32_t length = 0;
  for (const Listed listed : {Listed::given_name, Listed::family_name}) {
    if (ends[static_cast<std::size_t>(listed)] > token) length = 1;
  }
  for (const Listed listed : {Listed::person, Listed::place, Listed::country, Listed::organization, Listed::media}) {
    const std::uint32_t end = ends[static_cast<std::size_t>(listed)];
    if (end > token + 1) length = std::max(length, end - token);
  }
  return length;
}

}  // namespace isnad::actors
