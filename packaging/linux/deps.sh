#!/bin/bash
# Installs what building and judging the Linux packages needs beyond the program
# itself, on Debian and Ubuntu: a compiler and libraries for arm64, and the
# checkers. What is there is left alone.
#
# usage: deps.sh            installs what is missing
#        deps.sh --arches   prints the architectures that can be built here
set -euo pipefail

checkers=(desktop-file-utils appstream libxml2-utils shared-mime-info man-db mandoc bash-completion zsh fish file xz-utils lintian rpm gzip
	shellcheck flatpak-builder)
libraries=(libgl-dev libx11-dev libxext-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev
	libwayland-dev libxkbcommon-dev)

as_root() {
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | head -n 1)" = installed ]
}

missing() {
	local p
	for p in "$@"; do installed "$p" || printf '%s\n' "$p"; done
}

apt_install() {
	echo "Installing: $*" >&2
	as_root apt-get -qq update
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" >/dev/null
}

# cross names the packages that build for arm64 on another machine.
cross() { printf '%s\n' gcc-aarch64-linux-gnu libc6-dev-arm64-cross "${libraries[@]/%/:arm64}"; }

# builds_arm64: on an arm64 machine always, elsewhere with all of cross.
builds_arm64() {
	[ "$(dpkg --print-architecture)" = arm64 ] && return
	local packages
	mapfile -t packages < <(cross)
	[ -z "$(missing "${packages[@]}")" ]
}

install_cross() {
	local packages
	mapfile -t packages < <(cross)
	as_root dpkg --add-architecture arm64
	apt_install "${packages[@]}" && return
	echo "SKIPPED: packages for arm64. This machine's archive has no libraries for it." >&2
}

if ! command -v dpkg >/dev/null; then
	echo "The packages are built on Debian or Ubuntu." >&2
	exit 1
fi
if [ "${1:-}" = --arches ]; then
	dpkg --print-architecture
	[ "$(dpkg --print-architecture)" != amd64 ] || ! builds_arm64 || echo arm64
	exit
fi
mapfile -t want < <(missing "${checkers[@]}")
[ "${#want[@]}" -eq 0 ] || apt_install "${want[@]}"
[ "$(dpkg --print-architecture)" != amd64 ] || builds_arm64 || install_cross
