// isnad-statement-lab MODEL GOLD_DIR [--cues]: what the statements stage does with annotated actors.
//
// Prints one reading an article, for score.py: against `isnad read` it tells what the names cost. --cues prints, for
// every annotated cue, how each of its readings fares among the found actors: the verb, the form, how the content
// stands, what the rules and the model say.
#include <cstdio>
#include <iostream>
#include <string>

#include "actors/finder.h"
#include "gold/gold_layers.h"
#include "reading/assemble.h"
#include "statements/frames.h"
#include "statements/grammar.h"
#include "statements/scores.h"
#include "summary/json.h"
#include "text/utf.h"

using namespace isnad;

namespace {

void print_cues(const test::GoldArticle& article, const lexicon::Lexicon& lexicon, const actors::Finder& finder,
                const statements::Grammar& grammar) {
  const actors::Layer actors = actors::find(article.document, article.words, finder);
  const statements::View view(article.document, article.words, actors, grammar);
  const statements::Layer found = statements::find(article.document, article.words, actors, grammar);
  static_cast<void>(lexicon);
  for (const statements::Statement& gold : article.statements.statements) {
    if (gold.cue.empty()) continue;
    bool met = false;
    for (const statements::Statement& s : found.statements) met |= !s.cue.empty() && s.cue.overlaps(gold.cue);
    std::cout << article.id << '\t' << (met ? "found" : "MISSED") << '\t'
              << text::to_utf8(std::u16string_view(article.document.given)
                                   .substr(gold.cue_span.start,
                                           std::min(60U, static_cast<unsigned>(article.document.given.size()) -
                                                             gold.cue_span.start)));
    for (std::uint32_t token = gold.cue.begin; token < gold.cue.end; ++token) {
      for (const morphology::VerbReading& reading : view.analysis(token).verbs) {
        statements::CueForm form = statements::CueForm::finite;
        const statements::VerbRule& rule = grammar.verb(reading.verb);
        std::cout << "\t[" << rule.lemma;
        if (!statements::can_report(view, token, reading, form)) {
          std::cout << " no-cue]";
          continue;
        }
        auto draft = statements::read_frame(view, token, reading);
        if (!draft) {
          std::cout << " form" << static_cast<int>(form) << " no-frame]";
          continue;
        }
        draft->score = statements::plausibility(view, *draft);
        std::cout << " form" << static_cast<int>(form) << " " << draft->why << " " << draft->score << " "
                  << statements::confidence(view, {*draft}, 0) << "]";
      }
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: isnad-statement-lab MODEL GOLD_DIR [--cues]\n");
    return 2;
  }
  const bool cues = argc > 3 && std::string(argv[3]) == "--cues";
  auto lexicon = test::lexicon_of(argv[1]);
  if (!lexicon) {
    std::fprintf(stderr, "%s\n", lexicon.error().message.c_str());
    return 1;
  }
  auto grammar = statements::Grammar::create(lexicon.value());
  auto finder = actors::Finder::create(lexicon.value());
  if (!grammar || !finder) return 1;
  for (const test::GoldArticle& article : test::gold_articles(argv[2], lexicon.value())) {
    if (cues) {
      print_cues(article, lexicon.value(), finder.value(), grammar.value());
      continue;
    }
    const statements::Layer found = statements::find(article.document, article.words, article.actors, grammar.value());
    summary::ArticleInfo info;
    info.id = article.id;
    std::cout << summary::to_json(assemble(article.actors, found, {}), info) << '\n';
  }
  return 0;
}
