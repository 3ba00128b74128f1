#include "actors/roles.h"

#include <algorithm>
#include <string>
#include <vector>

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

}  // namespace isnad::actors
