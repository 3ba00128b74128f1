#include "statements/kinds.h"

#include <algorithm>

#include "statements/contents.h"

namespace isnad::statements {
namespace {

// «سماه», «وصفها», «يسميه»: a verb of naming that bears a pronoun.
bool names(const View& view, std::uint32_t at) {
  const auto& verbs = view.analysis(at).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&view](const morphology::VerbReading& r) {
    return view.grammar().verb(r.verb).has(flag_describe) && r.split.enclitic != morphology::Enclitic::none &&
           r.inflection.tense != morphology::Tense::masdar;
  });
}

// «تردد»، «أشيع»
bool tells_rumour(const View& view, std::uint32_t at) {
  if (at >= view.size() || !view.is_word(at)) return false;
  const auto& verbs = view.analysis(at).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&view](const morphology::VerbReading& r) {
    return view.grammar().verb(r.verb).has(flag_rumour);
  });
}

// «كما أشيع», «مثلما يزعم»; not «كما قال», which is spelled like a passive.
bool tells_after_likeness(const View& view, std::uint32_t at) {
  if (!view.grammar().lists(WordList::likewise, view.key(at))) return false;
  const auto& verbs = view.analysis(at + 1).verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&view](const morphology::VerbReading& r) {
    const VerbRule& rule = view.grammar().verb(r.verb);
    return rule.has(flag_rumour | flag_allege) && !rule.has(flag_passive) &&
           r.inflection.tense != morphology::Tense::masdar;
  });
}

// The classes of the noun that heads the content, over «كل»، «أي»، «هذه».
std::uint64_t object_classes(const View& view, const Draft& draft) {
  if (draft.content.empty()) return 0;
  const TokenRange range = draft.content.front().range;
  std::uint64_t classes = 0;
  for (std::uint32_t at = range.begin; at < range.end && at < range.begin + 4; ++at) {
    if (!view.is_word(at)) continue;
    // «ما سماه «ادعاءات»»
    if (names(view, at)) continue;
    classes |= view.word(at).classes;
    if (view.is(at, word_what) && tells_rumour(view, at + 1)) return classes | word_allegation;  // «رفض ما تردد عن»
    if (view.is(at, word_demonstrative | word_what) || view.grammar().lists(WordList::quantifier, view.bare(at))) {
      continue;
    }
    break;
  }
  return classes;
}

bool matches(const View& view, std::uint32_t at, std::uint32_t end, const std::vector<std::u16string>& words) {
  std::uint32_t here = at;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == u"*") {
      // One word or two, or none: up to where the next one stands.
      if (i + 1 >= words.size()) return false;
      for (int gap = 0; gap < 2 && here < end && view.is_word(here) && view.key(here) != words[i + 1]; ++gap) ++here;
      continue;
    }
    while (i > 0 && here < end && view.is_mark(here, Mark::quote)) ++here;
    if (here >= end || !view.is_word(here)) return false;
    const std::u16string_view key = view.key(here);
    // «هذه الأكاذيب» only names what «أكاذيب» says.
    const bool with_proclitics =
        i == 0 && key.ends_with(words[i]) && key.size() <= words[i].size() + 2 && !key.starts_with(u"ال");
    if (key != words[i] && !with_proclitics) return false;
    ++here;
  }
  return true;
}

// Where the piece begins to say that something alleged is not so; its end where it does not.
std::uint32_t untrue_from(const View& view, const Piece& piece, bool charged) {
  for (std::uint32_t at = piece.range.begin; at < piece.range.end; ++at) {
    if (!view.is_word(at) || !view.grammar().may_deny(view.key(at))) continue;
    for (const IdiomRule& rule : view.grammar().idioms()) {
      if (!rule.sure && !charged) continue;
      if (matches(view, at, piece.range.end, rule.words)) return at;
    }
  }
  return piece.range.end;
}

}  // namespace

bool says_untrue(const View& view, const Draft& draft, bool charged) {
  return std::any_of(draft.content.begin(), draft.content.end(),
                     [&](const Piece& piece) { return untrue_from(view, piece, charged) < piece.range.end; });
}

