#include "reading/reader.h"

#include <limits>
#include <utility>

#include "actors/finder.h"
#include "disputes/disputes.h"
#include "disputes/judge.h"
#include "lexicon/lexicon.h"
#include "morphology/analysis.h"
#include "reading/assemble.h"
#include "statements/grammar.h"
#include "text/document.h"

namespace isnad {
namespace {

// Below this share of Arabic letters a text is not read: an English page with an Arabic name in it.
constexpr double least_arabic = 0.3;
// Offsets are 32 bits wide, and so is ICU's length of a string.
constexpr std::size_t longest_text = std::numeric_limits<std::int32_t>::max() / 4;

}  // namespace

// What the stages need, made once.
struct Reader::Stages {
  lexicon::Lexicon lexicon;
  actors::Finder finder;
  statements::Grammar grammar;
  disputes::Judge judge;
};

Result<Reader> Reader::create(std::span<const std::byte> model) {
  auto opened = lexicon::Model::load(model);
  if (!opened) return opened.error();
  auto lexicon = lexicon::Lexicon::load(std::move(opened).value());
  if (!lexicon) return lexicon.error();
  auto finder = actors::Finder::create(lexicon.value());
  if (!finder) return finder.error();
  auto grammar = statements::Grammar::create(lexicon.value());
  if (!grammar) return grammar.error();
  auto judge = disputes::Judge::create(lexicon.value());
  if (!judge) return judge.error();
  return Reader(std::make_shared<const Stages>(Stages{std::move(lexicon).value(), std::move(finder).value(),
                                                      std::move(grammar).value(), std::move(judge).value()}));
}

Result<Reading> Reader::read(std::u16string_view text) const {
  if (text.size() > longest_text) {
    return Error{ErrorCode::too_long, "The text is too long to be read at once: split it into articles."};
  }
  const text::Document document = text::analyse(text);
  bool any_word = false;
  for (std::uint32_t i = 0; i < document.tokens.size() && !any_word; ++i) any_word = document.is_word(i);
  if (!any_word) {
    return Error{ErrorCode::empty, "The text is empty: there is no word to read."};
  }
  if (text::arabic_share(document) < least_arabic) {
    return Error{ErrorCode::not_arabic, "The text is not Arabic: Isnad reads Arabic news."};
  }
  const morphology::Layer words = morphology::analyse(document, stages_->lexicon.forms());
  const actors::Layer actors = actors::find(document, words, stages_->finder);
  const statements::Layer statements = statements::find(document, words, actors, stages_->grammar);
  const disputes::Layer disputes = disputes::find(document, words, actors, statements, stages_->judge);
  return assemble(actors, statements, disputes);
}

}  // namespace isnad
