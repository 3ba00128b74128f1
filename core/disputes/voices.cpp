#include "disputes/voices.h"

#include <algorithm>
#include <map>
#include <set>

#include "disputes/overlap.h"
#include "disputes/stem.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::disputes {
namespace {

using statements::SpeakerKind;

constexpr std::uint8_t telling = 3;

struct Names {
  std::set<std::uint32_t> sides;
  std::set<std::uint32_t> countries;
  std::set<std::uint64_t> words;
};

class Reader {
 public:
  Reader(const text::Document& document, const actors::Layer& actors, const Terms& terms, const Countries& countries)
      : document_(document), actors_(actors), terms_(terms), countries_(countries) {}

  // The words of a source without a name, by their stems.
  std::vector<std::string> stems(TokenRange source) const {
    std::vector<std::string> out;
    for (std::uint32_t token = source.begin; token < source.end; ++token) {
      if (document_.is_word(token)) out.push_back(text::to_utf8(stem(token)));
    }
    return out;
  }

  bool definite(TokenRange source) const {
    return !source.empty() && document_.is_word(source.begin) && document_.key(source.begin).starts_with(u"ال");
  }

  void add(TokenRange range, Names& names) const {
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      if (!document_.is_word(token)) continue;
      if (token < actors_.mention_of.size() && actors_.mention_of[token] != text::none) {
        names.sides.insert(actors_.mentions[actors_.mention_of[token]].actor);
      }
      const Term term = terms_.of(document_.key(token), token);
      if (term.weight >= telling) names.words.insert(term.stem_hash);
      const bool more = token + 1 < range.end && document_.is_word(token + 1);
      const std::uint32_t country = countries_.of(term.stem, more ? stem(token + 1) : std::u16string());
      if (country != 0) names.countries.insert(country);
    }
  }

 private:
  std::u16string stem(std::uint32_t token) const { return terms_.of(document_.key(token), token).stem; }

  const text::Document& document_;
  const actors::Layer& actors_;
  const Terms& terms_;
  const Countries& countries_;
};

// Speakers without a name, in the text's order. «مصدر أمني» is the same as «المصدر» after him, and as the verb that
// goes on without any source.
class Unnamed {
 public:
  explicit Unnamed(const Reader& reader) : reader_(reader) {}

  std::string key_of(TokenRange source) {
    const std::vector<std::string> words = reader_.stems(source);
    if (words.empty()) return last_.empty() ? "?" : last_;
    std::string& known = by_head_[words.front()];
    if (known.empty() || !reader_.definite(source)) {
      known = "?";
      for (const std::string& word : words) known += word + ' ';
    }
    last_ = known;
    return known;
  }

 private:
  const Reader& reader_;
  std::string last_;
  std::map<std::string, std::string> by_head_;  // the last one so called
};

}  // namespace

std::vector<Voice> voices_of(const text::Document& document, const actors::Layer& actors,
                             const statements::Layer& statements, const Terms& terms, const Countries& countries) {
  const Reader reader(document, actors, terms, countries);
  std::vector<Voice> voices;
  voices.reserve(statements.statements.size());
  // What a voice is called once holds for all that it says.
  std::map<std::string, Names> names;
  Unnamed unnamed(reader);
  for (const statements::Statement& statement : statements.statements) {
    Voice voice;
    voice.named_here = !statement.source.empty();
    if (statement.speaker_kind == SpeakerKind::actor) {
      voice.key = "@" + std::to_string(statement.speaker);
      voice.speaker = statement.speaker;
    } else if (statement.speaker_kind == SpeakerKind::unnamed) {
      voice.key = unnamed.key_of(statement.source);
    }
    if (!voice.key.empty()) {
      Names& called = names[voice.key];
      Names own;
      reader.add(statement.source, own);
      voice.own_words.assign(own.words.begin(), own.words.end());
      voice.own_sides.assign(own.sides.begin(), own.sides.end());
      called.sides.merge(own.sides);
      called.words.merge(own.words);
      called.countries.merge(own.countries);
      if (voice.speaker < actors.actors.size() && !actors.actors[voice.speaker].mentions.empty()) {
        reader.add(actors.mentions[actors.actors[voice.speaker].mentions.front()].tokens, called);
      }
    }
    voices.push_back(std::move(voice));
  }
  for (Voice& voice : voices) {
    const auto found = names.find(voice.key);
    if (found == names.end()) continue;
    voice.sides.assign(found->second.sides.begin(), found->second.sides.end());
    voice.countries.assign(found->second.countries.begin(), found->second.countries.end());
    voice.words.assign(found->second.words.begin(), found->second.words.end());
  }
  return voices;
}

bool one_voice(const Voice& a, const Voice& b) { return !a.key.empty() && a.key == b.key; }

bool same_side(const Voice& a, const Voice& b) {
  const auto speaks_for = [](const Voice& one, const Voice& other) {
    return other.speaker != text::none && std::binary_search(one.sides.begin(), one.sides.end(), other.speaker);
  };
  return speaks_for(a, b) || speaks_for(b, a);
}

bool akin(const Voice& a, const Voice& b) {
  return one_voice(a, b) || same_side(a, b) || shared_of(a.words, b.words) > 0;
}

bool sources_apart(const Voice& a, const Voice& b) {
  return a.named_here && b.named_here && shared_of(a.own_words, b.own_words) == 0 &&
         shared_of(a.own_sides, b.own_sides) == 0;
}

}  // namespace isnad::disputes
