#include "actors/views.h"

#include <algorithm>

#include "text/characters.h"

namespace isnad::actors {
namespace {

constexpr std::u16string_view article = u"ال";
constexpr std::uint8_t title_reach = 5;
constexpr std::uint8_t head_reach = 7;

Shape shape_of(const text::Document& document, std::uint32_t token) {
  switch (document.tokens[token].kind) {
    case text::TokenKind::punctuation:
      return Shape::mark;
    case text::TokenKind::number:
      return Shape::number;
    case text::TokenKind::word:
      break;
  }
  return text::is_arabic_letter(document.first(token)) ? Shape::arabic : Shape::latin;
}

std::uint8_t saying_of(const morphology::WordAnalysis& word) {
  if (word.verbs.empty()) return 0;
  switch (word.verbs.front().inflection.tense) {
    case morphology::Tense::perfect:
    case morphology::Tense::imperfect:
    case morphology::Tense::imperative:
      return 1;
    case morphology::Tense::active_participle:
    case morphology::Tense::passive_participle:
      return 2;
    case morphology::Tense::masdar:
      return 3;
  }
  return 0;
}

// «لحزب», «ويريفان»: news has such a spelling too often or too seldom for its stem to be chosen, but lists know the
// stem.
void cut_listed(std::u16string_view key, const Gazetteer& gazetteer, const WordTable& words, Cut& cut) {
  if (cut.length > 0 || gazetteer.begins_name(key)) return;
  const WordEntry* whole = words.find(word_hash(key));
  const Cuts cuts = possible_cuts(key);
  for (std::uint8_t i = 1; i < cuts.count; ++i) {
    const WordEntry* stem = words.find(stem_hash(key, cuts.cut[i]));
    if (cuts.cut[i].article_restored || (whole != nullptr && (stem == nullptr || stem->weight < whole->weight + 3))) {
      continue;
    }
    if (!gazetteer.begins_name(key.substr(cuts.cut[i].length))) continue;
    cut = cuts.cut[i];
    return;
  }
}

// «كاميل», «بان كي مون»: what looks like a preposition is the first letter of a name; but «بأول» is no «باول», as
// «أول» is frequent. «لبي بي سي»: what looks like a word begins the name behind its first letter.
void keep_name(const text::Document& document, std::uint32_t token, const Gazetteer& gazetteer, const WordTable& words,
               Cut& cut) {
  constexpr std::uint8_t conjunctions = morphology::conjunction_wa | morphology::conjunction_fa;
  constexpr int frequent = 14;  // WordEntry::weight of «وافر»
  const std::u16string_view key = document.key(token);
  const Cuts cuts = possible_cuts(key);
  if (cuts.count < 2 || cut.article_restored) return;
  const auto ordinary = [&](const Cut& of) {
    const WordEntry* entry = words.find(stem_hash(key, of));
    return entry != nullptr && entry->weight > frequent;
  };
  const bool preposition = (cut.proclitics & ~conjunctions) != 0;
  Cut best = cut;
  std::uint32_t longest = std::max(1U, gazetteer.name_length(document, token, cut));
  for (std::uint8_t i = 0; i < cuts.count; ++i) {
    const Cut& other = cuts.cut[i];
    const std::uint32_t length = other.article_restored ? 0 : gazetteer.name_length(document, token, other);
    const bool given = length == 1 && longest == 1 && preposition && !ordinary(cut) &&
                       other.proclitics == (cut.proclitics & conjunctions);
    if (length <= longest && !given) continue;
    // «بفضل الله»: news knows the word as it stands.
    const bool adds = (other.proclitics & ~conjunctions) != 0 && !preposition;
    if (adds && words.find(stem_hash(key, cut)) != nullptr) continue;
    longest = length;
    best = other;
  }
  cut = best;
}

// How far behind the last title's end each word of a sentence stands.
void mark_titles(TokenRange sentence, std::vector<View>& views) {
  std::uint8_t distance = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    View& view = views[t];
    view.after_title = distance;
    const bool titled = view.lists.has(Listed::title) || view.lists.has(Listed::honorific);
    if (titled) {
      distance = 1;
      continue;
    }
    if (distance == 0) continue;
    const bool between = view.article || view.lists.bits != 0 || view.proclitics != 0;
    distance = between && view.shape == Shape::arabic && distance < title_reach
                   ? static_cast<std::uint8_t>(distance + 1)
                   : std::uint8_t{0};
  }
}

// How far behind the last head of an organisation's name each word stands, and which head that is.
void mark_heads(TokenRange sentence, std::vector<View>& views) {
  std::uint8_t distance = 0;
  std::uint32_t head = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    View& view = views[t];
    view.after_head = distance;
    view.head = distance > 0 ? head : 0;
    if (view.lists.has(Listed::organization_head) || view.lists.has(Listed::type_word) ||
        view.lists.has(Listed::institution)) {
      distance = 1;
      head = view.stem;
      continue;
    }
    if (distance == 0) continue;
    const bool ends = view.shape == Shape::mark || view.saying == 1;
    distance = ends || distance == head_reach ? std::uint8_t{0} : static_cast<std::uint8_t>(distance + 1);
  }
}

}  // namespace

