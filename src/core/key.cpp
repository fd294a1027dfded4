#include "core/key.h"

#include <array>
#include <cstdint>

namespace sayso {
namespace {

// FNV-1a over two lanes with different primes, finished by splitmix64. Keys name things, they guard
// nothing: digests of evidence are SHA-256.
struct Lanes {
  std::uint64_t a = 0xcbf29ce484222325ULL;
  std::uint64_t b = 0x9ae16a3b2f90404fULL;
  void eat(unsigned char byte) {
    a = (a ^ byte) * 0x100000001b3ULL;
    b = (b ^ byte) * 0x9ddfea08eb382d69ULL;
    b ^= b >> 29;
  }
};

std::uint64_t finish(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

}  // namespace

std::string make_key(std::string_view prefix, std::initializer_list<std::string_view> parts) {
  Lanes lanes;
  for (const auto part : parts) {
    for (const char c : part) lanes.eat(static_cast<unsigned char>(c));
    lanes.eat(0xFF);  // never occurs in UTF-8
  }
  std::uint64_t high = finish(lanes.a), low = finish(lanes.b ^ high);
  static constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string out(prefix);
  for (int i = 0; i < 13; ++i, high >>= 5) out.push_back(kLetters[high & 31]);
  for (int i = 0; i < 13; ++i, low >>= 5) out.push_back(kLetters[low & 31]);
  return out;
}

}  // namespace sayso
