#include "cli/train_gold.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "actors/finder.h"
#include "cli/input.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

GoldSpan span_of(const nlohmann::json& json) {
  return {json.value("start", std::uint32_t{0}), json.value("end", std::uint32_t{0})};
}

std::vector<GoldStatement> statements_of(const nlohmann::json& article) {
  std::vector<GoldStatement> out;
  for (const auto& json : article.at("statements")) {
    if (json.at("cue").is_null()) continue;
    GoldStatement statement{span_of(json.at("cue")), {}, {}, {}};
    if (!json.at("source").is_null()) statement.source = span_of(json.at("source"));
    for (const auto& piece : json.at("content")) statement.content.push_back(span_of(piece));
    statement.speaker_known = json.contains("speaker");
    if (statement.speaker_known && json.at("speaker").is_string()) statement.speaker = json.at("speaker");
    out.push_back(std::move(statement));
  }
  return out;
}

// Which annotated actor each found one is: the one with which it shares most mentions.
std::vector<std::string> match_actors(const actors::Layer& layer, const nlohmann::json& article) {
  std::vector<std::string> out(layer.actors.size());
  std::vector<std::map<std::string, int>> shared(layer.actors.size());
  if (!article.contains("actors")) return out;
  for (const auto& actor : article.at("actors")) {
    for (const auto& json : actor.at("mentions")) {
      const GoldSpan gold = span_of(json);
      for (const actors::Mention& mention : layer.mentions) {
        if (overlap(gold, mention.span)) ++shared[mention.actor][actor.at("id").get<std::string>()];
      }
    }
  }
  for (std::size_t a = 0; a < out.size(); ++a) {
    int most = 0;
    for (const auto& [id, count] : shared[a]) {
      if (count > most) out[a] = id;
      most = std::max(most, count);
    }
  }
  return out;
}

Result<GoldArticle> gold_article(const std::string& path, const lexicon::Lexicon& lexicon,
                                 const actors::Finder& finder) {
  auto bytes = read_file(path);
  if (!bytes) return bytes.error();
  const auto json = nlohmann::json::parse(bytes.value(), nullptr, false);
  if (json.is_discarded() || !json.contains("text") || !json.contains("statements")) {
    return Error{ErrorCode::bad_request, path + " is no gold reading"};
  }
  const auto text = text::to_utf16(json.at("text").get<std::string>());
  if (!text) return Error{ErrorCode::bad_request, path + " is not UTF-8"};
  GoldArticle article;
  article.document = text::analyse(*text);
  article.words = morphology::analyse(article.document, lexicon.forms());
  article.actors = actors::find(article.document, article.words, finder);
  article.expected = statements_of(json);
  article.actor_ids = match_actors(article.actors, json);
  for (const auto& part : json.value("annotated", nlohmann::json::array())) {
    article.annotated.push_back(span_of(part));
  }
  return article;
}

}  // namespace

bool overlap(GoldSpan gold, Span found) { return gold.start < found.end && found.start < gold.end; }

bool is_annotated(const GoldArticle& article, Span span) {
  return article.annotated.empty() || std::any_of(article.annotated.begin(), article.annotated.end(),
                                                  [&](GoldSpan part) { return overlap(part, span); });
}

Result<std::vector<GoldArticle>> gold_articles(const std::vector<WeightedFolder>& folders,
                                               const lexicon::Lexicon& lexicon) {
  auto finder = actors::Finder::create(lexicon);
  if (!finder) return finder.error();
  std::vector<GoldArticle> out;
  for (const auto& [folder, weight, sentences] : folders) {
    std::vector<std::string> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path().string());
    }
    if (failed || files.empty()) return Error{ErrorCode::bad_request, "no readings (*.json) in " + folder};
    std::sort(files.begin(), files.end());
    for (const std::string& path : files) {
      auto article = gold_article(path, lexicon, finder.value());
      if (!article) return article.error();
      out.push_back(std::move(article).value());
      out.back().weight = weight;
      out.back().single = sentences;
    }
  }
  return out;
}

}  // namespace isnad::cli
