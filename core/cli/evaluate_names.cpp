#include "cli/evaluate_names.h"

#include <cstdio>
#include <set>
#include <tuple>

namespace isnad::cli {
namespace {

using actors::Label;
using Name = std::tuple<std::size_t, std::size_t, actors::Kind>;  // first word, one past the last, kind

// Names in a row of labels; `breaks[i]`: a sentence begins at i.
std::set<Name> names_of(const std::vector<Label>& labels, const std::vector<char>& breaks) {
  std::set<Name> names;
  std::size_t begin = 0;
  Label open = actors::outside;
  const auto close = [&](std::size_t end) {
    if (open != actors::outside) names.emplace(begin, end, actors::kind_of(open));
    open = actors::outside;
  };
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool goes_on = open != actors::outside && actors::is_inside(labels[i]) && breaks[i] == 0 &&
                         actors::kind_of(labels[i]) == actors::kind_of(open);
    if (goes_on) continue;
    close(i);
    if (labels[i] != actors::outside) {
      begin = i;
      open = labels[i];
    }
  }
  close(labels.size());
  return names;
}

Label label_of(Allowed allowed) {
  for (Label l = 0; l < actors::labels; ++l) {
    if (allowed == only(l)) return l;
  }
  return actors::outside;
}

}  // namespace

double Tally::precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
double Tally::recall() const { return gold == 0 ? 0 : static_cast<double>(right) / static_cast<double>(gold); }
double Tally::f1() const {
  return gold + found == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(gold + found);
}
Tally& Tally::operator+=(const Tally& other) {
  gold += other.gold;
  found += other.found;
  right += other.right;
  return *this;
}

void count_names(const Sample& sample, const std::vector<Label>& found, NameTallies& tallies) {
  std::vector<Label> gold_labels;
  std::vector<Label> labels;
  std::vector<char> breaks;
  if (sample.word_token.empty()) {
    for (const Allowed allowed : sample.allowed) gold_labels.push_back(label_of(allowed));
    labels = found;
    for (const text::Token& token : sample.document.tokens) {
      breaks.push_back(
          static_cast<char>(breaks.empty() || token.sentence != sample.document.tokens[breaks.size() - 1].sentence));
    }
  } else {
    for (std::size_t w = 0; w < sample.word_token.size(); ++w) {
      const std::uint32_t token = sample.word_token[w];
      gold_labels.push_back(token == text::none ? actors::outside : label_of(sample.allowed[token]));
      labels.push_back(token == text::none ? actors::outside : found[token]);
      breaks.push_back(static_cast<char>(w == 0 || sample.sentence_of_word[w] != sample.sentence_of_word[w - 1]));
    }
  }
  const std::set<Name> gold = names_of(gold_labels, breaks);
  const std::set<Name> got = names_of(labels, breaks);
  for (const Name& name : gold) {
    Tally& tally = tallies[static_cast<std::size_t>(std::get<2>(name))];
    ++tally.gold;
    if (got.contains(name)) ++tally.right;
  }
  for (const Name& name : got) ++tallies[static_cast<std::size_t>(std::get<2>(name))].found;
}

Tally together(const NameTallies& tallies, bool groups) {
  Tally sum;
  for (std::size_t k = 0; k < tallies.size(); ++k) {
    if (groups || static_cast<actors::Kind>(k) != actors::Kind::group) sum += tallies[k];
  }
  return sum;
}

std::string table_of(const NameTallies& tallies, bool groups) {
  static constexpr std::array<const char*, actors::kinds> names = {"person", "organization", "place", "group"};
  std::string table = "                     P       R      F1    gold\n";
  const auto row = [&](const char* name, const Tally& t) {
    std::array<char, 96> line{};
    std::snprintf(line.data(), line.size(), "%-14s  %6.2f  %6.2f  %6.2f  %6zu\n", name, 100 * t.precision(),
                  100 * t.recall(), 100 * t.f1(), t.gold);
    table += line.data();
  };
  for (std::size_t k = 0; k < tallies.size(); ++k) {
    if (groups || static_cast<actors::Kind>(k) != actors::Kind::group) row(names[k], tallies[k]);
  }
  row("all", together(tallies, groups));
  return table;
}

}  // namespace isnad::cli
