#include "extract/tree.h"

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace sayso::extract {
namespace {

enum class Stop : int { none, memory, time };

double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Memory that is only ever freed whole. Over its budget or past its deadline it jumps out of the
/// parser: gumbo's frames are plain C and hold nothing that must be released.
class Arena {
 public:
  Arena(std::size_t budget, double deadline) : budget_(budget), deadline_(deadline) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (void* block : blocks_) std::free(block);
  }

  void* allocate(std::size_t size) {
    if (++calls_ % 256 == 0 && thread_seconds() > deadline_) leave(Stop::time);
    size = (size + 15) & ~std::size_t{15};
    if (size > budget_ - used_) leave(Stop::memory);
    used_ += size;
    if (size > left_) grow(size);
    last_ = next_;
    next_ += size;
    left_ -= size;
    return last_;
  }

  /// Only the latest piece can be taken back: the parser's buffers grow by copying.
  void release(void* piece) {
    if (piece == nullptr || piece != last_) return;
    const auto size = static_cast<std::size_t>(next_ - last_);
    left_ += size;
    used_ -= size;
    next_ = last_;
    last_ = nullptr;
  }

  std::jmp_buf exit;
  [[nodiscard]] std::size_t used() const { return used_; }

 private:
  void grow(std::size_t size) {
    static constexpr std::size_t kBlock = std::size_t{1} << 19;
    const std::size_t bytes = std::max(kBlock, size);
    void* block = std::malloc(bytes);
    if (block == nullptr) leave(Stop::memory);
    blocks_.push_back(block);
    next_ = static_cast<char*>(block);
    left_ = bytes;
  }
  [[noreturn]] void leave(Stop why) { std::longjmp(exit, static_cast<int>(why)); }

  std::size_t budget_, used_ = 0, left_ = 0, calls_ = 0;
  double deadline_;
  char* next_ = nullptr;
  char* last_ = nullptr;
  std::vector<void*> blocks_;
};

void* arena_allocate(void* arena, std::size_t size) {
  return static_cast<Arena*>(arena)->allocate(size);
}
void arena_release(void* arena, void* piece) { static_cast<Arena*>(arena)->release(piece); }

/// The one frame between the jump and its target: no object of ours may live in it.
Stop guarded_parse(Arena& arena, const char* html, std::size_t size, GumboOutput** out) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = arena_allocate;
  options.deallocator = arena_release;
  options.userdata = &arena;
  options.max_errors = 0;
  const int stopped = setjmp(arena.exit);
  if (stopped != 0) return static_cast<Stop>(stopped);
  *out = gumbo_parse_with_options(&options, html, size);
  return Stop::none;
}

Error refused(std::string why) {
  return {ErrorKind::refused, "the page " + std::move(why) + "; it was not read"};
}

}  // namespace

struct Tree::State {
  State(std::string text, std::size_t budget, double deadline)
      : html(std::move(text)), arena(budget, deadline) {}
  std::string html;
  Arena arena;
  GumboOutput* output = nullptr;
};

Tree::Tree(std::unique_ptr<State> state) : state_(std::move(state)) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

const GumboNode* Tree::document() const { return state_->output->document; }
std::size_t Tree::heap() const { return state_->arena.used(); }

Result<Tree> Tree::parse(std::string html, std::size_t depth, const Limits& limits) {
  if (html.size() > limits.stripped_bytes) {
    return refused("has " + std::to_string(html.size() >> 10) + " KB of markup, over " +
                   std::to_string(limits.stripped_bytes >> 10));
  }
  if (depth > limits.depth) {
    return refused("is nested " + std::to_string(depth) + " deep, over " +
                   std::to_string(limits.depth));
  }
  const std::size_t budget =
      std::min(limits.heap_base + limits.heap_factor * html.size(), limits.heap_most);
  auto state = std::make_unique<State>(std::move(html), budget, thread_seconds() + limits.seconds);
  switch (guarded_parse(state->arena, state->html.data(), state->html.size(), &state->output)) {
    case Stop::memory:
      return refused("would take over " + std::to_string(budget >> 20) + " MB to parse");
    case Stop::time:
      return refused("takes too long to parse");
    case Stop::none:
      break;
  }
  return Tree(std::move(state));
}

}  // namespace sayso::extract
