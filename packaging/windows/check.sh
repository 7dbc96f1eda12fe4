#!/bin/bash
# Judges what the Windows packages are made of, without building the program:
# the resources, the installer's script and the .msi are compiled around empty
# files, with warnings as errors, and the version is read back.
#
# usage: check.sh STAGE
set -euo pipefail
stage=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packaging/windows/resource.sh "$stage/windows" "$work/resource.o"
x86_64-w64-mingw32-objdump -h "$work/resource.o" | grep -q '\.rsrc'
icotool -l "$stage/windows/nomina.ico" "$stage/windows/project.ico" | grep -q -- '--width=256'

for file in nomina.exe nomina.com LICENSE.txt THIRD-PARTY.txt README.txt project.ico nomina.ico; do : >"$work/$file"; done
makensis -V2 -WX -NOCD -INPUTCHARSET UTF8 "-DSTAGE=$stage" "-DBUILD=$work" -DSIZE=1 "-DOUT=$work/nomina-setup.exe" packaging/windows/nomina.nsi
packaging/windows/imports.sh "$work/nomina-setup.exe"
packaging/windows/msi.sh "$stage/windows/nomina.wxs" "$work" "$work/nomina.msi"

GOOS=windows CGO_ENABLED=0 "${GO:-go}" vet ./packaging/windows/launcher ./app/console
echo "resources, installer and .msi are sound"
