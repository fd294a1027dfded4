#!/usr/bin/env bash
# Installs what is missing, builds with GCC and warnings as errors, runs every test, and runs them
# again under the address and undefined-behaviour sanitizers (slow, kill and benchmark tests once
# only). The last line is "N passed, N failed"; the exit code is 0 where none failed.
#
#   tests/run.sh            all of it
#   SAYSO_OUT=DIR           build folders in DIR in place of ./build-test
set -u
cd "$(dirname "$0")/.." || exit 1
out=${SAYSO_OUT:-$PWD/build-test}
passed=0
failed=0

say() { printf '\n== %s\n' "$*"; }

finish() {
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
  exit
}

# one NAME COMMAND...: a check that counts as one test.
one() {
  local name=$1
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
  fi
}

# catch COMMAND...: runs a Catch2 program and counts its test cases by its closing line.
catch() {
  local log=$out/catch.log code=0
  "$@" 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  local all bad
  all=$(sed -nE 's/^All tests passed .* in ([0-9]+) test cases?\).*/\1/p' "$log" | tail -1)
  bad=0
  if [ -z "$all" ]; then
    all=$(sed -nE 's/^test cases: *([0-9]+) .*/\1/p' "$log" | tail -1)
    bad=$(sed -nE 's/^test cases:.* ([0-9]+) failed.*/\1/p' "$log" | tail -1)
  fi
  # A crash or a leak leaves a wrong code without a failed test.
  if [ "$code" != 0 ] && [ "${bad:-0}" = 0 ]; then
    bad=1
    all=$((${all:-0} + 1))
    echo "FAILED: $1 ended with code $code"
  fi
  passed=$((passed + ${all:-0} - ${bad:-0}))
  failed=$((failed + ${bad:-0}))
}

# build FOLDER TARGET OPTIONS...
build() {
  local folder=$1 target=$2
  shift 2
  say "Building $folder"
  if cmake -S . -B "$folder" -G Ninja -DSAYSO_TESTS=ON -DSAYSO_WERROR=ON "$@" >"$out/cmake.log" &&
    cmake --build "$folder" --target "$target" >"$out/build.log" 2>&1; then
    tail -1 "$out/build.log"
    return 0
  fi
  tail -n 60 "$out/cmake.log" "$out/build.log"
  echo "FAILED: the build of $folder"
  failed=$((failed + 1))
  return 1
}

mkdir -p "$out"
# A clone elsewhere finds what another has compiled.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=true
say "Packages"
tests/install.sh build test || {
  failed=1
  finish
}

one "Layers: who may include whom" cmake -P tests/layers.cmake

build "$out/gcc" all || finish
say "All tests"
catch "$out/gcc/tests/sayso_tests"

if [ -x tests/review/run.sh ]; then
  say "The review page"
  SAYSO_BINARY=$out/gcc/sayso tests/review/run.sh 2>&1 | tee "$out/review.log"
  code=${PIPESTATUS[0]}
  counts=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$out/review.log" | tail -1)
  read -r good bad <<<"${counts:-0 0}"
  [ "$code" = 0 ] || [ "$bad" != 0 ] || bad=1
  passed=$((passed + good))
  failed=$((failed + bad))
fi

# With assertions, unlike a release.
build "$out/sanitized" sayso_tests -DSAYSO_SANITIZE=address,undefined -DCMAKE_BUILD_TYPE=Debug \
  -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" || finish
say "The tests again under address and undefined-behaviour sanitizers"
catch env UBSAN_OPTIONS=print_stacktrace=1 "$out/sanitized/tests/sayso_tests" \
  "~[slow]~[kill]~[bench]"

finish
