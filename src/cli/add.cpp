#include "cli/add.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <thread>

#include "cli/library.h"
#include "core/names.h"
#include "fetch/curl_fetcher.h"
#include "fetch/file_fetcher.h"
#include "fetch/system_clock.h"
#include "pipeline/ingest.h"
#include "text/utf8.h"

namespace sayso::cli {
namespace {

/// One thing to add: an address, or a file with the address that it was saved from.
struct Input {
  std::string label;
  std::string file;     ///< empty for an address to fetch
  std::string address;  ///< may be empty for a file
};

bool is_address(std::string_view input) { return input.find("://") != std::string_view::npos; }

Input input_of(std::string_view words, std::string_view address) {
  if (is_address(words)) return {std::string(words), "", std::string(words)};
  return {std::string(words), std::string(words), std::string(address)};
}

void read_list(std::istream& lines, std::vector<Input>& inputs) {
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    const std::string_view words = text::trim(line);
    if (words.empty() || words.starts_with('#')) continue;
    const auto tab = words.find('\t');
    inputs.push_back(tab == std::string_view::npos ? input_of(words, "")
                                                   : input_of(text::trim(words.substr(0, tab)),
                                                              text::trim(words.substr(tab + 1))));
  }
}

Result<std::vector<Input>> inputs_of(const AddOptions& options) {
  std::vector<Input> inputs;
  for (const std::string& one : options.inputs) {
    if (one == "-") {
      read_list(std::cin, inputs);
    } else {
      inputs.push_back(input_of(one, options.url));
    }
  }
  for (const std::string& list : options.lists) {
    std::ifstream lines(list);
    if (!lines) return Error{ErrorKind::io, list + ": the list cannot be read"};
    read_list(lines, inputs);
  }
  if (!options.url.empty() && inputs.size() != 1) {
    return Error{ErrorKind::bad_input,
                 "--url says where one saved page was published; for several use --list with lines "
                 "FILE<TAB>ADDRESS"};
  }
  return inputs;
}

/// Fetches and reads everything, on its own thread. Files first: they wait for nobody.
void feed(const std::vector<Input>& inputs, const fetch::FetchOptions& options,
          pipeline::Ingest& ingest) {
  const fetch::SystemClock clock;
  std::vector<std::string> addresses;
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < inputs.size(); ++at) {
    const Input& input = inputs[at];
    if (input.file.empty()) {
      addresses.push_back(input.address);
      places.push_back(at);
    } else {
      ingest.push(at, input.label,
                  fetch::read_page(input.file, input.address, clock, options.max_bytes));
    }
  }
  fetch::CurlFetcher fetcher(options, clock);
  fetcher.fetch(addresses, [&](std::size_t at, Result<Page> page) {
    ingest.push(places[at], addresses[at], std::move(page));
  });
}

/// What the summary tells.
struct Tally {
  std::size_t added = 0, changed = 0, unchanged = 0, failed = 0;
  std::size_t statements = 0, new_claims = 0, joined = 0;

  void count(const pipeline::Added& page) {
    added += page.outcome == store::KeepOutcome::added;
    changed += page.outcome == store::KeepOutcome::changed;
    unchanged += page.outcome == store::KeepOutcome::unchanged;
    statements += page.statements;
    new_claims += page.new_claims;
    joined += page.joined;
  }
};

void print_summary(const Tally& tally, std::ostream& out) {
  out << "pages: " << tally.added << " added, " << tally.changed << " changed, " << tally.unchanged
      << " known already, " << tally.failed << " failed\n"
      << "statements: " << tally.statements << " (" << tally.new_claims << " began a claim, "
      << tally.joined << " joined one)\n";
}

class Progress {
 public:
  Progress(bool shown, std::size_t total, std::ostream& err)
      : shown_(shown), total_(total), err_(err) {}
  void show(std::size_t done, std::string_view label) const {
    if (!shown_) return;
    err_ << "\r\x1b[K" << done << "/" << total_ << "  " << label.substr(0, 60) << std::flush;
  }
  void clear() const {
    if (shown_) err_ << "\r\x1b[K" << std::flush;
  }

 private:
  bool shown_;
  std::size_t total_;
  std::ostream& err_;
};

}  // namespace

int run_add(const AddOptions& options, const Knowledge& knowledge, std::ostream& out,
            std::ostream& err) {
  const auto inputs = inputs_of(options);
  if (!inputs) {
    err << "sayso: " << inputs.error().message << '\n';
    return 2;
  }
  if (inputs->empty()) {
    err << "sayso: nothing to add; give addresses, files, --list FILE, or - for standard input\n";
    return 2;
  }
  auto library = open_library(database_path(options.database), knowledge,
                              progress_line(err, options.progress && !options.quiet));
  if (!library) {
    err << "sayso: " << library.error().message << '\n';
    return 1;
  }
  Tally tally;
  std::size_t done = 0;
  const Progress progress(options.progress && !options.quiet, inputs->size(), err);
  pipeline::Ingest ingest(knowledge, std::thread::hardware_concurrency());
  std::thread feeder([&] { feed(*inputs, options.fetch, ingest); });
  ingest.drain(*library->collector, inputs->size(), [&](const pipeline::Outcome& outcome) {
    progress.show(++done, outcome.label);
    if (outcome.added) {
      tally.count(*outcome.added);
    } else {
      ++tally.failed;
      progress.clear();
      err << "sayso: " << outcome.added.error().message << '\n';
    }
    return true;
  });
  feeder.join();
  progress.clear();
  if (!options.quiet) print_summary(tally, out);
  return tally.failed == 0 ? 0 : 1;
}

}  // namespace sayso::cli
