#!/bin/sh
# Installs what building and judging the Windows packages needs on Debian and
# Ubuntu: the compiler, the packagers, and what reads their work. What is there
# is left alone.
set -eu
missing=
for row in x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 x86_64-w64-mingw32-objdump:binutils-mingw-w64-x86-64 \
	makensis:nsis wixl:wixl msibuild:msitools wrestool:icoutils zip:zip unzip:unzip; do
	command -v "${row%%:*}" >/dev/null 2>&1 || missing="$missing ${row#*:}"
done
[ -z "${NOMINA_SIGN_CERTIFICATE:-}" ] || command -v osslsigncode >/dev/null 2>&1 || missing="$missing osslsigncode"
# shellcheck disable=SC2086 # a list of names
"$(dirname "$0")/../apt.sh" $missing
