#include "cli/train_corpus.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "actors/proclitics.h"
#include "text/normalise.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;

// Marks and numbers stand for themselves, all numbers as one.
std::u16string spelling_of(const text::Document& document, std::uint32_t token) {
  if (document.tokens[token].kind == text::TokenKind::number) return u"0";
  return std::u16string(document.key(token));
}

struct Closer {
  bool pipe = false;
  void operator()(std::FILE* file) const {
    if (pipe) {
      pclose(file);
    } else {
      std::fclose(file);
    }
  }
};

std::unique_ptr<std::FILE, Closer> open_lines(const std::string& path) {
  if (!fs::exists(path)) return nullptr;
  if (path.ends_with(".xz")) {
    return {popen(("xz -dc '" + path + "'").c_str(), "r"), Closer{true}};
  }
  return {std::fopen(path.c_str(), "r"), Closer{false}};
}

}  // namespace

std::u16string article_key(std::u16string_view text) {
  std::u16string key;
  for (const char16_t c : text::key_of(text.substr(0, 400))) {
    if (c > u' ' && key.size() < 120) key += c;
  }
  return key;
}

Result<std::set<std::u16string>> article_keys(const std::vector<std::string>& folders) {
  std::set<std::u16string> keys;
  for (const std::string& folder : folders) {
    const std::size_t before = keys.size();
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
      std::ifstream file(entry.path());
      std::string written;
      if (entry.path().extension() == ".txt") {
        written.assign(std::istreambuf_iterator<char>(file), {});
      } else if (entry.path().extension() == ".json") {
        const auto json = nlohmann::json::parse(file, nullptr, false);
        if (json.is_object()) written = json.value("text", "");
      }
      const auto text = text::to_utf16(written);
      if (text && !text->empty()) keys.insert(article_key(*text));
    }
    if (keys.size() == before) return Error{ErrorCode::bad_request, "no articles in " + folder};
  }
  return keys;
}

Result<std::size_t> each_article(const std::vector<std::string>& files, const std::set<std::u16string>& excluded,
                                 const std::function<void(const Article&)>& take) {
  std::size_t articles = 0;
  Article article;
  for (const std::string& path : files) {
    const auto file = open_lines(path);
    if (!file) return Error{ErrorCode::bad_request, "cannot read " + path};
    std::string line;
    for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get())) {
      if (c != '\n') {
        line += static_cast<char>(c);
        continue;
      }
      const auto json = nlohmann::json::parse(line, nullptr, false);
      line.clear();
      ++article.number;
      if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) continue;
      auto text = text::to_utf16(json["text"].get<std::string>());
      const auto title = text::to_utf16(json.value("title", ""));
      if (!text || excluded.contains(article_key(*text))) continue;
      if (title && !title->empty() && !text->starts_with(*title)) {
        *text = *title + u'\n' + *text;
        if (excluded.contains(article_key(*text))) continue;
      }
      article.text = std::move(*text);
      take(article);
      ++articles;
    }
  }
  return articles;
}

void Corpus::count(const text::Document& document) {
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) ++spellings_[spelling_of(document, t)];
}

void Corpus::close(std::uint32_t least) {
  // Words in the order of their spelling, so that the vocabulary is the same on every machine.
  std::vector<std::pair<std::u16string, std::uint64_t>> all(spellings_.begin(), spellings_.end());
  std::sort(all.begin(), all.end());
  const auto weight_of = [](const std::unordered_map<std::uint32_t, std::uint64_t>& counts, std::uint32_t hash) {
    const auto found = counts.find(hash);
    if (found == counts.end()) return -1;
    // Twice the binary logarithm, with one more bit for the half.
    const int whole = static_cast<int>(std::bit_width(found->second)) - 1;
    const bool half = found->second * 10 >= (std::uint64_t{1} << whole) * 14;
    return 2 * whole + (half ? 1 : 0);
  };
  std::unordered_map<std::uint32_t, std::uint64_t> weights;
  for (const auto& [word, count] : all) weights[actors::word_hash(word)] += count;

  std::vector<actors::Cut> cuts(all.size());
  for (int round = 0; round < 2; ++round) {
    std::unordered_map<std::uint32_t, std::uint64_t> next;
    for (std::size_t i = 0; i < all.size(); ++i) {
      cuts[i] = actors::best_cut(all[i].first, [&](std::uint32_t h) { return weight_of(weights, h); });
      next[actors::stem_hash(all[i].first, cuts[i])] += all[i].second;
    }
    // The uncut spellings stay in sight for the second round only where they were chosen.
    weights = std::move(next);
  }
  std::unordered_map<std::u16string, std::uint64_t> stems;
  std::unordered_map<std::u16string, std::uint64_t> proclitics;
  for (std::size_t i = 0; i < all.size(); ++i) {
    stems[actors::stem_of(all[i].first, cuts[i])] += all[i].second;
    if (cuts[i].length > 0) {
      std::u16string letters = all[i].first.substr(0, cuts[i].length);
      if (cuts[i].article_restored) letters.pop_back();
      proclitics[letters + u'+'] += all[i].second;
    }
  }
  std::vector<std::pair<std::uint64_t, std::u16string>> ordered;
  for (const auto& [word, count] : stems) {
    if (count >= least) ordered.emplace_back(count, word);
  }
  for (const auto& [word, count] : proclitics) ordered.emplace_back(count, word);
  std::sort(ordered.begin(), ordered.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  words_ = {u"\n"};
  counts_ = {0};
  stem_ = {0};
  std::unordered_map<std::u16string, std::uint32_t> number;
  for (const auto& [count, word] : ordered) {
    number[word] = static_cast<std::uint32_t>(words_.size());
    words_.push_back(word);
    counts_.push_back(count);
    stem_.push_back(static_cast<char>(word.back() == u'+' && word.size() > 1 ? 0 : 1));
  }
  const auto number_of = [&](const std::u16string& word) {
    const auto found = number.find(word);
    return found == number.end() ? 0U : found->second;
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    Parts parts;
    if (cuts[i].length > 0) {
      std::u16string letters = all[i].first.substr(0, cuts[i].length);
      if (cuts[i].article_restored) letters.pop_back();
      parts.proclitic = number_of(letters + u'+');
    }
    parts.stem = number_of(actors::stem_of(all[i].first, cuts[i]));
    parts_[all[i].first] = parts;
  }
  spellings_.clear();
}

void Corpus::add(const text::Document& document) {
  for (const text::Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const auto found = parts_.find(spelling_of(document, t));
      if (found == parts_.end()) continue;
      if (found->second.proclitic != 0) stream_.push_back(found->second.proclitic);
      if (found->second.stem != 0) stream_.push_back(found->second.stem);
    }
    stream_.push_back(sentence_end);
  }
}

}  // namespace isnad::cli
