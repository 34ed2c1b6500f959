#!/usr/bin/env bash
# Builds twice from clean and compares the bytes of every jar: binaries, sources, Javadoc.
#   tools/reproducible.sh                       all modules
#   tools/reproducible.sh -pl fake-sqs -am      some
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sums="$(mktemp -d)"
trap 'rm -rf "$sums"' EXIT

build() {
  mvn -B -ntp -q -Prelease -Dmaven.test.skip=true clean package "${@:2}"
  find . -path '*/target/*.jar' -not -path '*/target/junit/*' | sort | xargs sha256sum >"$sums/$1"
}

build first "$@"
build second "$@"
diff "$sums/first" "$sums/second"
echo "$(wc -l <"$sums/first") jars, the same bytes twice"
