#include "trace/shingles.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "text/utf8.h"

namespace sayso::trace {
namespace {

constexpr std::size_t kRun = 8;  // letters, blanks left out
constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kBins = std::tuple_size_v<Sketch>;

std::uint64_t mix(std::uint64_t x) {  // splitmix64's finish
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

}  // namespace

Sketch sketch_of(std::string_view text) {
  // The polynomial of the last kRun letters rolls along; mix() makes a hash of it.
  constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;
  constexpr std::uint64_t kGone = [] {
    std::uint64_t power = 1;
    for (std::size_t i = 0; i < kRun; ++i) power *= kBase;
    return power;
  }();
  Sketch out;
  out.fill(kNone);
  std::array<std::uint64_t, kRun> last{};
  std::uint64_t rolling = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    at += c.length;
    if (text::is_space(c.value)) continue;
    std::uint64_t& oldest = last[letters % kRun];
    rolling = rolling * kBase + c.value - oldest * kGone;
    oldest = c.value;
    if (++letters < kRun) continue;
    const std::uint64_t hash = mix(rolling);
    std::uint64_t& least = out[hash % kBins];
    least = std::min(least, hash);
  }
  return out;
}

double resemblance(const Sketch& left, const Sketch& right) {
  std::size_t same = 0, filled = 0;
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    filled += left[bin] != kNone || right[bin] != kNone;
    same += left[bin] == right[bin] && left[bin] != kNone;
  }
  return filled == 0 ? 0 : static_cast<double>(same) / static_cast<double>(filled);
}

}  // namespace sayso::trace
