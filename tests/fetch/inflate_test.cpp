#include "fetch/inflate.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/loopback_server.h"

using sayso::fetch::Inflater;
using sayso::support::gzipped;

namespace {

Inflater::State feed(const std::string& packed, std::string& out, std::size_t limit,
                     std::size_t step) {
  Inflater inflater;
  auto state = Inflater::State::more;
  for (std::size_t at = 0; at < packed.size(); at += step) {
    state = inflater.feed(std::string_view(packed).substr(at, step), out, limit);
  }
  return state;
}

}  // namespace

TEST_CASE("gzip comes out the same however it is cut") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i * 7919) + " ";
  const std::string packed = gzipped(text);
  for (const std::size_t step : {std::size_t{1}, std::size_t{1000}, packed.size()}) {
    std::string out;
    CHECK(feed(packed, out, 1 << 20, step) == Inflater::State::finished);
    CHECK(out == text);
  }
}

TEST_CASE("gzip: several members, and nonsense behind them, read as gunzip does") {
  std::string out;
  CHECK(feed(gzipped("one ") + gzipped("two") + "\0\0\0", out, 100, 3) ==
        Inflater::State::finished);
  CHECK(out == "one two");
}

TEST_CASE("gzip: limit, truncation and damage are told apart") {
  const std::string packed = gzipped(std::string(1 << 20, 'x'));
  std::string out;
  CHECK(feed(packed, out, 1000, packed.size()) == Inflater::State::too_long);
  CHECK(out.size() == 1000);
  out.clear();
  CHECK(feed(packed.substr(0, packed.size() - 4), out, 2 << 20, 100) == Inflater::State::more);
  out.clear();
  CHECK(feed("no gzip at all", out, 100, 100) == Inflater::State::corrupt);
  std::string damaged = gzipped("some words that can be checked");
  damaged[damaged.size() - 6] ^= 1;
  out.clear();
  CHECK(feed(damaged, out, 1000, 1000) == Inflater::State::corrupt);
}
