#include "eval/all.h"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <ostream>
#include <thread>

#include "eval/measure.h"
#include "eval/report.h"
#include "eval/sets.h"
#include "eval/statements.h"

namespace sayso::eval {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string root = "../shared/eval", floors = "tests/floors.tsv";
  std::vector<std::string> only;
  int worst = 0;
  bool update = false, lower = false;
};

void declare(CLI::App& app, Options& options) {
  app.add_option("--eval", options.root, "Folder of the evaluation sets")
      ->envname("SAYSO_EVAL")
      ->capture_default_str();
  app.add_option("--set", options.only, "Only sets whose name begins so; may be repeated");
  app.add_option("--worst", options.worst, "The N worst errors of each kind and set, in words");
  app.add_option("--floors", options.floors, "Table of floors")->capture_default_str();
  app.add_flag("--update-floors", options.update, "Raise floors to what was reached");
  app.add_flag("--lower", options.lower, "With --update-floors: let them sink too");
}

/// A folder of our own for predictions, gone at the end.
class Workspace {
 public:
  Workspace() {
    std::string name = (fs::temp_directory_path() / "sayso-eval-XXXXXX").string();
    if (::mkdtemp(name.data())) path_ = name;
  }
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  ~Workspace() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::vector<Outcome> measure_all(const std::vector<Set>& sets, const Knowledge& knowledge,
                                 const fs::path& workspace, int worst, std::ostream& err) {
  std::vector<Outcome> outcomes(sets.size());
  std::atomic<std::size_t> next{0};
  std::mutex telling;
  const auto work = [&] {
    for (std::size_t at = next++; at < sets.size(); at = next++) {
      outcomes[at] = measure(sets[at], knowledge, workspace, worst);
      const std::lock_guard lock(telling);
      err << fmt::format("{:6.1f} s  {}\n", outcomes[at].seconds, sets[at].name) << std::flush;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
    work();
  }
  return outcomes;
}

bool write_floors(const Options& options, std::vector<Floor> floors,
                  const std::vector<Outcome>& outcomes, std::ostream& err) {
  std::vector<std::string> notes;
  floors = updated(std::move(floors), outcomes, options.lower, notes);
  for (const auto& note : notes) err << "floor " << note << '\n';
  std::ofstream file(options.floors, std::ios::binary);
  file << print_floors(floors);
  file.flush();
  if (!file) err << "sayso-eval: " << options.floors << ": cannot be written\n";
  return static_cast<bool>(file);
}

int run(const Options& options, const Knowledge& knowledge, std::ostream& out, std::ostream& err) {
  const auto floors = parse_floors(options.floors, read(options.floors));
  if (!floors) {
    err << "sayso-eval: " << floors.error().message << '\n';
    return 2;
  }
  const auto found = find_sets(options.root, options.only);
  if (found.sets.empty()) {
    err << "sayso-eval: " << options.root
        << ": no evaluation set there; name the folder by --eval\n";
    return 2;
  }
  const Workspace workspace;
  if (workspace.path().empty()) {
    err << "sayso-eval: no folder can be made in " << fs::temp_directory_path().string() << '\n';
    return 2;
  }
  const auto outcomes = measure_all(found.sets, knowledge, workspace.path(), options.worst, err);
  out << report(outcomes, *floors, found.absent);
  if (options.update && !write_floors(options, *floors, outcomes, err)) return 1;
  return all_held(outcomes, *floors) ? 0 : 1;
}

}  // namespace

int run_all(const std::vector<std::string>& words, const Knowledge& knowledge, std::ostream& out,
            std::ostream& err) {
  CLI::App app{"Runs every evaluation set that is there and prints one table of figures.",
               "sayso-eval all"};
  app.footer(
      "Examples:\n"
      "  sayso-eval all --eval ../shared/eval\n"
      "  sayso-eval all --set attribution-ko --worst 5\n"
      "  sayso-eval all --update-floors");
  Options options;
  declare(app, options);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    return app.exit(error, out, err) == 0 ? 0 : 2;
  }
  return run(options, knowledge, out, err);
}

}  // namespace sayso::eval
