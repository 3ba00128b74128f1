// Work spread over threads whose results come out in the order in which the work went in.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace isnad::cli {

struct OrderedJobs {
  // The next piece of work, or nothing at the end. Called by one thread at a time.
  std::function<std::optional<std::string>()> next;
  // Makes a result of it. Called by several threads at once; must not throw.
  std::function<std::string(std::size_t number, std::string work)> work;
  // Takes the results, in the order of the work, each as soon as those before it are out. Says false to stop.
  std::function<bool(const std::string& result)> emit;
};

// Runs until `next` has no more or `emit` says false; at most a few pieces a thread are held in memory. False
// where `emit` said so.
bool run_ordered(const OrderedJobs& jobs, std::size_t threads);

}  // namespace isnad::cli
