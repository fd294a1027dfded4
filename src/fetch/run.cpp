#include "fetch/run.h"

#include <algorithm>

namespace sayso::fetch {
namespace {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

constexpr std::string_view kAgent = "sayso";
constexpr int kMaxRetries = 2;
constexpr int kTooManyRequests = 429, kUnavailable = 503;

struct Refusal {
  ErrorKind kind;
  std::string what;
};

Refusal describe_status(int status) {
  const std::string number = "HTTP " + std::to_string(status);
  switch (status) {
    case 404:
    case 410:
      return {ErrorKind::not_found, number +
                                        ", no such page; check the address, or look for it in "
                                        "a web archive"};
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return {ErrorKind::refused, number +
                                      ", the site refuses; save the page in a browser and add "
                                      "the file"};
    case kTooManyRequests:
      return {ErrorKind::refused, number + ", too many requests; try again later"};
    default:
      break;
  }
  if (status >= 500) return {ErrorKind::io, number + ", the site is in trouble; try again later"};
  return {ErrorKind::bad_input, number + "; open it in a browser to see what it is"};
}

}  // namespace

Run::Run(const FetchOptions& options, const Clock& clock, const Fetcher::Done& done)
    : options_(options),
      clock_(clock),
      done_(done),
      polite_(options.at_once_per_host, options.pause),
      multi_(curl_multi_init(), curl_multi_cleanup) {}

Run::~Run() {
  for (const auto& [task, owned] : running_) {
    curl_multi_remove_handle(multi_.get(), task->transfer->handle());
  }
}

void Run::fetch(const std::vector<std::string>& addresses) {
  for (std::size_t index = 0; index < addresses.size(); ++index) {
    auto address = parse_address(addresses[index]);
    if (!address) {
      done_(index, address.error());
      continue;
    }
    auto task = std::make_unique<Task>();
    task->index = index;
    task->asked = addresses[index];
    task->at = *std::move(address);
    queue(std::move(task));
  }
  start_ready();
  while (!running_.empty() || !queues_.empty()) {
    int still = 0;
    curl_multi_perform(multi_.get(), &still);
    collect();
    give_up_held_hosts();
    start_ready();
    if (!running_.empty() || !queues_.empty()) {
      curl_multi_poll(multi_.get(), nullptr, 0, poll_milliseconds(), nullptr);
    }
  }
}

void Run::queue(TaskPointer task) {
  auto& queue = queues_[task->at.host];
  // What has begun goes on first; it holds cookies and others wait for it.
  const bool begun = task->wanted == Wanted::robots || task->redirects + task->retries > 0;
  begun ? queue.push_front(std::move(task)) : queue.push_back(std::move(task));
}

void Run::start_ready() {
  const auto now = SteadyClock::now();
  std::vector<std::string> hosts;
  for (const auto& [host, queue] : queues_) hosts.push_back(host);
  for (const std::string& host : hosts) {
    while (static_cast<int>(running_.size()) < options_.at_once && start_one(host, now)) {
    }
  }
}

bool Run::start_one(const std::string& host, Polite::Time now) {
  const auto found = queues_.find(host);
  if (found == queues_.end() || !polite_.may_start(host, now)) return false;
  TaskPointer task = std::move(found->second.front());
  found->second.pop_front();
  if (found->second.empty()) queues_.erase(found);
  if (options_.allow_private == false && !options_.proxy.empty() && is_private_name(host)) {
    fail(*task, ErrorKind::refused,
         "a private or reserved address; give --allow-private if that is meant");
    return true;
  }
  if (task->wanted == Wanted::robots || options_.ignore_robots) {
    start(std::move(task), now);
    return true;
  }
  Site& site = sites_[task->at.origin];
  if (!site.known) {
    wait_for_robots(std::move(task), site);
  } else if (!site.closed.empty()) {
    fail(*task, site.closed_kind, site.closed);
  } else if (!site.robots.allows(task->at.path)) {
    fail(*task, ErrorKind::refused,
         "the site's robots.txt asks programs to stay away; save the page in a browser and add the "
         "file, or give --ignore-robots");
  } else {
    start(std::move(task), now);
  }
  return true;
}

void Run::wait_for_robots(TaskPointer task, Site& site) {
  const Address at = task->at;
  site.waiting.push_back(std::move(task));
  if (site.loading) return;
  site.loading = true;
  auto robots = std::make_unique<Task>();
  robots->wanted = Wanted::robots;
  robots->asked = at.origin + "/robots.txt";
  robots->origin = at.origin;
  robots->at = {robots->asked, at.host, at.origin, "/robots.txt"};
  queue(std::move(robots));
}

void Run::start(TaskPointer task, Polite::Time now) {
  if (!task->transfer) task->transfer = std::make_unique<Transfer>(options_, task.get());
  task->transfer->prepare(task->at, task->wanted, options_.timeout - task->spent);
  polite_.started(task->at.host, now);
  curl_multi_add_handle(multi_.get(), task->transfer->handle());
  Task* const key = task.get();
  running_.emplace(key, std::move(task));
}

void Run::collect() {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    const CURLcode code = message->data.result;
    CURL* const handle = message->easy_handle;
    void* tag = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &tag);
    curl_multi_remove_handle(multi_.get(), handle);
    auto node = running_.extract(static_cast<Task*>(tag));
    polite_.ended(node.mapped()->at.host);
    finish(std::move(node.mapped()), code);
  }
}

