#include <fstream>
#include <set>
#include <unordered_map>

#include "cli/train_corpus.h"
#include "cli/train_samples.h"

namespace isnad::cli {
namespace {

int digit(char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; }

}  // namespace

Result<std::vector<Sample>> silver_samples(const std::string& path, const std::vector<std::string>& news,
                                           const morphology::FormIndex& forms) {
  std::ifstream file(path);
  if (!file) return Error{ErrorCode::bad_request, "cannot read " + path};
  std::unordered_map<std::size_t, std::string> labels;
  std::size_t number = 0;
  std::string digits;
  while (file >> number >> digits) labels[number] = std::move(digits);
  std::vector<Sample> samples;
  auto read = each_article(news, {}, [&](const Article& article) {
    const auto found = labels.find(article.number);
    if (found == labels.end()) return;
    Sample sample;
    sample.corpus = Corpora::silver;
    sample.id = std::to_string(article.number);
    sample.document = text::analyse(article.text);
    if (found->second.size() != 3 * sample.document.tokens.size()) return;  // of another tokeniser
    sample.morphology = morphology::analyse(sample.document, forms);
    for (std::size_t t = 0; t < found->second.size(); t += 3) {
      const std::string_view three = std::string_view(found->second).substr(t, 3);
      sample.allowed.push_back(
          static_cast<Allowed>(digit(three[0]) * 256 + digit(three[1]) * 16 + digit(three[2])));
    }
    samples.push_back(std::move(sample));
  });
  if (!read) return read.error();
  if (samples.empty()) return Error{ErrorCode::bad_request, path + " labels none of these articles"};
  return samples;
}

}  // namespace isnad::cli
