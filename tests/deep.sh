#!/usr/bin/env bash
# What takes longer than tests/run.sh: the format of the code, a Clang build with all tests,
# clang-tidy, fuzzing, the benchmarks, and where the evaluation sets are there the whole evaluation,
# of trained parts on what they have not seen too. The last line is "N passed, N failed".
#
#   tests/deep.sh [STEP...]      all where none is named: format clang tidy fuzz bench evaluate unseen
#   SAYSO_EVAL=DIR               evaluation sets (else ../shared/eval beside this folder)
#   SAYSO_FUZZ_SECONDS=N         for each fuzz target (else 60)
#   SAYSO_OUT=DIR                build folders in DIR in place of ./build-test
set -u
cd "$(dirname "$0")/.." || exit 1
root=$PWD
out=${SAYSO_OUT:-$root/build-test}
sets=${SAYSO_EVAL:-$root/../shared/eval}
seconds=${SAYSO_FUZZ_SECONDS:-60}
cores=$(nproc)
passed=0
failed=0

# step NAME: runs the function of that name; it counts as one test.
step() {
  printf '\n== %s\n' "$1"
  if "$1"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $1"
  fi
}

# make FOLDER TARGET OPTIONS...: configures and builds.
make() {
  local folder=$1 target=$2
  shift 2
  if cmake -S . -B "$folder" -G Ninja "$@" >"$out/build.log" &&
    cmake --build "$folder" --target "$target" >>"$out/build.log"; then
    return 0
  fi
  tail -60 "$out/build.log"
  return 1
}

sources() { git ls-files 'src/*.cpp' 'extractors/*.cpp' 'db/*.cpp'; }

format() {
  git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run -Werror
}

clang() {
  make "$out/clang" sayso_tests -DSAYSO_TESTS=ON -DSAYSO_WERROR=ON -DCMAKE_CXX_COMPILER=clang++ &&
    "$out/clang/tests/sayso_tests"
}

tidy() {
  # Built before: some sources are generated. With assertions, for they tell the analyser what holds.
  make "$out/clang" sayso -DSAYSO_TESTS=ON -DSAYSO_WERROR=ON -DCMAKE_CXX_COMPILER=clang++ &&
    sources | xargs -P "$cores" -n 4 clang-tidy --quiet -p "$out/clang" --extra-arg=-UNDEBUG 2>/dev/null
}

fuzz() {
  make "$out/fuzz" fuzz -DSAYSO_TESTS=ON -DSAYSO_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++ \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" || return 1
  local bad=0 name corpus
  for target in "$out"/fuzz/tests/fuzz/fuzz_*; do
    name=${target##*/fuzz_}
    corpus=$out/fuzz/corpus/$name
    mkdir -p "$corpus" "$out/fuzz/found"
    echo "-- $name"
    "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=20000 \
      -verbosity=0 -print_final_stats=1 -artifact_prefix="$out/fuzz/found/$name-" \
      "$corpus" "tests/fuzz/seeds/$name" 2>"$out/fuzz/$name.log" || {
      bad=1
      tail -30 "$out/fuzz/$name.log"
    }
    grep -E 'number_of_executed_units|peak_rss' "$out/fuzz/$name.log"
  done
  return $bad
}

bench() {
  make "$out/release" sayso_bench -DSAYSO_BENCH=ON &&
    SAYSO_EVAL=$sets "$out/release/tests/bench/sayso_bench" \
      --benchmark_out="$out/bench.json" --benchmark_out_format=json &&
    tests/bench/check_bars.py "$out/bench.json"
}

evaluate() {
  if [ ! -d "$sets" ]; then
    echo "no evaluation sets at $sets: nothing measured"
    return 0
  fi
  make "$out/release" all -DSAYSO_BENCH=ON || return 1
  "$out/release/sayso-eval" all --eval "$sets"
}

# The trained parts on what they have not seen: figures to read beside those of `evaluate`.
unseen() {
  if [ ! -d "$sets" ]; then
    echo "no evaluation sets at $sets: nothing measured"
    return 0
  fi
  local code
  for code in en ko extract; do
    make "$out/train" "sayso-train-$code" -DSAYSO_TESTS=ON || return 1
  done
  BUILD=$out/train tests/train/cross_validate.sh "$sets"
}

mkdir -p "$out"
tests/install.sh build test deep || exit 1
[ $# -gt 0 ] || set -- format clang tidy fuzz bench evaluate unseen
for name in "$@"; do
  step "$name"
done
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
