#include "cli/ordered_jobs.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace isnad::cli {
namespace {

class Pool {
 public:
  Pool(const OrderedJobs& jobs, std::size_t threads) : jobs_(jobs), ahead_(threads * 4) {}

  bool run(std::size_t threads) {
    std::vector<std::thread> workers;
    workers.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
    const bool done = emit_all();
    for (std::thread& worker : workers) worker.join();
    return done;
  }

 private:
  // Taking the next job and numbering it are one step; doing it is not locked.
  void work() {
    for (;;) {
      std::size_t number = 0;
      std::optional<Job> job;
      {
        const std::lock_guard taking(input_);
        {
          std::unique_lock lock(state_);
          room_.wait(lock, [this] { return taken_ < emitted_ + ahead_ || stopped_; });
          if (stopped_ || ended_) return;
        }
        job = jobs_.next();
        const std::lock_guard lock(state_);
        if (!job) {
          ended_ = true;
          ready_.notify_all();
          return;
        }
        number = taken_++;
      }
      std::string result = (*job)();
      const std::lock_guard lock(state_);
      results_.emplace(number, std::move(result));
      ready_.notify_all();
    }
  }

  bool emit_all() {
    for (;;) {
      std::string result;
      {
        std::unique_lock lock(state_);
        ready_.wait(lock, [this] { return results_.contains(emitted_) || (ended_ && emitted_ == taken_); });
        const auto found = results_.find(emitted_);
        if (found == results_.end()) return true;
        result = std::move(found->second);
        results_.erase(found);
      }
      const bool go_on = jobs_.emit(result);
      const std::lock_guard lock(state_);
      ++emitted_;
      stopped_ = !go_on;
      room_.notify_all();
      if (stopped_) return false;
    }
  }

  const OrderedJobs& jobs_;
  const std::size_t ahead_;
  std::mutex input_;
  std::mutex state_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::map<std::size_t, std::string> results_;
  std::size_t taken_ = 0;
  std::size_t emitted_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
};

}  // namespace

bool run_ordered(const OrderedJobs& jobs, std::size_t threads) {
  if (threads > 1) return Pool(jobs, threads).run(threads);
  while (const auto job = jobs.next()) {
    if (!jobs.emit((*job)())) return false;
  }
  return true;
}

}  // namespace isnad::cli
