// isnad-lexc OUTPUT FILE…: compiles tables (*.tsv) and trained weights (STAGE/model/NAME.bin) into one binary
// model.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/weights.h"

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::byte>;

std::optional<std::string> contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

int fail(const std::string& what) {
  std::cerr << "isnad-lexc: " << what << '\n';
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<fs::path> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return fail("usage: isnad-lexc OUTPUT FILE…");
  std::map<std::string, Bytes> sections;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const fs::path& path = arguments[i];
    const std::optional<std::string> text = contents(path);
    if (!text) return fail("cannot read " + path.string());
    if (path.extension() == ".tsv") {
      const auto table = isnad::lexicon::Table::parse(path.stem().string(), *text);
      if (!table) return fail(table.error().message);
      if (isnad::lexicon::Weights::holds(table.value())) {
        auto weights = isnad::lexicon::Weights::compile(table.value());
        if (!weights) return fail(weights.error().message);
        sections["weights:" + path.stem().string()] = std::move(weights).value();
      } else {
        sections["table:" + path.stem().string()] = table.value().compile();
      }
    } else {
      const std::string stage = path.parent_path().parent_path().filename().string();
      const auto* begin = reinterpret_cast<const std::byte*>(text->data());
      sections[stage + ":" + path.stem().string()] = Bytes(begin, begin + text->size());
    }
  }
  const Bytes bytes = isnad::lexicon::write_model(sections);
  auto model = isnad::lexicon::Model::load(bytes);
  if (!model) return fail(model.error().message);
  const auto lexicon = isnad::lexicon::Lexicon::load(std::move(model).value());
  if (!lexicon) return fail(lexicon.error().message);

  std::ofstream out(arguments.front(), std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!out) return fail("cannot write " + arguments.front().string());
  std::cout << "model: " << sections.size() << " sections, " << bytes.size() << " bytes, "
            << lexicon.value().forms().size() << " verb spellings\n";
  return 0;
}
