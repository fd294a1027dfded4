#pragma once
// Many pages through the line at once: analysis on all cores, one writer. Pages come in any order
// and are stored in the order of their places, so that the same input gives the same store.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/language.h"
#include "core/result.h"
#include "core/types.h"
#include "pipeline/analysis.h"
#include "pipeline/collector.h"

namespace sayso::pipeline {

/// What became of one page.
struct Outcome {
  std::size_t index = 0;  ///< its place in the order
  std::string label;      ///< the address or file as it was given
  Result<Added> added;
};

class Ingest {
 public:
  /// Starts `workers` threads. `knowledge` must outlive it.
  Ingest(const Knowledge& knowledge, unsigned workers);
  ~Ingest();
  Ingest(const Ingest&) = delete;
  Ingest& operator=(const Ingest&) = delete;

  /// Hands over a page, or why there is none. From any one thread; waits while many are in hand.
  /// Each index from 0 to `total` - 1 is given once.
  void push(std::size_t index, std::string label, Result<Page> page);

  /// Stores until all `total` are done, on the caller's thread; `done` is called after each. Stops
  /// early where `done` returns false.
  void drain(Collector& collector, std::size_t total,
             const std::function<bool(const Outcome&)>& done);

 private:
  struct Job {
    std::size_t index = 0;
    std::string label;
    Result<Page> page;
  };
  struct Ready {
    std::string label;
    Page page;
    Result<Analysis> analysis;
  };

  void work();
  std::pair<std::size_t, Ready> next(std::size_t wanted);

  const Knowledge& knowledge_;
  std::mutex mutex_;
  std::condition_variable jobs_changed_, ready_changed_;
  std::deque<Job> jobs_;
  std::map<std::size_t, Ready> ready_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace sayso::pipeline
