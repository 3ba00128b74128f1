#include "statements/attributions.h"

#include <algorithm>

namespace isnad::statements {
namespace {

// The tokens that the rule's words take up from here, 0 where they do not stand here. A last word «ل» is the proclitic
// of the next token.
std::uint32_t match(const View& view, std::uint32_t token, const AttributionRule& rule, bool& pronoun,
                    bool& proclitic) {
  const std::uint32_t end = view.sentence(token).end;
  std::uint32_t at = token;
  for (std::size_t i = 0; i < rule.words.size(); ++i, ++at) {
    if (at >= end || !view.is_word(at)) return 0;
    const std::u16string& word = rule.words[i];
    const bool last = i + 1 == rule.words.size();
    if (last && word == u"ل") {
      // «وفقا لما أعلن»
      if (view.key(at) == u"لما") {
        proclitic = true;
        return at - token;
      }
      if (view.word(at).preposition == u'ل' || view.key(at) == u"ل") {
        proclitic = view.word(at).preposition == u'ل';
        return view.key(at) == u"ل" ? at + 1 - token : at - token;
      }
      return 0;
    }
    const std::u16string_view here = i == 0 ? view.bare(at) : view.key(at);
    if (here == word) continue;
    if (last && rule.with_pronoun && here.size() > word.size() && here.starts_with(word)) {
      const std::u16string_view rest = here.substr(word.size());
      if (rest == u"ه" || rest == u"ها" || rest == u"هم" || rest == u"هما") {
        pronoun = true;
        continue;
      }
    }
    return 0;
  }
  return at - token;
}

bool may_begin(const View& view, std::uint32_t token) {
  return view.is_word(token) && view.mention(token) == nullptr && view.grammar().may_attribute(view.bare(token));
}

// Where the phrase that is named ends, by the trained choice; none where there is nothing to choose among.
std::uint32_t chosen_end(const View& view, std::uint32_t cue, std::uint32_t begin, std::uint32_t limit,
                         FrameTrace* trace) {
  SourcePlace place;
  place.cue = cue;
  place.begin = begin;
  place.limit = limit;
  place.form = CueForm::attribution;
  place.optional = false;
  place.options = {false, true};
  const Announces announces = [&view](std::uint32_t token) {
    return token < view.size() && (view.is_that(token) || view.is_mark(token, Mark::comma) ||
                                   view.key(token) == u"فقد" || view.key(token) == u"فان");
  };
  if (trace != nullptr) {
    trace->asked = true;
    trace->candidates = source_candidates(view, place, announces);
  }
  if (!chooses_sources(view)) return text::none;
  const TokenRange chosen = choose_source(view, place, announces);
  return chosen.empty() ? text::none : chosen.end;
}

}  // namespace

TokenRange attribution_at(const View& view, std::uint32_t token) {
  if (!may_begin(view, token)) return {};
  for (const AttributionRule& rule : view.grammar().attributions()) {
    bool pronoun = false;
    bool proclitic = false;
    if (const std::uint32_t count = match(view, token, rule, pronoun, proclitic); count > 0)
      return {token, token + count};
  }
  return {};
}

TokenRange own_attribution_at_end(const View& view, TokenRange range) {
  constexpr std::uint32_t longest = 3;  // words of such a phrase: «على حد قوله»
  for (std::uint32_t length = longest; length > 0; --length) {
    if (range.size() <= length) continue;
    const std::uint32_t at = range.end - length;
    if (!may_begin(view, at)) continue;
    for (const AttributionRule& rule : view.grammar().attributions()) {
      bool pronoun = false;
      bool proclitic = false;
      if (match(view, at, rule, pronoun, proclitic) == length && pronoun) return {at, range.end};
    }
  }
  return {};
}

bool read_attribution(const View& view, std::uint32_t token, Draft& draft, FrameTrace* trace) {
  if (!may_begin(view, token)) return false;
  const TokenRange sentence = view.sentence(token);
  for (const AttributionRule& rule : view.grammar().attributions()) {
    bool pronoun = false;
    bool proclitic = false;
    const std::uint32_t count = match(view, token, rule, pronoun, proclitic);
    if (count == 0) continue;
    std::uint32_t at = token + count;
    draft = {};
    draft.form = CueForm::attribution;
    draft.cue = {token, at};
    draft.cue_skip = view.word(token).lead;
    draft.relay = rule.relay;
    draft.kind = Kind::claim;
    draft.why = "according-to";
    if (pronoun) {
      draft.score = 700;
      draft.pronoun = morphology::Enclitic::ha;
    } else {
      bool verb = false;
      if (at < sentence.end && rule.before_verb && (rule.what || view.is(at, word_what))) {
        if (!rule.what) ++at;
        while (at < sentence.end && (view.is(at, word_had) || view.is(at, word_auxiliary))) ++at;
        // «ما أعلن عنه»، «ما جاء في بيان», «ما نقلته وكالة»
        // Behind ما stands a verb, known or not («لما سرّبته الصحيفة»).
        const bool plain = at < sentence.end && view.is_word(at) && view.mention(at) == nullptr &&
                           !view.word(at).article && view.word(at).preposition == 0 && !view.is_preposition(at) &&
                           !view.is_that(at) && !view.is(at, word_relative | word_demonstrative | word_pronoun);
        if (at < sentence.end && (plain || view.is_finite(at) || !view.analysis(at).verbs.empty())) {
          ++at;
          verb = true;
          draft.consumed = at;
        }
        while (at < sentence.end && (view.is(at, word_preposition_pronoun) || view.is(at, word_fi | word_an))) ++at;
        if (!verb) continue;
      }
      const NounPhrase phrase = noun_phrase(view, at, sentence.end, {false, true});
      if (phrase.empty()) continue;
      const std::u16string_view head = view.stem(phrase.head);
      if (!phrase.speaks && !(verb && phrase.definite)) {
        // «وفق خطة», «حسب الحاجة» do not report; «المحتجين», «المراقبين» are people.
        const bool doers = head.size() == 6 && head[1] == u'ا' && head[3] != u'و';  // «الفاعلين»
        const bool people = phrase.definite && head.size() > 5 && (head.front() == u'م' || doers) &&
                            (head.ends_with(u"ين") || head.ends_with(u"ون"));
        if (view.mention(phrase.head) == nullptr && !people) continue;
      }
      if (view.in(WordList::ordinance, phrase.head)) continue;
      draft.source = phrase;
      draft.score = 800;
      at = phrase.range.end;
      if (trace != nullptr || chooses_sources(view)) {
        const std::uint32_t end = chosen_end(view, token, phrase.range.begin, sentence.end, trace);
        if (end != text::none) draft.source = phrase_between(view, phrase.range.begin, at = end);
      }
      // «وفق دراسة أعدها باحثون في الجامعة»
      if (!verb && !phrase.definite && at < sentence.end && view.is_finite(at) && !view.word(at).conjunction) {
        while (at < sentence.end && view.is_word(at) && !view.is_that(at)) ++at;
        draft.source.range.end = at;
      }
    }
    // What it attributes: before it, or after it where the sentence begins with it.
    if (rule.relay) {
      std::uint32_t begin = at;
      while (begin < sentence.end && view.is_mark(begin, Mark::comma)) ++begin;
      if (begin + 1 < sentence.end &&
          (view.is_that(begin) || view.key(begin) == u"قوله" || view.key(begin) == u"قولها")) {
        while (begin + 1 < sentence.end && (view.is(begin, word_that | word_bi_that) || view.key(begin) == u"قوله" ||
                                            view.key(begin) == u"قولها")) {
          ++begin;
        }
        draft.mode = ContentMode::clause;
        draft.content = {{{begin, sentence.end}, 0}};
        return true;
      }
    }
    std::uint32_t next = at;
    while (next < sentence.end && view.is_mark(next, Mark::comma)) ++next;
    const bool announced = next < sentence.end && (view.key(next) == u"فقد" || view.key(next) == u"فان" ||
                                                   view.key(next) == u"فانه" || view.key(next) == u"فانها");
    // «وبحسب الأطباء فالمرض …»
    const bool opens = view.word(token).conjunction || token == sentence.begin || !view.is_word(token - 1);
    const bool so = !announced && opens && next < sentence.end && view.is_word(next) && view.word(next).conjunction &&
                    view.key(next).front() == u'ف' && next + 1 < sentence.end;
    if (so) {
      draft.mode = ContentMode::clause;
      draft.content = {{{next, sentence.end}, view.word(next).lead}};
      return true;
    }
    const bool first = token == sentence.begin || announced ||
                       (token == sentence.begin + 1 && !view.is_word(sentence.begin)) ||
                       (token > sentence.begin && view.is_mark(token - 1, Mark::stop));
    if (first) {
      std::uint32_t begin = at;
      // Over adverbials and asides, to the comma or to «فإن»، «فقد».
      while (begin < sentence.end && !view.is_mark(begin, Mark::comma) && view.bare(begin) != u"ان" &&
             !view.is_finite(begin) && view.key(begin) != u"فان" && view.key(begin) != u"فقد") {
        if (begin > at + 14) break;
        ++begin;
      }
      if (begin < sentence.end && view.is_mark(begin, Mark::comma)) ++begin;
      if (begin < sentence.end && (view.is_that(begin) || view.key(begin) == u"فان") &&
          !view.is(begin, word_that_pronoun))
        ++begin;
      if (begin >= sentence.end) return false;
      draft.mode = ContentMode::clause;
      draft.content = {{{begin, sentence.end}, 0}};
    } else {
      draft.mode = ContentMode::before;
    }
    return true;
  }
  return false;
}

}  // namespace isnad::statements
