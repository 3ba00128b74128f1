#include "disputes/stem.h"

#include <array>

namespace isnad::disputes {
namespace {

using View = std::u16string_view;

// Cuts the prefix where at least `left` letters stay.
bool cut_front(View& word, View prefix, std::size_t left) {
  if (!word.starts_with(prefix) || word.size() < prefix.size() + left) return false;
  word.remove_prefix(prefix.size());
  return true;
}

bool cut_back(View& word, View suffix, std::size_t left) {
  if (!word.ends_with(suffix) || word.size() < suffix.size() + left) return false;
  word.remove_suffix(suffix.size());
  return true;
}

bool starts_with_any(View word, std::initializer_list<View> prefixes) {
  for (const View prefix : prefixes) {
    if (word.starts_with(prefix)) return true;
  }
  return false;
}

constexpr std::array<View, 4> articles = {u"ال", u"بال", u"كال", u"لل"};
constexpr std::array<View, 9> enclitics = {u"هما", u"كما", u"ها", u"هم", u"هن", u"كم", u"نا", u"ني", u"ه"};
constexpr std::array<View, 10> endings = {u"تان", u"تين", u"ات", u"ون", u"ين", u"ان", u"وا", u"يه", u"ي", u"ه"};

// Words whose س is their own.
constexpr std::initializer_list<View> own_sin = {u"سيطر", u"سياس", u"سيار", u"سياح", u"سيناريو", u"سيناء", u"سنوات",
                                                 u"ستار", u"سيد",  u"سيره", u"سيرت", u"سيول",    u"سيوف",  u"ستين"};

bool is_weak(char16_t c) { return c == u'ا' || c == u'و' || c == u'ي'; }

}  // namespace

std::u16string light_stem(View word) {
  if (!cut_front(word, u"و", 3)) cut_front(word, u"ف", 4);
  bool article = false;
  for (const View prefix : articles) {
    if (cut_front(word, prefix, 2)) {
      article = true;
      break;
    }
  }
  if (!article) {
    // س stands before an imperfect only; ب and ل before anything, so a longer word must stay.
    if (starts_with_any(word, {u"سي", u"ست", u"سن"}) && word.size() > 4 && !starts_with_any(word, own_sin)) {
      word.remove_prefix(1);
    }
    if (!cut_front(word, u"ب", 4)) cut_front(word, u"ل", 4);
    for (const View suffix : enclitics) {
      if (cut_back(word, suffix, 3)) break;
    }
  }
  for (const View suffix : endings) {
    if (cut_back(word, suffix, 3)) break;
  }
  cut_back(word, u"ت", 4);  // of a feminine noun before an enclitic, or of a perfect
  return std::u16string(word);
}

std::u16string rough_root(View stem) {
  const bool nasal = starts_with_any(stem, {u"ان", u"ين"}) && !starts_with_any(stem, {u"انت", u"ينت"});
  // استفعل is another word than فعل: استقبل, قبل.
  const bool tenth = starts_with_any(stem, {u"است", u"يست", u"تست", u"نست", u"مست"}) && stem.size() > 5;
  if (tenth) {
    stem.remove_prefix(3);
  } else {
    View rest = stem;
    const bool prefixed = rest.size() > 3 && starts_with_any(rest, {u"ا", u"ي", u"ت", u"ن", u"م"});
    if (prefixed) rest.remove_prefix(1);
    if (prefixed && rest.size() > 3 && rest.front() == u'ت') rest.remove_prefix(1);  // يتناول، متناول
    stem = rest;
  }
  std::u16string root(stem);
  if (root.size() == 4 && root.back() == u'ت') root.pop_back();
  if (root.size() > 3 && root[1] == u'ت') root.erase(1, 1);  // افتعال
  for (std::size_t i = root.size(); i-- > 1;) {
    if (root[i] == u'ا' && root.size() > 2) root.erase(i, 1);
  }
  if (nasal && root.size() > 3 && root.front() == u'ن') root.erase(0, 1);  // انفعال
  for (std::size_t i = root.size(); i-- > 1;) {
    if (is_weak(root[i]) && root.size() > 3) root.erase(i, 1);
  }
  return tenth ? u"ست" + root : root;
}

}  // namespace isnad::disputes
