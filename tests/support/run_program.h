#pragma once
// Runs the built program as a person would, and reads what it said.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sayso::test {

struct Ran {
  int code = -1;  ///< exit code; -1 where a signal ended it
  std::string out, err;
};

/// Runs `sayso` with the arguments, `input` on standard input, and only these variables besides
/// PATH. `memory` bounds the bytes of its heap and stacks; 0 does not.
[[nodiscard]] Ran run_sayso(const std::vector<std::string>& arguments,
                            const std::string& input = "",
                            const std::vector<std::string>& environment = {},
                            std::size_t memory = 0);

/// A new folder that goes when the test ends.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string path(const std::string& name = "") const;
  /// Writes a file of that name; returns its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace sayso::test
