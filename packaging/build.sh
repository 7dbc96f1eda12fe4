#!/bin/sh
# Builds the program as it is packaged: without debug data, and with nothing in
# it that depends on the folder, the machine or the hour, so that two builds of
# one commit are the same byte for byte.
#
# usage: build.sh OS ARCH FILE [VERSION]
#
# VERSION is another than that of FyneApp.toml, for the tests of upgrading; the
# file itself is not touched.
#
# TAGS are tags of Go to build with beside the usual ones.
#
# RESOURCE names an object with icon and version to link into a Windows program.
set -eu
cd "$(dirname "$0")/.."

[ $# -ge 3 ] || { echo "usage: build.sh OS ARCH FILE [VERSION]" >&2; exit 2; }
os=$1 arch=$2 file=$3 version=${4:-}
go=${GO:-go}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tags=migrated_fynedo
link='-s -w -buildid='
export GOOS="$os" GOARCH="$arch" CGO_ENABLED=1

# mode: what Linux distributions ask of a program: its place in memory is not
# known beforehand, and its table of functions cannot be written.
mode=
if [ "$os" = linux ]; then
	mode=-buildmode=pie
	link="$link -extldflags '-Wl,-z,relro,-z,now'"
fi

case $os/$arch in
linux/arm64)
	if [ "$(uname -m)" != aarch64 ]; then
		export CC=aarch64-linux-gnu-gcc
		export PKG_CONFIG_LIBDIR=/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig
	fi
	;;
darwin/*)
	# The oldest macOS the program runs on, as Info.plist says too (stage, MacOS).
	# Go itself has clang compile for the other kind of processor.
	export MACOSX_DEPLOYMENT_TARGET=12.0
	;;
windows/*)
	[ "$($go env GOHOSTOS)" = windows ] || export CC=x86_64-w64-mingw32-gcc
	link="$link -H=windowsgui -extldflags '-Wl,--no-insert-timestamp ${RESOURCE:+\"$RESOURCE\"}'"
	;;
esac
# What "make build" compiled is used again where nothing else is asked for.
[ "$os" = darwin ] || tags="$tags,netgo,osusergo"
[ -z "${TAGS:-}" ] || tags="$tags,$TAGS"

overlay=
if [ -n "$version" ]; then
	sed "s/^Version = .*/Version = \"$version\"/" FyneApp.toml >"$work/FyneApp.toml"
	printf '{"Replace": {"%s": "%s"}}' "$PWD/FyneApp.toml" "$work/FyneApp.toml" >"$work/overlay.json"
	overlay="-overlay=$work/overlay.json"
fi

# shellcheck disable=SC2086 # options or none
"$go" build $mode -trimpath -buildvcs=false $overlay -tags "$tags" -ldflags "$link" -o "$file" .
