// sayso-eval: measures the program on evaluation sets that lie on disk. A dispatcher and no more.

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "eval/all.h"
#include "eval/matching.h"
#include "eval/statements.h"
#include "registry.h"

namespace {

using namespace sayso;

int usage() {
  std::cerr << "usage: sayso-eval [all] [--eval DIR] [--set NAME]... (all --help tells more)\n"
               "       sayso-eval statements SET... --out DIR [--lang CODE]\n"
               "       sayso-eval retrieval DIR [--with-articles]\n"
               "       sayso-eval pairs FILE\n"
               "       sayso-eval chains FILE\n"
               "       sayso-eval numbers FILE\n";
  return 2;
}

int run(const std::vector<std::string>& words) {
  auto knowledge = extractors::load_knowledge();
  if (!knowledge) {
    std::cerr << "sayso-eval: " << knowledge.error().message << '\n';
    return 2;
  }
  // No command, or its options alone: all sets.
  if (words.empty() || words[0].starts_with("--")) {
    return eval::run_all(words, *knowledge, std::cout, std::cerr);
  }
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (words[0] == "all") return eval::run_all(rest, *knowledge, std::cout, std::cerr);
  if (words[0] == "statements") return eval::run_statements(rest, *knowledge, std::cerr);
  if (words[0] == "retrieval") {
    return eval::run_retrieval(rest, *knowledge, std::cout, std::cerr);
  }
  if (words[0] == "numbers") return eval::run_numbers(rest, *knowledge, std::cout, std::cerr);
  if (words[0] == "chains") return eval::run_chains(rest, *knowledge, std::cout, std::cerr);
  if (words[0] == "pairs") return eval::run_pairs(rest, *knowledge, std::cout, std::cerr);
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
