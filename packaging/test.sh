#!/usr/bin/env bash
# Makes this machine ready, then checks everything: style, types, imports, scripts, and all tests.
# Ends with 0 when all is well. It brings its own screen and cleans up after itself.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

bash packaging/setup.sh --test || exit

scratch=$(mktemp --directory)
failed=()
own=() # the processes started here

clean_up() {
    local process
    for process in "${own[@]}"; do kill "$process" 2>/dev/null && wait "$process" 2>/dev/null; done
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

check() { # check NAME COMMAND...: run it, tell how long it took, remember when it failed
    local name=$1 begin=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed+=("$name")
    printf -- '-- %s: %d s\n' "$name" $((SECONDS - begin))
}

prepare_home() { # nothing of whoever runs the tests is read or changed
    mkdir -m 700 "$scratch/home" "$scratch/runtime"
    mkdir -m 1777 "$scratch/tmp" # the print service and other users of the tests must come in too
    chmod 711 "$scratch"
    export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/runtime TMPDIR=$scratch/tmp LC_ALL=C.UTF-8
    unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS QT_QPA_PLATFORM
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
}

open_screen() { # open_screen NAME: a virtual screen with a window manager, so that windows become active
    mkfifo "$scratch/display-$1"
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$scratch/display-$1" 2>"$scratch/xvfb-$1.log" &
    own+=($!)
    local number
    if ! read -r -t 30 number <"$scratch/display-$1"; then
        echo "The virtual screen did not start:" >&2
        cat "$scratch/xvfb-$1.log" >&2
        exit 1
    fi
    export DISPLAY=:$number
    openbox --sm-disable >"$scratch/openbox-$1.log" 2>&1 &
    own=($! "${own[@]}")
}

part() { # part NAME PATH...: some of the tests, on the screen that was opened last
    COVERAGE_FILE=$scratch/coverage.$1 .venv/bin/python -m pytest --basetemp="$scratch/tests-$1" \
        -o "cache_dir=$scratch/cache-$1" --durations=10 --cov --cov-report= --cov-fail-under=0 "${@:2}"
}

tests() { # two halves beside each other, each on a screen of its own, or their windows would take the focus
    local first code=0
    local -a half=(tests/core tests/content tests/kinds tests/worlds tests/visit tests/showcase tests/ui)
    half+=(tests/bench tests/calibration tests/reports tests/storage)
    open_screen first
    part first "${half[@]}" >"$scratch/first.log" 2>&1 &
    first=$!
    own=("$first" "${own[@]}")
    open_screen rest
    part rest tests "${half[@]/#/--ignore=}" || code=1
    wait "$first" || code=1
    cat "$scratch/first.log"
    export COVERAGE_FILE=$scratch/coverage
    .venv/bin/python -m coverage combine --quiet "$scratch"/coverage.* || code=1
    .venv/bin/python -m coverage report || code=1
    return "$code"
}

check "style" .venv/bin/ruff check .
check "types" .venv/bin/mypy
check "imports" .venv/bin/lint-imports --no-logo --no-cache
check "scripts" shellcheck .ci/run packaging/*.sh packaging/session/*.sh
prepare_home
check "tests" tests

printf '\nEverything together: %d s.\n' "$SECONDS"
if [ ${#failed[@]} -gt 0 ]; then
    printf 'Not well: %s.\n' "${failed[*]}"
    exit 1
fi
echo "All is well."
