#!/bin/sh
# What the trained parts are worth on articles and pages that they have not seen: five-fold
# cross-validation of each trainer, scored by the set's own scorer.
#
#   tests/train/cross_validate.sh EVAL [en|ko|extract]...    all three where none is named
#
# EVAL is the folder of the evaluation sets. BUILD=DIR names the build folder (else ./build beside
# tests/), ERRORS=N prints the N worst errors of each kind, BOOTSTRAP=N sets the intervals' samples.
set -eu
sets=$1
shift
[ $# -gt 0 ] || set -- en ko extract
build=${BUILD:-$(dirname "$0")/../../build}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# statements CODE SET
statements() {
  "$build/tests/sayso-train-$1" "$sets/$2" --folds 5 --out "$out/$1"
  python3 "$sets/score_statements.py" "$sets/$2" --pred "$out/$1" \
    --bootstrap "${BOOTSTRAP:-1000}" --errors "${ERRORS:-0}"
}

for part in "$@"; do
  case $part in
    en) statements en attribution-en/polnear/dev ;;
    ko) statements ko attribution-ko/train ;;
    extract)
      "$build/tests/sayso-train-extract" "$sets/extraction/dev" --cv "$out/pages.jsonl"
      python3 "$sets/extraction/score.py" "$sets/extraction/dev/gold.jsonl" "$out/pages.jsonl" \
        --worst "${ERRORS:-0}"
      ;;
    *)
      echo "cross_validate.sh: no trainer '$part': en, ko or extract" >&2
      exit 2
      ;;
  esac
done
