#include "actors/roles.h"

#include <algorithm>
#include <string>
#include <vector>

#include "actors/finder.h"
#include "text/normalise.h"

namespace isnad::actors {
namespace {

constexpr std::uint32_t longest_role = 14;

bool is_title(const View& view) { return view.lists.has(Listed::title) || view.lists.has(Listed::honorific); }

// May stand in a role after its first word: adjectives, nouns with ال, names, «ل» and «في» before them.
bool continues_role(const View& view, bool named) {
  if (view.shape == Shape::mark || view.shape == Shape::number) return false;
  if (view.saying == 1 && !view.article && !named) return false;
  return view.article || named || view.lists.bits != 0;
}

bool is_comma(const text::Document& document, std::uint32_t token) {
  const char16_t c = document.first(token);
  return c == u'،' || c == u',';
}

// From the last title before the name, back to where its phrase begins.
TokenRange role_before(const text::Document& document, const std::vector<View>& views, const Layer& layer,
                       const Mention& mention) {
  const TokenRange sentence = document.sentences[document.tokens[mention.tokens.begin].sentence].tokens;
  std::uint32_t end = mention.tokens.begin;
  if (end > sentence.begin && is_comma(document, end - 1)) --end;  // «الرئيس الأذربيجاني، إلهام علييف»
  std::uint32_t begin = text::none;
  for (std::uint32_t t = end; t-- > sentence.begin && end - t <= longest_role;) {
    const bool named = layer.mention_of[t] != text::none;
    if (named && layer.mentions[layer.mention_of[t]].kind == Kind::person) break;
    if (is_title(views[t]) && !named) {
      begin = t;
      // «رئيس مجلس الوزراء»، «نائب رئيس»: more of the same phrase before it
      if (views[t].lists.at(Listed::title) == Place::inside || views[t].lists.at(Listed::honorific) == Place::inside)
        continue;
      if (views[t].proclitics != 0) break;
      continue;
    }
    if (begin != text::none && !continues_role(views[t], named)) break;
    if (begin == text::none && !continues_role(views[t], named)) return {};
    if (views[t].shape == Shape::mark) break;
  }
  return begin == text::none ? TokenRange{} : TokenRange{begin, end};
}

// «علييف، الرئيس الأذربيجاني،»
TokenRange role_after(const text::Document& document, const std::vector<View>& views, const Layer& layer,
                      const Mention& mention) {
  const TokenRange sentence = document.sentences[document.tokens[mention.tokens.begin].sentence].tokens;
  std::uint32_t begin = mention.tokens.end;
  const bool comma = begin < sentence.end && is_comma(document, begin);
  const bool bracket = begin < sentence.end && document.first(begin) == u'(';
  if (comma || bracket) ++begin;
  if (begin >= sentence.end || !is_title(views[begin]) || views[begin].proclitics != 0) return {};
  // Without a comma only a definite title or one in construct is an apposition.
  if (!comma && !bracket && !views[begin].article) return {};
  std::uint32_t end = begin;
  while (end < sentence.end && end - begin < longest_role) {
    const bool named = layer.mention_of[end] != text::none;
    if (named && layer.mentions[layer.mention_of[end]].kind == Kind::person) return {};  // the next name's own title
    if (!is_title(views[end]) && !continues_role(views[end], named)) break;
    ++end;
  }
  return {begin, end};
}

// The role without the words at its ends that only address politely; empty where nothing else is there.
TokenRange without_address(const text::Document& document, const std::vector<View>& views, const NameBook& names,
                           TokenRange role) {
  const auto polite = [&](std::uint32_t token) {
    return is_comma(document, token) || names.is_address(document.key(token).substr(views[token].cut_length));
  };
  while (!role.empty() && polite(role.begin)) ++role.begin;
  while (!role.empty() && polite(role.end - 1)) --role.end;
  return role;
}

std::u16string role_text(const text::Document& document, const std::vector<View>& views, TokenRange role) {
  const Span span = document.normal.original(document.tokens[role.begin].begin + views[role.begin].cut_length,
                                             document.tokens[role.end - 1].end);
  return document.given.substr(span.start, span.size());
}

// A role's words for comparison: without proclitics at its front and ال; countries and their adjectives alike.
std::vector<std::u16string> role_words(std::u16string_view phrase, const NameBook& names) {
  std::vector<std::u16string> words;
  std::u16string word;
  const auto close = [&] {
    if (word.empty()) return;
    if (word.size() > 4 && word.starts_with(u"وال")) word.erase(0, 1);
    if (word.size() > 4 && (word.starts_with(u"بال") || word.starts_with(u"فال"))) word.erase(0, 1);
    if (word.size() > 4 && word.starts_with(u"لل")) word = u"ال" + word.substr(2);
    if (word.size() > 3 && word.starts_with(u"ال")) word.erase(0, 2);
    if (const std::uint32_t country = names.country(word); country != 0) {
      word = u"#";
      word += static_cast<char16_t>(country);
    }
    words.push_back(word);
    word.clear();
  };
  for (const char16_t c : text::key_of(phrase)) {
    if (c == u' ' || c == u'\n' || c == u'،' || c == u',') {
      close();
    } else {
      word += c;
    }
  }
  close();
  return words;
}

bool all_in(const std::vector<std::u16string>& some, const std::vector<std::u16string>& all) {
  return std::all_of(some.begin(), some.end(),
                     [&](const auto& w) { return std::find(all.begin(), all.end(), w) != all.end(); });
}

}  // namespace

void find_roles(const text::Document& document, const std::vector<View>& views, const NameBook& names, Layer& layer) {
  for (Mention& mention : layer.mentions) {
    if (mention.kind != Kind::person) continue;
    std::vector<std::u16string>& roles = layer.actors[mention.actor].roles;
    for (const TokenRange found :
         {role_before(document, views, layer, mention), role_after(document, views, layer, mention)}) {
      const TokenRange role = without_address(document, views, names, found);
      if (role.empty()) continue;
      if (mention.role.empty()) mention.role = role;
      const std::u16string text = role_text(document, views, role);
      if (std::find(roles.begin(), roles.end(), text) == roles.end()) roles.push_back(text);
    }
  }
  for (Actor& actor : layer.actors) {
    std::stable_sort(actor.roles.begin(), actor.roles.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
}

std::uint32_t actor_of_role(const Layer& layer, std::u16string_view phrase, const Finder& finder) {
  const std::vector<std::u16string> wanted = role_words(phrase, finder.names());
  if (wanted.empty()) return text::none;
  std::uint32_t chosen = text::none;
  std::size_t best = 0;
  bool several = false;
  for (std::uint32_t a = 0; a < layer.actors.size(); ++a) {
    std::size_t value = 0;
    for (const std::u16string& role : layer.actors[a].roles) {
      const std::vector<std::u16string> words = role_words(role, finder.names());
      if (words.empty() || words.front() != wanted.front()) continue;
      if (all_in(wanted, words)) value = std::max(value, 100 - std::min<std::size_t>(50, words.size() - wanted.size()));
      if (words.size() > 1 && all_in(words, wanted)) value = std::max(value, std::size_t{60});
    }
    if (value == 0) continue;
    several = value == best || (several && value < best);
    if (value > best) {
      best = value;
      chosen = a;
    }
  }
  return several && wanted.size() == 1 ? text::none : chosen;
}

}  // namespace isnad::actors
