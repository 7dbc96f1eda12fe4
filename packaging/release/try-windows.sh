#!/bin/bash
# Tries the Windows packages on Windows, in the shell of Git, as an administrator:
# installs each in silence, does the main job with what was installed, replaces
# and removes it. It changes the machine, and is meant for one that is thrown away.
#
# usage: try-windows.sh VERSION DIST
set -euo pipefail
command -v cygpath >/dev/null || { echo "The Windows packages are tried on Windows, or under Wine: make test-packages-windows." >&2; exit 1; }
export MSYS_NO_PATHCONV=1 MSYS2_ARG_CONV_EXCL='*' # a switch is no path
version=$1 name=$2/nomina-$1-windows-amd64
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "try-windows.sh: $*" >&2; exit 1; }

# there FOLDER WHAT: what was installed into FOLDER runs, opens projects, and does
# the main job.
there() {
	[ "$("$1/nomina.com" --version | tr -d '\r')" = "nomina $version" ] || fail "$2: another version runs"
	reg query "$3\\Software\\Classes\\.nomina" /ve | grep Nomina.Project >/dev/null || fail "$2: projects are not known"
	"$here/check-job.sh" "$1/nomina.com" "$work/$2"
}

# gone FOLDER WHAT ROOT: it is not there any more. An uninstaller goes on for a
# moment after it has returned.
gone() {
	for _ in $(seq 60); do
		[ -d "$1" ] || break
		sleep 1
	done
	[ ! -d "$1" ] || { ls -la "$1" >&2; fail "$2: the folder is left"; }
	! reg query "$3\\Software\\Classes\\Nomina.Project" >/dev/null 2>&1 || fail "$2: what projects are is left"
}

echo "setup.exe, for one user"
folder=$(cygpath -u "$LOCALAPPDATA")/Programs/Nomina
"$name-setup.exe" /S /CURRENTUSER
there "$folder" setup HKCU
"$name-setup.exe" /S || fail "replacing it: status $?"
there "$folder" again HKCU
"$folder/uninstall.exe" /S
gone "$folder" setup HKCU

echo ".msi, for everybody"
folder=$(cygpath -u "$PROGRAMFILES")/Nomina
installer() {
	msiexec "$1" "$(cygpath -wa "$name.msi")" /qn /norestart /l*v "$(cygpath -w "$work/msi.log")" && return
	iconv -f UTF-16LE -t UTF-8 "$work/msi.log" | tail -n 40 >&2
	fail "msiexec $1 failed"
}
installer /i
there "$folder" msi HKLM
installer /x
gone "$folder" msi HKLM

echo ".zip, without installing"
unzip -q "$name.zip" -d "$work/zip"
"$here/check-job.sh" "$work/zip/nomina.com" "$work/zipped"
