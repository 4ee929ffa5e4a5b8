#!/usr/bin/env bash
# Makes this machine ready, then opens the kiosk on the screen; without a screen it runs the demo.
#
#   bash packaging/start.sh [options of `python -m kiosk run`; without any: --windowed]
#
# Pictures and the sheet of the demo land in build/demo.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    bash packaging/setup.sh
    [ $# -gt 0 ] || set -- --windowed
    echo "Opening the kiosk: python -m kiosk run $*"
    exec .venv/bin/python -m kiosk run "$@"
fi

bash packaging/setup.sh --virtual-screen
echo "This machine has no screen, so a simulated visitor shows the kiosk on a virtual one (a minute or two)."
.venv/bin/python -m kiosk demo --out build/demo
echo "Look in $PWD/build/demo: a picture (PNG) of each screen, and the sheet (PDF) that the visitor takes home."
