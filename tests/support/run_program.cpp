#include "support/run_program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace sayso::test {
namespace {

std::string read_all(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

[[noreturn]] void become(const Folder& folder, const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment) {
  const auto redirect = [&](const char* name, int flags, int to) {
    const int file = open(folder.path(name).c_str(), flags, 0600);
    if (file < 0 || dup2(file, to) < 0) _exit(126);
  };
  redirect("in", O_RDONLY, STDIN_FILENO);
  redirect("out", O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect("err", O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  std::vector<std::string> words = {SAYSO_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::vector<std::string> variables = environment;
  if (const char* path = std::getenv("PATH")) variables.push_back("PATH=" + std::string(path));
  std::vector<char*> envp;
  for (auto& variable : variables) envp.push_back(variable.data());
  envp.push_back(nullptr);
  execve(SAYSO_BINARY, argv.data(), envp.data());
  _exit(127);
}

}  // namespace

Ran run_sayso(const std::vector<std::string>& arguments, const std::string& input,
              const std::vector<std::string>& environment, std::size_t memory) {
  const Folder folder;
  folder.write("in", input);
  const pid_t child = fork();
  if (child == 0) {
    const rlimit bound{memory, memory};
    if (memory > 0 && setrlimit(RLIMIT_DATA, &bound) != 0) _exit(126);
    become(folder, arguments, environment);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_all(folder.path("out")),
          read_all(folder.path("err"))};
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "sayso_test_XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::path(const std::string& name) const {
  return name.empty() ? path_.string() : (path_ / name).string();
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
  std::ofstream(path(name), std::ios::binary) << bytes;
  return path(name);
}

}  // namespace sayso::test
