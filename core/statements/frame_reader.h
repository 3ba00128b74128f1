// Walks from a cue over its subject, addressee and adverbials to the start of its content. One reader reads one form of
// one verb.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "statements/draft.h"
#include "statements/features.h"
#include "statements/source_choice.h"
#include "statements/subjects.h"

namespace isnad::statements {

// How far from its verb a complementiser is sought, in tokens.
inline constexpr std::uint32_t frame_reach = 70;

// Where a content can begin.
struct ContentStart {
  std::uint32_t token = 0;
  std::uint8_t skip = 0;
  ContentMode mode = ContentMode::phrase;
  std::uint32_t frame = 0;
  std::uint32_t sign = 0;  // the token that announces it, or its first
  bool hung = false;  // an object after a phrase on which it may hang («اتهم وهو على فراش الموت الرئيس…»)
};

// What stands between the source, or the cue, and a content's start.
struct StartPath {
  std::uint32_t words = 0;
  std::uint32_t commas = 0;
  std::uint32_t verbs = 0;
  std::uint32_t cues = 0;
  std::uint32_t signs = 0;
  std::uint32_t same = 0;  // candidates of the type before it
  std::uint32_t all = 0;
  bool clean = false;                // nothing but adverbials
  std::uint32_t owner = text::none;  // the last cue of another report
  // The next candidate that is announced by a sign, and what stands before it.
  std::string_view ahead = "none";
  bool ahead_verb = false;
  bool ahead_comma = false;
  std::string_view rule = "none";
};

class FrameReader {
 public:
  // Where a trace is given, it is told what the subject was chosen among.
  FrameReader(const View& view, std::uint32_t token, const morphology::VerbReading& reading, CueForm form,
              FrameTrace* trace)
      : view_(view), rule_(view.grammar().verb(reading.verb)), reading_(reading), trace_(trace), token_(token) {
    const TokenRange sentence = view.sentence(token);
    limit_ = std::min(sentence.end, token + frame_reach);
    draft_.form = form;
    draft_.cue = {token, token + 1};
    draft_.cue_skip = reading.split.prefix;
    draft_.rule = &rule_;
    draft_.inflection = reading.inflection;
    draft_.pronoun = reading.split.enclitic;
    draft_.passive = reading.passive_marked || reading.inflection.voice == morphology::Voice::passive;
  }
  std::optional<Draft> run();