void leave_denial_outside(const View& view, Draft& draft) {
  if (!draft.relative || draft.content.empty() || draft.cue.begin == 0) return;
  const bool rumour = draft.rule != nullptr && draft.rule->has(flag_rumour);
  const bool told = rumour || view.is(draft.cue.begin - 1, word_what) ||
                    (!draft.source.empty() && view.is(draft.source.head, word_document | word_allegation));
  if (!told) return;
  TokenRange& range = draft.content.front().range;
  std::uint32_t denial = untrue_from(view, draft.content.front(), rumour);
  if (denial == range.end) return;
  while (denial > range.begin && view.is(denial - 1, word_pronoun)) --denial;  // «هو محض كذب»
  if (denial > range.begin) range = trim(view, {range.begin, denial});
}

bool rejects_allegation(const View& view, const Draft& draft) {
  if (draft.content.empty()) return false;
  constexpr std::uint32_t looked_at = 8;
  const TokenRange range = draft.content.front().range;
  bool alleged = false;
  for (std::uint32_t at = range.begin; at < range.end && at < range.begin + looked_at && !alleged; ++at) {
    alleged = view.is(at, word_allegation | word_accusation) && view.word(at).article;
    alleged |= view.is(at, word_what) && tells_rumour(view, std::min(at + 1, range.end - 1));
  }
  return alleged && says_untrue(view, draft, true);
}

bool negates_what_is_told(const View& view, const Draft& draft) {
  // A negation reaches so far, in tokens.
  constexpr std::uint32_t reach = 14;
  if (draft.rule != nullptr && draft.rule->has(flag_rumour | flag_allege)) return false;
  for (const Piece& piece : draft.content) {
    std::uint32_t negation = text::none;
    for (std::uint32_t at = piece.range.begin; at + 1 < piece.range.end; ++at) {
      if (view.is(at, word_negation) || view.key(at) == u"غير") negation = at;
      if (negation != text::none && at - negation <= reach && tells_after_likeness(view, at)) return true;
    }
  }
  return false;
}

bool decide_kind(const View& view, Draft& draft) {
  if (draft.rule == nullptr) return true;
  const VerbRule& rule = *draft.rule;
  draft.kind = rule.kind;
  const std::uint64_t object = object_classes(view, draft);
  if (rule.objects != 0 && rule.has(flag_light | flag_negated | flag_order)) {
    draft.kind = Grammar::kind_of_object(object & rule.objects, rule.kind);
  }
  if (draft.mode == ContentMode::phrase) {
    const auto told = std::find_if(rule.object_kinds.begin(), rule.object_kinds.end(), [&](const ObjectKind& k) {
      return (object & k.classes) != 0 || (draft.frame & k.frames) != 0;
    });
    if (told != rule.object_kinds.end()) draft.kind = told->kind;
  } else if (draft.mode == ContentMode::clause && draft.cue.end < view.size() &&
             view.bare(draft.cue.end).starts_with(u"علي") &&
             view.is(draft.cue.end, word_ala | word_preposition_pronoun)) {
    // «يتمنى عليه أن»
    for (const ObjectKind& k : rule.object_kinds) {
      if ((k.frames & frame_ala) != 0) draft.kind = k.kind;
    }
  }
  // «شدد على ضرورة…»، «شدد على تكثيف…» ask for something; «شدد على أن…» says something.
  if (rule.has(flag_stress) && draft.mode == ContentMode::phrase && !draft.content.empty()) {
    const std::uint32_t head = draft.content.front().range.begin;
    const std::u16string_view stem = view.stem(head);
    const bool own = stem.ends_with(u"ه") && !view.word(head).article && view.word(head).possessive;
    // «شدد على تمسك بلاده بالهدنة»: what somebody feels or thinks is asked of nobody.
    draft.kind = own || (object & (word_feeling | word_opinion)) != 0 ? Kind::claim : Kind::demand;
  }
  if (draft.neither) {
    draft.kind = Kind::stance;
    return true;
  }
  if (draft.negated) {
    if (rule.has(flag_negated)) return true;
    if (rule.kind == Kind::denial || rule.has(flag_exclude)) {
      draft.kind = Kind::claim;
      return true;
    }
    return false;
  }
  if (rule.has(flag_negated)) return false;
  return true;
}

