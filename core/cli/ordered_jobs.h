// Jobs spread over threads whose results come out in the order in which the jobs went in.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace isnad::cli {

// Makes a result. Called by several threads at once; must not throw.
using Job = std::function<std::string()>;

struct OrderedJobs {
  // The next job, or nothing at the end. Called by one thread at a time.
  std::function<std::optional<Job>()> next;
  // Takes the results, in the order of the jobs, each as soon as those before it are out. Says false to stop.
  std::function<bool(const std::string& result)> emit;
};

// Runs until `next` has no more or `emit` says false; at most a few jobs a thread are held in memory. False
// where `emit` said so.
bool run_ordered(const OrderedJobs& jobs, std::size_t threads);

}  // namespace isnad::cli
