#include "morphology/stems.h"

#include "text/normalise.h"

namespace isnad::morphology {
namespace {

using Text = std::u16string;

constexpr char16_t wa = u'و';
constexpr char16_t ya = u'ي';
constexpr char16_t alif = u'ا';
constexpr char16_t hamza = u'ء';
constexpr char16_t maqsura = u'ى';

Text join(std::initializer_list<char16_t> letters) { return Text(letters); }

bool weak_letter(char16_t c) { return c == wa || c == ya; }

// Form VIII: the infixed ت becomes like the emphatic or dental letter before it.
char16_t infix(char16_t first) {
  switch (first) {
    case u'ص':
    case u'ض':
    case u'ط':
    case u'ظ':
      return u'ط';
    case u'د':
    case u'ذ':
    case u'ز':
      return u'د';
    default:
      return u'ت';
  }
}

// What stands before the root's second letter in a derived form: perfect, imperfect, participle, masdar.
struct Prefixes {
  Text perfect;
  Text imperfect;
  Text masdar;
};

class Builder {
 public:
  explicit Builder(const VerbRoot& verb)
      : verb_(verb), r1_(verb.root[0]), r2_(verb.root[1]), r3_(verb.root[verb.root.size() - 1]) {}

  Stems build() {
    switch (verb_.form) {
      case 1:
        first();
        break;
      case 2:
        second();
        break;
      case 11:
      case 12:
        quadriliteral();
        break;
      default:
        derived();
        break;
    }
    if (!verb_.masdars.empty()) {
      s_.masdars.clear();
      for (const Text& masdar : verb_.masdars) s_.masdars.push_back(text::key_of(masdar));
    }
    return s_;
  }

 private:
  bool hollow() const { return weak_letter(r2_) && !weak_letter(r3_); }
  bool defective() const { return weak_letter(r3_); }
  bool doubled() const { return r2_ == r3_ && verb_.root.size() == 3; }

  void first() {
    if (verb_.root == u"رءي") {
      saw();
    } else if (defective()) {
      first_defective();
    } else if (hollow()) {
      first_hollow();
    } else if (doubled()) {
      first_doubled();
    } else {
      first_sound();
    }
    s_.masdars = {};
  }

  // A first و falls in the imperfect (وعد، يعد), unless the root's last but one wants it (وجل، يوجل).
  Text imperfect_root() const {
    if (r1_ == wa && (verb_.vowel == u'i' || r2_ == u'ض' || r2_ == u'ق' || r2_ == u'د' || r3_ == u'ع')) {
      return join({r2_, r3_});
    }
    return join({r1_, r2_, r3_});
  }

  void sound_from(const Text& perfect, const Text& imperfect) {
    s_.ending = Ending::sound;
    s_.perfect = s_.perfect_consonant = s_.perfect_third = perfect;
    s_.imperfect = s_.imperfect_consonant = s_.imperfect_bare = s_.jussive = imperfect;
    s_.passive_third = s_.passive_perfect = perfect;
    s_.passive_imperfect = imperfect;
  }

  void first_sound() {
    sound_from(join({r1_, r2_, r3_}), imperfect_root());
    s_.passive_imperfect = join({r1_, r2_, r3_});
    s_.active_participle = join({r1_, alif, r2_, r3_});
    s_.passive_participle = join({u'م', r1_, r2_, wa, r3_});
  }

  void first_doubled() {
    s_.ending = Ending::doubled;
    s_.perfect = s_.perfect_third = join({r1_, r2_});
    s_.perfect_consonant = join({r1_, r2_, r3_});
    s_.imperfect = s_.imperfect_bare = s_.jussive = join({r1_, r2_});
    s_.imperfect_consonant = join({r1_, r2_, r3_});
    s_.passive_third = s_.passive_perfect = join({r1_, r2_});
    s_.passive_imperfect = join({r1_, r2_});
    s_.active_participle = join({r1_, alif, r2_});
    s_.passive_participle = join({u'م', r1_, r2_, wa, r3_});
  }

  void first_hollow() {
    const char16_t middle = verb_.vowel == u'a' ? alif : (verb_.vowel == u'i' ? ya : wa);
    s_.ending = Ending::hollow;
    s_.perfect = s_.perfect_third = join({r1_, alif, r3_});
    s_.perfect_consonant = join({r1_, r3_});
    s_.imperfect = s_.imperfect_bare = join({r1_, middle, r3_});
    s_.imperfect_consonant = s_.jussive = join({r1_, r3_});
    s_.passive_third = s_.passive_perfect = join({r1_, ya, r3_});
    s_.passive_imperfect = join({r1_, alif, r3_});
    s_.active_participle = join({r1_, alif, hamza, r3_});
    s_.passive_participle = r2_ == wa ? join({u'م', r1_, wa, r3_}) : join({u'م', r1_, ya, r3_});
  }