void Run::finish(TaskPointer task, CURLcode code) {
  auto answer = task->transfer->finish(code, task->asked);
  if (answer) {
    task->spent += answer->took;
    if (wait_and_retry(task, *answer)) return;
    if (!answer->redirect.empty()) return redirect(std::move(task), *answer);
  }
  if (task->wanted == Wanted::robots) return finish_robots(*task, answer);
  if (!answer) return done_(task->index, answer.error());
  finish_page(std::move(task), *std::move(answer));
}

bool Run::wait_and_retry(TaskPointer& task, const Answer& answer) {
  const bool asked = answer.status == kTooManyRequests || answer.status == kUnavailable;
  if (!asked || answer.retry_after.count() <= 0) return false;
  polite_.hold(task->at.host, SteadyClock::now() + answer.retry_after);
  if (answer.retry_after > options_.longest_wait || task->retries == kMaxRetries) return false;
  ++task->retries;
  task->spent = milliseconds(0);
  queue(std::move(task));
  return true;
}

void Run::redirect(TaskPointer task, const Answer& answer) {
  auto next = parse_address(answer.redirect);
  const auto refuse = [&](ErrorKind kind, const std::string& what) {
    // RFC 9309, section 2.3.1.2: a robots.txt behind too many redirects counts as absent.
    if (task->wanted == Wanted::robots) return open_site(task->origin);
    fail(*task, kind, what);
  };
  if (!next) return refuse(next.error().kind, "redirects to " + next.error().message);
  if (++task->redirects > options_.max_redirects) {
    return refuse(ErrorKind::refused, "more than " + std::to_string(options_.max_redirects) +
                                          " redirects (the last to " + next->url +
                                          "); open it in a browser and add the address it ends at");
  }
  if (task->spent >= options_.timeout) {
    return refuse(ErrorKind::io,
                  "redirects took too long; try again later or with a longer --timeout");
  }
  task->at = *std::move(next);
  queue(std::move(task));
}

void Run::open_site(const std::string& origin) {
  Site& site = sites_[origin];
  site.known = true;
  // In front and in their order: they were first in the list.
  for (auto task = site.waiting.rbegin(); task != site.waiting.rend(); ++task) {
    auto& queue = queues_[(*task)->at.host];
    queue.push_front(std::move(*task));
  }
  site.waiting.clear();
}

void Run::finish_robots(const Task& task, const Result<Answer>& answer) {
  Site& site = sites_[task.origin];
  if (!answer) {
    // Whatever stopped this request stops the page's: the same words, without the address.
    site.closed = answer.error().message.substr(task.asked.size() + 2);
    site.closed_kind = answer.error().kind;
  } else if (answer->status >= 500 || answer->status == kTooManyRequests) {
    site.closed = "robots.txt cannot be read now (HTTP " + std::to_string(answer->status) +
                  "); try again later, or give --ignore-robots";
  } else if (answer->status >= 200 && answer->status <= 299) {
    site.robots = Robots::parse(answer->body, kAgent);
  }
  open_site(task.origin);
}

void Run::finish_page(TaskPointer task, Answer answer) {
  if (answer.status < 200 || answer.status > 299) {
    const Refusal why = describe_status(answer.status);
    return fail(*task, why.kind, why.what);
  }
  if (answer.body.find_first_not_of(" \t\r\n") == std::string::npos) {
    return fail(*task, ErrorKind::bad_input,
                "an empty page; open it in a browser, save it and add the file");
  }
  Page page;
  page.url = task->asked;
  page.final_url = task->at.url;
  page.status = answer.status;
  page.content_type = std::move(answer.content_type);
  page.headers = std::move(answer.headers);
  page.body = std::move(answer.body);
  page.fetched_at = clock_.now();
  if (options_.ignore_robots) page.flags.add(Flag::robots_ignored);
  const std::size_t index = task->index;
  task.reset();
  done_(index, std::move(page));
}

void Run::give_up_held_hosts() {
  const auto now = SteadyClock::now();
  std::vector<TaskPointer> given_up;
  for (auto at = queues_.begin(); at != queues_.end();) {
    if (polite_.free_at(at->first) - now <= options_.longest_wait) {
      ++at;
      continue;
    }
    for (TaskPointer& task : at->second) given_up.push_back(std::move(task));
    at = queues_.erase(at);
  }
  for (const TaskPointer& task : given_up) {
    fail(*task, ErrorKind::refused, "the site asks to be left alone for longer; try again later");
  }
}

void Run::fail(const Task& task, ErrorKind kind, const std::string& what) {
  if (task.wanted == Wanted::robots) {
    Site& site = sites_[task.origin];
    site.closed = what;
    site.closed_kind = kind;
    return open_site(task.origin);
  }
  done_(task.index, Error{kind, task.asked + ": " + what});
}

int Run::poll_milliseconds() const {
  constexpr auto kLongest = milliseconds(1000);
  const auto now = SteadyClock::now();
  auto wait = kLongest;
  for (const auto& [host, queue] : queues_) {
    const auto left = std::chrono::ceil<milliseconds>(polite_.free_at(host) - now);
    // A host that is free but at its limit waits for a transfer, which wakes the poll by itself.
    if (left > milliseconds(0)) wait = std::min(wait, left);
  }
  return static_cast<int>(wait.count());
}

}  // namespace sayso::fetch
