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

struct Line {
  std::string text;
  std::string place;  // where it stands: its number, counted from 1, and its file where there are several
};

// The lines of the files, one after the other, without those that are empty.
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

  std::optional<Line> next() {
    Line line;
    for (;;) {
      if (!next_line(line.text)) return std::nullopt;
      bytes_ += line.text.size() + 1;
      if (line.text.find_first_not_of(" \t\r") == std::string::npos) continue;
      if (files_.size() > 1) line.place = files_[place_ - 1] + ", ";
      line.place += "line " + std::to_string(number_);
      return line;
    }
  }

  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  bool next_line(std::string& line) {
    for (;;) {
      if (source_ != nullptr && std::getline(*source_, line)) {
        ++number_;
        return true;
      }
      if (source_ != nullptr && source_->bad()) fail();  // a folder opens, and cannot be read
      source_ = nullptr;
      number_ = 0;
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
        fail();
        continue;
      }
      source_ = &file_;
    }
  }

  void fail() {
    std::fprintf(stderr, "isnad: %s: %s\n", files_[place_ - 1].c_str(), std::strerror(errno));
    failed_ = true;
  }

  const std::vector<std::string> files_;
  std::size_t place_ = 0;   // of the next file
  std::size_t number_ = 0;  // of the line that was read last
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
  const auto read = [&](const Line& line) {
    std::string result = read_line(reader, line.text, line.place);
    if (!result.starts_with("{\"isnad\"")) ++unread;
    result += '\n';
    return result;
  };
  OrderedJobs jobs;
  jobs.next = [&]() -> std::optional<Job> {
    auto line = lines.next();
    if (!line) return std::nullopt;
    return [&read, line = *std::move(line)] { return read(line); };
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
  return unread > 0 || lines.failed() ? exit_unread : exit_done;
}

}  // namespace isnad::cli
