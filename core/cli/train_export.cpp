#include "cli/train_export.h"

#include <filesystem>
#include <fstream>
#include <unordered_map>

#include "actors/bytes.h"
#include "cli/embedded_model.h"
#include "cli/input.h"
#include "cli/train_corpus.h"
#include "lexicon/lexicon.h"
#include "text/utf.h"

namespace isnad::cli {
namespace {

// Numbers things by first appearance.
template <typename Key>
class Numbering {
 public:
  // The thing's number; `fresh` says whether it is new.
  std::uint32_t of(const Key& key, bool& fresh) {
    const auto [at, inserted] = numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size()));
    fresh = inserted;
    return at->second;
  }

 private:
  std::unordered_map<Key, std::uint32_t> numbers_;
};

// From the lowest bit: saying (2 bits), after_title (3), quotation (2), bracketed, headline, first, number, mark,
// article, proclitics before the name.
std::uint16_t marks_of(const actors::View& view) {
  unsigned marks = view.saying;
  marks |= static_cast<unsigned>(view.after_title) << 2U;
  marks |= static_cast<unsigned>(view.quotation) << 5U;
  const auto put = [&](bool set, unsigned bit) { marks |= set ? 1U << bit : 0U; };
  put(view.bracketed, 7);
  put(view.headline, 8);
  put(view.first, 9);
  put(view.shape == actors::Shape::number, 10);
  put(view.shape == actors::Shape::mark, 11);
  put(view.article, 12);
  put(view.proclitics != 0, 13);
  return static_cast<std::uint16_t>(marks);
}

class Exporter {
 public:
  Exporter(const actors::WordTable& words, const actors::Gazetteer& gazetteer) : maker_(words, gazetteer) {}

  void add(const char* corpus, const std::string& id, const Sample& sample) {
    maker_.make(sample.document, sample.morphology, views_);
    documents_ += std::string(corpus) + '\t' + id + '\t' + std::to_string(views_.size()) + '\n';
    for (std::uint32_t t = 0; t < views_.size(); ++t) {
      const actors::View& view = views_[t];
      bool fresh = false;
      const std::u16string key = view.shape == actors::Shape::number ? u"0" : std::u16string(sample.document.key(t));
      const std::uint32_t type = types_.of(key, fresh);
      if (fresh) add_type(key, view);
      const std::uint32_t lists = lists_.of(view.lists.bits, fresh);
      if (fresh) {
        list_rows_.u32(static_cast<std::uint32_t>(view.lists.bits));
        list_rows_.u32(static_cast<std::uint32_t>(view.lists.bits >> 32U));
      }
      tokens_.u32(type);
      tokens_.u16(static_cast<std::uint16_t>(lists));
      tokens_.u16(marks_of(view));
      labels_.u16(sample.allowed.empty() ? any_label : sample.allowed[t]);
    }
  }

  bool write(const std::string& folder) {
    const auto file = [&](const char* name, std::string_view bytes) {
      std::ofstream out(folder + "/" + name, std::ios::binary);
      out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      return static_cast<bool>(out);
    };
    const auto bytes = [](const std::vector<std::byte>& from) {
      return std::string_view(reinterpret_cast<const char*>(from.data()), from.size());
    };
    return file("documents.tsv", documents_) && file("types.tsv", type_rows_) &&
           file("lists.bin", bytes(list_rows_.take())) && file("tokens.bin", bytes(tokens_.take())) &&
           file("labels.bin", bytes(labels_.take()));
  }

 private:
  void add_type(const std::u16string& key, const actors::View& view) {
    std::u16string stem = key.substr(view.cut_length);
    if (view.proclitics != 0 && view.cut_length == 0) {  // «لل…»: the article restored
      const std::size_t at = key.find(u"لل");
      if (at != std::u16string::npos) stem = u"ال" + key.substr(at + 2);
    }
    type_rows_ += text::to_utf8(key) + '\t' + text::to_utf8(stem) + '\t' + std::to_string(view.entry.weight) + '\t' +
                  std::to_string(view.clusters[0]) + '\t' + std::to_string(view.entry.name_level) + '\n';
  }

  actors::ViewMaker maker_;
  std::vector<actors::View> views_;
  Numbering<std::u16string> types_;
  Numbering<std::uint64_t> lists_;
  std::string documents_, type_rows_;
  actors::ByteWriter list_rows_, tokens_, labels_;
};

const char* name_of(Corpora corpus) {
  switch (corpus) {
    case Corpora::anercorp:
      return "anercorp";
    case Corpora::aqmar:
      return "aqmar";
    case Corpora::wojood:
      return "wojood";
    case Corpora::gold:
    case Corpora::silver:
      break;
  }
  return "gold";
}

}  // namespace

std::optional<Error> export_views(const ExportOptions& options) {
  auto lexicon = embedded_lexicon();
  if (!lexicon) return lexicon.error();
  auto bytes = read_file(options.words);
  if (!bytes) return bytes.error();
  auto words = actors::WordTable::load(std::as_bytes(std::span(bytes.value())));
  if (!words) return words.error();
  const auto& forms = lexicon.value().forms();
  const actors::Gazetteer gazetteer(lexicon.value());
  Exporter exporter(words.value(), gazetteer);
  for (const std::string& folder : options.gold) {
    auto samples = gold_samples(folder, forms);
    if (!samples) return samples.error();
    const std::string name = std::filesystem::path(folder).parent_path().filename().string() + "/" +
                             std::filesystem::path(folder).filename().string();
    for (const Sample& sample : samples.value()) exporter.add("gold", name + "/" + sample.id, sample);
  }
  for (const auto& [path, corpus] : options.conll) {
    auto sentences = read_conll(path);
    if (!sentences) return sentences.error();
    for (const Sample& sample : samples_of(sentences.value(), corpus, options.together, forms)) {
      exporter.add(name_of(corpus), sample.id, sample);
    }
  }
  auto read = each_article(options.news, options.excluded, [&](const Article& article) {
    Sample sample;
    sample.document = text::analyse(article.text);
    sample.morphology = morphology::analyse(sample.document, forms);
    exporter.add("raw", std::to_string(article.number), sample);
  });
  if (!read) return read.error();
  if (!exporter.write(options.out)) return Error{ErrorCode::bad_request, "cannot write to " + options.out};
  return std::nullopt;
}

}  // namespace isnad::cli
