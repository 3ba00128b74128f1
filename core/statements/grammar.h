// What the statement stage knows from the lexicon, ready to be asked by word.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/weights.h"
#include "statements/clause_links.h"
#include "statements/first_words.h"
#include "statements/statements.h"
#include "statements/word_lists.h"
#include "text/result.h"
#include "text/spelling_hash.h"

namespace isnad::statements {

// What the content of a verb looks like; columns "frames" of table verbs.
enum Frame : std::uint32_t {
  frame_that = 1U << 0,
  frame_say = 1U << 1,
  frame_object = 1U << 2,
  frame_to = 1U << 3,
  frame_theme = 1U << 4,
  frame_ila = 1U << 5,
  frame_ala = 1U << 6,
  frame_an = 1U << 7,
  frame_bi = 1U << 8,
  frame_min = 1U << 9,
  frame_fi = 1U << 10,
  frame_li = 1U << 11,
  frame_maa = 1U << 12,
  frame_hawla = 1U << 13,
  frame_ask = 1U << 14,
};

// Column "flags" of table verbs.
enum VerbFlag : std::uint32_t {
  flag_neutral = 1U << 0,
  flag_continue = 1U << 1,
  flag_speech = 1U << 2,
  flag_thing = 1U << 3,
  flag_ambiguous = 1U << 4,
  flag_weak = 1U << 5,
  flag_that_only = 1U << 6,
  flag_light = 1U << 7,
  flag_act = 1U << 8,
  flag_predicate = 1U << 9,
  flag_describe = 1U << 10,
  flag_perception = 1U << 11,
  flag_rumour = 1U << 12,
  flag_refuse = 1U << 13,
  flag_exclude = 1U << 14,
  flag_stress = 1U << 15,
  flag_relay = 1U << 16,
  flag_passive = 1U << 17,
  flag_negated = 1U << 18,
  flag_from = 1U << 19,
  flag_from_ila = 1U << 20,
  flag_call_bi = 1U << 21,
  flag_came_in = 1U << 22,
  flag_order = 1U << 23,
  flag_allege = 1U << 24,
  flag_announce = 1U << 25,
  flag_confirm = 1U << 26,
  flag_deny = 1U << 27,
  flag_definite = 1U << 28,
  flag_transitive = 1U << 29,
};

// What a word is, apart from the verbs of the table; the lists of the lexicon as bits.
enum WordClass : std::uint64_t {
  word_that = 1ULL << 0,
  word_that_pronoun = 1ULL << 1,
  word_bi_that = 1ULL << 2,
  word_bi_that_pronoun = 1ULL << 3,
  word_ila = 1ULL << 4,
  word_ala = 1ULL << 5,
  word_an = 1ULL << 6,
  word_min = 1ULL << 7,
  word_fi = 1ULL << 8,
  word_maa = 1ULL << 9,
  word_hawla = 1ULL << 10,
  word_preposition = 1ULL << 11,
  word_preposition_pronoun = 1ULL << 12,
  word_negation = 1ULL << 13,
  word_relative = 1ULL << 14,
  word_what = 1ULL << 15,
  word_demonstrative = 1ULL << 16,
  word_pronoun = 1ULL << 17,
  word_back = 1ULL << 18,
  word_conjunction = 1ULL << 19,
  word_auxiliary = 1ULL << 20,
  word_had = 1ULL << 21,
  word_clause_noun = 1ULL << 22,
  word_finite = 1ULL << 23,
  word_radical = 1ULL << 24,
  word_time = 1ULL << 25,
  word_occasion = 1ULL << 26,
  word_adverbial_preposition = 1ULL << 27,
  word_manner = 1ULL << 28,
  word_month = 1ULL << 29,
  word_resume_sure = 1ULL << 30,
  word_resume_likely = 1ULL << 31,
  word_person = 1ULL << 32,
  word_unnamed = 1ULL << 33,
  word_document = 1ULL << 34,
  word_body = 1ULL << 35,
  word_spokesperson = 1ULL << 36,
  word_plural = 1ULL << 37,
  word_dual = 1ULL << 38,
  word_feminine = 1ULL << 39,
  word_title = 1ULL << 40,
  word_institution = 1ULL << 41,
  word_allegation = 1ULL << 42,
  word_accusation = 1ULL << 43,
  word_criticism = 1ULL << 44,
  word_blame = 1ULL << 45,
  word_courtesy = 1ULL << 46,
  word_feeling = 1ULL << 47,
  word_warning = 1ULL << 48,
  word_call = 1ULL << 49,
  word_promise = 1ULL << 50,
  word_speech = 1ULL << 51,
  word_attack = 1ULL << 52,
  word_comment = 1ULL << 53,
  word_masculine = 1ULL << 54,
  word_adverbial_weak = 1ULL << 55,
  word_necessity = 1ULL << 56,
  word_danger = 1ULL << 57,
  word_opinion = 1ULL << 58,
  word_question = 1ULL << 59,
  word_court = 1ULL << 60,
  word_law = 1ULL << 61,
  word_number = 1ULL << 62,
  word_work = 1ULL << 63,
};

inline constexpr std::uint64_t any_that = word_that | word_that_pronoun | word_bi_that | word_bi_that_pronoun;
inline constexpr std::uint64_t any_speaker =
    word_person | word_unnamed | word_document | word_body | word_spokesperson | word_title | word_institution;

// An object of these classes, or a content after one of these prepositions, makes the statement this kind.
struct ObjectKind {
  std::uint64_t classes = 0;
  std::uint32_t frames = 0;
  Kind kind = Kind::claim;
};

struct VerbRule {
  std::string lemma;  // UTF-8, for `why` and the features
  Kind kind = Kind::claim;
  std::uint32_t frames = 0;
  std::uint32_t flags = 0;
  std::uint64_t objects = 0;  // the object must be of one of these classes; 0: any object
  std::vector<ObjectKind> object_kinds;
  bool hollow = false;     // قال، أشار: the weak letter in the middle
  bool defective = false;  // نفى، دعا: the weak letter at the end
  bool wasla = false;      // اعتقد، استنكر: written with an alif without hamza
  bool madda = false;      // آخذ

