#!/usr/bin/env bash
# Tries the two commands as a newcomer would: in an empty Debian, as an ordinary user, from a fresh clone.
#
#   sudo bash packaging/try-bare.sh [bookworm|trixie] [MIRROR]
#
# It needs debootstrap and the network, takes a few minutes and 3 GB, and leaves nothing behind: the folder
# goes, and the mounts live in a namespace of their own. What is committed is tried; pictures and the sheet of
# the demo are copied to build/bare. This machine's own certificates and pip settings go along.
set -euo pipefail

if [ "${1:-}" != --inside ]; then
    [ "$(id -u)" -eq 0 ] || exec sudo bash "$0" "$@"
    exec unshare --mount --pid --fork --kill-child bash "$0" --inside "$@"
fi
shift
cd "$(dirname "$0")/.."

root=$(mktemp --directory --tmpdir="${TMPDIR:-/var/tmp}" bare.XXXXXX)
clean_up() {
    umount --recursive "$root/dev" "$root/proc" 2>/dev/null || true
    rm --recursive --force --one-file-system "$root"
}
chmod 755 "$root"
trap clean_up EXIT

inside() { # inside USER COMMAND: run it in the clone, with next to nothing in the environment
    local -a settings
    mapfile -t settings < <(env | grep '^PIP_' || true)
    chroot "$root" su --shell /bin/bash "$1" --command \
        "cd /home/newcomer/kiosk && env -i HOME=\$HOME PATH=/usr/sbin:/usr/bin:/sbin:/bin ${settings[*]@Q} $2"
}

step() { # step SENTENCE COMMAND...: say it, do it, tell how long it took
    local begin=$SECONDS
    printf '\n== %s\n' "$1"
    shift
    "$@"
    printf -- '-- %d s\n' $((SECONDS - begin))
}

build() { # build RELEASE [MIRROR]: an empty system, a user, a clone
    debootstrap --variant=minbase "$1" "$root" "${@:2}" >"$root/build.log" 2>&1 || {
        tail -5 "$root/build.log" >&2
        return 1
    }
    mount --rbind /dev "$root/dev"
    mount --make-rslave "$root/dev"
    mount --types proc proc "$root/proc"
    cp /etc/resolv.conf "$root/etc/"
    mkdir --parents "$root/usr/local/share/ca-certificates"
    find /usr/local/share/ca-certificates -name '*.crt' \
        -exec cp {} "$root/usr/local/share/ca-certificates/" \; 2>/dev/null || true
    if [ -f /etc/pip.conf ]; then cp /etc/pip.conf "$root/etc/"; fi
    chroot "$root" useradd --create-home --shell /bin/bash newcomer
    git clone --quiet . "$root/home/newcomer/kiosk"
    chroot "$root" chown --recursive newcomer: /home/newcomer/kiosk
}

refused() { # the newcomer may not install system packages, and is told who may
    local code=0
    inside newcomer "bash packaging/start.sh" || code=$?
    [ "$code" -eq 3 ]
}

administrator() { # the line that was printed, run as root
    local line
    line=$({ inside newcomer "bash packaging/setup.sh $1" || true; } 2>&1 | grep -o 'apt-get update && .*')
    inside root "bash -c 'export DEBIAN_FRONTEND=noninteractive; { $line; } >/dev/null'"
}

keep_pictures() {
    mkdir --parents build/bare
    cp --recursive "$root/home/newcomer/kiosk/build/demo/." build/bare/
}

offline() { # offline COMMAND: as the newcomer, with the network unplugged
    unshare --net bash -c "$(declare -f inside); root=$root; inside newcomer '$1'"
}

step "An empty Debian" build "${1:-bookworm}" "${@:2:1}"
step "A newcomer without rights" refused
step "The administrator's line" administrator --virtual-screen
step "start.sh, for the first time" inside newcomer "bash packaging/start.sh"
step "The pictures" keep_pictures
step "setup.sh, again, without network" offline "bash packaging/setup.sh --virtual-screen"
step "The administrator's line for the tests" administrator --test
step "test.sh" inside newcomer "bash packaging/test.sh"
echo "A newcomer can do it."
