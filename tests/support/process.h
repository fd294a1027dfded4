#pragma once
// Runs a program that a test wants to kill, to limit or to run as another user; run_program.h is
// for all others.

#include <sys/resource.h>
#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace sayso::test {

struct Finished {
  int code = 0;    ///< exit code; -1 where a signal ended it
  int signal = 0;  ///< that signal; else 0
  std::string out, err;
};

/// A program that was started; its output goes to pipes that finish() reads.
class Process {
 public:
  /// Starts `words` (the program's path first). `before` runs in the child before the program does.
  explicit Process(const std::vector<std::string>& words,
                   const std::function<void()>& before = nullptr);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void kill() const;
  /// Waits for the end.
  [[nodiscard]] Finished finish();

 private:
  pid_t child_ = -1;
  int out_ = -1, err_ = -1;
};

}  // namespace sayso::test
