#pragma once
// Pages being added while the reader looks on: one job after the other, on a thread of their own.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "review/actions.h"

namespace sayso::review {

enum class JobState { waiting, done, failed };

struct JobItem {
  std::string address;
  JobState state = JobState::waiting;
  AddedPage page;     ///< where done
  std::string words;  ///< where failed: why
};

struct Job {
  std::vector<JobItem> items;
  bool finished = false;
};

class Jobs {
 public:
  explicit Jobs(decltype(Desk::add) add);
  /// Waits for the job that is under way.
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  /// Number of the new job, from 1 on.
  int start(const std::vector<std::string>& addresses);
  /// How far it is; nothing where there is no such job.
  [[nodiscard]] std::optional<Job> look(int number);

 private:
  void work();
  void run(int number);

  decltype(Desk::add) add_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<int, Job> jobs_;
  std::deque<int> waiting_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace sayso::review
