#!/bin/bash
# Installs what building and judging the Linux packages needs beyond the program
# itself, on Debian and Ubuntu: a compiler and libraries for arm64, and the
# checkers. What is there is left alone.
#
# usage: deps.sh            installs what is missing
#        deps.sh --test     installs what trying the packages needs, too
#        deps.sh --arches   prints the architectures that can be built here
#
# Exit status: 0 all is there, or all but what packages for arm64 need, which is
# said then; 1 something else could not be installed.
set -euo pipefail

checkers=(desktop-file-utils appstream libxml2-utils shared-mime-info man-db mandoc bash-completion zsh fish file xz-utils
	lintian rpm gzip shellcheck flatpak-builder)
# testers make a fresh system, use the window in it and look at what comes out.
testers=(debootstrap xvfb xdotool imagemagick procps rpm python3 python3-openpyxl binutils qemu-user-static)
# cross is what builds for arm64 on another machine.
cross=(gcc-aarch64-linux-gnu libc6-dev-arm64-cross)
for library in libgl libx11 libxext libxcursor libxrandr libxinerama libxi libxxf86vm libwayland libxkbcommon; do
	cross+=("$library-dev:arm64")
done

apt=$(dirname "$0")/../apt.sh
as_root() {
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

may_install() { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }

# missing PACKAGE…: those that are not installed.
missing() {
	local p
	for p in "$@"; do
		[ "$(dpkg-query -W -f '${db:Status-Status}\n' "$p" 2>/dev/null | head -n 1)" = installed ] || echo "$p"
	done
}

# install_cross leaves no architecture behind that the archive does not have:
# apt would complain of it for ever.
install_cross() {
	local added=
	if may_install && ! dpkg --print-foreign-architectures | grep -qx arm64; then
		as_root dpkg --add-architecture arm64
		added=yes
	fi
	"$apt" "${cross[@]}" && return
	if [ -n "$added" ]; then
		as_root dpkg --remove-architecture arm64
		as_root apt-get -qq update || true
	fi
	echo "SKIPPED: packages for arm64, as this machine's archive has no compiler or libraries for it." >&2
}

if ! command -v dpkg >/dev/null; then
	echo "The packages are built on Debian or Ubuntu." >&2
	exit 1
fi
machine=$(dpkg --print-architecture)
if [ "${1:-}" = --arches ]; then
	echo "$machine"
	[ "$machine" != amd64 ] || [ -n "$(missing "${cross[@]}")" ] || echo arm64
	exit
fi
[ "${1:-}" != --test ] || checkers+=("${testers[@]}")
want=$(missing "${checkers[@]}")
# shellcheck disable=SC2086 # a list of names
"$apt" $want
[ "$machine" != amd64 ] || [ -z "$(missing "${cross[@]}")" ] || install_cross