  void first_defective() {
    const Text root = r1_ == wa ? join({r2_}) : join({r1_, r2_});
    const Text stem = join({r1_, r2_});
    s_.ending = Ending::defective;
    s_.weak = r3_;
    s_.ends_in_ya = verb_.perfect_i;
    s_.perfect = stem;
    s_.perfect_third = stem + (verb_.perfect_i ? ya : (r3_ == wa ? alif : maqsura));
    s_.perfect_consonant = stem + (verb_.perfect_i ? ya : r3_);
    const char16_t last = verb_.vowel == u'a' ? maqsura : (verb_.vowel == u'u' ? wa : ya);
    s_.imperfect = root;
    s_.imperfect_bare = root + last;
    s_.imperfect_consonant = root + (verb_.vowel == u'u' ? wa : ya);
    s_.jussive = root;
    s_.passive_third = stem + ya;
    s_.passive_perfect = stem + ya;
    s_.passive_imperfect = stem + maqsura;
    s_.active_participle = join({r1_, alif, r2_});
    s_.passive_participle = Text(u"م") + stem + (r3_ == wa ? wa : ya);
  }

  // رأى loses its hamza in the imperfect.
  void saw() {
    first_defective();
    const Text stem = join({u'ر'});
    s_.imperfect = stem;
    s_.imperfect_bare = stem + maqsura;
    s_.imperfect_consonant = stem + ya;
    s_.jussive = stem;
    s_.passive_imperfect = stem + maqsura;
  }

  // Endings of the last root letter that all derived forms share. `before` is what stands before it (with the
  // vowel letters of the form), `after_i` says that the imperfect's last vowel is i.
  void derive(const Text& perfect, const Text& imperfect, bool after_i, const Text& participle) {
    if (!defective()) {
      sound_from(perfect + r3_, imperfect + r3_);
      s_.active_participle = s_.passive_participle = participle + r3_;
      return;
    }
    s_.ending = Ending::defective;
    s_.weak = ya;
    s_.perfect = perfect;
    s_.perfect_third = perfect + maqsura;
    s_.perfect_consonant = perfect + ya;
    s_.imperfect = imperfect;
    s_.imperfect_bare = imperfect + (after_i ? ya : maqsura);
    s_.imperfect_consonant = imperfect + ya;
    s_.jussive = imperfect;
    s_.passive_third = s_.passive_perfect = perfect + ya;
    s_.passive_imperfect = imperfect + maqsura;
    s_.active_participle = participle;
    s_.passive_participle = participle + maqsura;
  }

  void second() {
    const Text stem = join({r1_, r2_});
    derive(stem, stem, true, u"م" + stem);
    if (defective() || r3_ == hamza) {
      s_.masdars = {u"ت" + stem + (r3_ == hamza ? Text(u"ئة") : Text(u"ية"))};
    } else {
      s_.masdars = {u"ت" + stem + ya + r3_};
    }
  }

  void quadriliteral() {
    const char16_t r3 = verb_.root[2];
    const char16_t r4 = verb_.root.size() > 3 ? verb_.root[3] : r3_;
    const Text stem = join({r1_, r2_, r3, r4});
    const Text full = verb_.form == 12 ? u"ت" + stem : stem;
    sound_from(full, full);
    s_.active_participle = s_.passive_participle = u"م" + full;
    s_.masdars = {verb_.form == 12 ? full : stem + u'ة'};
  }

