#include "cli/train_samples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "text/utf.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;
using actors::Kind;

// How a corpus's tags map to our kinds (docs/decisions/annotation-labels.md). Tags that mean something we have no kind
// for are left open between outside and group: ANERcorp calls peoples MISC.
struct Mapped {
  std::optional<Kind> kind;
  bool open = false;
};

Mapped mapped(const std::string& type) {
  static const std::map<std::string, Mapped> types = {
      {"PERS", {Kind::person}},       {"PER", {Kind::person}},       {"LOC", {Kind::place}},
      {"GPE", {Kind::place}},         {"FAC", {Kind::place}},        {"ORG", {Kind::organization}},
      {"MISC", {std::nullopt, true}}, {"MIS", {std::nullopt, true}}, {"NORP", {std::nullopt, true}}};
  const auto found = types.find(type);
  return found == types.end() ? Mapped{} : found->second;
}

constexpr Allowed open_labels =
    only(actors::outside) | only(actors::first_of(Kind::group)) | only(actors::inside_of(Kind::group));

Allowed allowed_of(const std::string& tag) {
  if (tag.size() < 3 || tag[1] != '-') return only(actors::outside);
  const Mapped to = mapped(tag.substr(2));
  if (to.open) return open_labels;
  if (!to.kind) return only(actors::outside);
  return only(tag[0] == 'B' ? actors::first_of(*to.kind) : actors::inside_of(*to.kind));
}

std::optional<Kind> kind_named(const std::string& name) {
  if (name == "person") return Kind::person;
  if (name == "organization") return Kind::organization;
  if (name == "place") return Kind::place;
  if (name == "group") return Kind::group;
  return std::nullopt;
}

// An inside label whose name does not begin before it in its sentence becomes a first one: the learner's sentences are
// ours, and no path must lead through what cannot be.
void mend(const text::Document& document, std::vector<Allowed>& allowed) {
  Allowed before = only(actors::outside);
  std::uint32_t sentence = text::none;
  for (std::size_t t = 0; t < allowed.size(); ++t) {
    if (document.tokens[t].sentence != sentence) before = only(actors::outside);
    sentence = document.tokens[t].sentence;
    for (actors::Label label = 2; label < actors::labels; label = static_cast<actors::Label>(label + 2)) {
      const auto first = only(static_cast<actors::Label>(label - 1));
      if (allowed[t] == only(label) && (before & (first | only(label))) == 0) allowed[t] = first;
    }
    before = allowed[t];
  }
}

}  // namespace

Result<std::vector<ConllSentence>> read_conll(const std::string& path) {
  std::ifstream file(path);
  if (!file) return Error{ErrorCode::bad_request, "cannot read " + path};
  std::vector<ConllSentence> sentences;
  ConllSentence sentence;
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    ConllWord word;
    if (fields >> word.word) {
      if (!(fields >> word.tag)) word.tag = "O";
      sentence.push_back(std::move(word));
    } else if (!sentence.empty()) {
      sentences.push_back(std::move(sentence));
      sentence.clear();
    }
  }
  if (!sentence.empty()) sentences.push_back(std::move(sentence));
  if (sentences.empty())
    return Error{ErrorCode::bad_request, path + " holds no sentence in CoNLL format (word, space, tag)"};
  return sentences;
}

std::vector<Sample> samples_of(const std::vector<ConllSentence>& sentences, Corpora corpus, std::size_t together,
                               const morphology::FormIndex& forms) {
  std::vector<Sample> samples;
  for (std::size_t begin = 0; begin < sentences.size(); begin += together) {
    Sample sample;
    sample.corpus = corpus;
    sample.id = std::to_string(begin);
    std::u16string given;
    std::vector<Span> word_span;
    for (std::size_t s = begin; s < std::min(begin + together, sentences.size()); ++s) {
      for (const ConllWord& word : sentences[s]) {
        const std::u16string letters = text::to_utf16(word.word).value_or(u"\uFFFD");
        const auto start = static_cast<std::uint32_t>(given.size());
        given += letters;
        word_span.push_back({start, static_cast<std::uint32_t>(given.size())});
        given += u' ';
        sample.word_tag.push_back(word.tag);
        sample.sentence_of_word.push_back(static_cast<std::uint32_t>(s));
      }
      given += u'\n';
    }
    sample.document = text::analyse(given);
    sample.morphology = morphology::analyse(sample.document, forms);
    const auto& tokens = sample.document.tokens;
    sample.allowed.assign(tokens.size(), only(actors::outside));
    std::uint32_t token = 0;
    for (std::size_t w = 0; w < word_span.size(); ++w) {
      while (token < tokens.size() && sample.document.span(token).end <= word_span[w].start) ++token;
      std::uint32_t first = text::none;
      const Allowed label = allowed_of(sample.word_tag[w]);
      std::uint32_t any = text::none;
      for (std::uint32_t t = token; t < tokens.size() && sample.document.span(t).start < word_span[w].end; ++t) {
        if (any == text::none) any = t;
        const bool mark = tokens[t].kind == text::TokenKind::punctuation;
        if (mark && tokens.size() > 1 && word_span[w].size() > sample.document.span(t).size()) {
          sample.allowed[t] = first == text::none ? only(actors::outside) : any_label;
          continue;
        }
        // The later pieces of a first word are inside its name.
        Allowed piece = label;
        if (first != text::none) {
          for (actors::Label l = 1; l < actors::labels; l += 2) {
            if (label == only(l)) piece = only(static_cast<actors::Label>(l + 1));
          }
        } else {
          first = t;
        }
        sample.allowed[t] = piece;
      }
      sample.word_token.push_back(first != text::none ? first : any);
    }
    mend(sample.document, sample.allowed);
    samples.push_back(std::move(sample));
  }
  return samples;
}

Result<std::vector<Sample>> gold_samples(const std::string& folder, const morphology::FormIndex& forms) {
  std::vector<fs::path> paths;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) return Error{ErrorCode::bad_request, "no annotated articles in " + folder};
  std::vector<Sample> samples;
  for (const fs::path& path : paths) {
    std::ifstream file(path);
    const auto json = nlohmann::json::parse(file, nullptr, false);
    if (!json.is_object() || !json.contains("text") || !json.contains("actors")) {
      return Error{ErrorCode::bad_request, path.string() + " is no annotated article"};
    }
    Sample sample;
    sample.corpus = Corpora::gold;
    sample.id = json.value("id", path.stem().string());
    sample.document = text::analyse(text::to_utf16(json["text"].get<std::string>()).value_or(u""));
    sample.morphology = morphology::analyse(sample.document, forms);
    sample.allowed.assign(sample.document.tokens.size(), only(actors::outside));
    for (const auto& actor : json["actors"]) {
      const auto kind = kind_named(actor.value("type", actor.value("kind", "")));
      if (!kind) continue;
      for (const auto& mention : actor["mentions"]) {
        const Span span{mention["start"].get<std::uint32_t>(), mention["end"].get<std::uint32_t>()};
        bool first = true;
        for (std::uint32_t t = 0; t < sample.document.tokens.size(); ++t) {
          if (!sample.document.span(t).overlaps(span)) continue;
          sample.allowed[t] = only(first ? actors::first_of(*kind) : actors::inside_of(*kind));
          first = false;
        }
      }
    }
    mend(sample.document, sample.allowed);
    samples.push_back(std::move(sample));
  }
  return samples;
}

}  // namespace isnad::cli
