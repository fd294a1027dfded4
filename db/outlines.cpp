#include "outlines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sayso::db {
namespace {

constexpr std::size_t kHead = 4;     // bytes: statements stored when it was made
constexpr std::size_t kFeature = 7;  // bytes
constexpr int kId = 5;               // bytes of them for the hash: match::feature_id has no more
constexpr std::uint32_t kClasses = 32;
// Counts below were small numbers by chance; how they grew with the store is not known.
constexpr std::uint32_t kSettled = 4;

/// Classes of counts: steps of a factor of 1.6, up to two million.
const std::array<std::uint32_t, kClasses>& class_counts() {
  static const auto counts = [] {
    std::array<std::uint32_t, kClasses> out{};
    for (std::uint32_t i = 0; i < kClasses; ++i) {
      out[i] = static_cast<std::uint32_t>(std::lround(std::exp2(i * 0.68)));
    }
    return out;
  }();
  return counts;
}

std::uint32_t class_of(std::uint32_t count) {
  const double at = std::log2(std::max<double>(count, 1)) / 0.68;
  return std::min(kClasses - 1, static_cast<std::uint32_t>(std::lround(at)));
}

void put(std::string& out, std::uint64_t value, int bytes) {
  for (; bytes > 0; --bytes, value >>= 8) out.push_back(static_cast<char>(value & 0xFF));
}

std::uint64_t take(const char* at, int bytes) {
  std::uint64_t value = 0;
  while (bytes-- > 0) value = value << 8 | static_cast<unsigned char>(at[bytes]);
  return value;
}

}  // namespace

std::string pack_outline(const match::Signature& signature,
                         const std::vector<std::uint32_t>& counts, std::uint32_t size) {
  std::string out;
  out.reserve(kHead + kFeature * signature.features.size());
  put(out, size, kHead);
  std::uint32_t group = 0;
  for (std::size_t at = 0; at < signature.features.size(); ++at) {
    const match::Feature& one = signature.features[at];
    const auto weight =
        static_cast<std::uint32_t>(std::clamp(std::lround(one.weight * 15), 1L, 15L));
    const std::uint32_t begins = at == 0 || one.group != group ? 1 : 0;
    group = one.group;
    put(out, one.id, kId);
    put(out,
        weight | class_of(counts[at]) << 4 | static_cast<std::uint32_t>(one.kind) << 9 |
            begins << 12,
        2);
  }
  return out;
}

void unpack_outline(std::string_view bytes, std::uint32_t size, match::Signature& signature,
                    std::vector<std::uint32_t>& counts) {
  signature.features.clear();
  signature.groups = 0;
  counts.clear();
  if (bytes.size() < kHead) return;
  const double grown =
      static_cast<double>(size) / std::max(1.0, static_cast<double>(take(bytes.data(), kHead)));
  for (std::size_t at = kHead; at + kFeature <= bytes.size(); at += kFeature) {
    const auto rest = static_cast<std::uint32_t>(take(bytes.data() + at + kId, 2));
    if ((rest >> 12 & 1) != 0 || signature.groups == 0) ++signature.groups;
    match::Feature& one = signature.features.emplace_back();
    one.id = take(bytes.data() + at, kId);
    one.kind = static_cast<match::FeatureKind>(rest >> 9 & 7);
    one.group = signature.groups - 1;
    one.weight = static_cast<float>(rest & 15) / 15.0F;
    const std::uint32_t count = class_counts()[rest >> 4 & 31];
    const double now = count < kSettled ? count : count * std::max(1.0, grown);
    counts.push_back(static_cast<std::uint32_t>(std::min<double>(now, size)));
  }
}

}  // namespace sayso::db
