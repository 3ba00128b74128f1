#include "actors/finder.h"

namespace isnad::actors {

Result<Finder> Finder::create(const lexicon::Lexicon& lexicon) {
  auto words = WordTable::load(lexicon.blob("actors:words"));
  if (!words) return words.error();
  auto tagger = Tagger::load(lexicon.blob("actors:tagger"));
  if (!tagger) return tagger.error();
  return Finder(std::make_shared<const Parts>(
      Parts{std::move(words).value(), std::move(tagger).value(), Gazetteer(lexicon), NameBook(lexicon)}));
}

}  // namespace isnad::actors
