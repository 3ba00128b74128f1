#include "gold/gold_layers.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "text/utf.h"

namespace isnad::test {
namespace {

using nlohmann::json;

class Builder {
 public:
  Builder(const json& gold, const lexicon::Lexicon& lexicon) : gold_(gold) {
    article_.id = gold.at("id").get<std::string>();
    article_.document = text::analyse(*text::to_utf16(gold.at("text").get<std::string>()));
    article_.words = morphology::analyse(article_.document, lexicon.forms());
  }

  GoldArticle build() {
    add_actors();
    add_statements();
    for (const json& pair : gold_.at("disputes")) {
      const std::uint32_t a = statement_.at(pair.at(0).get<std::string>());
      const std::uint32_t b = statement_.at(pair.at(1).get<std::string>());
      article_.disputes.emplace_back(std::min(a, b), std::max(a, b));
    }
    return std::move(article_);
  }

 private:
  static Span span_of(const json& span) {
    return {span.at("start").get<std::uint32_t>(), span.at("end").get<std::uint32_t>()};
  }

  // The tokens that the span touches.
  TokenRange tokens_of(Span span) const {
    TokenRange range;
    for (std::uint32_t i = 0; i < article_.document.tokens.size(); ++i) {
      if (!article_.document.span(i).overlaps(span)) continue;
      if (range.empty()) range.begin = i;
      range.end = i + 1;
    }
    return range;
  }

  void add_actors() {
    actors::Layer& layer = article_.actors;
    const std::map<std::string, actors::Kind> kinds = {{"person", actors::Kind::person},
                                                       {"organization", actors::Kind::organization},
                                                       {"place", actors::Kind::place},
                                                       {"group", actors::Kind::group}};
    std::map<std::pair<std::uint32_t, std::uint32_t>, actors::Mention> mentions;
    for (const json& gold : gold_.at("actors")) {
      const auto index = static_cast<std::uint32_t>(layer.actors.size());
      actor_[gold.at("id").get<std::string>()] = index;
      actors::Actor actor;
      actor.kind = kinds.at(gold.at("type").get<std::string>());
      actor.name = *text::to_utf16(gold.at("name").get<std::string>());
      layer.actors.push_back(actor);
      for (const json& mention : gold.at("mentions")) {
        const Span span = span_of(mention);
        const TokenRange tokens = tokens_of(span);
        mentions.emplace(std::pair(tokens.begin, tokens.end), actors::Mention{tokens, span, actor.kind, index, {}});
      }
    }
    layer.mention_of.assign(article_.document.tokens.size(), text::none);
    for (const auto& [range, mention] : mentions) {
      const auto index = static_cast<std::uint32_t>(layer.mentions.size());
      layer.mentions.push_back(mention);
      layer.actors[mention.actor].mentions.push_back(index);
      for (std::uint32_t i = range.first; i < range.second; ++i) layer.mention_of[i] = index;
    }
  }

  void add_statements() {
    const std::map<std::string, statements::Kind> kinds = {
        {"claim", statements::Kind::claim},           {"denial", statements::Kind::denial},
        {"accusation", statements::Kind::accusation}, {"demand", statements::Kind::demand},
        {"warning", statements::Kind::warning},       {"commitment", statements::Kind::commitment},
        {"stance", statements::Kind::stance}};
    for (const json& gold : gold_.at("statements")) {
      statement_[gold.at("id").get<std::string>()] = static_cast<std::uint32_t>(statement_.size());
    }
    for (const json& gold : gold_.at("statements")) {
      statements::Statement statement;
      statement.kind = kinds.at(gold.at("kind").get<std::string>());
      if (!gold.at("cue").is_null()) {
        statement.cue_span = span_of(gold.at("cue"));
        statement.cue = tokens_of(statement.cue_span);
      }
      if (!gold.at("source").is_null()) {
        statement.source_span = span_of(gold.at("source"));
        statement.source = tokens_of(statement.source_span);
      }
      for (const json& content : gold.at("content")) {
        statement.content_spans.push_back(span_of(content));
        statement.content.push_back(tokens_of(statement.content_spans.back()));
      }
      if (const json& speaker = gold.at("speaker"); speaker.is_string()) {
        const auto actor = actor_.find(speaker.get<std::string>());
        statement.speaker_kind =
            actor == actor_.end() ? statements::SpeakerKind::unnamed : statements::SpeakerKind::actor;
        if (actor != actor_.end()) statement.speaker = actor->second;
      }
      statement.direct = gold.at("direct").get<bool>();
      if (!gold.at("within").is_null()) statement.within = statement_.at(gold.at("within").get<std::string>());
      article_.statements.statements.push_back(std::move(statement));
    }
  }

  const json& gold_;
  GoldArticle article_;
  std::map<std::string, std::uint32_t> actor_;
  std::map<std::string, std::uint32_t> statement_;
};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Result<lexicon::Lexicon> lexicon_of(const std::string& model_path) {
  const std::string bytes = bytes_of(model_path);
  auto model = lexicon::Model::load(std::as_bytes(std::span(bytes)));
  if (!model) return model.error();
  return lexicon::Lexicon::load(std::move(model).value());
}

GoldArticle gold_article(const std::string& text, const lexicon::Lexicon& lexicon) {
  const json gold = json::parse(text);
  return Builder(gold, lexicon).build();
}

std::vector<GoldArticle> gold_articles(const std::string& folder, const lexicon::Lexicon& lexicon) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<GoldArticle> articles;
  for (const auto& path : paths) articles.push_back(gold_article(bytes_of(path), lexicon));
  return articles;
}

}  // namespace isnad::test
