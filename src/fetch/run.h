#pragma once
// One call of CurlFetcher::fetch: which request starts when, what follows from its answer. The wire
// is Transfer's; the manners are Polite's and Robots'.

#include <curl/curl.h>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/clock.h"
#include "fetch/fetcher.h"
#include "fetch/options.h"
#include "fetch/polite.h"
#include "fetch/robots.h"
#include "fetch/transfer.h"

namespace sayso::fetch {

class Run {
 public:
  Run(const FetchOptions& options, const Clock& clock, const Fetcher::Done& done);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  void fetch(const std::vector<std::string>& addresses);

 private:
  /// A page or a robots.txt on its way, over all its hops.
  struct Task {
    Wanted wanted = Wanted::page;
    std::size_t index = 0;  ///< of the page in the list
    std::string asked;      ///< the page's address as given
    std::string origin;     ///< whose robots.txt this is
    Address at;             ///< the next or current hop
    int redirects = 0, retries = 0;
    std::chrono::milliseconds spent{0};
    std::unique_ptr<Transfer> transfer;
  };
  using TaskPointer = std::unique_ptr<Task>;

  /// What is known of one origin's robots.txt, and the pages that wait for it.
  struct Site {
    bool loading = false, known = false;
    Robots robots;
    std::string closed;  ///< why nothing may be fetched at all; else empty
    ErrorKind closed_kind = ErrorKind::refused;
    std::vector<TaskPointer> waiting;
  };

  void start_ready();
  bool start_one(const std::string& host, Polite::Time now);
  void start(TaskPointer task, Polite::Time now);
  void wait_for_robots(TaskPointer task, Site& site);
  void collect();
  void finish(TaskPointer task, CURLcode code);
  void finish_page(TaskPointer task, Answer answer);
  void finish_robots(const Task& task, const Result<Answer>& answer);
  void open_site(const std::string& origin);
  void redirect(TaskPointer task, const Answer& answer);
  bool wait_and_retry(TaskPointer& task, const Answer& answer);
  void queue(TaskPointer task);
  void give_up_held_hosts();
  void fail(const Task& task, ErrorKind kind, const std::string& what);
  [[nodiscard]] int poll_milliseconds() const;

  const FetchOptions& options_;
  const Clock& clock_;
  const Fetcher::Done& done_;
  Polite polite_;
  std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> multi_;
  std::map<std::string, std::deque<TaskPointer>> queues_;  ///< by host
  std::map<Task*, TaskPointer> running_;
  std::map<std::string, Site> sites_;  ///< by origin
};

}  // namespace sayso::fetch
