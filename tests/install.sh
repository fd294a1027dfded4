#!/usr/bin/env bash
# Installs the Debian packages that are missing, and says which. Groups: build (the program), test
# (what tests/run.sh needs besides), deep (what tests/deep.sh needs besides), demo.
#
#   tests/install.sh build test
set -eu

group_packages() {
  case $1 in
    build)
      echo build-essential ca-certificates ccache cmake libcli11-dev libcpp-httplib-dev \
        libcurl4-openssl-dev libfmt-dev libgumbo-dev libicu-dev libpsl-dev libsqlite3-dev \
        libsqlitecpp-dev libssl-dev ninja-build nlohmann-json3-dev pkg-config zlib1g-dev
      ;;
    test) echo catch2 ;;
    deep) echo clang clang-format clang-tidy git libbenchmark-dev python3 ;;
    demo) echo busybox ;;
    *)
      echo "no group of packages '$1'" >&2
      exit 2
      ;;
  esac
}

missing=""
for group in "$@"; do
  for package in $(group_packages "$group"); do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
  done
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ]; then
  echo "missing packages; install them as root: apt-get install$missing" >&2
  exit 1
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q >/dev/null
# shellcheck disable=SC2086  # a list of words
apt-get install -q -y --no-install-recommends $missing >/dev/null
