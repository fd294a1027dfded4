#include "pipeline/ingest.h"

#include <utility>

#include "pipeline/page.h"

namespace sayso::pipeline {
namespace {

// Pages waiting for a core; with bodies up to 8 MB this bounds memory, and 2 cores never starve.
constexpr std::size_t kJobsInHand = 16;
// Analyses waiting for their turn behind a slow page. Past this many the order gives way to memory.
constexpr std::size_t kReadyInHand = 256;

}  // namespace

Ingest::Ingest(const Knowledge& knowledge, unsigned workers) : knowledge_(knowledge) {
  for (unsigned at = 0; at < std::max(1U, workers); ++at) threads_.emplace_back([this] { work(); });
}

Ingest::~Ingest() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
    jobs_.clear();
  }
  jobs_changed_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void Ingest::push(std::size_t index, std::string label, Result<Page> page) {
  std::unique_lock lock(mutex_);
  jobs_changed_.wait(lock, [&] { return jobs_.size() < kJobsInHand || closing_; });
  if (closing_) return;
  jobs_.push_back({index, std::move(label), std::move(page)});
  jobs_changed_.notify_all();
}

void Ingest::work() {
  for (;;) {
    std::unique_lock lock(mutex_);
    jobs_changed_.wait(lock, [&] { return !jobs_.empty() || closing_; });
    if (closing_) return;
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    jobs_changed_.notify_all();
    lock.unlock();

    Ready ready{std::move(job.label), {}, Error{}};
    if (job.page) {
      ready.page = std::move(*job.page);
      if (ready.page.url.empty()) ready.page.url = ready.label;
      ready.analysis = read_page(ready.page, knowledge_);
    } else {
      ready.analysis = job.page.error();
    }
    lock.lock();
    ready_.emplace(job.index, std::move(ready));
    ready_changed_.notify_all();
  }
}

std::pair<std::size_t, Ingest::Ready> Ingest::next(std::size_t wanted) {
  std::unique_lock lock(mutex_);
  ready_changed_.wait(lock, [&] {
    return !ready_.empty() && (ready_.begin()->first <= wanted || ready_.size() > kReadyInHand);
  });
  auto node = ready_.extract(ready_.begin());
  return {node.key(), std::move(node.mapped())};
}

void Ingest::drain(Collector& collector, std::size_t total,
                   const std::function<bool(const Outcome&)>& done) {
  std::vector<bool> seen(total, false);
  std::size_t wanted = 0;
  for (std::size_t count = 0; count < total; ++count) {
    auto [index, ready] = next(wanted);
    seen[index] = true;
    while (wanted < total && seen[wanted]) ++wanted;
    Outcome outcome{index, std::move(ready.label),
                    ready.analysis ? collector.add(ready.page, *ready.analysis)
                                   : Result<Added>(ready.analysis.error())};
    if (!done(outcome)) return;
  }
}

}  // namespace sayso::pipeline
