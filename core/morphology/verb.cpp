#include "morphology/verb.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "morphology/stems.h"
#include "text/normalise.h"

namespace isnad::morphology {
namespace {

using Text = std::u16string;

constexpr char16_t hamza = u'ء';

// Hamza is written on ا و ي or alone, as its neighbours and the writer's school would have it (يقرؤون،
// يقرأون). Folded spellings know ا و ي for the three seats, so that every seat is offered; آ is one letter
// for ءا.
std::vector<Text> seat(const Text& spelling) {
  std::vector<Text> done{Text()};
  for (std::size_t i = 0; i < spelling.size(); ++i) {
    if (spelling[i] != hamza) {
      for (Text& t : done) t.push_back(spelling[i]);
      continue;
    }
    if (i == 0) {
      for (Text& t : done) t.push_back(u'ا');
      if (i + 1 < spelling.size() && spelling[i + 1] == u'ا') ++i;
      continue;
    }
    const bool madda = i + 1 < spelling.size() && spelling[i + 1] == u'ا';
    std::vector<Text> more;
    for (const Text& t : done) {
      for (const char16_t c : {u'ا', u'و', u'ي', hamza}) {
        more.push_back(t + c);
      }
    }
    if (madda) {
      for (Text& t : more) t.push_back(u'ا');
      for (const Text& t : done) more.push_back(t + u'ا');
      ++i;
    }
    done = std::move(more);
  }
  return done;
}

struct Less {
  bool operator()(const Form& a, const Form& b) const {
    const auto key = [](const Form& f) {
      const Inflection& i = f.inflection;
      return std::tuple(std::u16string_view(f.spelling), i.tense, i.person, i.gender, i.number, i.voice);
    };
    return key(a) < key(b);
  }
};

class Paradigm {
 public:
  explicit Paradigm(const VerbRoot& verb) : stems_(stems_of(verb)) {}

  std::vector<Form> build() {
    perfect();
    imperfect();
    participles(stems_.active_participle, Tense::active_participle, Voice::active);
    participles(stems_.passive_participle, Tense::passive_participle, Voice::passive);
    for (const Text& masdar : stems_.masdars) {
      add(masdar, {Tense::masdar, Person::none, Gender::either, Number::singular, Voice::active});
    }
    imperative();
    return {forms_.begin(), forms_.end()};
  }

 private:
  void add(const Text& spelling, Inflection inflection) {
    if (spelling.empty()) return;
    for (const Text& seated : seat(spelling)) forms_.insert({text::fold(seated), inflection});
  }

  void both_voices(const Text& active, const Text& passive, Inflection inflection) {
    add(active, inflection);
    inflection.voice = Voice::passive;
    add(passive, inflection);
  }

  void perfect() {
    const auto third = [](Gender g, Number n) {
      return Inflection{Tense::perfect, Person::third, g, n, Voice::active};
    };
    const Stems& s = stems_;
    const bool defective = s.ending == Ending::defective;
    const Text before_ta = defective && s.ends_in_ya ? s.perfect_consonant : s.perfect;
    const Text weak = defective ? Text(1, s.ends_in_ya ? u'ي' : s.weak) : Text();
    both_voices(s.perfect_third, s.passive_third, third(Gender::masculine, Number::singular));
    both_voices(before_ta + u"ت", s.passive_perfect + u"ت", third(Gender::feminine, Number::singular));
    both_voices(s.perfect + weak + u"ا", s.passive_perfect + u"ا", third(Gender::masculine, Number::dual));
    both_voices(before_ta + u"تا", s.passive_perfect + u"تا", third(Gender::feminine, Number::dual));
    const Text plural_passive = defective ? s.perfect : s.passive_perfect;
    both_voices(s.perfect + u"وا", plural_passive + u"وا", third(Gender::masculine, Number::plural));
    add(s.perfect_consonant + u"ن", third(Gender::feminine, Number::plural));
    add(s.perfect_consonant + u"نا", {Tense::perfect, Person::first, Gender::either, Number::plural, Voice::active});
    add(s.perfect_consonant + u"ت", {Tense::perfect, Person::first, Gender::either, Number::singular, Voice::active});
  }

