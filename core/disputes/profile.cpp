#include "disputes/profile.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace isnad::disputes {
namespace {

using View = std::u16string_view;

constexpr std::array<View, 11> negators = {u"لا",  u"لم",  u"لن",   u"ليس",  u"ليست", u"ما",
                                           u"غير", u"عدم", u"بعيد", u"بريي", u"دون"};
// Nouns that stand for what others said, and pronouns that point to it.
constexpr std::array<View, 22> pointers = {
    u"ذلك",   u"هذا", u"هذه", u"تلك",   u"امر",    u"تهم",  u"اتهام",  u"اتهامات", u"مزاعم",   u"ادعاء", u"ادعاءات",
    u"انباء", u"نبا", u"خبر", u"اخبار", u"شايعات", u"شايع", u"تقارير", u"تقرير",   u"تصريحات", u"رواي",  u"صح"};

// The token's mention; a layer without any actor may have no entries at all.
std::uint32_t mention_at(const actors::Layer& actors, std::uint32_t token) {
  return token < actors.mention_of.size() ? actors.mention_of[token] : text::none;
}

// Negations of what is or was so; لن is a promise.
constexpr std::array<View, 5> plain_negators = {u"لم", u"لا", u"ليس", u"ليست", u"ما"};
// After which لا denies nothing: «لا يستبعد», «لا يمكن», «لا بد».
constexpr std::array<View, 8> hedges = {u"يستبعد", u"تستبعد", u"يمكن", u"بد", u"يزال", u"تزال", u"يجوز", u"شك"};
// The first words, where a negation is that of the whole.
constexpr unsigned beginning = 5;

template <std::size_t size>
bool one_of(const std::array<View, size>& list, View word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Of a content that goes on for pages, the beginning is compared.
constexpr std::size_t most_terms = 150;

// A pronoun is looked after only where the content has no more telling words than this,
constexpr unsigned few = 2;
// and as many tokens back.
constexpr std::uint32_t memory = 60;

// Not the folded word: there ة is ه too.
bool ends_in_pronoun(View form) {
  return form.size() > 3 &&
         (form.ends_with(u"ه") || form.ends_with(u"ها") || form.ends_with(u"هم") || form.ends_with(u"هما"));
}

// The source of a speaker without a name, by its words.
std::string unnamed_voice(const text::Document& document, const statements::Statement& statement, const Terms& terms) {
  std::string voice = "?";
  for (std::uint32_t token = statement.source.begin; token < statement.source.end; ++token) {
    if (!document.is_word(token)) continue;
    for (const char16_t c : terms.of(document.key(token), token).stem) {
      voice += static_cast<char>(c >> 8);
      voice += static_cast<char>(c & 0xFF);
    }
    voice += ' ';
  }
  return voice;
}

class Builder {
 public:
  Builder(const text::Document& document, const actors::Layer& actors, const Terms& terms)
      : document_(document), actors_(actors), terms_(terms) {}

  Profile build(const statements::Statement& statement) {
    switch (statement.speaker_kind) {
      case statements::SpeakerKind::actor:
        profile_.voice = "@" + std::to_string(statement.speaker);
        profile_.speaker = statement.speaker;
        break;
      case statements::SpeakerKind::unnamed:
        profile_.voice = unnamed_voice(document_, statement, terms_);
        break;
      case statements::SpeakerKind::nobody:
        break;
    }
    for (const TokenRange& range : statement.content) {
      for (std::uint32_t token = range.begin; token < range.end; ++token) add(token, range);
    }
    const TokenRange where = !statement.cue.empty()                                   ? statement.cue
                             : !statement.source.empty() || statement.content.empty() ? statement.source
                                                                                      : statement.content.front();
    if (where.begin < document_.tokens.size()) profile_.sentence = document_.tokens[where.begin].sentence;
    profile_.points_back = pointing_ > 0 && telling_ <= 1;
    if (pronoun_ && telling_ <= few) add_antecedent(statement);
    std::sort(profile_.actors.begin(), profile_.actors.end());
    profile_.actors.erase(std::unique(profile_.actors.begin(), profile_.actors.end()), profile_.actors.end());
    return std::move(profile_);
  }

 private:
  void add(std::uint32_t token, TokenRange range) {
    if (document_.tokens[token].kind == text::TokenKind::number) {
      add_figure(token, range);
      return;
    }
    if (!document_.is_word(token)) return;
    const View key = document_.key(token);
    if (one_of(negators, key)) profile_.negated = true;
    if (words_++ < beginning && one_of(plain_negators, key) && token + 1 < range.end &&
        !one_of(hedges, document_.key(token + 1))) {
      profile_.begins_negated = true;
    }
    if (const std::uint32_t mention = mention_at(actors_, token); mention != text::none) {
      profile_.actors.push_back(actors_.mentions[mention].actor);
      profile_.names.emplace_back(profile_.actors.back(), token);
    } else if (ends_in_pronoun(document_.form(token))) {
      profile_.of_itself = true;
      pronoun_ = true;
    }
    add_term(token);
  }

  void add_term(std::uint32_t token) {
    Term term = terms_.of(document_.key(token), token);
    if (one_of(pointers, View(term.stem))) {
      ++pointing_;
    } else if (term.weight >= 3) {
      ++telling_;
    }
    if (term.weight == 0 || profile_.terms.size() == most_terms) return;
    for (const Term& known : profile_.terms) {
      if (known.stem == term.stem) return;
    }
    profile_.weight += term.weight;
    profile_.terms.push_back(std::move(term));
  }

  // «نفت يريفان سقوطها»: what was named last before, other than the speaker, is what the pronoun may mean.
  void add_antecedent(const statements::Statement& statement) {
    if (statement.content.empty()) return;
    const std::uint32_t start = statement.content.front().begin;
    for (std::uint32_t token = start; token-- > 0 && start - token <= memory;) {
      const std::uint32_t mention = mention_at(actors_, token);
      if (mention == text::none) continue;
      const actors::Mention& named = actors_.mentions[mention];
      token = named.tokens.begin;
      const bool speaks = statement.speaker_kind == statements::SpeakerKind::actor && named.actor == statement.speaker;
      if (speaks || named.kind == actors::Kind::person || statement.source.overlaps(named.tokens)) continue;
      profile_.actors.push_back(named.actor);
      for (std::uint32_t name = named.tokens.begin; name < named.tokens.end; ++name) {
        if (document_.is_word(name)) add_term(name);
      }
      return;
    }
  }

  void add_figure(std::uint32_t token, TokenRange range) {
    Figure figure;
    figure.value = document_.form(token);
    if (token + 1 < range.end && document_.is_word(token + 1))
      figure.unit = terms_.of(document_.key(token + 1), token + 1);
    profile_.figures.push_back(std::move(figure));
  }

  const text::Document& document_;
  const actors::Layer& actors_;
  const Terms& terms_;
  Profile profile_;
  unsigned words_ = 0;
  unsigned pointing_ = 0;
  unsigned telling_ = 0;
  bool pronoun_ = false;
};

}  // namespace

std::vector<Profile> profiles_of(const text::Document& document, const actors::Layer& actors,
                                 const statements::Layer& statements, const Terms& terms) {
  std::vector<Profile> profiles;
  profiles.reserve(statements.statements.size());
  // What a voice is called once holds for all that it says.
  std::map<std::string, std::set<std::uint32_t>> sides;
  for (const statements::Statement& statement : statements.statements) {
    profiles.push_back(Builder(document, actors, terms).build(statement));
    for (std::uint32_t token = statement.source.begin; token < statement.source.end; ++token) {
      const std::uint32_t mention = mention_at(actors, token);
      if (mention != text::none) sides[profiles.back().voice].insert(actors.mentions[mention].actor);
    }
  }
  for (Profile& profile : profiles) {
    const auto found = sides.find(profile.voice);
    if (found != sides.end() && !profile.voice.empty())
      profile.sides.assign(found->second.begin(), found->second.end());
  }
  return profiles;
}

}  // namespace isnad::disputes
