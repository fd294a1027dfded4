#!/bin/sh
# cv_en.sh EVAL [FOLDS]: English on PolNeAR by cross-validation, each article read by a model that has
# not seen it; prints the scorer's figures. EVAL is the folder that holds score_statements.py.
set -eu
eval_sets=$1
folds=${2:-5}
here=$(dirname "$0")
build=${BUILD:-$here/../../build}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$build/tests/sayso-train-en" "$eval_sets/attribution-en/polnear/dev" --folds "$folds" --out "$out"
python3 "$eval_sets/score_statements.py" "$eval_sets/attribution-en/polnear/dev" --pred "$out" \
  --bootstrap "${BOOTSTRAP:-1000}" --errors "${ERRORS:-0}"
