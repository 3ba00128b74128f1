#include "cli/read_batch.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "cli/commands.h"
#include "cli/ordered_jobs.h"
#include "cli/progress.h"
#include "cli/read_line.h"

namespace isnad::cli {
namespace {

// The lines of the files, one after the other.
class Lines {
 public:
  explicit Lines(const std::vector<std::string>& files)
      : files_(files.empty() ? std::vector<std::string>{"-"} : files) {}

  // The bytes of all files together; 0 where that is not known.
  [[nodiscard]] std::size_t total() const {
    std::size_t total = 0;
    for (const std::string& file : files_) {
      std::error_code error;
      const auto size = std::filesystem::file_size(file, error);
      if (error) return 0;
      total += static_cast<std::size_t>(size);
    }
    return total;
  }

  std::optional<std::string> next() {
    std::string line;
    for (;;) {
      if (!next_line(line)) return std::nullopt;
      bytes_ += line.size() + 1;
      if (line.find_first_not_of(" \t\r") != std::string::npos) return line;
    }
  }

  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  bool next_line(std::string& line) {
    for (;;) {
      if (source_ && std::getline(*source_, line)) return true;
      source_ = nullptr;
      if (place_ == files_.size()) return false;
      const std::string& path = files_[place_++];
      if (path == "-") {
        source_ = &std::cin;
        continue;
      }
      file_.close();
      file_.clear();
      file_.open(path, std::ios::binary);
      if (!file_) {
        std::fprintf(stderr, "isnad: %s: %s\n", path.c_str(), std::strerror(errno));
        failed_ = true;
        continue;
      }
      source_ = &file_;
    }
  }

  const std::vector<std::string> files_;
  std::size_t place_ = 0;
  std::ifstream file_;
  std::istream* source_ = nullptr;
  std::atomic<std::size_t> bytes_ = 0;  // the progress bar looks at it from another thread
  std::atomic<bool> failed_ = false;
};

}  // namespace

int read_batch(const Reader& reader, const ReadOptions& options) {
  std::ios::sync_with_stdio(false);
  Lines lines(options.files);
  Progress progress(lines.total(), options.quiet);
  std::size_t done = 0;
  std::atomic<std::size_t> unread = 0;
  OrderedJobs jobs;
  jobs.next = [&] { return lines.next(); };
  jobs.work = [&](std::size_t number, const std::string& line) {
    std::string result = read_line(reader, line, number + 1);
    if (!result.starts_with("{\"isnad\"")) ++unread;
    result += '\n';
    return result;
  };
  jobs.emit = [&](const std::string& result) {
    const bool written =
        std::fwrite(result.data(), 1, result.size(), stdout) == result.size() && std::fflush(stdout) == 0;
    progress.set(lines.bytes(), ++done);
    return written;
  };
  const bool written = run_ordered(jobs, options.jobs);
  progress.clear();
  if (!written) {
    std::fprintf(stderr, "isnad: the readings cannot be written: %s\n", std::strerror(errno));
    return exit_unread;
  }
  if (unread > 0 && !options.quiet) {
    std::fprintf(stderr, "isnad: %zu of %zu articles could not be read; their lines say why\n", unread.load(), done);
  }
  return lines.failed() ? exit_unread : exit_done;
}

}  // namespace isnad::cli
