#!/bin/bash
# install-test.sh ARCHIVE: installs the .tar.xz into folders of its own, replaces
# it, removes it, and looks whether anything is left or anything else was touched.
set -euo pipefail
archive=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xJf "$archive"
cd "$work"
tree=$(echo nomina-*-linux-*)

# state FOLDER: what is in it, with what the desktop derives from it.
state() { (cd "$1" && find . -printf '%y %P\n' | sort); }
fail() { echo "install-test.sh: $*" >&2; exit 1; }

# try PREFIX: with what its user has there already.
try() {
	mkdir -p "$1/share/applications" "$1/share/icons/hicolor/48x48/apps" "$1/share/man"
	printf '[Desktop Entry]\nType=Application\nName=Other\nExec=true\n' >"$1/share/applications/other.desktop"
	echo png >"$1/share/icons/hicolor/48x48/apps/other.png"
	state "$1" >before
	PREFIX=$1 "$tree/install.sh" >/dev/null
	"$1/bin/nomina" --version 2>/dev/null | grep -q '^nomina [0-9]' || fail "the installed program does not run"
	desktop-file-validate --no-hints "$1/share/applications/io.nomina.Nomina.desktop"
	grep -q "^Exec=\"$(cd "$1" && pwd)/bin/nomina\" %F" "$1/share/applications/io.nomina.Nomina.desktop" || fail "Exec is wrong"
	state "$1" >installed

	# What an older version had goes with it.
	echo old >"$1/share/nomina/dropped"
	echo share/nomina/dropped >>"$1/share/nomina/installed-files"
	PREFIX=$1 "$tree/install.sh" >/dev/null
	state "$1" | diff installed - || fail "replacing it left something else"

	echo mine >"$1/share/nomina/mine"
	"$1/share/nomina/uninstall.sh" >/dev/null
	[ -f "$1/share/nomina/mine" ] || fail "a file of the user's is gone"
	rm -r "$1/share/nomina"
	state "$1" | diff before - || fail "something is left, or missing"
}
try "$work/a prefix & more"
try relative
echo "$(basename "$archive"): installed, replaced and removed; nothing was left"
