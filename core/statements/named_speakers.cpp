#include "statements/named_speakers.h"

#include <algorithm>

#include "statements/speakers.h"

namespace isnad::statements {
namespace {

using ActorKind = actors::Kind;

// How many statements, and how many names, around a statement are asked who speaks; keeps the stage linear.
constexpr std::size_t near = 60;
constexpr std::uint32_t many = 300;

Speaker actor(std::uint32_t index) { return {SpeakerKind::actor, index}; }

}  // namespace

std::vector<std::uint32_t> NamedSpeakers::mentions_in(TokenRange range) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const std::uint32_t m = view_.word(at).mention;
    if (m != text::none && (out.empty() || out.back() != m)) out.push_back(m);
  }
  return out;
}

Speaker NamedSpeakers::of(std::size_t index) const {
  const NounPhrase& phrase = drafts_[index].source;
  const std::vector<std::uint32_t> inside = mentions_in(phrase.range);
  const std::uint64_t head = view_.word(phrase.head).classes;
  const bool head_is_name = view_.mention(phrase.head) != nullptr;
  // The person named; relatives («ابن المواطنة») and offices of a named person aside.
  const bool other_person = (head & word_person) != 0 && is_kin(phrase.head);
  for (const std::uint32_t m : inside) {
    if (mention(m).kind == ActorKind::person && !other_person && !(phrase.relative && after_relative(phrase, m))) {
      return actor(mention(m).actor);
    }
  }
  if (head_is_name) return actor(mention(view_.word(phrase.head).mention).actor);
  const bool plural = (head & word_plural) != 0 && (head & word_body) == 0;
  if ((head & word_unnamed) != 0) {
    return {SpeakerKind::unnamed, text::none};
  }
  if ((head & word_document) != 0) {
    for (const std::uint32_t m : inside) {
      if (mention(m).kind != ActorKind::person) return actor(mention(m).actor);
    }
    if (const std::uint32_t body = body_in(phrase); body != text::none) return actor(body);
    if (phrase.definite || view_.word(phrase.head).article) {
      if (const Speaker before = last_body(index); before.kind == SpeakerKind::actor) return before;
    }
    return {SpeakerKind::unnamed, text::none};
  }
  // «قوات التحالف», «حركة حماس», «وزارة الداخلية في البحرين».
  if ((head & (word_body | word_institution)) != 0 && (head & (word_title | word_person)) == 0 && !inside.empty()) {
    for (const std::uint32_t m : inside) {
      if (mention(m).kind == ActorKind::organization || mention(m).kind == ActorKind::group)
        return actor(mention(m).actor);
    }
    return actor(mention(inside.front()).actor);
  }
  if ((head & (word_title | word_person)) != 0 && !plural) {
    if (const std::uint32_t holder = holder_of(phrase, index); holder != text::none) return actor(holder);
  }
  if ((head & word_spokesperson) != 0) {
    if (const std::uint32_t holder = holder_of(phrase, index); holder != text::none) return actor(holder);
    for (const std::uint32_t m : inside) {
      if (mention(m).kind != ActorKind::person) return actor(mention(m).actor);
    }
    if (const Speaker before = last_body(index); before.kind == SpeakerKind::actor) return before;
    return {SpeakerKind::unnamed, text::none};
  }
  if ((head & (word_body | word_institution)) != 0 && view_.word(phrase.head).article) {
    if (const std::uint32_t body = named_by(view_.stem(phrase.head), phrase.range.begin); body != text::none) {
      return actor(body);
    }
  }
  if (!inside.empty() && (head & (word_title | word_person)) == 0) {
    for (const std::uint32_t m : inside) {
      if (mention(m).kind == ActorKind::organization) return actor(mention(m).actor);
    }
  }
  return {SpeakerKind::unnamed, text::none};
}

bool NamedSpeakers::is_kin(std::uint32_t token) const {
  return view_.in(WordList::kin, token) && !view_.word(token).article && token + 1 < view_.size() &&
         view_.mention(token + 1) != nullptr;
}

bool NamedSpeakers::after_relative(const NounPhrase& phrase, std::uint32_t m) const {
  for (std::uint32_t at = phrase.range.begin; at < mention(m).tokens.begin; ++at) {
    if (view_.is(at, word_relative)) return true;
  }
  return false;
}

