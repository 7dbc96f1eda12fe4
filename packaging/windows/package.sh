#!/bin/bash
# Builds the Windows packages: the installer, the .msi for administrators and
# the archive that needs no installing. Two runs on one commit give the same
# bytes, unless they are signed, which puts in the time.
#
# usage: package.sh VERSION STAGE DIST [setup|msi|zip]…
#
# VERSION is that of the stage; another than FyneApp.toml's is for the tests of
# upgrading. SOURCE_DATE_EPOCH is the time of everything.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -ge 3 ] || { echo "usage: package.sh VERSION STAGE DIST [setup|msi|zip]…" >&2; exit 2; }
version=$1 stage=$(realpath "$2") dist=$3
shift 3
[ $# -gt 0 ] || set -- setup msi zip
here=packaging/windows
mkdir -p "$dist/build/windows-amd64-$version"
dist=$(realpath "$dist")
build=$dist/build/windows-amd64-$version
name=nomina-$version-windows-amd64
at="@${SOURCE_DATE_EPOCH:?}"

# programs builds nomina.exe and nomina.com.
programs() {
	"$here/resource.sh" "$stage/windows" "$build/resource.o"
	RESOURCE=$build/resource.o packaging/build.sh windows amd64 "$build/nomina.exe" "$version"
	GOOS=windows GOARCH=amd64 CGO_ENABLED=0 "${GO:-go}" build -trimpath -buildvcs=false \
		-ldflags '-s -w -buildid=' -o "$build/nomina.com" "./$here/launcher"
	"$here/imports.sh" "$build/nomina.exe" "$build/nomina.com"
	"$here/sign.sh" "$build/nomina.exe" "$build/nomina.com"
	cp LICENSE "$build/LICENSE.txt"
	cp "$stage/licences/THIRD-PARTY.txt" "$stage/windows/README.txt" "$stage/windows/project.ico" "$stage/windows/nomina.ico" "$build/"
	chmod 644 "$build"/* # whatever the machine's mask is: the archive holds it
	chmod 755 "$build"/nomina.{exe,com}
	touch -d "$at" "$build"/*
}

setup() {
	local size sign=()
	size=$(cat "$build"/nomina.* "$build"/*.txt "$build/project.ico" | wc -c)
	[ -z "${NOMINA_SIGN_CERTIFICATE:-}" ] || sign=("-DSIGN=$PWD/$here/sign.sh")
	makensis -V2 -WX -NOCD -INPUTCHARSET UTF8 "-DSTAGE=$stage" "-DBUILD=$build" "-DSIZE=$((size / 1024))" \
		"-DOUT=$dist/$name-setup.exe" "${sign[@]}" "$here/nomina.nsi"
	[ -n "${sign[*]}" ] || "$here/sign.sh" "$dist/$name-setup.exe"
}

msi() {
	"$here/msi.sh" "$stage/windows/nomina.wxs" "$build" "$dist/$name.msi"
	"$here/sign.sh" "$dist/$name.msi"
}

archive() {
	rm -f "$dist/$name.zip"
	(cd "$build" && TZ=UTC zip -q -X -9 "$dist/$name.zip" nomina.exe nomina.com LICENSE.txt THIRD-PARTY.txt README.txt)
}

programs
for what; do
	case $what in
	setup) setup ;;
	msi) msi ;;
	zip) archive ;;
	*) echo "package.sh: there is no $what" >&2; exit 2 ;;
	esac
done
