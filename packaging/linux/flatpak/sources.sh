#!/bin/sh
# sources.sh FOLDER: writes the Go modules that the program is built from into
# FOLDER, as Go expects them below "vendor", for a build without network.
set -eu
[ $# -eq 1 ] || { echo "usage: sources.sh FOLDER" >&2; exit 2; }
cd "$(dirname "$0")/../../.."
go=${GO:-go}

rm -rf "$1"
"$go" mod vendor -o "$1"

# Go copies no folder in which there is only C, and GLFW has such.
glfw=github.com/go-gl/glfw/v3.4/glfw
from=$("$go" list -m -f '{{.Dir}}' $glfw)
cp -R "$from/." "$1/$glfw/"
chmod -R u+w "$1/$glfw"
rm "$1/$glfw/go.mod"