  Prefixes prefixes() const {
    const Text one(1, r1_);
    switch (verb_.form) {
      case 3:
        return {one + alif, one + alif, one + alif};
      case 4:
        if (r1_ == hamza) return {Text(u"ا"), one, Text(u"اي")};
        return {u"ا" + one, one, r1_ == wa || r1_ == ya ? Text(u"اي") : u"ا" + one};
      case 5:
        return {u"ت" + one, u"ت" + one, u"ت" + one};
      case 6:
        return {u"ت" + one + alif, u"ت" + one + alif, u"ت" + one + alif};
      case 7:
        return {u"ان" + one, u"ن" + one, u"ان" + one};
      case 8: {
        if (r1_ == wa || r1_ == ya) return {Text(u"ات"), Text(u"ت"), Text(u"ات")};
        if (r1_ == hamza)
          return verb_.root == u"ءخذ" ? Prefixes{Text(u"ات"), Text(u"ت"), Text(u"ات")}
                                      : Prefixes{Text(u"ائت"), Text(u"أت"), Text(u"ائت")};
        const char16_t t = infix(r1_);
        if (r1_ == u'د' || r1_ == u'ط' || r1_ == u'ت' || r1_ == u'ذ') {  // written as one letter: ادّعى، اطّلع
          const Text merged(1, r1_ == u'ذ' ? u'د' : r1_);
          return {alif + merged, merged, alif + merged};
        }
        const Text infixed = one + t;
        return {alif + infixed, infixed, alif + infixed};
      }
      case 9:
        return {alif + one, one, alif + one};
      default:  // 10
        return {u"است" + one, u"ست" + one, r1_ == wa ? Text(u"استي") : u"است" + one};
    }
  }

  void derived() {
    const Prefixes p = prefixes();
    const int form = verb_.form;
    const bool vowel_a = form == 5 || form == 6;  // يتحدَّث
    if (hollow() && (form == 4 || form == 7 || form == 8 || form == 10)) {
      derived_hollow(p);
    } else if (doubled() && form != 5) {
      derived_doubled(p);
    } else {
      derive(p.perfect + r2_, p.imperfect + r2_, !vowel_a, u"م" + p.imperfect + r2_);
    }
    derived_masdar(p);
  }

  void derived_hollow(const Prefixes& p) {
    const bool ya_imperfect = verb_.form == 4 || verb_.form == 10;
    const char16_t middle = ya_imperfect ? ya : alif;
    s_.ending = Ending::hollow;
    s_.perfect = s_.perfect_third = p.perfect + alif + r3_;
    s_.perfect_consonant = p.perfect + r3_;
    s_.imperfect = s_.imperfect_bare = p.imperfect + middle + r3_;
    s_.imperfect_consonant = s_.jussive = p.imperfect + r3_;
    s_.passive_third = s_.passive_perfect = p.perfect + ya + r3_;
    s_.passive_imperfect = p.imperfect + alif + r3_;
    s_.active_participle = u"م" + p.imperfect + middle + r3_;
    s_.passive_participle = u"م" + p.imperfect + alif + r3_;
  }

  void derived_doubled(const Prefixes& p) {
    s_.ending = Ending::doubled;
    s_.perfect = s_.perfect_third = p.perfect + r2_;
    s_.perfect_consonant = p.perfect + r2_ + r3_;
    s_.imperfect = s_.imperfect_bare = s_.jussive = p.imperfect + r2_;
    s_.imperfect_consonant = p.imperfect + r2_ + r3_;
    s_.passive_third = s_.passive_perfect = p.perfect + r2_;
    s_.passive_imperfect = p.imperfect + r2_;
    s_.active_participle = s_.passive_participle = u"م" + p.imperfect + r2_;
  }

  void derived_masdar(const Prefixes& p) {
    const Text last = defective() ? Text(1, hamza) : Text(1, r3_);
    switch (verb_.form) {
      case 3: {
        const Text participle = u"م" + p.imperfect + r2_;
        s_.masdars = {defective() ? participle + u"اة" : participle + r3_ + u'ة'};
        break;
      }
      case 4:
        s_.masdars = {hollow() ? p.masdar + alif + r3_ + u'ة' : p.masdar + r2_ + alif + last};
        break;
      case 5:
      case 6:
        s_.masdars = {defective() ? p.masdar + r2_ + ya : p.masdar + r2_ + r3_};
        break;
      case 10:
        s_.masdars = {hollow() ? p.masdar + alif + r3_ + u'ة' : p.masdar + r2_ + alif + last};
        break;
      default:  // 7, 8, 9
        s_.masdars = {hollow() ? p.masdar + ya + alif + r3_ : p.masdar + r2_ + alif + last};
        break;
    }
  }

  const VerbRoot& verb_;
  char16_t r1_;
  char16_t r2_;
  char16_t r3_;
  Stems s_;
};

}  // namespace

Stems stems_of(const VerbRoot& verb) {
  if (verb.root.size() < 3) return {};
  return Builder(verb).build();
}

}  // namespace isnad::morphology
