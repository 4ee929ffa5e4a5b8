#!/usr/bin/env bash
# Makes this machine ready for the kiosk: system packages, then a virtual environment `.venv` from the lock.
#
#   bash packaging/setup.sh [--virtual-screen] [--test]
#     --virtual-screen   also what draws on a machine without a screen
#     --test             also what the tests need
#   bash packaging/setup.sh --collector
#     for a server that gathers statistics, in `.venv-collector`: Python and its own lock, nothing of a window
#
# It does only what is missing, so a second run is quick and needs no network.
# Ends with 0 ready, 1 broken exercises, 2 wrong option, 3 an administrator must run the line it printed,
# 4 this system cannot run the kiosk, 5 a download failed.
set -euo pipefail
cd "$(dirname "$0")/.."

WINDOW=(libegl1 libgl1 libfontconfig1 libglib2.0-0 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0
    libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libgssapi-krb5-2 libbrotli1
    libwayland-cursor0 libwayland-egl1)
PRINTING=(cups-client)
SPEAKING=(espeak-ng alsa-utils)
VIRTUAL_SCREEN=(xvfb openbox)
TESTING=(xdotool imagemagick cups cups-filters printer-driver-cups-pdf poppler-utils shellcheck
    dbus at-spi2-core gir1.2-atspi-2.0 python3-gi systemd postgresql
    chromium chromium-driver chromium-sandbox
    nginx-light openssl)
environment=.venv

say() { printf '%s\n' "$*"; }

give_up() { # give_up CODE SENTENCE...
    local code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

usable() { # usable PYTHON: it is a version that we support, with all that we need of it
    "$1" -c 'import ensurepip, sqlite3, ssl, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
        2>/dev/null
}

find_python() { # print the first usable Python's name; nothing when there is none
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if usable "$name"; then
            say "$name"
            return
        fi
    done
}

python_packages() { # print the packages that bring this system's own Python
    local ID='' VERSION_ID=''
    # shellcheck source=/dev/null
    . "${OS_RELEASE:-/etc/os-release}" # a test gives another one
    case "$ID $VERSION_ID" in
        "ubuntu 22.04") say python3.11 python3.11-venv ;; # its python3 is 3.10
        *) say python3 python3-venv ;;
    esac
}

missing_of() { # missing_of PACKAGE...: print those not installed, also under their newer name NAMEt64
    local package installed
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" "${@/%/t64}" \
        2>/dev/null || true)
    for package in "$@"; do
        grep -qxE "installed $package(t64)?" <<<"$installed" || say "$package"
    done
}

install_packages() { # install_packages PACKAGE...: by apt, or say who must
    local -a as_admin=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            ask_administrator "$@"
        fi
        as_admin=(sudo -n)
    fi
    say "Installing system packages: $*."
    say "This needs the network and takes a few minutes the first time."
    "${as_admin[@]}" env DEBIAN_FRONTEND=noninteractive bash -euc '
        apt-get -qq -o DPkg::Lock::Timeout=120 update
        apt-get -qq -o DPkg::Lock::Timeout=120 install --yes --no-install-recommends "$@" >/dev/null
    ' apt "$@" || give_up 5 "The system packages could not be installed; the lines above say why." \
        "Is this machine on the network? Mend that, then run this again."
}

ask_administrator() { # ask_administrator PACKAGE...: print the line and stop
    local sudo='' who=' as root'
    if command -v sudo >/dev/null; then sudo='sudo ' who=''; fi
    give_up 3 "Some system packages are missing, and you may not install them." \
        "An administrator must run this line once$who:" "" \
        "    ${sudo}apt-get update && ${sudo}apt-get install --yes --no-install-recommends $*" "" \
        "Then run this again."
}

check_packages() { # they come by apt, under the names that Debian gives them
    command -v dpkg-query >/dev/null ||
        give_up 4 "This is made for Debian 12 or newer and Ubuntu 22.04 or newer; this system has no dpkg."
}