namespace {

// The content begins with a negation: «لم أتناول»، «هذا الكلام لم يصدر عنا»، «إنه ليس».
bool begins_with_negation(const View& view, const Draft& draft) {
  if (draft.content.empty()) return false;
  std::uint32_t words = 0;
  const TokenRange range = draft.content.front().range;
  for (std::uint32_t at = range.begin; at < range.end && words < 5; ++at) {
    if (!view.is_word(at)) continue;
    ++words;
    const std::u16string_view key = view.bare(at);
    if (key == u"لن") return false;
    // «لا تزال المعارك دائرة»، «لا شك»: nothing is negated.
    if (key == u"لا" && at + 1 < view.size() && view.grammar().lists(WordList::affirmed, view.key(at + 1)))
      return false;
    if (view.grammar().lists(WordList::negating, key)) return true;
    if (view.is_mark(at, Mark::comma)) return false;
  }
  return false;
}

// A word without article, prepositions and pronouns; empty for particles and short words.
std::u16string_view content_word(const View& view, std::uint32_t at) {
  if (!view.is_word(at) ||
      view.is(at, any_that | word_preposition | word_preposition_pronoun | word_negation | word_relative | word_what |
                      word_demonstrative | word_pronoun | word_conjunction | word_had)) {
    return {};
  }
  std::u16string_view stem = view.stem(at);
  for (const std::u16string_view ending : {u"هما", u"ها", u"هم", u"نا", u"ات", u"ين", u"ون", u"ه", u"ي"}) {
    if (stem.size() < ending.size() + 3 || !stem.ends_with(ending)) continue;
    stem.remove_suffix(ending.size());
    break;
  }
  return stem.size() < 3 ? std::u16string_view{} : stem;
}

// How many words the first tokens of both contents share, two at most.
int shared_words(const View& view, const Draft& a, const Draft& b) {
  constexpr std::uint32_t looked_at = 60;
  std::vector<std::u16string_view> words;
  const auto each = [&](const Draft& draft, const auto& take) {
    std::uint32_t left = looked_at;
    for (const Piece& piece : draft.content) {
      for (std::uint32_t at = piece.range.begin; at < piece.range.end && left > 0; ++at, --left) {
        if (const std::u16string_view word = content_word(view, at); !word.empty()) take(word);
      }
    }
  };
  each(a, [&words](std::u16string_view word) { words.push_back(word); });
  int shared = 0;
  each(b, [&](std::u16string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return;
    ++shared;
    words.erase(found);
  });
  return std::min(shared, 2);
}

// Two without a name are one where the article does not tell them apart («السكان», «البلدية»).
bool same_speaker(const View& view, const Draft& a, const Draft& b) {
  if (a.speaker_kind != b.speaker_kind || a.speaker != b.speaker || a.speaker_kind == SpeakerKind::nobody) return false;
  if (a.speaker_kind == SpeakerKind::actor || a.source.empty() || b.source.empty()) return true;
  return view.stem(a.source.head) == view.stem(b.source.head);
}

// «تلقوا مساعدات، وهو ما تنفيه البلدية»: the denial is of what the other says.
bool denies_content(const Draft& denial, const Draft& other) {
  return !denial.content.empty() && !other.content.empty() &&
         denial.content.front().range.overlaps(other.content.front().range);
}

}  // namespace

void spread_denials(const View& view, std::vector<Draft>& drafts) {
  std::vector<bool> denies(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) denies[i] = drafts[i].kind == Kind::denial;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (draft.kind != Kind::claim || draft.negated) continue;
    if (draft.rule != nullptr && !draft.rule->has(flag_neutral)) continue;
    if (draft.form == CueForm::attribution) continue;
    bool denied = false;
    for (std::size_t k = i > 4 ? i - 4 : 0; k < std::min(drafts.size(), i + 4); ++k) denied |= k != i && denies[k];
    if (!denied || (!begins_with_negation(view, draft) && !says_untrue(view, draft, true))) continue;
    // It speaks of what is denied: two words are in both.
    bool near = false;
    for (std::size_t k = i > 4 ? i - 4 : 0; k < std::min(drafts.size(), i + 4) && !near; ++k) {
      if (k == i || !denies[k] || drafts[k].within != draft.within || denies_content(drafts[k], draft)) continue;
      const bool same = same_speaker(view, draft, drafts[k]);
      // No word need be where it only goes on: «نفى وجود صفقة، مؤكدا أنه لم يتسلم شيئا».
      const bool joined = same && k + 1 == i && draft.form == CueForm::participle;
      if (!same && draft.form != CueForm::headline) continue;
      near = shared_words(view, draft, drafts[k]) >= (joined ? 0 : 2);
    }
    if (near) {
      draft.kind = Kind::denial;
      draft.why += "+denial-goes-on";
    }
  }
}

}  // namespace isnad::statements
