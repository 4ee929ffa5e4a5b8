#!/usr/bin/env bash
# The kiosk's session on a screen of X, which the display manager runs: this PC's keyboard, a screen that never
# goes dark, a window manager that has nothing but the kiosk, and the kiosk. It ends when the kiosk is left.
set -uo pipefail

KEYBOARD=${KEYBOARD:-/etc/default/keyboard}

if [ -r "$KEYBOARD" ]; then
    XKBMODEL='' XKBLAYOUT='' XKBVARIANT='' XKBOPTIONS=''
    # shellcheck source=/dev/null
    . "$KEYBOARD"
    setxkbmap -model "${XKBMODEL:-pc105}" -layout "${XKBLAYOUT:-be}" -variant "$XKBVARIANT" -option "$XKBOPTIONS"
fi
xset s off s noblank -dpms
systemctl --user stop digipunt-kiosk.service # one of a session before: it would end this one when it ends
systemctl --user import-environment DISPLAY XAUTHORITY
exec openbox --config-file "$(dirname "$0")/openbox.xml" \
    --startup "systemctl --user --no-block start digipunt-kiosk.service"
