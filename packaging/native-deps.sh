#!/bin/sh
# Installs the native packages that are missing, and nothing when none is.
#
#   native-deps.sh                 what building the window needs: a C compiler,
#                                  pkg-config, and the headers of OpenGL, X11,
#                                  Wayland and xkbcommon
#   native-deps.sh --window-test   what driving the real window on a virtual
#                                  screen needs: Xvfb, xdotool, a software
#                                  OpenGL driver, ImageMagick, Python, openpyxl
#
# It names what it installs, and uses sudo only when it does not run as root. The
# second form never asks for a password: a test run must not stop and wait.
#
# Exit status: 0 all is there, 1 something is missing and could not be installed.
set -eu

# What each need is probed by, and the package that brings it:
#   probe | apt-get | dnf | pacman
build_table() {
	cat <<-'END'
		cc|gcc|gcc|gcc
		libc|libc6-dev|glibc-devel|glibc
		command:pkg-config|pkg-config|pkgconf-pkg-config|pkgconf
		pc:gl|libgl-dev|libglvnd-devel|libglvnd
		pc:x11|libx11-dev|libX11-devel|libx11
		pc:xext|libxext-dev|libXext-devel|libxext
		pc:xcursor|libxcursor-dev|libXcursor-devel|libxcursor
		pc:xrandr|libxrandr-dev|libXrandr-devel|libxrandr
		pc:xinerama|libxinerama-dev|libXinerama-devel|libxinerama
		pc:xi|libxi-dev|libXi-devel|libxi
		pc:xxf86vm|libxxf86vm-dev|libXxf86vm-devel|libxxf86vm
		pc:wayland-client|libwayland-dev|wayland-devel|wayland
		pc:wayland-cursor|libwayland-dev|wayland-devel|wayland
		pc:wayland-egl|libwayland-dev|wayland-devel|wayland
		pc:xkbcommon|libxkbcommon-dev|libxkbcommon-devel|libxkbcommon
	END
}

window_test_table() {
	cat <<-'END'
		command:Xvfb|xvfb|xorg-x11-server-Xvfb|xorg-server-xvfb
		command:xdotool|xdotool|xdotool|xdotool
		dri|libgl1-mesa-dri|mesa-dri-drivers|mesa
		command:import|imagemagick|ImageMagick|imagemagick
		command:python3|python3|python3|python
		python:openpyxl|python3-openpyxl|python3-openpyxl|python-openpyxl
	END
}

say() { printf '%s\n' "$*" >&2; }

# shellcheck disable=SC2086 # CC may be two words, such as "ccache gcc"
compiler() { ${CC:-gcc} "$@"; }

# there PROBE: is what the table calls PROBE on this machine?
there() {
	case $1 in
	cc) compiler --version >/dev/null 2>&1 ;;
	libc) echo '#include <stdlib.h>' | compiler -E -x c - >/dev/null 2>&1 ;;
	command:*) command -v "${1#*:}" >/dev/null 2>&1 ;;
	pc:*) pkg-config --exists "${1#*:}" 2>/dev/null ;;
	python:*) system_python -c "import ${1#*:}" >/dev/null 2>&1 ;;
	dri) find /usr/lib /usr/lib64 -name '*_dri.so' 2>/dev/null | grep -q . ;;
	esac
}

# The modules that packages bring belong to the system's Python, which need not
# be the first one in PATH.
system_python() {
	if [ -x /usr/bin/python3 ]; then /usr/bin/python3 "$@"; else python3 "$@"; fi
}

# missing COLUMN: the packages, each once, that bring what is not there. Column 1
# gives the probes themselves.
missing() {
	"$table" | while IFS= read -r row; do
		there "${row%%|*}" || printf '%s\n' "$row" | cut -d '|' -f "$1"
	done | sort -u | tr '\n' ' '
}

# as_root COMMAND…: runs it with the rights to install packages.
as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	else
		# shellcheck disable=SC2086 # no option, or one
		sudo $sudo_option "$@"
	fi
}

may_install() {
	[ "$(id -u)" -eq 0 ] && return
	command -v sudo >/dev/null 2>&1 || return 1
	[ -z "$sudo_option" ] || sudo -n true 2>/dev/null
}

# A fresh system has no package lists yet. Where there are some they are left
# alone: fetching newer ones for a few packages would upgrade a system by halves.
pacman_sync() {
	if [ -d /var/lib/pacman/sync ]; then echo -S; else echo -Sy; fi
}

# install_with MANAGER PACKAGE…
install_with() {
	manager=$1
	shift
	case $manager in
	apt-get)
		as_root apt-get -qq -o Acquire::Retries=3 update &&
			as_root env DEBIAN_FRONTEND=noninteractive \
				apt-get -qq -y -o Acquire::Retries=3 --no-install-recommends install "$@" >&2
		;;
	dnf) as_root dnf -y -q --setopt=install_weak_deps=False install "$@" >&2 ;;
	pacman) as_root pacman "$(pacman_sync)" --needed --noconfirm "$@" >&2 ;;
	esac
}

# on_macos: the compiler and all frameworks come with Apple's command line tools.
on_macos() {
	if [ "$table" = window_test_table ]; then
		say "The real-window run needs Xvfb, which macOS does not have."
		return 1
	fi
	xcode-select -p >/dev/null 2>&1 && return
	say "The C compiler is missing. Installing Apple's command line tools:"
	say "  xcode-select --install"
	say "Run make again when that has finished."
	xcode-select --install >/dev/null 2>&1 || true
	return 1
}

on_linux() {
	[ -n "$(missing 1)" ] || return 0
	for manager in apt-get dnf pacman; do
		column=$((${column:-1} + 1))
		command -v "$manager" >/dev/null 2>&1 && break
		manager=
	done
	if [ -z "$manager" ]; then
		say "Missing: $(missing 1)"
		say "Nothing here to install it with (apt-get, dnf or pacman); please install what brings these."
		return 1
	fi
	packages=$(missing "$column")
	if ! may_install; then
		say "Missing packages: $packages"
		say "To install them, an administrator runs: $manager $([ "$manager" = pacman ] && echo -S || echo install) $packages"
		return 1
	fi
	say "Installing with $manager: $packages"
	# shellcheck disable=SC2086 # a list of package names
	install_with "$manager" $packages || return 1
	still=$(missing 1)
	[ -z "$still" ] || { say "Still missing after the installation: $still"; return 1; }
}

table=build_table
sudo_option=
case ${1:-} in
--window-test) table=window_test_table sudo_option=-n ;;
'') ;;
*) say "usage: native-deps.sh [--window-test]"; exit 2 ;;
esac

case $(uname -s) in
Darwin) on_macos ;;
*) on_linux ;;
esac