 private:
  [[nodiscard]] bool is_frame_preposition(std::uint32_t at, std::uint32_t& frame, Piece& start) const;
  void begin_content(std::uint32_t token, std::uint8_t skip, ContentMode mode, std::uint32_t frame);
  // After a complementiser or preposition: a further bare complementiser is outside, a colon before a quotation too.
  bool content_after(std::uint32_t at, ContentMode mode, std::uint32_t frame, std::uint8_t skip);
  bool scan();
  // «الحوثيون يعلنون إسقاط طائرة والبنتاغون ينفي»: its object is what was told before.
  [[nodiscard]] bool denies_without_object() const;
  // The phrase right before the cue that a conjunction joins to what stands before it; empty where none does.
  [[nodiscard]] NounPhrase joined_before() const;
  // The token to go on with after a comma, 0 where the clause ends there.
  std::uint32_t after_comma(std::uint32_t next, bool subject_known);
  // «، الذي سُئل عن الموضوع،»، «، وهي معلمة في مدرسة،»: over what is said about the subject between two commas, to where
  // the content can begin; 0 where no aside stands here.
  [[nodiscard]] std::uint32_t after_aside(std::uint32_t begin) const;
  bool that(std::uint32_t at);
  [[nodiscard]] bool points_back(std::uint32_t at) const;
  bool back(std::uint32_t frame, std::uint32_t at = text::none);
  // «نقلاً عن دبلوماسي» between a verb and its content: the token after it; at where none stands here.
  [[nodiscard]] std::uint32_t after_attribution(std::uint32_t at) const;
  // «قائلاً»، «بقوله»، «بالقول» after another verb.
  [[nodiscard]] bool introduces_speech(std::uint32_t at) const;
  // An indirect question begins here («تساءل كيف…»).
  [[nodiscard]] bool asks(std::uint32_t at) const;
  // The verb's own masdar in the accusative.
  [[nodiscard]] bool cognate(std::uint32_t at) const;
  [[nodiscard]] bool shares_root(std::u16string_view key) const;
  // «طلب من مشعل المشاركة»، «أوعز إلى النيابة بالتحقيق»، «أهاب بالمسافرين الاستفادة»: whom it is said to.
  std::uint32_t addressee(std::uint32_t at);
  bool quote(std::uint32_t at, bool subject_known, bool comma_before);
  bool scan_from(std::uint32_t at);
  // Speech that begins without any sign: only after verbs that go on, or say.
  bool bare(std::uint32_t at);
  // What the noun phrase at the token is: > 0 the token after a subject or addressee, 0 nothing fits, < 0 content
  // begun.
  // Behind a noun that is none, the object of the classes that a light verb asks for; none where none follows.
  [[nodiscard]] std::uint32_t light_object(std::uint32_t at) const;
  int nominal(std::uint32_t at, bool subject_known);
  [[nodiscard]] bool addressed(std::uint32_t at) const;
  // The subject by the trained choice, among those that begin at the token, if any can, and those before the verb: the
  // token after it where it begins there, text::none where it does not.
  std::uint32_t chosen_subject(std::uint32_t at);
  // The content's start by the trained choice.
  void choose_start();
  std::vector<ContentStart> starts(std::uint32_t from);
  [[nodiscard]] bool begins_phrase(std::uint32_t at) const;
  [[nodiscard]] bool reports(std::uint32_t at) const;
  [[nodiscard]] bool owns(std::uint32_t at) const;
  std::optional<ContentStart> start_after(std::uint32_t at, ContentMode mode, std::uint32_t frame, std::uint8_t skip);
  void look_ahead(const std::vector<ContentStart>& found, std::size_t from, StartPath& path) const;
  void describe(const ContentStart& start, const StartPath& path, Features& f) const;
  // Whether the noun phrase before a complementiser belongs to the subject all the same («أكد معالي النائب الضويلع
  // أن…»).
  [[nodiscard]] bool belongs_to_subject(const NounPhrase& phrase) const;
  // Whether a complementiser, colon, quotation or preposition of the verb follows, adverbials apart.
  [[nodiscard]] bool leads_to_frame(std::uint32_t at);
  // The classes of the prepositions that the verb takes and that stand alone.
  [[nodiscard]] std::uint64_t stops() const;
  [[nodiscard]] std::uint64_t standing_frames() const;
  // «شكر الوزير.»: nothing follows what looked like the subject, so it is the object.
  bool object_instead();
  // Over whatever stands between («أقرت جودي بعدما استجوبتها الشرطة بأنها…»، «قال في كلمة ألقاها …، وبحضور …: «…»»):
  // the next complementiser or opened speech of the sentence, when no other report comes between.
  bool far();
  // «المشروع الذي أعلن عنه الرئيس»، «وهو ما نفته المملكة».
  bool relative_content();
  // «ما أوردته الصحيفة عن استقالة الوزير»، «ما أعلنه البرلمان بخصوص المضيق»: what it is about stands behind the source.
  bool told_about();
  [[nodiscard]] bool tells_what_about() const;

  const View& view_;
  const VerbRule& rule_;
  const morphology::VerbReading& reading_;
  FrameTrace* trace_;
  std::uint32_t token_;
  std::uint32_t limit_ = 0;
  Draft draft_;
  Subject subject_;  // before the verb
  std::uint32_t theme_ = text::none;
  std::uint8_t theme_skip_ = 0;
  std::uint32_t token_after_source_ = 0;
  bool asked_ = false;              // the trained choice was asked for the subject
  bool not_before_ = false;         // by that choice the subject does not stand before the verb
  std::vector<TokenRange> before_;  // the phrases before the verb that may be its subject
  bool resumptive_ = false;
  bool object_pronoun_ = false;
  bool no_subject_ = false;
  bool only_marks_ = false;
  bool strong_preposition_ = false;
  bool subject_points_back_ = false;
  bool calls_ = false;  // «ما سماه تدخلا»، «الذي اعتبره خطيرا»: the predicate is what is said
};

// Whether the model has weights for the starts of contents.
bool chooses_starts(const View& view);

}  // namespace isnad::statements
