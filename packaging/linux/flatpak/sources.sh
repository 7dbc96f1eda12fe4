#!/bin/sh
# sources.sh FILE.tar: packs the Go modules that the program is built from, as Go
# expects them in a folder "vendor", for a build without network.
set -eu
[ $# -eq 1 ] || { echo "usage: sources.sh FILE.tar" >&2; exit 2; }
cd "$(dirname "$0")/../../.."
go=${GO:-go}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$go" mod vendor -o "$work/vendor"

# Go copies no folder in which there is only C, and GLFW has such.
glfw=github.com/go-gl/glfw/v3.4/glfw
from=$("$go" list -m -f '{{.Dir}}' $glfw)
cp -R "$from/." "$work/vendor/$glfw/"
chmod -R u+w "$work/vendor/$glfw"
rm "$work/vendor/$glfw/go.mod"

mkdir -p "$(dirname "$1")"
tar --create --file "$1" --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner \
	--mode='u+rwX,go+rX,go-w' --mtime="@${SOURCE_DATE_EPOCH:-0}" vendor