  void imperfect() {
    const Stems& s = stems_;
    const bool defective = s.ending == Ending::defective;
    const Text weak = defective ? Text(1, s.imperfect_consonant.empty() ? u'ي' : s.imperfect_consonant.back()) : Text();
    const auto form = [](Person p, Gender g, Number n) { return Inflection{Tense::imperfect, p, g, n, Voice::active}; };
    const auto singular = [&](char16_t prefix, Inflection inflection) {
      both_voices(prefix + s.imperfect_bare, prefix + s.passive_imperfect, inflection);
      if (s.jussive != s.imperfect_bare) add(prefix + s.jussive, inflection);
    };
    singular(u'ي', form(Person::third, Gender::masculine, Number::singular));
    singular(u'ت', form(Person::third, Gender::feminine, Number::singular));
    singular(u'ا', form(Person::first, Gender::either, Number::singular));
    singular(u'ن', form(Person::first, Gender::either, Number::plural));
    const Text passive = s.ending == Ending::hollow ? s.passive_imperfect : s.imperfect;
    for (const char16_t* ending : {u"ون", u"وا"}) {
      both_voices(u'ي' + s.imperfect + ending, u'ي' + passive + ending,
                  form(Person::third, Gender::masculine, Number::plural));
    }
    for (const char16_t* ending : {u"ان", u"ا"}) {
      both_voices(u'ي' + s.imperfect + weak + ending, u'ي' + passive + weak + ending,
                  form(Person::third, Gender::masculine, Number::dual));
      both_voices(u'ت' + s.imperfect + weak + ending, u'ت' + passive + weak + ending,
                  form(Person::third, Gender::feminine, Number::dual));
    }
    add(u'ي' + s.imperfect_consonant + u"ن", form(Person::third, Gender::feminine, Number::plural));
  }

  void participles(const Text& stem, Tense tense, Voice voice) {
    if (stem.empty()) return;
    const auto form = [&](Gender g, Number n) { return Inflection{tense, Person::none, g, n, voice}; };
    const bool defective = stems_.ending == Ending::defective;
    const bool active = tense == Tense::active_participle;
    // Defective: نافٍ، النافي، نافياً، نافية، نافون، نافين; passive منفيّ takes its endings like a sound stem.
    const Text long_stem = defective && active ? stem + u"ي" : stem;
    add(stem, form(Gender::masculine, Number::singular));
    add(long_stem, form(Gender::masculine, Number::singular));
    add(long_stem + u"ا", form(Gender::masculine, Number::singular));
    add(long_stem + u"ة", form(Gender::feminine, Number::singular));
    add(long_stem + u"ان", form(Gender::masculine, Number::dual));
    add(long_stem + u"تين", form(Gender::feminine, Number::dual));
    add(long_stem + u"تان", form(Gender::feminine, Number::dual));
    add(stem + u"ون", form(Gender::masculine, Number::plural));
    add(stem + u"ين", form(Gender::masculine, Number::plural));
    add(long_stem + u"ات", form(Gender::feminine, Number::plural));
  }

  void imperative() {
    const Stems& s = stems_;
    if (s.jussive.empty()) return;
    // Only the spelling of the masculine singular, with the helping alif where the stem begins with two
    // consonants.
    add(s.ending == Ending::hollow ? s.jussive : u'ا' + s.jussive,
        {Tense::imperative, Person::second, Gender::masculine, Number::singular, Voice::active});
  }

  Stems stems_;
  std::set<Form, Less> forms_;
};

}  // namespace

std::vector<Form> paradigm(const VerbRoot& verb) { return Paradigm(verb).build(); }

}  // namespace isnad::morphology
