#include "statements/grammar.h"

#include <optional>
#include <utility>

#include "statements/grammar_names.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::statements {
namespace {

using namespace names;

Error unknown(std::string_view table, std::string_view row, std::string_view what) {
  return {ErrorCode::bad_model, "table " + std::string(table) + ", row of «" + std::string(row) + "»: «" +
                                    std::string(what) + "» is no word that this version knows"};
}

std::vector<std::u16string> split_words(std::u16string_view phrase) {
  std::vector<std::u16string> out;
  std::u16string word;
  for (const char16_t c : phrase) {
    if (c != u' ') {
      word.push_back(c);
    } else if (!word.empty()) {
      out.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

}  // namespace

void Grammar::add(std::u16string_view written, std::uint64_t classes) {
  const std::u16string key = text::key_of(written);
  if (!key.empty()) words_[key] |= classes;
}

std::uint64_t Grammar::classes(std::u16string_view spelling) const {
  const auto found = words_.find(spelling);
  return found == words_.end() ? 0 : found->second;
}

const NotCue* Grammar::not_cue(std::u16string_view spelling) const {
  const auto found = not_cues_.find(spelling);
  return found == not_cues_.end() ? nullptr : &found->second;
}

Kind Grammar::kind_of_object(std::uint64_t classes, Kind otherwise) {
  if ((classes & word_accusation) != 0) return Kind::accusation;
  if ((classes & word_blame) != 0) return Kind::accusation;
  if ((classes & word_call) != 0) return Kind::demand;
  if ((classes & word_warning) != 0) return Kind::warning;
  if ((classes & word_promise) != 0) return Kind::commitment;
  if ((classes & (word_criticism | word_courtesy | word_feeling)) != 0) return Kind::stance;
  if ((classes & (word_attack | word_speech)) != 0) return Kind::claim;
  return otherwise;
}

Result<bool> Grammar::load_verbs(const lexicon::Table& table) {
  verbs_.resize(table.rows());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    VerbRule& rule = verbs_[row];
    rule.lemma = table.at(row, "lemma");
    rule.wasla = table.text(row, "lemma").starts_with(u'ا');
    rule.madda = table.text(row, "lemma").starts_with(u'آ');
    const auto kind = by_name(kinds, table.at(row, "kind"));
    if (!kind) return unknown("verbs", rule.lemma, table.at(row, "kind"));
    const std::u16string root = table.text(row, "root");
    const auto weak = [](char16_t c) { return c == u'و' || c == u'ي'; };
    rule.defective = weak(root.back());
    const std::string_view form = table.at(row, "form");
    // The middle letter stays a consonant in the forms that double or lengthen before it (بيّن، عاون).
    rule.hollow = root.size() == 3 && weak(root[1]) && !weak(root[2]) &&
                  (form == "1" || form == "4" || form == "7" || form == "8" || form == "10");
    rule.kind = *kind;
    for (const std::string& name : table.list(row, "frames")) {
      const auto frame = by_name(frames, name);
      if (!frame) return unknown("verbs", rule.lemma, name);
      rule.frames |= *frame;
    }
    for (const std::string& name : table.list(row, "flags")) {
      const auto flag = by_name(flags, name);
      if (!flag) return unknown("verbs", rule.lemma, name);
      rule.flags |= *flag;
    }
    for (const std::string& name : table.list(row, "objects")) {
      const std::size_t equals = name.find('=');
      const std::string_view what = std::string_view(name).substr(0, equals);
      const auto noun = by_name(noun_classes, what);
      const auto frame = by_name(frames, what);
      if (equals == std::string::npos) {
        if (!noun) return unknown("verbs", rule.lemma, name);
        rule.objects |= *noun;
        continue;
      }
      const auto object_kind = by_name(kinds, std::string_view(name).substr(equals + 1));
      if (!object_kind || (!noun && !frame)) return unknown("verbs", rule.lemma, name);
      rule.object_kinds.push_back({noun.value_or(0), noun ? 0 : *frame, *object_kind});
    }
  }
  return true;
}

Result<Grammar> Grammar::create(const lexicon::Lexicon& lexicon) {
  Grammar g;
  if (Result<bool> verbs = g.load_verbs(lexicon.table("verbs")); !verbs) return verbs.error();

  const auto load_classes = [&g](const lexicon::Table& table, std::string_view word, std::string_view column,
                                 const auto& names) -> std::optional<Error> {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      for (const std::string& name : table.list(row, column)) {
        const auto known = by_name(names, name);
        if (!known) {
          if (name == "clause_noun") {
            g.add(table.text(row, word), word_clause_noun);
            continue;
          }
          return unknown(table.name(), table.at(row, word), name);
        }
        g.add(table.text(row, word), *known);
      }
    }
    return std::nullopt;
  };
  if (auto error = load_classes(lexicon.table("particles"), "word", "class", particle_classes)) return *error;
  if (auto error = load_classes(lexicon.table("adverbials"), "word", "class", adverbial_classes)) return *error;
  if (auto error = load_classes(lexicon.table("speakers"), "noun", "class", speaker_classes)) return *error;
  if (auto error = load_classes(lexicon.table("reporting_nouns"), "noun", "class", noun_classes)) return *error;

  const lexicon::Table& nouns = lexicon.table("reporting_nouns");
  for (std::size_t row = 0; row < nouns.rows(); ++row) {
    for (const std::string& plural : nouns.list(row, "plural")) {
      for (const std::string& name : nouns.list(row, "class")) {
        g.add(text::to_utf16(plural).value_or(u""), by_name(noun_classes, name).value_or(0));
      }
    }
  }
  const lexicon::Table& speakers = lexicon.table("speakers");
  for (std::size_t row = 0; row < speakers.rows(); ++row) {
    const std::string_view number = speakers.at(row, "number");
    std::uint64_t extra = speakers.at(row, "gender") == "f" ? word_feminine : word_masculine;
    if (number == "p") extra |= word_plural;
    if (number == "d") extra |= word_dual;
    g.add(speakers.text(row, "noun"), extra);
  }
  const lexicon::Table& titles = lexicon.table("titles");
  for (std::size_t row = 0; row < titles.rows(); ++row) {
    const std::u16string title = titles.text(row, "title");
    if (title.find(u' ') != std::u16string::npos) continue;
    std::uint64_t extra = word_title;
    if (titles.at(row, "gender") == "f") extra |= word_feminine;
    if (titles.at(row, "gender") == "m") extra |= word_masculine;
    if (titles.at(row, "number") == "p") extra |= word_plural;
    if (titles.at(row, "number") == "d") extra |= word_dual;
    g.add(title, extra);
  }
  for (const auto& [table, column] : {std::pair{"institutions", "noun"}, std::pair{"org_heads", "head"}}) {
    const lexicon::Table& heads = lexicon.table(table);
    for (std::size_t row = 0; row < heads.rows(); ++row) {
      const std::u16string head = heads.text(row, column);
      if (head.find(u' ') == std::u16string::npos) g.add(head, word_institution);
    }
  }
  for (const auto& [table, bit] :
       {std::pair{"finite_verbs", word_finite}, std::pair{"radical_initials", word_radical}}) {
    const lexicon::Table& forms = lexicon.table(table);
    for (std::size_t row = 0; row < forms.rows(); ++row) g.add(forms.text(row, "form"), bit);
  }
  const lexicon::Table& resumptions = lexicon.table("resumptions");
  for (std::size_t row = 0; row < resumptions.rows(); ++row) {
    const std::string_view weight = resumptions.at(row, "weight");
    if (weight == "sure") g.add(resumptions.text(row, "word"), word_resume_sure);
    if (weight == "likely") g.add(resumptions.text(row, "word"), word_resume_likely);
    if (weight == "turn") g.turns_.insert(text::key_of(resumptions.text(row, "word")));
  }
  g.links_ = ClauseLinks::load(lexicon.table("clause_links"));
  Result<WordLists> lists = WordLists::load(lexicon.table("word_lists"));
  if (!lists) return lists.error();
  g.lists_ = std::move(lists).value();
  const lexicon::Table& attributions = lexicon.table("according_to");
  for (std::size_t row = 0; row < attributions.rows(); ++row) {
    AttributionRule rule;
    rule.words = split_words(text::key_of(attributions.text(row, "phrase")));
    for (const std::string& after : attributions.list(row, "after")) {
      rule.before_phrase |= after == "np";
      rule.before_verb |= after == "verb";
      rule.with_pronoun |= after == "pronoun";
    }
    rule.relay = attributions.at(row, "note") == "relay";
    rule.what = attributions.at(row, "note") == "what";
    if (!rule.words.empty()) g.attribution_words_.add(rule.words.front());
    g.attributions_.push_back(std::move(rule));
  }
  const lexicon::Table& not_cues = lexicon.table("not_cues");
  for (std::size_t row = 0; row < not_cues.rows(); ++row) {
    NotCue rule;
    for (const std::string& unless : not_cues.list(row, "unless")) {
      rule.clause |= unless == "clause";
      rule.subject |= unless == "subject";
    }
    g.not_cues_[text::key_of(not_cues.text(row, "word"))] = rule;
  }
  const lexicon::Table& idioms = lexicon.table("denial_idioms");
  for (std::size_t row = 0; row < idioms.rows(); ++row) {
    IdiomRule rule{split_words(text::key_of(idioms.text(row, "phrase"))), idioms.at(row, "strength") == "sure"};
    if (!rule.words.empty()) g.idiom_words_.add(rule.words.front());
    g.idioms_.push_back(std::move(rule));
  }
  auto weights = lexicon::Weights::load("statement_weights", lexicon.blob("weights:statement_weights"));
  if (!weights) return weights.error();
  g.weights_ = std::move(weights).value();
  return g;
}

}  // namespace isnad::statements
