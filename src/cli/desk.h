#pragma once
// What the review page asks of the rest of the program: decisions about claims, and pages to add.
// One writer for all of the page's threads.

#include <memory>
#include <mutex>
#include <string>

#include "cli/library.h"
#include "fetch/options.h"
#include "review/actions.h"

namespace sayso::cli {

class ReviewDesk {
 public:
  /// `knowledge` outlives the desk.
  ReviewDesk(std::string path, fetch::FetchOptions fetch, const Knowledge& knowledge)
      : path_(std::move(path)), fetch_(std::move(fetch)), knowledge_(knowledge) {}

  /// The desk's functions; the desk must outlive them.
  [[nodiscard]] review::Desk functions();

 private:
  /// The collection for writing; opened again where another process has added pages, for its index
  /// would not know them.
  Result<Library*> library();
  Result<void> decide(const std::vector<store::Decision>& decisions);
  Result<void> undo_decision(std::int64_t id, const std::string& who, UnixTime at);
  Result<review::AddedPage> add_page(Result<Page> page);
  void add(const std::vector<std::string>& addresses,
           const std::function<void(std::size_t, Result<review::AddedPage>)>& done);

  std::string path_;
  fetch::FetchOptions fetch_;
  const Knowledge& knowledge_;
  std::mutex mutex_;
  Library library_;
  std::int64_t known_readings_ = -1;
};

}  // namespace sayso::cli
