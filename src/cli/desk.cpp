#include "cli/desk.h"

#include "fetch/curl_fetcher.h"
#include "fetch/system_clock.h"
#include "pipeline/page.h"

namespace sayso::cli {

review::Desk ReviewDesk::functions() {
  review::Desk out;
  out.decide = [this](const std::vector<store::Decision>& decisions) { return decide(decisions); };
  out.undo_decision = [this](std::int64_t id, const std::string& who, UnixTime at) {
    return undo_decision(id, who, at);
  };
  out.add = [this](const std::vector<std::string>& addresses,
                   const std::function<void(std::size_t, Result<review::AddedPage>)>& done) {
    add(addresses, done);
  };
  return out;
}

Result<Library*> ReviewDesk::library() {
  if (library_.store) {
    const auto counts = library_.store->counts();
    if (!counts) return counts.error();
    if (counts->readings == known_readings_) return &library_;
  }
  auto opened = open_library(path_, knowledge_);
  if (!opened) return opened.error();
  library_ = std::move(*opened);
  const auto counts = library_.store->counts();
  if (!counts) return counts.error();
  known_readings_ = counts->readings;
  return &library_;
}

Result<void> ReviewDesk::decide(const std::vector<store::Decision>& decisions) {
  const std::lock_guard lock(mutex_);
  const auto library = this->library();
  if (!library) return library.error();
  auto done = (*library)->store->transaction([&]() -> Result<void> {
    for (const store::Decision& decision : decisions) {
      if (auto one = (*library)->collector->decide(decision); !one) return one;
    }
    return {};
  });
  // The index may hold half of what was not stored.
  if (!done) known_readings_ = -1;
  return done;
}

Result<void> ReviewDesk::undo_decision(std::int64_t id, const std::string& who, UnixTime at) {
  const std::lock_guard lock(mutex_);
  const auto library = this->library();
  if (!library) return library.error();
  return (*library)->collector->undo_decision(id, who, at);
}

Result<review::AddedPage> ReviewDesk::add_page(Result<Page> page) {
  if (!page) return page.error();
  const auto analysis = pipeline::read_page(*page, knowledge_);
  if (!analysis) return analysis.error();
  const std::lock_guard lock(mutex_);
  const auto library = this->library();
  if (!library) return library.error();
  auto& store = *(*library)->store;
  const auto added = (*library)->collector->add(*page, *analysis);
  if (!added) return added.error();
  if (const auto counts = store.counts()) known_readings_ = counts->readings;
  review::AddedPage out{0, added->statements, added->outcome};
  const auto snapshots = store.snapshots(page->final_url);
  if (!snapshots || snapshots->empty()) return out;
  const auto readings = store.readings_of(snapshots->back());
  if (!readings || readings->empty()) return out;
  out.reading = readings->back();
  if (const auto statements = store.statements_of(out.reading)) {
    out.statements = statements->size();
  }
  return out;
}

void ReviewDesk::add(const std::vector<std::string>& addresses,
                     const std::function<void(std::size_t, Result<review::AddedPage>)>& done) {
  const fetch::SystemClock clock;
  fetch::CurlFetcher fetcher(fetch_, clock);
  fetcher.fetch(addresses,
                [&](std::size_t at, Result<Page> page) { done(at, add_page(std::move(page))); });
}

}  // namespace sayso::cli
