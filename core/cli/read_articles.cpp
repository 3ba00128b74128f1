#include "cli/read_articles.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/ordered_jobs.h"
#include "cli/progress.h"
#include "summary/annotations.h"
#include "summary/csv.h"
#include "summary/html.h"
#include "summary/json.h"
#include "summary/markdown.h"
#include "summary/plain.h"
#include "summary/schema_claims.h"

namespace isnad::cli {
namespace {

Result<std::string> summarise(const Reader& reader, const ReadOptions& options, const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return bytes.error();
  const auto text = decode(bytes.value());
  if (!text) return text.error();
  const auto reading = reader.read(text.value());
  if (!reading) return reading.error();

  summary::ArticleInfo article = options.article;
  if (options.files.size() > 1) article.id = path;
  const auto language = options.language == "en" ? summary::Language::english : summary::Language::arabic;
  const auto style = options.pretty ? summary::JsonStyle::pretty : summary::JsonStyle::compact;
  if (options.format == "json") return summary::to_json(reading.value(), article, style) + "\n";
  if (options.format == "annotations")
    return summary::to_annotations(reading.value(), text.value(), article, style) + "\n";
  if (options.format == "schema")
    return summary::to_schema_claims(reading.value(), text.value(), article, style) + "\n";
  if (options.format == "csv") return summary::to_csv(reading.value(), text.value(), article);
  if (options.format == "html") return summary::to_html(reading.value(), text.value(), article, language);
  if (options.format == "markdown") return summary::to_markdown(reading.value(), text.value(), article, language);
  return summary::to_text(reading.value(), text.value(), article, language);
}

// Results and errors travel through the same pipe of strings, told apart by their first character.
constexpr char is_error = '!';
constexpr char is_summary = '+';

}  // namespace

int read_articles(const Reader& reader, const ReadOptions& options) {
  const std::vector<std::string> files = options.files.empty() ? std::vector<std::string>{"-"} : options.files;
  Progress progress(files.size(), options.quiet || files.size() < 2);
  std::size_t taken = 0;
  std::size_t done = 0;
  std::size_t printed = 0;
  bool unread = false;
  const auto read = [&](const std::string& path) -> std::string {
    try {
      auto text = summarise(reader, options, path);
      if (text) return is_summary + std::move(text).value();
      return is_error + (path == "-" ? "standard input" : path) + ": " + text.error().message;
    } catch (const std::exception& error) {
      return is_error + path + ": " + error.what();
    }
  };
  OrderedJobs jobs;
  jobs.next = [&]() -> std::optional<Job> {
    if (taken == files.size()) return std::nullopt;
    return [&read, &path = files[taken++]] { return read(path); };
  };
  jobs.emit = [&](const std::string& result) {
    progress.clear();
    bool written = true;
    if (result.front() == is_error) {
      unread = true;
      std::fprintf(stderr, "isnad: %s\n", result.c_str() + 1);
    } else {
      if (printed++ > 0 && (options.format == "text" || options.format == "markdown")) std::fputs("\n", stdout);
      written =
          std::fwrite(result.data() + 1, 1, result.size() - 1, stdout) == result.size() - 1 && std::fflush(stdout) == 0;
    }
    ++done;
    progress.set(done, done);
    return written;
  };
  if (!run_ordered(jobs, options.jobs)) {
    std::fprintf(stderr, "isnad: the summary cannot be written: %s\n", std::strerror(errno));
    return exit_unread;
  }
  return unread ? exit_unread : exit_done;
}

}  // namespace isnad::cli
