#include "trace/shingles.h"

#include <limits>
#include <vector>

#include "text/utf8.h"

namespace sayso::trace {
namespace {

constexpr std::size_t kRun = 8;  // letters, blanks left out

std::uint64_t mix(std::uint64_t x) {  // splitmix64's finish
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

}  // namespace

Sketch sketch_of(std::string_view text) {
  std::vector<char32_t> letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    at += c.length;
    if (!text::is_space(c.value)) letters.push_back(c.value);
  }
  Sketch out;
  out.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::size_t i = 0; i + kRun <= letters.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < kRun; ++j) hash = mix(hash + letters[i + j] + 1);
    for (std::size_t k = 0; k < out.size(); ++k) {
      const std::uint64_t value = mix(hash ^ (0x9E3779B97F4A7C15ULL * (k + 1)));
      if (value < out[k]) out[k] = value;
    }
  }
  return out;
}

double resemblance(const Sketch& left, const Sketch& right) {
  std::size_t same = 0;
  for (std::size_t k = 0; k < left.size(); ++k) {
    same += left[k] == right[k] && left[k] != std::numeric_limits<std::uint64_t>::max();
  }
  return static_cast<double>(same) / static_cast<double>(left.size());
}

}  // namespace sayso::trace
