#include "statements/noun_phrase.h"

#include <algorithm>
#include <array>

namespace isnad::statements {
namespace {

using ActorKind = actors::Kind;

constexpr std::uint64_t attachable_place = word_institution | word_body;

template <std::size_t count>
bool one_of(std::u16string_view word, const std::array<std::u16string_view, count>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Folded spellings.
constexpr std::array<std::u16string_view, 16> regions{u"قطاع",  u"مجال",  u"صفوف",  u"مواقع", u"منطقه", u"محافظه",
                                                      u"مدينه", u"اقليم", u"ولايه", u"فرع",   u"قسم",   u"بلده",
                                                      u"قريه",  u"قضاء",  u"شوون",  u"حي"};
constexpr std::array<std::u16string_view, 10> emphases{u"نفسه", u"نفسها", u"ذاته", u"ذاتها", u"انفسهم",
                                                       u"عينه", u"نفسهم", u"كافه", u"جميعا", u"كلهم"};
constexpr std::array<std::u16string_view, 8> name_parts{u"ال", u"بن", u"ابن", u"ابو", u"عبد", u"بنت", u"ام", u"ابي"};
constexpr std::array<std::u16string_view, 10> partitives{u"عدد",  u"مجموعه", u"بعض",  u"كل",     u"احد",
                                                         u"احدي", u"كثير",   u"واحد", u"غالبيه", u"معظم"};
constexpr std::array<std::u16string_view, 9> addressees{u"صحفيين", u"صحافيين", u"صحيفه", u"قناه", u"وكاله",
                                                        u"اذاعه",  u"تلفزيون", u"مجله",  u"موقع"};
constexpr std::array<std::u16string_view, 14> numbers{u"ثلاثه",  u"اربعه", u"خمسه", u"سته",   u"سبعه",
                                                      u"ثمانيه", u"تسعه",  u"عشره", u"عشرات", u"مييات",
                                                      u"الاف",   u"عده",   u"ثلاث", u"اربع"};
constexpr std::array<std::u16string_view, 6> envoys{u"سفير", u"مبعوث", u"مندوب", u"ممثل", u"رييس", u"مراسل"};

class Chunker {
 public:
  Chunker(const View& view, std::uint32_t begin, std::uint32_t limit, PhraseOptions options)
      : view_(view), begin_(begin), limit_(limit), options_(options) {}

  NounPhrase run() {
    std::uint32_t at = begin_;
    if (at < limit_ && view_.is_mark(at, Mark::quote)) {
      const std::uint32_t q = view_.opens_quotation(at);
      if (q == text::none || quotation(q).inner.size() > 6 || !quotation(q).balanced()) return {};
      ++at;
      begin_ = at;
    }
    while (at < limit_) {
      const std::uint32_t next = step(at);
      if (next == at) break;
      at = next;
    }
    if (phrase_.head == text::none) return {};
    phrase_.range = {begin_, trim(at)};
    phrase_.skip = view_.word(begin_).skip;
    phrase_.definite = phrase_.definite || view_.word(phrase_.head).article;
    return phrase_;
  }

 private:
  [[nodiscard]] const text::Quotation& quotation(std::uint32_t q) const { return view_.document().quotations[q]; }

  [[nodiscard]] std::uint32_t trim(std::uint32_t end) const {
    while (end > begin_ && (view_.is_mark(end - 1, Mark::comma) || view_.is_mark(end - 1, Mark::dash))) --end;
    return end;
  }

  [[nodiscard]] bool started() const { return phrase_.head != text::none; }
  [[nodiscard]] bool last_is_person_name() const {
    if (last_ == text::none) return false;
    const actors::Mention* m = view_.mention(last_);
    return m != nullptr && m->kind == ActorKind::person;
  }
  [[nodiscard]] bool last_is_name() const { return last_ != text::none && view_.mention(last_) != nullptr; }
  [[nodiscard]] bool closed() const {  // nothing indefinite can follow in the same construct
    return last_ != text::none && (view_.word(last_).article || view_.word(last_).possessive || last_is_name());
  }

  void take(std::uint32_t token) {
    if (!started()) phrase_.head = token;
    last_ = token;
    const Word& w = view_.word(token);
    if (token == phrase_.head) {
      phrase_.speaks |= (w.classes & any_speaker) != 0;
      // «عاملون في القطاع الصحي»: people, by the ending.
      const std::u16string_view stem = view_.stem(token);
      phrase_.speaks |= stem.size() > 4 && stem.ends_with(u"ون") && !view_.is_finite(token);
    }
    if ((w.classes & (word_title | word_person | word_spokesperson)) != 0) role_ = token;
    if (w.mention != text::none) {
      if (phrase_.mention == text::none || view_.actors().mentions[w.mention].kind == ActorKind::person) {
        if (!has_person_) phrase_.mention = w.mention;
      }
      has_person_ |= view_.actors().mentions[w.mention].kind == ActorKind::person;
      phrase_.definite = true;
      const bool names_head =
          view_.actors().mentions[w.mention].kind == ActorKind::person &&
          (view_.word(phrase_.head).article ||
           (view_.word(phrase_.head).classes & (word_title | word_person | word_spokesperson)) != 0);
      if (token == phrase_.head || names_head) phrase_.speaks = true;
    }
  }

  // The token after what is added here, or at where the phrase ends before it.
  std::uint32_t step(std::uint32_t at) {
    const Word& w = view_.word(at);
    switch (w.mark) {
      case Mark::none:
        break;
      case Mark::quote:
        return quote(at);
      case Mark::bracket_open:
        return bracket(at);
      case Mark::other:
        // «60% من البالغين»
        return last_ != text::none && view_.document().tokens[last_].kind == text::TokenKind::number && last_ + 1 == at
                   ? at + 1
                   : at;
      case Mark::comma:
        return started() && options_.apposition ? apposition(at) : at;
      default:
        return at;
    }
    if (const actors::Mention* m = view_.mention(at); m != nullptr) return name(at, *m);
    if (view_.is(at, word_relative)) return started() && options_.relative ? relative(at) : at;
    if (started() && view_.is_preposition(at)) return attach(at);
    if (started() && view_.is(at, word_time | word_manner) && !one_of(view_.key(at), emphases)) {
      // «كابتن الفريق سابقاً الأستاذ عابد شيخ»: the name is still to come.
      if (!has_person_ && (view_.word(phrase_.head).classes & (word_title | word_person)) != 0 && name_ahead(at + 1)) {
        return at + 1;
      }
      return at;
    }
    if (started() && (view_.bare(at) == u"شبه" || view_.key(at) == u"غير") && at + 1 < limit_ &&
        view_.word(at + 1).article) {
      last_ = at;
      return at + 1;
    }
    if (!started() && view_.is(at, word_time) && !w.article) return at;
    if (view_.is(at, word_demonstrative)) {
      if (started() && !(at + 1 < limit_ && last_ != text::none && !closed())) return at;
      if (at + 1 >= limit_ || !view_.word(at + 1).article) return at;
      if (!started()) {
        take(at + 1);
        phrase_.definite = true;
        return at + 2;
      }
      last_ = at;
      return at + 1;
    }
    if (!view_.is_nominal(at)) return at;
    if (w.conjunction && started()) return coordinate(at);
    return noun(at);
  }

  // A person's name within the next two words, over titles.
  [[nodiscard]] bool name_ahead(std::uint32_t at) const {
    for (std::uint32_t i = at; i < limit_ && i < at + 3 && view_.is_word(i); ++i) {
      const actors::Mention* m = view_.mention(i);
      if (m != nullptr)
        return m->kind == ActorKind::person && view_.word(i).preposition == 0 && !view_.word(i).conjunction;
      if (!view_.is_nominal(i) || view_.word(i).preposition != 0) return false;
    }
    return false;
  }

  std::uint32_t noun(std::uint32_t at) {
    const Word& w = view_.word(at);
    if (!started()) {
      // «ثلاثة دبلوماسيين»: the number is not the head.
      const bool number =
          view_.document().tokens[at].kind == text::TokenKind::number || one_of(view_.stem(at), numbers);
      if (number && at + 1 < limit_ && view_.is_nominal(at + 1) && view_.word(at + 1).preposition == 0 &&
          !view_.word(at + 1).conjunction && !w.article) {
        begin_ = std::min(begin_, at);
        if (view_.mention(at + 1) == nullptr) {
          take(at + 1);
          return at + 2;
        }
      }
      take(at);
      return at + 1;
    }
    if (w.article) {
      // «مصادر مطلعة الصحيفة»: an adjective closes an indefinite phrase.
      if (!closed() && last_ != phrase_.head && looks_adjective(last_) && !phrase_.definite &&
          (view_.word(phrase_.head).classes & any_speaker) != 0 && !(view_.word(last_).classes & any_speaker)) {
        return at;
      }
      // After a name only what can describe it.
      const bool role =
          (w.classes & (word_title | word_person | word_spokesperson)) != 0 && (w.classes & word_plural) == 0;
      if (last_is_name() && view_.mention(last_)->kind != ActorKind::organization) {
        const bool person = view_.mention(last_)->kind == ActorKind::person;
        const bool head_is_name = view_.mention(phrase_.head) != nullptr;
        if (!(role && person) && !describes(at)) return at;
        if (head_is_name && !person) return at;
        if (person && !role && view_.stem(at).starts_with(u"م") && view_.stem(at).ends_with(u"ه")) return at;
      }
      if (options_.object && last_is_name() && (w.classes & (word_body | word_unnamed | word_plural)) != 0 &&
          (w.classes & word_title) == 0) {
        return at;
      }
      if (options_.object && closed() && !role && !adjective_like(at) &&
          !(!has_person_ && role_ != text::none && name_ahead(at))) {
        return at;
      }
      take(at);
      return at + 1;
    }
    if (closed()) {
      if (!has_person_ && (view_.word(phrase_.head).classes & (word_title | word_person | word_spokesperson)) != 0 &&
          !last_is_name() && name_ahead(at)) {
        take(at);
        return at + 1;
      }
      const std::u16string_view key = view_.bare(at);
      if (one_of(key, emphases) || one_of(key, name_parts)) {
        take(at);
        return at + 1;
      }
      const bool role = (w.classes & (word_title | word_person | word_spokesperson)) != 0;
      if (role && last_is_name() && phrase_.speaks && !w.possessive) {
        take(at);
        return at + 1;
      }
      // A role after a definite title («الشيخ الدكتور…» has articles; «العميد ركن طيار»).
      if ((w.classes & word_title) != 0 && (view_.word(last_).classes & word_title) != 0 && !has_person_) {
        take(at);
        return at + 1;
      }
      return at;
    }
    // «رئيس بلدية باليرمو رفضاً قاطعاً»: an accusative is no part of the subject.
    if (accusative(at)) return at;
    // «أبلغ ثلاثة دبلوماسيين غربيين وكالة رويترز»: after the adjective of an indefinite plural a new phrase begins.
    if (last_ != phrase_.head && !view_.word(last_).article && (w.classes & (word_body | word_institution)) != 0 &&
        (view_.key(last_).ends_with(u"ين") || view_.key(last_).ends_with(u"ون"))) {
      return at;
    }
    take(at);
    return at + 1;
  }

  // A masdar or participle in the indefinite accusative.
  [[nodiscard]] bool accusative(std::uint32_t token) const {
    const std::u16string_view key = view_.key(token);
    if (key.size() < 4 || key.back() != u'ا' || view_.word(token).article) return false;
    const text::Token& t = view_.document().tokens[token];
    const std::uint8_t marks =
        static_cast<std::uint8_t>(view_.document().normal.marks[t.end - 1] | view_.document().normal.marks[t.end - 2]);
    if ((marks & text::tanwin) != 0) return true;
    for (const morphology::VerbReading& r : view_.analysis(token).verbs) {
      if (r.inflection.tense == morphology::Tense::active_participle) return true;
    }
    return false;
  }

  // Whether a definite word after a definite one can be its adjective: a nisba, a participle, فعيل، فاعل، أفعل.
  [[nodiscard]] bool adjective_like(std::uint32_t token) const {
    if ((view_.word(token).classes & (word_allegation | word_accusation | word_criticism | word_courtesy | word_call |
                                      word_comment | word_speech | word_promise | word_blame)) != 0) {
      return false;
    }
    std::u16string_view stem = view_.stem(token);
    for (const std::u16string_view ending : {u"يون", u"يين", u"يه", u"يات", u"ي", u"يتان", u"يتين", u"يان"}) {
      if (stem.size() > ending.size() + 1 && stem.ends_with(ending)) return true;
    }
    for (const std::u16string_view ending : {u"ون", u"ين", u"ات", u"ه"}) {
      if (stem.size() > ending.size() + 2 && stem.ends_with(ending)) {
        stem = stem.substr(0, stem.size() - ending.size());
        break;
      }
    }
    if (stem.front() == u'م' && stem.size() > 3 && !view_.is(token, word_body)) return true;
    if (stem.size() == 4 && (stem[1] == u'ا' || stem[2] == u'ي' || stem[0] == u'ا')) return true;
    return stem == u"عام" || stem == u"خاص" || stem == u"عليا" || stem == u"اول" || stem == u"اخر" || stem == u"رسم" ||
           stem == u"نفس" || stem == u"جديد" || stem == u"حر" || stem == u"سام" || stem == u"حمراء";
  }

  // A definite adjective or participle, by its shape.
  [[nodiscard]] bool describes(std::uint32_t token) const {
    const std::u16string_view stem = view_.stem(token);
    if ((view_.word(token).classes & (word_allegation | word_accusation | word_criticism | word_speech)) != 0)
      return false;
    return stem.size() > 2 && (stem.back() == u'ي' || stem.ends_with(u"يه") || stem.starts_with(u"م") ||
                               stem == u"سابق" || stem == u"حالي" || stem == u"سابقه");
  }

  [[nodiscard]] bool looks_adjective(std::uint32_t token) const {
    const std::u16string_view key = view_.key(token);
    return key.size() > 3 && (key.back() == u'ه' || key.back() == u'ي' || key.ends_with(u"ين") ||
                              key.ends_with(u"ون") || key.starts_with(u"م"));
  }

  std::uint32_t name(std::uint32_t at, const actors::Mention& m) {
    const std::uint32_t end = std::min(m.tokens.end, limit_);
    const Word& w = view_.word(at);
    const bool first = m.tokens.begin == at;
    if (first && started()) {
      if (w.conjunction) {
        if (!phrase_.speaks) return at;
        return take_all(at, end);
      }
      if (w.preposition != 0) return attach(at);
      if (closed()) {
        const bool fills = m.kind == ActorKind::person && !has_person_ &&
                           !(last_is_name() && view_.mention(phrase_.head) != nullptr &&
                             view_.mention(phrase_.head)->kind == ActorKind::person);
        // «الحملة الوطنية السعودية»: the country's name is the adjective of what stands before it.
        const bool adjective = m.kind == ActorKind::place && w.article && m.tokens.size() == 1 &&
                               view_.stem(at).ends_with(u"يه") && !last_is_name();
        if (adjective) {
          last_ = at;
          return at + 1;
        }
        const bool head_is_place =
            view_.mention(phrase_.head) != nullptr && view_.mention(phrase_.head)->kind == ActorKind::place;
        const bool title_between = last_ != text::none && (view_.word(last_).classes & word_title) != 0;
        const bool names_body = m.kind == ActorKind::organization && !last_is_name() &&
                                (view_.word(phrase_.head).classes & (word_body | word_institution)) != 0;
        if (!(fills && !head_is_place) && !title_between && !names_body) return at;
      }
    }
    return take_all(at, end);
  }

  std::uint32_t take_all(std::uint32_t at, std::uint32_t end) {
    for (std::uint32_t i = at; i < end; ++i) {
      if (view_.is_word(i)) take(i);
    }
    return end;
  }

  std::uint32_t quote(std::uint32_t at) {
    if (const std::uint32_t closing = view_.closes_quotation(at); closing != text::none && started()) {
      return quotation(closing).inner.begin >= begin_ ? at + 1 : at;
    }
    const std::uint32_t q = view_.opens_quotation(at);
    if (q == text::none || !started()) return at;
    const text::Quotation& inner = quotation(q);
    if (!inner.balanced() || inner.inner.size() > 4 || inner.close >= limit_) return at;
    const bool names = view_.mention(inner.inner.begin) != nullptr;
    const std::uint32_t following = inner.close + 1;
    const bool colon = following < limit_ && (view_.is_mark(following, Mark::colon) || view_.is_that(following));
    if (closed() && !names && colon &&
        (view_.word(phrase_.head).classes & (word_title | word_person | word_spokesperson)) != 0) {
      take_all(inner.inner.begin, inner.inner.end);
      return inner.close + 1;
    }
    // «هيئة الاتصالات "أوفكوم" في تقريرها»: another name of a body.
    const bool alias =
        closed() && !names && inner.inner.size() <= 2 && following < limit_ &&
        (view_.word(phrase_.head).classes & (word_body | word_institution)) != 0 &&
        (view_.is_mark(following, Mark::comma) || view_.is_that(following) || view_.is(following, word_fi));
    if (alias) {
      take_all(inner.inner.begin, inner.inner.end);
      return inner.close + 1;
    }
    if (closed() && !names) return at;
    if (closed() && names) {
      const bool person = view_.mention(inner.inner.begin)->kind == ActorKind::person;
      const std::uint32_t after = inner.close + 1;
      const bool goes_on =
          after < limit_ && (view_.is_mark(after, Mark::comma) || view_.is_mark(after, Mark::semicolon) ||
                             view_.is_that(after) || view_.is_preposition(after) || view_.is_word(after));
      if (has_person_ || !goes_on || (last_is_name() && person && view_.mention(phrase_.head) != nullptr)) return at;
    }
    take_all(inner.inner.begin, inner.inner.end);
    return inner.close + 1;
  }

  std::uint32_t bracket(std::uint32_t at) {
    if (!started()) return at;
    const std::uint32_t after = view_.after_bracket(at);
    if (after == at + 1 || after > limit_ || after - at > 12) return at;
    return after;
  }

  std::uint32_t relative(std::uint32_t at) {
    phrase_.relative = true;
    std::uint32_t i = at + 1;
    for (; i < limit_; ++i) {
      const Mark mark = view_.word(i).mark;
      if (mark == Mark::comma || mark == Mark::colon || mark == Mark::quote || mark == Mark::semicolon ||
          mark == Mark::stop) {
        break;
      }
      if (view_.is_that(i) && !view_.is(i - 1, word_clause_noun)) break;
    }
    last_ = i - 1;
    return i;
  }

  [[nodiscard]] bool is_region(std::uint32_t token) const { return one_of(view_.stem(token), regions); }

  [[nodiscard]] bool place_follows(std::uint32_t token) const {
    if (token >= limit_) return false;
    if (view_.is_mark(token, Mark::quote)) return view_.mention(token + 1) != nullptr;
    const actors::Mention* m = view_.mention(token);
    if (m != nullptr) return m->kind == ActorKind::place || m->kind == ActorKind::organization;
    if (view_.is(token, word_occasion | word_time)) return false;
    return (view_.word(token).classes & attachable_place) != 0 || is_region(token) || one_of(view_.stem(token), envoys);
  }

  // A preposition phrase inside the noun phrase: «المتحدث باسم الوزارة»، «مصدر في النادي».
  std::uint32_t attach(std::uint32_t at) {
    const Word& w = view_.word(at);
    const std::u16string_view stem = view_.stem(at);
    const bool standalone = (w.classes & word_preposition) != 0;
    const std::uint32_t object = standalone ? at + 1 : at;
    if (object >= limit_) return at;
    const bool bare_title = last_ == phrase_.head && view_.word(last_).article;
    const std::uint64_t head = view_.word(phrase_.head).classes | (role_ == text::none ? 0 : view_.word(role_).classes);
    bool attached = false;
    if ((w.classes & options_.stops & (word_ala | word_an | word_ila)) != 0) return at;
    if (w.preposition == u'ب') {
      const bool charged_with = (options_.stops & word_bi_that) == 0 && last_ != phrase_.head &&
                                view_.word(last_).article && view_.stem(last_).starts_with(u"م") &&
                                !last_is_name();  // «المكلف بالتحقيق»
      attached = stem == u"اسم" || charged_with || (!last_is_person_name() && !bare_title && place_follows(at));
    } else if (w.preposition == u'ل') {
      const bool medium = one_of(stem, addressees) || view_.mention(at) != nullptr;
      attached =
          !medium && !last_is_person_name() && !bare_title &&
          (head & (word_title | word_spokesperson | word_person | word_institution | word_body | word_document)) != 0 &&
          (head & word_unnamed) == 0;
      if (view_.mention(at) != nullptr && view_.mention(at)->kind == ActorKind::organization &&
          !last_is_person_name() && (head & (word_spokesperson | word_title)) != 0 && !bare_title) {
        attached = true;
      }
    } else if ((w.classes & word_fi) != 0) {
      attached = !last_is_person_name() && !bare_title && place_follows(object);
    } else if ((w.classes & word_min) != 0) {
      attached = one_of(view_.stem(phrase_.head), partitives) ||
                 ((options_.stops & word_min) == 0 && !phrase_.definite && !phrase_.speaks) ||
                 ((options_.stops & word_min) == 0 && (view_.word(phrase_.head).classes & word_unnamed) != 0) ||
                 view_.stem(object) == u"سكان" || view_.stem(last_) == u"مقربه" || view_.stem(last_) == u"مقرب";
    } else if ((w.classes & (word_ala | word_an)) != 0) {
      const std::u16string_view before = view_.stem(last_);
      const bool overseer = role_ != text::none && view_.stem(role_).starts_with(u"مشرف");
      const bool among =
          !phrase_.definite && (view_.word(phrase_.head).classes & word_unnamed) != 0 && place_follows(object);
      attached = among ||
                 (last_ != phrase_.head && !last_is_name() && !view_.is_that(object) && !view_.is(object, word_what) &&
                  (overseer || (before.starts_with(u"م") && before.size() > 3) ||
                   (view_.word(last_).preposition == u'ب' && role_ != text::none)));
    } else if (view_.bare(at) == u"لدي") {
      attached = one_of(view_.stem(phrase_.head), envoys) || (role_ != text::none && !last_is_person_name());
    }
    if (!attached) return at;
    const NounPhrase inner = noun_phrase(view_, object, limit_, {false, false});
    if (inner.empty()) return at;
    const bool speaks = phrase_.speaks || (view_.bare(phrase_.head) == u"كل" && inner.definite);
    for (std::uint32_t i = inner.range.begin; i < inner.range.end; ++i) {
      if (view_.is_word(i)) take(i);
    }
    phrase_.speaks = speaks;
    return inner.range.end;
  }

  std::uint32_t coordinate(std::uint32_t at) {
    const Word& w = view_.word(at);
    const bool speaker = (w.classes & any_speaker) != 0 && (w.classes & (word_allegation | word_speech)) == 0;
    if (!(w.article || speaker)) return at;
    if (!phrase_.speaks && !w.article) return at;
    last_ = text::none;
    take(at);
    return at + 1;
  }

  // «المتحدث باسم الوزارة، أرتسرون هوفهانيسيان، …»: the name after the role, or the role after the name.
  std::uint32_t apposition(std::uint32_t at) {
    const std::uint32_t next = at + 1;
    if (next >= limit_ || !view_.is_word(next) || !phrase_.speaks) return at;
    const Word& w = view_.word(next);
    if (w.conjunction || w.preposition != 0) return at;
    const NounPhrase inner = noun_phrase(view_, next, limit_, {false, false});
    if (inner.empty() || !inner.speaks || inner.range.end >= limit_) return at;
    const bool inner_person =
        inner.mention != text::none && view_.actors().mentions[inner.mention].kind == ActorKind::person;
    const std::uint64_t inner_head = view_.word(inner.head).classes;
    const bool role = (inner_head & (word_title | word_person | word_spokesperson)) != 0;
    if (has_person_ ? (inner_person && view_.mention(inner.head) != nullptr) || !role : !inner_person) return at;
    if (!has_person_ && phrase_.mention != text::none && view_.mention(phrase_.head) != nullptr) return at;
    const std::uint32_t end = inner.range.end;
    const Mark mark = view_.word(end).mark;
    const bool goes_on = mark == Mark::comma || mark == Mark::colon || mark == Mark::quote || view_.is_that(end) ||
                         view_.is_preposition(end) ||
                         view_.is(end, word_time | word_manner | word_had | word_relative) || view_.is_finite(end) ||
                         after_adverbial(view_, end, limit_) > end;
    if (!goes_on) return at;
    for (std::uint32_t i = next; i < end; ++i) {
      if (view_.is_word(i)) take(i);
    }
    return end;
  }

  const View& view_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  PhraseOptions options_;
  NounPhrase phrase_;
  std::uint32_t last_ = text::none;
  std::uint32_t role_ = text::none;  // the latest word for an office or kind of person
  bool has_person_ = false;
};

// Where a preposition phrase of an adverbial ends: its noun phrase, with the relative clause and further phrases that
// hang on it.
std::uint32_t after_object(const View& view, std::uint32_t begin, std::uint32_t limit) {
  std::uint32_t at = begin;
  while (at < limit) {
    if (view.is_mark(at, Mark::bracket_open)) {
      at = view.after_bracket(at);
      continue;
    }
    if (view.is_mark(at, Mark::quote) && at > begin) {
      // «لـ"الرياض"», «صحيفة «الوطن»»: a name in marks.
      const std::uint32_t q = view.opens_quotation(at);
      if (q == text::none) break;
      const text::Quotation& inner = view.document().quotations[q];
      if (!inner.balanced() || inner.inner.size() > 5 || inner.close + 1 >= limit) break;
      at = inner.close + 1;
      continue;
    }
    if (!view.is_word(at)) break;
    if (view.is_that(at)) break;
    if (view.is(at, word_relative) || (at > begin && view.is_finite(at))) {
      // «في بيان نشرته الوكالة»، «في مؤتمر عقده أمس»: up to the mark or the complementiser.
      std::uint32_t i = at;
      while (i < limit && view.is_word(i) && !view.is_that(i)) ++i;
      return i;
    }
    if (view.is(at, word_conjunction | word_negation | word_pronoun | word_had)) break;
    if (view.is_nominal(at) && !view.is(at, word_time)) {
      const NounPhrase phrase = noun_phrase(view, at, limit, {false, false, true});
      if (!phrase.empty()) {
        at = phrase.range.end;
        if (at < limit && view.is_word(at) && view.is_nominal(at) && !view.is(at, word_time) &&
            view.word(at).preposition == 0)
          break;
        if (at < limit && view.is_word(at) && !view.is(at, word_time | word_fi | word_min | word_maa | word_relative) &&
            !view.is_finite(at) && !view.is_mark(at, Mark::quote)) {
          const bool adverbial = view.is(at, word_adverbial_preposition);
          if (!adverbial) break;
        }
        continue;
      }
    }
    ++at;
    if (at < limit && view.is(at, word_preposition) && !view.is(at, word_fi | word_min | word_maa)) {
      const bool adverbial = view.is(at, word_adverbial_preposition);
      if (!adverbial) break;
    }
  }
  return std::min(at, limit);
}

}  // namespace

NounPhrase noun_phrase(const View& view, std::uint32_t begin, std::uint32_t limit, PhraseOptions options) {
  return Chunker(view, begin, limit, options).run();
}

std::uint32_t after_adverbial(const View& view, std::uint32_t begin, std::uint32_t limit) {
  if (begin >= limit || !view.is_word(begin)) return begin;
  const Word& w = view.word(begin);
  if (view.mention(begin) != nullptr && w.preposition == 0) return begin;
  if (view.is(begin, word_preposition_pronoun)) return begin + 1;
  if (view.is(begin, word_time) && w.preposition == 0) {
    std::uint32_t at = begin + 1;
    while (at < limit && view.is_word(at) &&
           (view.is(at, word_time | word_month) || view.document().tokens[at].kind == text::TokenKind::number ||
            view.stem(at) == u"ماضي" || view.stem(at) == u"ماضيه" || view.stem(at) == u"جاري" ||
            view.stem(at) == u"اول" || view.stem(at) == u"مقبل" || view.stem(at) == u"حالي" ||
            view.stem(at) == u"فايت")) {
      ++at;
      if (at + 1 < limit && view.is_mark(at, Mark::other) && view.key(at) == u"/") ++at;
    }
    if (at < limit && view.is_mark(at, Mark::bracket_open)) at = view.after_bracket(at);
    return std::min(at, limit);
  }
  if (view.is(begin, word_manner)) return begin + 1;
  if (w.article && w.preposition == 0 && begin + 1 < limit && view.is_word(begin + 1) &&
      (view.stem(begin) == u"عام" || view.stem(begin) == u"شهر" || view.stem(begin) == u"اسبوع") &&
      (view.stem(begin + 1) == u"ماضي" || view.stem(begin + 1) == u"جاري" || view.stem(begin + 1) == u"حالي" ||
       view.stem(begin + 1) == u"مقبل" || view.stem(begin + 1) == u"فايت")) {
    return begin + 2;
  }
  if (view.is(begin, word_adverbial_preposition)) return after_object(view, begin + 1, limit);
  const bool can_hold = view.is(begin, word_fi | word_ala | word_maa | word_min | word_hawla);
  if (can_hold && begin + 1 < limit) {
    const Word& object = view.word(begin + 1);
    if ((object.classes & word_occasion) != 0 || (object.classes & word_time) != 0) {
      return after_object(view, begin + 1, limit);
    }
    // «من موسكو»، «في القاهرة»: where it was said.
    const actors::Mention* m = view.mention(begin + 1);
    if (view.is(begin, word_fi) && m != nullptr && m->kind == ActorKind::place) return std::min(m->tokens.end, limit);
    return begin;
  }
  if (w.preposition == u'ل' || (w.mark == Mark::none && view.key(begin) == u"ل")) {
    const bool medium = one_of(view.stem(begin), addressees);
    const actors::Mention* m = view.mention(begin);
    if (m != nullptr) return std::min(m->tokens.end, limit);
    if (medium) return after_object(view, begin, limit);
    if (begin + 1 < limit && view.is_mark(begin + 1, Mark::quote)) {
      const std::uint32_t q = view.opens_quotation(begin + 1);
      if (q != text::none && view.document().quotations[q].balanced() &&
          view.document().quotations[q].inner.size() <= 6) {
        return std::min(view.document().quotations[q].close + 1, limit);
      }
    }
  }
  if (w.preposition == u'ب' && (w.classes & word_occasion) != 0) return after_object(view, begin, limit);
  return begin;
}

Agreement agreement_of(const View& view, const NounPhrase& phrase) {
  Agreement a;
  if (phrase.empty()) return a;
  const Word& head = view.word(phrase.head);
  if (const actors::Mention* m = view.mention(phrase.head); m != nullptr) {
    if (m->kind == ActorKind::person) {
      const morphology::Gender gender = view.actors().actors[m->actor].gender;
      a.masculine = gender != morphology::Gender::feminine;
      a.feminine = gender != morphology::Gender::masculine;
      a.dual = false;
      a.plural = false;
    } else if (m->kind == ActorKind::organization && view.word(phrase.head).article) {
      const std::u16string_view stem = view.stem(phrase.head);
      if (stem.ends_with(u"ه")) a.masculine = false;
    }
    return a;
  }
  const std::u16string_view stem = view.stem(phrase.head);
  if ((head.classes & word_plural) != 0) {
    a.singular = (head.classes & (word_body | word_document)) != 0 || (head.classes & word_feminine) != 0 ||
                 (head.classes & word_unnamed) != 0;
    a.dual = false;
    return a;
  }
  if ((head.classes & word_dual) != 0) {
    a.singular = a.plural = false;
    return a;
  }
  const bool listed_feminine = (head.classes & word_feminine) != 0;
  const bool listed_masculine = (head.classes & word_masculine) != 0;
  if (listed_feminine != listed_masculine) {
    (listed_feminine ? a.masculine : a.feminine) = false;
  } else if (stem.ends_with(u"ه") && !head.possessive) {
    a.masculine = false;
  } else if (stem.ends_with(u"ات")) {
    a.masculine = false;
    return a;
  } else if (stem.ends_with(u"ون")) {
    a.singular = a.dual = false;
    return a;
  } else if (stem.ends_with(u"ين") || stem.ends_with(u"ان")) {
    return a;
  }
  if ((head.classes & any_speaker) != 0) a.dual = a.plural = false;
  return a;
}

bool agrees(const morphology::Inflection& verb, const Agreement& subject, bool subject_first) {
  using morphology::Gender;
  using morphology::Number;
  if (subject_first) {
    if (verb.number == Number::plural && !subject.plural) return false;
    if (verb.number == Number::dual && !subject.dual) return false;
    if (verb.number == Number::singular && !subject.singular) return false;
    if (verb.number == Number::plural) return true;
  } else if (verb.number != Number::singular) {
    return false;  // a verb before its subject stays singular
  }
  if (verb.gender == Gender::masculine) return subject.masculine || subject.plural;
  if (verb.gender == Gender::feminine) return subject.feminine;
  return true;
}

}  // namespace isnad::statements