check_machine() { # the window library exists for two processors, from a certain C library on
    local needs has
    case "$(uname --machine)" in
        x86_64) needs=2.34 ;;
        aarch64) needs=2.39 ;;
        *) give_up 4 "The kiosk runs on 64-bit PCs (x86_64) and 64-bit ARM; this is $(uname --machine)." ;;
    esac
    has=$(getconf GNU_LIBC_VERSION)
    printf '%s\n' "$needs" "${has#glibc }" | sort --check=quiet --version-sort ||
        give_up 4 "This system is too old (its C library is ${has#glibc }, $needs is needed)." \
            "Use Debian 12 or Ubuntu 22.04 on a PC, Debian 13 or Ubuntu 24.04 on ARM, or newer."
}

prepare_system() { # prepare_system PACKAGE...: install what is missing, and a Python when there is none
    local -a missing
    mapfile -t missing < <(missing_of "$@")
    if ! usable "$environment/bin/python" && [ -z "$(find_python)" ]; then
        local -a python
        read -ra python < <(python_packages)
        missing+=("${python[@]}")
    fi
    if [ ${#missing[@]} -eq 0 ]; then
        say "System packages: all there."
    else
        install_packages "${missing[@]}"
    fi
}

prepare_environment() { # make the virtual environment, anew when its Python has gone
    usable "$environment/bin/python" && return
    local python
    python=$(find_python)
    [ -n "$python" ] ||
        give_up 4 "Python 3.11, 3.12 or 3.13 with venv is needed, and this system's packages have none." \
            "Install one of them so that it is found by name (python3.13), then run this again."
    [ -w . ] || give_up 3 "You may not write in $PWD. Run this as the owner of that folder."
    say "Making a virtual environment in $environment with $("$python" --version)."
    "$python" -m venv --clear "$environment"
}

install_lock() { # install_lock NAME: bring the environment to packaging/locks/NAME.txt, unless it is there
    local lock=packaging/locks/$1.txt done=$environment/locked-$1.txt
    if cmp --silent "$lock" "$done"; then
        say "Libraries ($1): all there."
        return
    fi
    [ -w "$environment" ] ||
        give_up 3 "You may not write in $PWD/$environment. Run this as the owner of that folder."
    say "Installing the libraries of $lock into $environment, each checked against its hash (some minutes)."
    "$environment/bin/python" -m pip install --quiet --require-hashes --only-binary :all: --requirement "$lock" ||
        give_up 5 "The libraries could not be installed; the lines above say why." \
            "Is this machine on the network? Mend that, then run this again."
    cp "$lock" "$done"
}

compile_code() { # once and for all: who opens the kiosk need not be who may write here
    "$environment/bin/python" -m compileall -q "$@" || give_up 1 "The program could not be prepared; see above."
}

compile_content() { # put the exercises into the pack that the kiosk starts from
    .venv/bin/python -m kiosk content compile || give_up 1 "The exercises could not be prepared; see above."
}

prepare_kiosk() { # prepare_kiosk [OPTION...]: all that a kiosk needs, and what these options add
    local -a packages=("${WINDOW[@]}" "${PRINTING[@]}" "${SPEAKING[@]}") locks=(run)
    local option
    for option in "$@"; do
        case "$option" in
            --virtual-screen) packages+=("${VIRTUAL_SCREEN[@]}") ;;
            --test)
                packages+=("${VIRTUAL_SCREEN[@]}" "${TESTING[@]}")
                locks+=(test)
                ;;
            *) give_up 2 "Usage: bash packaging/setup.sh [--virtual-screen] [--test], or --collector alone" ;;
        esac
    done
    check_packages
    check_machine
    prepare_system "${packages[@]}"
    prepare_environment
    for lock in "${locks[@]}"; do install_lock "$lock"; done
    compile_code kiosk
    compile_content
}

prepare_collector() { # what the service needs, which opens no window
    environment=.venv-collector
    check_packages
    prepare_system
    prepare_environment
    install_lock collector
    compile_code kiosk/core kiosk/collector
}

main() {
    if [ "$*" = --collector ]; then prepare_collector; else prepare_kiosk "$@"; fi
    say "Ready after $SECONDS s."
}

main "$@"