  [[nodiscard]] bool has(std::uint32_t flag) const { return (flags & flag) != 0; }
  [[nodiscard]] bool takes(std::uint32_t frame) const { return (frames & frame) != 0; }
};

// A phrase of one or more words that attributes («بحسب»، «على حد قول»).
struct AttributionRule {
  std::vector<std::u16string> words;  // folded; the last may be a bare «ل», which is a proclitic in the text
  bool before_phrase = false;         // a noun phrase may follow
  bool before_verb = false;           // «ما أعلن» may follow
  bool with_pronoun = false;          // the last word may bear a pronoun
  bool relay = false;                 // «نقلا عن»
  bool what = false;                  // ends with the «ما» before a verb («حسبما»)
};

// A spelling that looks like a cue («قبل», «مدينة») and when it is one all the same.
struct NotCue {
  bool clause = false;   // before a complementiser, a colon, a quotation
  bool subject = false;  // before a subject who can speak
};

struct IdiomRule {
  std::vector<std::u16string> words;  // folded
  bool sure = true;                   // false: only as an answer to a charge
};

class Grammar {
 public:
  // Error bad_model where a table holds a word that this version does not know (a frame, a kind, a class).
  static Result<Grammar> create(const lexicon::Lexicon& lexicon);

  // By the row of table verbs (morphology::VerbReading::verb).
  [[nodiscard]] const VerbRule& verb(std::uint32_t row) const { return verbs_[row]; }
  // The classes of a folded spelling; 0 where no list has it.
  [[nodiscard]] std::uint64_t classes(std::u16string_view spelling) const;
  [[nodiscard]] const std::vector<AttributionRule>& attributions() const { return attributions_; }
  [[nodiscard]] const std::vector<IdiomRule>& idioms() const { return idioms_; }
  // Whether one of them may begin with the word; a quick look, not the last word.
  [[nodiscard]] bool may_attribute(std::u16string_view bare) const { return attribution_words_.may_be(bare, 0, 3); }
  [[nodiscard]] bool may_deny(std::u16string_view key) const { return idiom_words_.may_be(key, 2, 0); }
  // Whether the word, alone or after a preposition, gives another the floor («بدوره», «من جهته»).
  [[nodiscard]] bool is_turn(std::u16string_view key) const { return turns_.contains(key); }
  // Whether a word list has the folded spelling.
  [[nodiscard]] bool lists(WordList list, std::u16string_view folded) const { return lists_.has(list, folded); }
  // The words that link clauses.
  [[nodiscard]] const ClauseLinks& links() const { return links_; }
  // What table not_cues says of the spelling; nullptr where it has it not.
  [[nodiscard]] const NotCue* not_cue(std::u16string_view spelling) const;
  // A trained weight in thousandths; 0 where the model has none of that name.
  [[nodiscard]] std::int32_t weight(std::string_view name) const { return weights_.of(lexicon::feature_hash(name)); }
  [[nodiscard]] std::int32_t weight_by_hash(std::uint64_t hash) const { return weights_.of(hash); }
  // For training: forgets all weights; learns one.
  void forget_weights() {
    weights_.clear();
    training_ = true;
  }
  // Whether weights are being learned: then every reading is a candidate.
  [[nodiscard]] bool training() const { return training_; }
  void set_weight(std::string_view name, std::int32_t weight) { weights_.set(lexicon::feature_hash(name), weight); }
  // The kind that a light verb makes with an object of these classes.
  [[nodiscard]] static Kind kind_of_object(std::uint64_t classes, Kind otherwise);

 private:
  Result<bool> load_verbs(const lexicon::Table& table);
  void add(std::u16string_view written, std::uint64_t classes);

  bool training_ = false;
  std::vector<VerbRule> verbs_;
  std::unordered_map<std::u16string, std::uint64_t, text::SpellingHash, std::equal_to<>> words_;
  lexicon::Weights weights_;
  std::unordered_map<std::u16string, NotCue, text::SpellingHash, std::equal_to<>> not_cues_;
  std::vector<AttributionRule> attributions_;
  std::set<std::u16string, std::less<>> turns_;
  std::vector<IdiomRule> idioms_;
  FirstWords attribution_words_, idiom_words_;
  ClauseLinks links_;
  WordLists lists_;
};

}  // namespace isnad::statements
