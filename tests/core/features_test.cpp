// What the learned choices know of a word.
#include <span>

#include "actors/finder.h"
#include "statements/view.h"
#include "support.h"

namespace isnad::statements {

TEST_CASE("a word is told by which words it behaves like in raw news") {
  const std::string bytes = test::file(ISNAD_MODEL_FILE);
  const lexicon::Lexicon lexicon =
      lexicon::Lexicon::load(lexicon::Model::load(std::as_bytes(std::span(bytes))).value()).value();
  const Grammar grammar = Grammar::create(lexicon).value();
  const actors::Finder finder = actors::Finder::create(lexicon).value();
  const text::Document document = text::analyse(test::u("زار الوزير المدينة يوم الأربعاء والمدير يوم الخميس قفلنطش"));
  const morphology::Layer words = morphology::analyse(document, lexicon.forms());
  const actors::Layer actors = actors::find(document, words, finder);
  REQUIRE(actors.likeness.size() == document.tokens.size());
  const View view(document, words, actors, grammar);
  CHECK(view.middle(4) == view.middle(7));  // Wednesday and Thursday
  CHECK(view.middle(1) != view.middle(4));
  CHECK(view.fine(1) != "0");
  CHECK(view.coarse(8) == "0");  // no word
  CHECK(view.fine(99) == "end");
}

}  // namespace isnad::statements
