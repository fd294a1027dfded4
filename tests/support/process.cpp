#include "support/process.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>

namespace sayso::test {
namespace {

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() {
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  }
};

/// Moves what is there into `text`; false at the end.
bool drain(int from, std::string& text) {
  std::array<char, 4096> buffer{};
  const ssize_t got = read(from, buffer.data(), buffer.size());
  if (got > 0) text.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0 || (got < 0 && errno == EINTR);
}

}  // namespace

Process::Process(const std::vector<std::string>& words, const std::function<void()>& before) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const Pipe out, err;
  child_ = fork();
  if (child_ < 0) throw std::runtime_error("no process");
  if (child_ == 0) {
    dup2(out.ends[1], STDOUT_FILENO);
    dup2(err.ends[1], STDERR_FILENO);
    for (const int end : {out.ends[0], out.ends[1], err.ends[0], err.ends[1]}) close(end);
    if (before) before();
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  close(out.ends[1]);
  close(err.ends[1]);
  out_ = out.ends[0];
  err_ = err.ends[0];
}

Process::~Process() {
  if (child_ > 0) {
    kill();
    (void)finish();
  }
}

void Process::kill() const { ::kill(child_, SIGKILL); }

Finished Process::finish() {
  Finished finished;
  bool more_out = true, more_err = true;
  while (more_out || more_err) {
    std::array<pollfd, 2> wait{pollfd{more_out ? out_ : -1, POLLIN, 0},
                               pollfd{more_err ? err_ : -1, POLLIN, 0}};
    poll(wait.data(), wait.size(), -1);
    if (wait[0].revents != 0) more_out = drain(out_, finished.out);
    if (wait[1].revents != 0) more_err = drain(err_, finished.err);
  }
  int status = 0;
  waitpid(child_, &status, 0);
  child_ = -1;
  close(out_);
  close(err_);
  finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  finished.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  return finished;
}

}  // namespace sayso::test
