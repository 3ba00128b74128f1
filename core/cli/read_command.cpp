// `isnad read`: its options.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/read_articles.h"
#include "cli/read_batch.h"

namespace isnad::cli {

void add_read(CLI::App& app, int& exit) {
  auto options = std::make_shared<ReadOptions>();
  CLI::App* read = app.add_subcommand("read", "Read articles: actors, statements, disputes");
  read->add_option("FILE", options->files,
                   "Articles as UTF-8 text, one a file, the headline as first line; none, or -: standard input");
  CLI::Option* format =
      read->add_option("-f,--format", options->format,
                       "json, markdown, text, html, csv, annotations (W3C Web Annotation) or schema (schema.org Claim)")
          ->check(CLI::IsMember({"json", "markdown", "text", "html", "csv", "annotations", "schema"}))
          ->capture_default_str();
  CLI::Option* pretty = read->add_flag("--pretty", options->pretty, "JSON over several lines");
  CLI::Option* jsonl = read->add_flag(
      "--jsonl", options->jsonl,
      "A batch: one {\"id\", \"text\"} a line in, one reading a line out, in the same order; a line that "
      "cannot be read gets {\"id\", \"error\"}");
  read->add_option("-j,--jobs", options->jobs, "Articles read at once")
      ->check(CLI::Range(std::size_t{1}, std::size_t{256}))
      ->capture_default_str();
  read->add_option("--lang", options->language, "Language of the summary's headings: ar or en")
      ->check(CLI::IsMember({"ar", "en"}))
      ->capture_default_str();
  CLI::Option* title = read->add_option("--title", options->article.title, "The article's title, for the summary");
  CLI::Option* url = read->add_option("--url", options->article.url, "The article's address, for the summary");
  CLI::Option* date = read->add_option("--date", options->article.date, "The article's date, for the summary");
  read->add_option("--model", options->model, "A model file in place of the one inside the program");
  read->add_flag("-q,--quiet", options->quiet, "No progress bar, no closing remark");
  for (CLI::Option* option : {pretty, title, url, date}) jsonl->excludes(option);
  read->footer(app.get_footer());

  read->callback([options, format, &exit] {
    if (options->jsonl && format->count() > 0 && options->format != "json") {
      throw CLI::ValidationError("--jsonl writes JSON only: leave --format " + options->format + " out");
    }
    const auto reader = make_reader(options->model);
    if (!reader) {
      std::fprintf(stderr, "isnad: %s\n", reader.error().message.c_str());
      exit = exit_model;
      return;
    }
    exit = options->jsonl ? read_batch(reader.value(), *options) : read_articles(reader.value(), *options);
  });
}

}  // namespace isnad::cli
