#include "review/elastic_queue.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <future>

using namespace sayso::review;

TEST_CASE("a job runs at once though all threads are held", "[review]") {
  ElasticQueue queue(2, 64);
  std::promise<void> release;
  const auto held = release.get_future().share();
  for (int at = 0; at < 8; ++at) queue.enqueue([held] { held.wait(); });
  std::promise<void> ran;
  queue.enqueue([&] { ran.set_value(); });
  CHECK(ran.get_future().wait_for(std::chrono::seconds(1)) == std::future_status::ready);
  release.set_value();
  queue.shutdown();
}

TEST_CASE("shutting down lets waiting jobs finish", "[review]") {
  ElasticQueue queue(1, 2);
  std::atomic<int> ran = 0;
  for (int at = 0; at < 100; ++at) queue.enqueue([&] { ++ran; });
  queue.shutdown();
  CHECK(ran == 100);
}
