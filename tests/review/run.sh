#!/usr/bin/env bash
# The review page in a real browser, and the exports read back by programs that are not ours.
# Installs nodejs, npm and chromium where they are missing (as root), and the pinned npm packages of
# package-lock.json beside this file. The last line is "N passed, N failed".
#
#   tests/review/run.sh [PART...]    parts: exports security pages kill; all where none is named
#   SAYSO_BINARY=PATH                the program (else build/sayso)
#   SAYSO_SHOTS=DIR                  screenshots (else screenshots/ beside the program)
set -eu
cd "$(dirname "$0")"
export SAYSO_BINARY=${SAYSO_BINARY:-$(cd ../.. && pwd)/build/sayso}
[ -x "$SAYSO_BINARY" ] || {
  echo "$SAYSO_BINARY is not there: build it first, or set SAYSO_BINARY" >&2
  exit 1
}

missing=""
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"
command -v python3 >/dev/null || missing="$missing python3"
command -v chromium >/dev/null || missing="$missing chromium fonts-noto-cjk"
if [ -n "$missing" ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "missing packages; install them as root: apt-get install$missing" >&2
    exit 1
  fi
  echo "installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >/dev/null
  # shellcheck disable=SC2086  # a list of words
  apt-get install -q -y --no-install-recommends $missing >/dev/null
fi
[ -d node_modules/playwright-core ] || npm ci --ignore-scripts --silent

exec node all.mjs "$@"
