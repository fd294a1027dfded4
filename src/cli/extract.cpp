#include "cli/extract.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <ostream>
#include <thread>

#include "decode/decode.h"
#include "extract/extract.h"
#include "fetch/file_fetcher.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::cli {
namespace {

constexpr std::size_t kMostBytes = std::size_t{8} << 20;

struct Job {
  std::string file, url;
};

using Printed = Result<std::string>;

Printed print_page(const Job& job, const std::string& format, const Names& names) {
  auto bytes = fetch::read_file(job.file, kMostBytes);
  if (!bytes) return bytes.error();
  Page page;
  page.url = page.final_url = job.url;
  page.status = 200;
  page.body = std::move(*bytes);
  if (auto error = decode::unreadable(page)) {
    return Error{error->kind, job.file + ": " + error->message};
  }
  const auto article = extract::extract(decode::decode(page), names);
  if (!article) return Error{article.error().kind, job.file + ": " + article.error().message};
  if (format == "text") return article_text(*article);
  if (format == "markdown") return article_markdown(*article);
  return article_json(*article, job.file) + '\n';
}

Result<std::vector<Job>> jobs_of(const ExtractOptions& options) {
  std::vector<Job> jobs;
  for (const std::string& file : options.files) jobs.push_back({file, options.url});
  if (options.list.empty()) return jobs;
  const auto list = fetch::read_file(options.list, std::size_t{256} << 20);
  if (!list) return list.error();
  const auto rows = text::read_tsv(options.list, *list, 1);
  if (!rows) return rows.error();
  for (const auto& row : rows.value()) {
    jobs.push_back({std::string(text::trim(row[0])), std::string(text::trim(row[1]))});
  }
  return jobs;
}

/// Runs `work` for 0..count-1 on all cores and hands the answers to `take` in order.
void in_order(std::size_t count, const std::function<Printed(std::size_t)>& work,
              const std::function<void(Printed)>& take) {
  std::vector<std::optional<Printed>> done(count);
  std::atomic<std::size_t> next{0};
  std::mutex lock;
  std::condition_variable ready;
  const auto run = [&] {
    for (std::size_t at = next++; at < count; at = next++) {
      Printed printed = work(at);
      const std::lock_guard guard(lock);
      done[at] = std::move(printed);
      ready.notify_one();
    }
  };
  std::vector<std::jthread> workers;
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  for (std::size_t k = 0; k < std::min(cores, count); ++k) workers.emplace_back(run);
  for (std::size_t at = 0; at < count; ++at) {
    std::unique_lock guard(lock);
    ready.wait(guard, [&] { return done[at].has_value(); });
    Printed printed = std::move(*done[at]);
    done[at].reset();
    guard.unlock();
    take(std::move(printed));
  }
}

}  // namespace

int run_extract(const ExtractOptions& options, const Names& names, std::ostream& out,
                std::ostream& err) {
  if (!options.url.empty() && options.files.size() != 1) {
    err << "sayso: --url is the address of one file; give many as --list, a file of lines "
           "file<TAB>address\n";
    return 2;
  }
  const auto jobs = jobs_of(options);
  if (!jobs) {
    err << "sayso: " << jobs.error().message << '\n';
    return 2;
  }
  if (jobs->empty()) {
    err << "sayso: no page given; name files, or --list FILE\n";
    return 2;
  }
  int failed = 0;
  in_order(
      jobs->size(), [&](std::size_t at) { return print_page((*jobs)[at], options.format, names); },
      [&](const Printed& printed) {
        if (printed) {
          out << *printed << std::flush;
        } else {
          err << "sayso: " << printed.error().message << '\n';
          ++failed;
        }
      });
  return failed == 0 ? 0 : 1;
}

}  // namespace sayso::cli