void ViewMaker::fill_word(const text::Document& document, std::uint32_t token, const Cut& cut, View& view) const {
  const std::u16string_view key = document.key(token);
  view.key = word_hash(key);
  view.stem = stem_hash(key, cut);
  view.proclitics = cut.proclitics;
  view.cut_length = cut.article_restored ? 0 : cut.length;
  std::u16string_view bare = key.substr(cut.length);
  view.article = cut.article_restored;
  view.length = static_cast<std::uint8_t>(std::min<std::size_t>(9, bare.size() + (cut.article_restored ? 2U : 0U)));
  if (!view.article && bare.size() > 4 && bare.starts_with(article)) {
    view.article = true;
    bare.remove_prefix(article.size());
  }
  view.bare = word_hash(bare);
  for (std::size_t i = 0; i < view.prefix.size(); ++i) {
    view.prefix[i] = bare.size() > i + 2 ? word_hash(bare.substr(0, i + 2)) : 0;
  }
  for (std::size_t i = 0; i < view.suffix.size(); ++i) {
    view.suffix[i] = bare.size() > i + 1 ? word_hash(bare.substr(bare.size() - i - 1)) : 0;
  }
  const WordEntry* entry = words_->find(view.stem);
  if (entry == nullptr && view.article) entry = words_->find(view.bare);
  if (entry == nullptr) return;
  view.entry = *entry;
  view.clusters[0] = entry->cluster;
  const auto& coarser = words_->coarser(entry->cluster);
  std::copy(coarser.begin(), coarser.end(), view.clusters.begin() + 1);
}

void ViewMaker::make(const text::Document& document, const morphology::Layer& morphology,
                     std::vector<View>& views) const {
  const auto tokens = static_cast<std::uint32_t>(document.tokens.size());
  views.assign(tokens, {});
  std::vector<Cut> cuts(tokens);
  const auto weight = [&](std::uint32_t hash) {
    const WordEntry* entry = words_->find(hash);
    return entry == nullptr ? -1 : static_cast<int>(entry->weight);
  };
  for (std::uint32_t t = 0; t < tokens; ++t) {
    views[t].shape = shape_of(document, t);
    if (views[t].shape != Shape::arabic) continue;
    cuts[t] = best_cut(document.key(t), weight);
    cut_listed(document.key(t), *gazetteer_, *words_, cuts[t]);
    keep_name(document, t, *gazetteer_, *words_, cuts[t]);
  }
  std::vector<ListMarks> marks;
  gazetteer_->mark(document, cuts, marks);
  for (std::uint32_t t = 0; t < tokens; ++t) {
    View& view = views[t];
    view.lists = marks[t];
    if (view.shape == Shape::number) {
      view.key = view.stem = view.bare = word_hash(u"0");
    } else {
      fill_word(document, t, cuts[t], view);
    }
    view.saying = saying_of(morphology.words[t]);
    if (document.tokens[t].quotation != text::none) {
      view.quotation = document.quotations[document.tokens[t].quotation].inner.size() <= 3 ? 1 : 2;
    }
  }
  for (const text::Bracket& bracket : document.brackets) {
    if (bracket.close == text::none || bracket.kind == text::BracketKind::dash) continue;
    for (std::uint32_t t = bracket.open + 1; t < bracket.close; ++t) views[t].bracketed = true;
  }
  for (const text::Sentence& sentence : document.sentences) {
    if (sentence.tokens.empty()) continue;
    views[sentence.tokens.begin].first = true;
    views[sentence.tokens.end - 1].last = true;
    const bool headline = document.paragraphs[sentence.paragraph].headline;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) views[t].headline = headline;
    mark_titles(sentence.tokens, views);
    mark_heads(sentence.tokens, views);
  }
}

}  // namespace isnad::actors
