#pragma once
// The parser behind a guard: gumbo's tree in memory of its own, with a budget of bytes and of time.
// The tree is never walked recursively, not even to free it.

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sayso::extract {

/// What parsing one page may cost.
struct Limits {
  std::size_t stripped_bytes = std::size_t{1}
                               << 20;             ///< longest page of 1,192 real ones: under this
  std::size_t depth = 512;                        ///< deepest of them: 88
  std::size_t heap_base = std::size_t{12} << 20;  ///< heap: this and `heap_factor` bytes a byte
  std::size_t heap_factor = 24;                   ///< highest of them: 17
  std::size_t heap_most = std::size_t{96} << 20;
  double seconds = 0.8;  ///< of this thread's processor time
};

/// A parsed page; owns all its memory.
class Tree {
 public:
  /// Fails with `refused` where `html` (stripped) would cost more than `limits`. `depth` is the
  /// bound that `strip` measured.
  [[nodiscard]] static Result<Tree> parse(std::string html, std::size_t depth,
                                          const Limits& limits = {});

  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  ~Tree();

  [[nodiscard]] const GumboNode* document() const;
  /// Bytes the parser asked for.
  [[nodiscard]] std::size_t heap() const;

 private:
  struct State;
  explicit Tree(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sayso::extract
