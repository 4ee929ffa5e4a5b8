#!/usr/bin/env bash
# Writes the locks anew from pyproject.toml: names, versions and hashes, and no addresses.
# For maintainers, on a machine with network and uv (`UV=/path/to/uv bash packaging/lock.sh`).
# Give `--upgrade` to take newer versions; without it the locked ones stay where they still fit.
set -euo pipefail
cd "$(dirname "$0")/.."

lock() { # lock NAME [uv options]: one lock for Linux on both processors and every Python we support
    local name=$1
    shift
    "${UV:-uv}" pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
        --output-file "packaging/locks/$name.txt" "$@"
}

mkdir -p packaging/locks
lock run pyproject.toml "$@"
lock collector --group collector --constraint packaging/locks/run.txt "$@"
lock test pyproject.toml --group test --group collector \
    --constraint packaging/locks/run.txt --constraint packaging/locks/collector.txt "$@"
lock bench --group bench "$@" # the oracle only: it lives in an environment of its own

if grep -nE '://|--(index|find-links|extra)' packaging/locks/*.txt; then
    echo "A lock names an address; take these lines out before it goes anywhere." >&2
    exit 1
fi
