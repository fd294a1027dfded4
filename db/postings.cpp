#include "postings.h"

#include <algorithm>
#include <cmath>

namespace sayso::db {

void append_posting(std::string& bytes, match::Number before, const match::Posting& posting) {
  for (auto rest = posting.number - before;; rest >>= 7) {
    const bool last = rest < 0x80;
    bytes.push_back(static_cast<char>((rest & 0x7F) | (last ? 0 : 0x80)));
    if (last) break;
  }
  const int weight = std::clamp(static_cast<int>(std::lround(posting.weight * 15)), 1, 15);
  const int length = std::clamp((posting.length + 1) / 2, 1, 15);
  bytes.push_back(static_cast<char>(weight << 4 | length));
}

std::vector<match::Posting> read_postings(std::string_view bytes) {
  std::vector<match::Posting> out;
  match::Number number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    match::Number difference = 0;
    int shift = 0;
    for (; at < bytes.size() && shift < 35; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes[at++]);
      difference |= static_cast<match::Number>(byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    if (at >= bytes.size()) break;
    const auto rest = static_cast<unsigned char>(bytes[at++]);
    number += difference;
    out.push_back({number, static_cast<float>(rest >> 4) / 15.0F,
                   static_cast<std::uint16_t>((rest & 15) * 2)});
  }
  return out;
}

}  // namespace sayso::db
