#include "statements/cue_context.h"

#include "statements/features.h"
#include "statements/objections.h"

namespace isnad::statements {
namespace {

// How many drafts before one are looked at; keeps the stage linear.
constexpr std::size_t near = 12;
// By the rules alone, this plausible: most such readings report.
constexpr int likely = 600;

// What parts a cue from the word before it.
std::string_view joint(const View& view, std::uint32_t cue) {
  if (view.word(cue).conjunction) return "and";
  if (cue == view.sentence(cue).begin) return "start";
  switch (view.word(cue - 1).mark) {
    case Mark::none:
      return "word";
    case Mark::comma:
      return "comma";
    default:
      return "mark";
  }
}

}  // namespace

void describe_context(const View& view, const std::vector<Draft>& drafts, std::size_t self, const std::string& form,
                      const std::string& mode, std::vector<std::string>& out) {
  const Draft& draft = drafts[self];
  const std::uint32_t cue = draft.cue.begin;
  const TokenRange sentence = view.sentence(cue);
  const auto add = [&out](std::string feature) { out.push_back("a:" + std::move(feature)); };
  // The words beside it.
  const std::string next(draft.cue.end < sentence.end ? view.category(draft.cue.end) : "edge");
  add("c>" + next + "|" + form);
  if (draft.rule != nullptr) add("c>" + next + "|" + draft.rule->lemma);
  if (draft.cue.end < sentence.end) {
    add("c~" + std::string(view.fine(draft.cue.end)) + "|" + form);
    add("c~" + std::string(view.middle(draft.cue.end)) + "|" + mode);
    if (draft.rule != nullptr) add("c~" + std::string(view.middle(draft.cue.end)) + "|" + draft.rule->lemma);
  }
  if (cue > sentence.begin) add("p~" + std::string(view.fine(cue - 1)) + "|" + form);
  add("w~" + std::string(view.fine(cue)) + "|" + form);
  if (!draft.source.empty()) {
    add("h~" + std::string(view.fine(draft.source.head)) + "|" + form);
    add("h~" + std::string(view.middle(draft.source.head)) + "|" + mode);
    if (draft.rule != nullptr) add("h~" + std::string(view.middle(draft.source.head)) + "|" + draft.rule->lemma);
  }
  if (draft.mode == ContentMode::phrase && !draft.content.empty()) {
    const std::uint32_t first = draft.content.front().range.begin;
    add("o~" + std::string(view.fine(first)) + "|" + form);
    add("o~" + std::string(view.middle(first)) + "|" +
        (draft.source.empty()  ? "none"
         : draft.source.speaks ? "speaks"
                               : "other"));
    if (draft.rule != nullptr) add("o~" + std::string(view.middle(first)) + "|" + draft.rule->lemma);
  }
  if (draft.form == CueForm::finite) {
    const std::string tense = draft.inflection.tense == morphology::Tense::imperfect ? "imperfect" : "perfect";
    add("t:" + tense + "|" + std::string(cue > sentence.begin ? view.category(cue - 1) : "edge"));
    add("t:" + tense + "|" + (draft.inflection.number == morphology::Number::singular ? "one" : "many") + "|" +
        (draft.source.empty() ? "none" : "source") + "|" + mode);
    const std::size_t lead = view.word(cue).lead;
    if (draft.cue_skip > lead && view.key(cue)[lead] == u'س') add("t:future|" + mode);
  }
  // The report before it in its sentence whose content has begun.
  std::string outer = "none";
  std::uint32_t distance = 0;
  for (std::size_t k = self; k-- > 0 && k + near > self;) {
    const Draft& other = drafts[k];
    if (!sentence.contains(other.cue.begin)) break;
    if (other.score < likely || other.content.empty() || other.form == CueForm::attribution) continue;
    if (other.content.front().range.begin > cue) continue;
    outer = std::string(name_of(other.mode)) + (other.form == CueForm::masdar ? "-noun" : "");
    distance = cue - other.content.front().range.begin;
    break;
  }
  const std::string parted(joint(view, cue));
  add("in:" + outer + "|" + form + "|" + parted);
  add("in:" + outer + "|" + form + "|" + mode);
  add("in:" + outer + "|" + (draft.source.empty() ? "none" : draft.source.speaks ? "speaks" : "other") + "|" + parted);
  if (outer != "none") add("in|" + std::string(bucket(distance)) + "|" + form);
}

}  // namespace isnad::statements
