#!/usr/bin/env bash
# Shows sayso at work on one story told by fourteen invented outlets: installs the packages that are
# missing (as root), builds, serves samples/pages on the loopback address, adds the pages, prints the
# claim-source table, one claim back to the characters of the pages, the way of another with what was
# altered on it, a citation list, and verifies all.
#
#   samples/demo.sh          the program is built in ./build, the collection is build/demo.db
set -eu
cd "$(dirname "$0")/.."

claim="Microsoft lost OpenAI to Oracle"
altered="data-center leases with at least two private operators"
database=build/demo.db
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

run() {
  printf '\n$ sayso'
  printf ' %q' "$@"
  printf '\n'
  build/sayso "$@"
}

echo "== Installing what is missing"
tests/install.sh build demo

echo "== Building build/sayso"
mkdir -p build
if ! { cmake -S . -B build && cmake --build build --target sayso -j "$(nproc)"; } >build/demo.log 2>&1; then
  tail -40 build/demo.log
  exit 1
fi

echo "== Serving samples/pages"
# busybox ends at once where the port is taken; the next one is tried.
for port in 18721 18722 18723 18724 18725; do
  busybox httpd -f -p "127.0.0.1:$port" -h samples/pages 2>build/server.log &
  server=$!
  sleep 0.3
  if kill -0 "$server" 2>/dev/null; then break; fi
  server=""
done
if [ -z "$server" ]; then
  cat build/server.log
  exit 1
fi

rm -f "$database" "$database"-*
for page in samples/pages/*.html; do
  echo "http://127.0.0.1:$port/${page##*/}"
done >build/demo.list
export SAYSO_DB=$database

run add --allow-private --pause 0 --list build/demo.list
run table
run show "$claim"
run trace "$altered"
run export --format markdown --claim "$claim" --source "TD Cowen"
run verify

echo
echo "The collection stays in $database: try  build/sayso table --db $database --flag number-conflict"
