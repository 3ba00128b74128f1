// What links a clause to the one before it.
#include <span>
#include <string>

#include "actors/actors.h"
#include "lexicon/lexicon.h"
#include "morphology/analysis.h"
#include "statements/view.h"
#include "support.h"
#include "text/document.h"

using namespace isnad;
using test::u;

namespace {

const lexicon::Lexicon& words() {
  static const std::string bytes = test::file(ISNAD_MODEL_FILE);
  static const lexicon::Lexicon made =
      lexicon::Lexicon::load(lexicon::Model::load(std::as_bytes(std::span(bytes))).value()).value();
  return made;
}

// The link that begins at the text's first word: «class length», with «+» where it bears a pronoun.
std::string link_of(std::string_view utf8) {
  static const statements::Grammar grammar = statements::Grammar::create(words()).value();
  const text::Document document = text::analyse(u(utf8));
  const morphology::Layer forms = morphology::analyse(document, words().forms());
  actors::Layer actors;
  actors.mention_of.assign(document.tokens.size(), text::none);
  const statements::View view(document, forms, actors, grammar);
  const statements::ClauseLink link = grammar.links().at(view, 0, view.size());
  return std::string(link.name) + " " + std::to_string(link.length) +
         (link.pronoun == morphology::Enclitic::none ? "" : "+");
}

}  // namespace

TEST_CASE("links between clauses, the longest first") {
  CHECK(link_of("لكن المصنع أغلق") == "but 1");
  CHECK(link_of("ولكنها لم توضح السبب") == "but 1+");
  CHECK(link_of("إلا أن الميناء مفتوح") == "but 2");
  CHECK(link_of("إلا أنهم عادوا") == "but 2+");
  CHECK(link_of("بعد الحفل") == "after 1");
  CHECK(link_of("بعد أن انتهى الحفل") == "after 2");
  CHECK(link_of("في الوقت الذي غادر فيه الوفد") == "while 3");
  CHECK(link_of("الأمر الذي أغضب السكان") == "so 2");
  CHECK(link_of("فيما بقي الباب مغلقا") == "while 1");
  CHECK(link_of("المدينة هادئة") == " 0");
}