std::uint32_t NamedSpeakers::holder_of(const NounPhrase& phrase, std::size_t index) const {
  std::vector<std::u16string_view> wanted;
  for (std::uint32_t at = phrase.range.begin; at < phrase.range.end; ++at) {
    if (view_.is_word(at) && !view_.is(at, word_preposition)) wanted.push_back(view_.stem(at));
  }
  if (wanted.empty()) return text::none;
  const std::uint32_t here = phrase.range.begin;
  // A source elsewhere in the article with the same role and a name; the nearest before, then after.
  for (const bool after : {false, true}) {
    for (std::size_t step = 1; step <= near; ++step) {
      const std::size_t i = after ? index + step : index - step;
      if (after ? i >= drafts_.size() : step > index) break;
      const NounPhrase& other = drafts_[i].source;
      if (other.empty() || other.mention == text::none || mention(other.mention).kind != ActorKind::person) continue;
      if (view_.mention(other.head) != nullptr && wanted.size() < 2) continue;
      if (wanted.size() == 1 && !view_.word(phrase.head).article) continue;
      std::size_t shared = 0;
      for (const std::u16string_view word : wanted) {
        for (std::uint32_t at = other.range.begin; at < other.range.end; ++at) {
          if (view_.is_word(at) && view_.stem(at) == word) {
            ++shared;
            break;
          }
        }
      }
      if (shared == wanted.size()) return mention(other.mention).actor;
    }
  }
  std::uint32_t best = text::none;
  int best_score = 0;
  const auto& mentions = view_.actors().mentions;
  const std::uint32_t middle = view_.mentions_before(here);
  for (std::uint32_t m = middle > many ? middle - many : 0; m < std::min<std::size_t>(mentions.size(), middle + many);
       ++m) {
    if (mentions[m].kind != ActorKind::person) continue;
    const TokenRange role = mentions[m].role;
    int shared = 0;
    for (std::uint32_t at = role.begin; at < role.end; ++at) {
      if (!view_.is_word(at)) continue;
      for (const std::u16string_view word : wanted) shared += word == view_.stem(at) ? 1 : 0;
    }
    if (shared == 0) continue;
    const bool all = shared >= static_cast<int>(wanted.size());
    if (!all && wanted.size() > 1) continue;
    const int score = shared * 4 + (mentions[m].tokens.begin < here ? 2 : 0) + 1;
    if (score > best_score || (score == best_score && mentions[m].tokens.begin < here)) {
      best_score = score;
      best = mentions[m].actor;
    }
  }
  if (best != text::none) return best;
  // A bare definite noun («الوزير») is who spoke last with a name, if a person.
  if (view_.word(phrase.head).article && phrase.range.size() <= 2) {
    for (std::size_t i = index; i-- > 0 && i + near > index;) {
      if (drafts_[i].speaker_kind != SpeakerKind::actor) continue;
      if (view_.actors().actors[drafts_[i].speaker].kind == ActorKind::person) return drafts_[i].speaker;
    }
  }
  return text::none;
}

std::uint32_t NamedSpeakers::body_in(const NounPhrase& phrase) const {
  for (std::uint32_t at = phrase.head + 1; at < phrase.range.end; ++at) {
    if (view_.is(at, word_body | word_institution)) {
      if (const std::uint32_t body = named_by(view_.stem(at), phrase.range.begin); body != text::none) return body;
    }
  }
  return text::none;
}

std::uint32_t NamedSpeakers::named_by(std::u16string_view noun, std::uint32_t before) const {
  const auto& mentions = view_.actors().mentions;
  std::uint32_t best = text::none;
  int best_rank = 0;
  const std::uint32_t end = view_.mentions_before(before);
  for (std::uint32_t m = end > many ? end - many : 0; m < end; ++m) {
    if (mentions[m].kind == ActorKind::person) continue;
    const std::uint32_t first = mentions[m].tokens.begin;
    int rank = 0;
    for (std::uint32_t at = first + 1; at < mentions[m].tokens.end; ++at) rank = view_.stem(at) == noun ? 1 : rank;
    // «شركة فيسبوك»: the type word in construct before the name.
    if (first > 0 && view_.is_word(first - 1) && view_.stem(first - 1) == noun && !view_.word(first - 1).article)
      rank = 2;
    if (view_.stem(first) == noun) rank = 3;
    if (rank > 0 && rank >= best_rank) {
      best = mentions[m].actor;
      best_rank = rank;
    }
  }
  return best;
}

Speaker NamedSpeakers::last_body(std::size_t index) const {
  for (std::size_t i = index; i-- > 0 && i + near > index;) {
    if (drafts_[i].speaker_kind != SpeakerKind::actor) continue;
    if (view_.actors().actors[drafts_[i].speaker].kind != ActorKind::person)
      return {SpeakerKind::actor, drafts_[i].speaker};
  }
  return {};
}

}  // namespace isnad::statements
