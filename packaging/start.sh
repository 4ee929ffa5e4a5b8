#!/usr/bin/env bash
# Makes this machine ready, then opens the kiosk on the screen; without a screen it runs the demo.
#
#   bash packaging/start.sh [options of `python -m kiosk run`; without any: --windowed]
#   bash packaging/start.sh --help     says this and those options, and does nothing
#
# Pictures and the sheet of the demo land in build/demo; those of the last time go first.
set -euo pipefail
cd "$(dirname "$0")/.."

for option in "$@"; do
    case "$option" in
        -h | --help)
            sed -n '2,/^set /{s/^# \{0,1\}//p}' packaging/start.sh
            [ ! -x .venv/bin/python ] || .venv/bin/python -m kiosk run --help
            exit
            ;;
    esac
done

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    bash packaging/setup.sh
    [ $# -gt 0 ] || set -- --windowed
    echo "Opening the kiosk: python -m kiosk run $*"
    exec .venv/bin/python -m kiosk run "$@"
fi

bash packaging/setup.sh --virtual-screen
echo "This machine has no screen, so a simulated visitor shows the kiosk on a virtual one (a minute or two)."
mkdir -p build/demo
.venv/bin/python -m kiosk demo --out build/demo >build/demo/demo.json
echo "The visit is over. Look at its screens, one picture each, in order, from"
echo "    $PWD/build/demo/001-welcome.png"
echo "on, and at the sheet that the visitor takes home:"
echo "    $PWD/build/demo/sheet.pdf"
