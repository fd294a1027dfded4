#pragma once
// Threads for connections. A connection that says nothing holds a thread until its time is up, so
// there is always one more thread, up to a limit that only a flood reaches.

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>

namespace sayso::review {

class ElasticQueue final : public httplib::TaskQueue {
 public:
  /// Keeps up to `steady` idle threads, and never more than `most` at all.
  ElasticQueue(std::size_t steady, std::size_t most) : steady_(steady), most_(most) {}
  ~ElasticQueue() override = default;

  void enqueue(std::function<void()> job) override;
  /// Lets the waiting jobs finish and ends all threads.
  void shutdown() override;

 private:
  void work();

  const std::size_t steady_, most_;
  std::mutex mutex_;
  std::condition_variable changed_, ended_;
  std::deque<std::function<void()>> jobs_;
  std::size_t threads_ = 0, idle_ = 0;
  bool closing_ = false;
};

}  // namespace sayso::review
