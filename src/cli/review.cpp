#include "cli/review.h"

#include <signal.h>

#include <filesystem>
#include <ostream>
#include <thread>

#include "cli/desk.h"
#include "cli/filter.h"
#include "cli/upkeep.h"
#include "fetch/system_clock.h"
#include "review/server.h"

namespace sayso::cli {
namespace {

int fail(const Error& error, std::ostream& err) {
  err << "sayso: " << error.message << '\n';
  return error.kind == ErrorKind::bad_input ? 2 : 1;
}

/// Sees that the store can be opened. A missing file is made, for the page can fill it; the index
/// of one that is there is left alone until a decision needs it.
Result<void> prepare(const std::string& path, bool read_only, const Knowledge& knowledge) {
  std::error_code failed;
  if (!read_only && !std::filesystem::exists(path, failed)) {
    if (auto made = open_library(path, knowledge); !made) return made.error();
    return {};
  }
  if (auto there = open_for_reading(path); !there) return there.error();
  return {};
}

/// Runs the server until SIGINT or SIGTERM. The signals are blocked in all threads and waited for
/// in one, so that no handler runs in the middle of anything.
void serve(review::Server& server, const sigset_t& signals) {
  std::thread waiter([&] {
    int caught = 0;
    sigwait(&signals, &caught);
    server.stop();
  });
  server.run();
  // Where the server ended by itself the waiter still waits.
  // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread): it is blocked, and waited for there
  pthread_kill(waiter.native_handle(), SIGTERM);
  waiter.join();
}

/// The statements that the words name: one by its key, or all of a claim.
Result<std::vector<std::string>> subjects_of(const std::string& words, store::Store& store) {
  if (const auto statement = store.statement(words)) return std::vector{statement->statement.key};
  const auto key = one_claim(words, store);
  if (!key) return key.error();
  const auto claim = store.claim(*key);
  if (!claim) return claim.error();
  std::vector<std::string> out;
  for (const Member& member : claim->members) out.push_back(member.statement);
  return out;
}

}  // namespace

int run_review_page(const ReviewOptions& options, const Knowledge& knowledge, std::ostream& out,
                    std::ostream& err) {
  const std::string path = database_path(options.database);
  if (const auto there = prepare(path, options.read_only, knowledge); !there) {
    return fail(there.error(), err);
  }
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  const fetch::SystemClock clock;
  ReviewDesk desk(path, options.fetch, knowledge);
  review::Server server(
      {options.port, options.read_only, reviewer_name(options.reviewer)},
      [&]() -> Result<std::unique_ptr<store::Store>> {
        auto store = db::SqliteStore::open(path, options.read_only);
        if (!store) return store.error();
        return std::unique_ptr<store::Store>(std::move(*store));
      },
      desk.functions(), clock);
  if (auto bound = server.bind(); !bound) return fail(bound.error(), err);
  out << "The review page is open at\n  " << server.address()
      << "\nKeep the address to yourself: it holds the token of this start. Ctrl-C ends it."
      << std::endl;
  serve(server, signals);
  return 0;
}

int run_ruling(const ReviewOptions& options, std::ostream& out, std::ostream& err) {
  auto store = open_for_reading(database_path(options.database));
  if (!store) return fail(store.error(), err);
  const auto subjects = subjects_of(options.subject, **store);
  if (!subjects) {
    const int code = fail(subjects.error(), err);
    return subjects.error().kind == ErrorKind::io ? code : 2;
  }
  const review::Actor actor{reviewer_name(options.reviewer), fetch::SystemClock().now()};
  const auto done = (*store)->transaction([&]() -> Result<void> {
    for (const std::string& subject : *subjects) {
      review::Params form;
      form.add("statement", subject);
      form.add("verdict", options.verdict);
      form.add("note", options.note);
      form.add("source", options.source);
      form.add("via", options.via);
      auto one = options.undo ? review::undo_ruling(**store, form, actor)
                              : review::rule(**store, form, actor);
      if (!one) return one;
    }
    return {};
  });
  if (!done) return fail(done.error(), err);
  out << (options.undo ? "undone: " : options.verdict + ": ") << subjects->size()
      << (subjects->size() == 1 ? " statement" : " statements") << ", signed " << actor.name
      << '\n';
  return 0;
}

}  // namespace sayso::cli
