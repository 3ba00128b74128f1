#include "disputes/profile.h"

#include <algorithm>

namespace isnad::disputes {
namespace {

using View = std::u16string_view;

// The first words, where a negation is that of the whole.
constexpr unsigned beginning = 4;
// The first words, where an accusation names the accused.
constexpr unsigned head = 6;
// Of a content that goes on for pages, the beginning is compared.
constexpr std::size_t most_terms = 150;
// A word of less weight tells nothing.
constexpr std::uint8_t telling = 3;
// A pronoun is looked after only where the content has no more telling words than this,
constexpr unsigned few = 2;
// and as many tokens back.
constexpr std::uint32_t memory = 60;
// Tokens before a cue, where an answer begins («من جانبه نفى»).
constexpr std::uint32_t before_cue = 6;
// Words before a report, where «كان» puts it into the pluperfect.
constexpr unsigned before_report = 3;

// The token's mention; a layer without any actor may have no entries at all.
std::uint32_t mention_at(const actors::Layer& actors, std::uint32_t token) {
  return token < actors.mention_of.size() ? actors.mention_of[token] : text::none;
}

// Not the folded word: there ة is ه too.
bool ends_in_pronoun(View form) {
  return form.size() > 3 &&
         (form.ends_with(u"ه") || form.ends_with(u"ها") || form.ends_with(u"هم") || form.ends_with(u"هما"));
}

template <typename Value>
void tidy(std::vector<Value>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

struct Lists {
  const Terms& terms;
  const Words& words;
  const Countries& countries;
};

class Builder {
 public:
  Builder(const text::Document& document, const actors::Layer& actors, const Lists& lists)
      : document_(document), actors_(actors), lists_(lists) {}

  Profile build(const statements::Statement& statement) {
    for (const TokenRange& range : statement.content) {
      for (std::uint32_t token = range.begin; token < range.end; ++token) add(token, range);
    }
    const std::uint32_t where = place_of(statement);
    if (where < document_.tokens.size()) {
      profile_.sentence = document_.tokens[where].sentence;
      look_around(statement, where);
    }
    profile_.tells = telling_ > 0;
    profile_.points_back = pointing_ > 0 && telling_ <= 1;
    profile_.bare = telling_ <= few && (profile_.verdict || profile_.of_news || profile_.of_charges || pointing_ > 0);
    profile_.leans = pronoun_ && telling_ <= few;
    if (profile_.leans) add_antecedent(statement);
    tidy(profile_.actors);
    tidy(profile_.countries);
    tidy(profile_.head_actors);
    tidy(profile_.head_countries);
    return std::move(profile_);
  }

 private:
  Roles roles_of(std::uint32_t token, View stem) const { return lists_.words.of(document_.key(token), stem); }

  void look_around(const statements::Statement& statement, std::uint32_t where) {
    for (std::uint32_t token = statement.cue.begin; token < statement.cue.end; ++token) {
      if (!document_.is_word(token)) continue;
      const Roles roles = roles_of(token, stem_at(token));
      profile_.rumour |= roles.has(Role::rumour);
      profile_.alleged |= roles.has(Role::allege);
      profile_.rules_out |= roles.has(Role::rule_out);
      profile_.goes_on |= roles.has(Role::go_on);
    }
    if (!statement.cue.empty() && where > 0 && document_.is_word(where - 1)) {
      profile_.either = document_.key(where - 1) == u"او";
    }
    const TokenRange sentence = document_.sentences[profile_.sentence].tokens;
    const std::uint32_t from = std::max(sentence.begin, where < before_cue ? 0U : where - before_cue);
    for (std::uint32_t token = from; token < where; ++token) {
      if (document_.is_word(token) && roles_of(token, stem_at(token)).has(Role::contrast)) profile_.answers = true;
    }
    const std::uint32_t report = statement.source.empty() ? where : std::min(where, statement.source.begin);
    profile_.told_before = in_pluperfect(sentence.begin, report);
  }

  // «وكانت الصحيفة قد ذكرت أن …»
  bool in_pluperfect(std::uint32_t sentence, std::uint32_t report) const {
    unsigned words = 0;
    for (std::uint32_t token = report; token-- > sentence && words < before_report;) {
      if (!document_.is_word(token)) continue;
      ++words;
      if (roles_of(token, stem_at(token)).has(Role::was)) return true;
    }
    return false;
  }

  std::u16string stem_at(std::uint32_t token) const { return lists_.terms.of(document_.key(token), token).stem; }

  void add(std::uint32_t token, TokenRange range) {
    if (document_.tokens[token].kind == text::TokenKind::number) {
      add_figure(token, range);
      return;
    }
    if (!document_.is_word(token)) return;
    Term term = lists_.terms.of(document_.key(token), token);
    const bool first = words_ < head;
    const Roles roles = roles_of(token, term.stem);
    note_roles(roles, token, range);
    ++words_;
    if (const std::uint32_t mention = mention_at(actors_, token); mention != text::none) {
      profile_.actors.push_back(actors_.mentions[mention].actor);
      profile_.names.emplace_back(profile_.actors.back(), token);
      if (first) profile_.head_actors.push_back(profile_.actors.back());
    } else if (ends_in_pronoun(document_.form(token))) {
      profile_.of_itself = true;
      pronoun_ = true;
    }
    if (const std::uint32_t country = country_at(token, term.stem, range); country != 0) {
      profile_.countries.push_back(country);
      if (first) profile_.head_countries.push_back(country);
    }
    if (first && term.weight >= telling) profile_.head_words.push_back(term.stem_hash);
    if (!points(roles) && !roles.has(Role::verdict) && term.weight >= telling) ++telling_;
    add_term(std::move(term));
  }

  static bool points(Roles roles) {
    return roles.has(Role::pointer) || roles.has(Role::charge) || roles.has(Role::news);
  }

  void note_roles(Roles roles, std::uint32_t token, TokenRange range) {
    if (!roles.any()) return;
    if (words_ <= head && roles.has(Role::deny)) profile_.begins_denying = true;
    if (points(roles)) ++pointing_;
    if (roles.has(Role::charge)) profile_.of_charges = true;
    if (roles.has(Role::news)) profile_.of_news = true;
    if (roles.has(Role::verdict)) profile_.verdict = true;
    if (roles.has(Role::demonstrative) && words_ < beginning) profile_.begins_pointing = true;
    if (!roles.has(Role::negation)) return;
    profile_.negated = true;
    if (words_ < beginning && token + 1 < range.end && document_.is_word(token + 1) &&
        !roles_of(token + 1, stem_at(token + 1)).has(Role::hedge)) {
      profile_.begins_negated = true;
      profile_.negates_by_what = roles.has(Role::what);
    }
  }

  std::uint32_t country_at(std::uint32_t token, const std::u16string& stem, TokenRange range) const {
    const bool more = token + 1 < range.end && document_.is_word(token + 1);
    return lists_.countries.of(stem, more ? stem_at(token + 1) : std::u16string());
  }

  void add_term(Term term) {
    if (term.weight == 0 || profile_.terms.size() == most_terms) return;
    for (const Term& known : profile_.terms) {
      if (known.stem_hash == term.stem_hash) return;
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
        if (document_.is_word(name)) add_term(lists_.terms.of(document_.key(name), name));
      }
      return;
    }
  }

  void add_figure(std::uint32_t token, TokenRange range) {
    Figure figure;
    figure.value = document_.form(token);
    if (token + 1 < range.end && document_.is_word(token + 1))
      figure.unit = lists_.terms.of(document_.key(token + 1), token + 1);
    profile_.figures.push_back(std::move(figure));
  }

  const text::Document& document_;
  const actors::Layer& actors_;
  const Lists& lists_;
  Profile profile_;
  unsigned words_ = 0;
  unsigned pointing_ = 0;
  unsigned telling_ = 0;
  bool pronoun_ = false;
};

}  // namespace

std::uint32_t place_of(const statements::Statement& statement) {
  if (!statement.cue.empty()) return statement.cue.begin;
  if (!statement.source.empty() || statement.content.empty()) return statement.source.begin;
  return statement.content.front().begin;
}

std::vector<Profile> profiles_of(const text::Document& document, const actors::Layer& actors,
                                 const statements::Layer& statements, const Terms& terms, const Words& words,
                                 const Countries& countries) {
  const Lists lists{terms, words, countries};
  std::vector<Profile> profiles;
  profiles.reserve(statements.statements.size());
  for (const statements::Statement& statement : statements.statements) {
    profiles.push_back(Builder(document, actors, lists).build(statement));
  }
  return profiles;
}

}  // namespace isnad::disputes
