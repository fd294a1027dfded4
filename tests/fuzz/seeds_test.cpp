#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <vector>

#include "fuzz/targets.h"

namespace fs = std::filesystem;

namespace {

/// The file's bytes in a buffer of just their size, so that a sanitizer sees one byte too far.
std::vector<char> bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
  return {bytes.begin(), bytes.end()};
}

std::set<fs::path> files_in(const fs::path& folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.insert(entry.path());
  return files;
}

}  // namespace

TEST_CASE("Fuzz seeds: every promise is kept, also on their halves") {
  const fs::path root(SAYSO_SOURCE_DIR);
  for (const auto& target : sayso::fuzz::targets()) {
    const auto files = files_in(root / "tests/fuzz/seeds" / target.name);
    CHECK_FALSE(files.empty());
    for (const fs::path& file : files) {
      INFO(file.string());
      const auto bytes = bytes_of(file);
      target.run({bytes.data(), bytes.size()});
      const std::vector<char> half(bytes.begin(), bytes.begin() + bytes.size() / 2);
      target.run({half.data(), half.size()});
      target.run({});
    }
  }
}
