#include "trace/blame.h"

#include <catch2/catch.hpp>

using namespace sayso;

namespace {

Difference between(std::string left, std::string right, DifferenceKind kind) {
  Difference out;
  out.left = std::move(left);
  out.right = std::move(right);
  out.kind = kind;
  return out;
}

bool never(const std::string&, const std::string&) { return false; }

}  // namespace

TEST_CASE("one altered report does not taint those that it differs from", "[trace]") {
  const auto kind = DifferenceKind::number;
  // The second of four has another number: neither the first nor those after it are flagged.
  CHECK(trace::bearers({between("1", "2", kind), between("2", "3", kind), between("2", "4", kind)},
                       never) == std::vector<std::string>{"2", "2", "2"});
  // One against one: the later.
  CHECK(trace::bearers({between("1", "2", kind)}, never) == std::vector<std::string>{"2"});
}

TEST_CASE("whoever took the claim from another changed it", "[trace]") {
  const auto kind = DifferenceKind::number;
  const auto from_first = [](const std::string& from, const std::string& to) {
    return from != "1" && to == "1";
  };
  CHECK(trace::bearers({between("1", "2", kind), between("1", "3", kind), between("1", "4", kind)},
                       from_first) == std::vector<std::string>{"2", "3", "4"});
}

TEST_CASE("only the later of two can have lost a hedge or a source", "[trace]") {
  const auto hedge = DifferenceKind::hedge_lost, source = DifferenceKind::attribution_lost;
  CHECK(trace::bearers({between("1", "2", hedge), between("1", "3", hedge)}, never) ==
        std::vector<std::string>{"", ""});
  CHECK(trace::bearers({between("1", "3", hedge), between("2", "3", hedge)}, never) ==
        std::vector<std::string>{"3", "3"});
  CHECK(trace::bearers({between("1", "2", source), between("1", "3", source)}, never) ==
        std::vector<std::string>{"2", "3"});
  CHECK(trace::bearers({between("1", "2", DifferenceKind::translated)}, never) ==
        std::vector<std::string>{""});
}
