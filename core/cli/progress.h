// A progress bar on standard error, where that is a terminal; nothing elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace isnad::cli {

class Progress {
 public:
  // `total` units of work, or 0 where it is not known. `quiet` shows nothing.
  Progress(std::size_t total, bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void set(std::size_t done, std::size_t articles);
  // Wipes the bar, so that other lines can be written.
  void clear();

 private:
  void draw();

  std::size_t total_;
  std::size_t done_ = 0;
  std::size_t articles_ = 0;
  bool shown_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace isnad::cli
