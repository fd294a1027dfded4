#include "review/jobs.h"

namespace sayso::review {
namespace {

constexpr std::size_t kKept = 50;  // finished jobs that can still be looked at

}  // namespace

Jobs::Jobs(decltype(Desk::add) add) : add_(std::move(add)), thread_([this] { work(); }) {}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

int Jobs::start(const std::vector<std::string>& addresses) {
  int number = 0;
  {
    const std::lock_guard lock(mutex_);
    number = jobs_.empty() ? 1 : jobs_.rbegin()->first + 1;
    Job& job = jobs_[number];
    for (const std::string& address : addresses) job.items.push_back({address, {}, {}, {}});
    waiting_.push_back(number);
    while (jobs_.size() > kKept && jobs_.begin()->second.finished) jobs_.erase(jobs_.begin());
  }
  changed_.notify_all();
  return number;
}

std::optional<Job> Jobs::look(int number) {
  const std::lock_guard lock(mutex_);
  const auto found = jobs_.find(number);
  if (found == jobs_.end()) return std::nullopt;
  return found->second;
}

void Jobs::work() {
  for (;;) {
    int number = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
      if (closing_) return;
      number = waiting_.front();
      waiting_.pop_front();
    }
    run(number);
  }
}

void Jobs::run(int number) {
  std::vector<std::string> addresses;
  {
    const std::lock_guard lock(mutex_);
    for (const JobItem& item : jobs_.at(number).items) addresses.push_back(item.address);
  }
  add_(addresses, [&](std::size_t at, Result<AddedPage> added) {
    const std::lock_guard lock(mutex_);
    JobItem& item = jobs_.at(number).items.at(at);
    item.state = added ? JobState::done : JobState::failed;
    if (added) {
      item.page = *added;
    } else {
      item.words = added.error().message;
    }
  });
  const std::lock_guard lock(mutex_);
  jobs_.at(number).finished = true;
}

}  // namespace sayso::review
