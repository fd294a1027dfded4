// sayso-eval: measures the program on evaluation sets that lie on disk. A dispatcher and no more.

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "eval/statements.h"
#include "registry.h"

namespace {

using namespace sayso;

int usage() {
  std::cerr << "usage: sayso-eval statements SET... --out DIR [--lang CODE]\n";
  return 2;
}

int run(const std::vector<std::string>& words) {
  if (words.empty()) return usage();
  auto knowledge = extractors::load_knowledge();
  if (!knowledge) {
    std::cerr << "sayso-eval: " << knowledge.error().message << '\n';
    return 2;
  }
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (words[0] == "statements") return eval::run_statements(rest, *knowledge, std::cerr);
  return usage();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "sayso-eval: this is a bug: " << error.what() << '\n';
    return 1;
  }
}
