#!/usr/bin/env bash
# Makes this PC a kiosk, which opens when it is switched on; or takes that away again. Run it as root.
#
#   sudo bash packaging/install.sh            install, or bring up to date: it can be run again at any time
#   sudo bash packaging/install.sh --remove   take away what it put into the system; settings and data stay
#
# It is made for Debian 12 or newer without a desktop. This folder stays where it is: put it in
# /opt/digipunt-kiosk first, or anywhere else that every user may read.
# Ends with 0 done, 2 wrong option or settings, 3 not root, 4 a folder that cannot be used, else as setup.sh.
set -euo pipefail
umask 022
cd "$(dirname "$0")/.."

SESSION=(dbus-user-session lightdm lightdm-gtk-greeter openbox xserver-xorg x11-xserver-utils polkitd sudo)
USUAL=/opt/digipunt-kiosk # where the files in packaging/session say that this folder is
SETTINGS=/etc/digipunt-kiosk/settings.toml
PLACES=( # what becomes of the files in packaging/session
    digipunt-kiosk.service /etc/systemd/user/digipunt-kiosk.service
    digipunt-kiosk.desktop /usr/share/xsessions/digipunt-kiosk.desktop
    lightdm.conf /etc/lightdm/lightdm.conf.d/50-digipunt-kiosk.conf
    xorg.conf /etc/X11/xorg.conf.d/50-digipunt-kiosk.conf
    print-queue.conf /etc/systemd/system/cups.service.d/digipunt-kiosk.conf
)

say() { printf '%s\n' "$*"; }

give_up() { # give_up CODE SENTENCE...
    local code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

install_session() { # the display manager and all that shows a window, where they are missing
    local installed package
    local -a missing=()
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "${SESSION[@]}" 2>/dev/null || true)
    for package in "${SESSION[@]}"; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        say "Session packages: all there."
        return
    fi
    say "Installing session packages: ${missing[*]}."
    {
        apt-get -qq update
        DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${missing[@]}" >/dev/null
    } || give_up 5 "The system packages could not be installed; the lines above say why."
}

make_user() { # the kiosk runs as a user who may do nothing else
    id kiosk >/dev/null 2>&1 || adduser --quiet --disabled-password --gecos "Digipunt kiosk" kiosk
    as_kiosk test -r kiosk/cli.py -a -x .venv/bin/python ||
        give_up 4 "The user kiosk may not read $PWD. Move this folder to $USUAL, then run this again there."
}

as_kiosk() { runuser --user kiosk -- env --ignore-environment HOME=/home/kiosk PATH="$PATH" "$@"; }

make_settings() { # a file to begin from, which only root may write and only the kiosk may read: it has the PIN's hash
    if [ ! -e "$SETTINGS" ]; then
        say "Writing $SETTINGS, with every default; fill in [site]."
        mkdir --parents "$(dirname "$SETTINGS")"
        .venv/bin/python -c 'from kiosk.settings.page import example; print(example(), end="")' >"$SETTINGS"
    fi
    chown root:kiosk "$SETTINGS"
    chmod 640 "$SETTINGS"
    as_kiosk .venv/bin/python -m kiosk settings >/dev/null || give_up 2 "Mend $SETTINGS as the lines above say."
}

install_files() {
    local index
    for ((index = 0; index < ${#PLACES[@]}; index += 2)); do
        mkdir --parents "$(dirname "${PLACES[index + 1]}")"
        sed "s|$USUAL|$PWD|g" "packaging/session/${PLACES[index]}" >"${PLACES[index + 1]}"
    done
}

tell_systemd() { # what was added to the print service, or taken from it, holds at once where it runs
    [ -d /run/systemd/system ] || return 0
    systemctl daemon-reload
    if systemctl --quiet is-active cups.service; then systemctl restart cups.service; fi
}

remove_files() {
    local index
    for ((index = 1; index < ${#PLACES[@]}; index += 2)); do rm --force "${PLACES[index]}"; done
    tell_systemd
    say "The kiosk opens no more once this PC was switched off and on. Then remove what nobody needs any more:"
    say "    sudo rm -r /etc/digipunt-kiosk            the settings"
    say "    sudo deluser --remove-home kiosk          the user, with all its data"
    say "    sudo rm -r $PWD"
    say "    sudo apt-get purge lightdm openbox        the login screen"
}

main() {
    local option=${1:-}
    case "$option" in '' | --remove) ;; *) give_up 2 "Usage: sudo bash packaging/install.sh [--remove]" ;; esac
    [ "$(id -u)" -eq 0 ] || give_up 3 "Run this as root: sudo bash packaging/install.sh $option"
    if [ "$option" = --remove ]; then
        remove_files
        return
    fi
    case "$PWD" in *[!A-Za-z0-9/._-]*) give_up 4 "Put this folder at a plain path such as $USUAL; now it is $PWD." ;; esac
    install_session
    bash packaging/setup.sh
    make_user
    make_settings
    install_files
    tell_systemd
    say "Installed. Switch this PC off and on again, or: sudo systemctl restart lightdm"
    [ "$(cat /etc/X11/default-display-manager 2>/dev/null)" = /usr/sbin/lightdm ] ||
        say "Another display manager starts on this PC; choose lightdm first: sudo dpkg-reconfigure lightdm"
}

main "$@"
