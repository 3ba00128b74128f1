#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace isnad::cli {

using namespace std::chrono_literals;

Progress::Progress(std::size_t total, bool quiet)
    : total_(total),
      shown_(!quiet && isatty(STDERR_FILENO) == 1),
      start_(std::chrono::steady_clock::now()),
      last_(start_) {}

Progress::~Progress() { clear(); }

void Progress::set(std::size_t done, std::size_t articles) {
  done_ = done;
  articles_ = articles;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - last_ < 100ms) return;
  last_ = now;
  draw();
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

void Progress::draw() {
  static constexpr std::size_t width = 30;
  const std::chrono::duration<double> seconds = last_ - start_;
  const double speed = static_cast<double>(articles_) / std::max(seconds.count(), 0.001);
  drawn_ = true;
  if (total_ == 0) {
    std::fprintf(stderr, "\r%zu articles, %.0f a second\033[K", articles_, speed);
    return;
  }
  const std::size_t done = std::min(done_, total_);
  const std::size_t filled = width * done / total_;
  std::fprintf(stderr, "\r[%s%s] %3zu %%, %zu articles, %.0f a second\033[K", std::string(filled, '#').c_str(),
               std::string(width - filled, '.').c_str(), 100 * done / total_, articles_, speed);
}

}  // namespace isnad::cli
