#include "review/elastic_queue.h"

#include <thread>

namespace sayso::review {

void ElasticQueue::enqueue(std::function<void()> job) {
  const std::lock_guard lock(mutex_);
  jobs_.push_back(std::move(job));
  if (idle_ < jobs_.size() && threads_ < most_) {
    ++threads_;
    std::thread([this] { work(); }).detach();
  }
  changed_.notify_one();
}

void ElasticQueue::shutdown() {
  std::unique_lock lock(mutex_);
  closing_ = true;
  changed_.notify_all();
  ended_.wait(lock, [&] { return threads_ == 0; });
}

void ElasticQueue::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (jobs_.empty()) {
      if (closing_ || idle_ >= steady_) break;
      ++idle_;
      changed_.wait(lock, [&] { return closing_ || !jobs_.empty(); });
      --idle_;
      continue;
    }
    const auto job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    job();
    lock.lock();
  }
  --threads_;
  // Under the lock: behind it the queue may be gone.
  ended_.notify_all();
}

}  // namespace sayso::review
