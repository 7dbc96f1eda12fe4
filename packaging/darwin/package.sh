#!/bin/bash
# Builds the macOS package, on macOS: the program for both kinds of processor in
# one file, the application around it, and the disk image it is handed out in.
#
# usage: package.sh VERSION STAGE DIST
#
# VERSION is that of the stage; another than FyneApp.toml's is for trying upgrades.
# What the secrets for signing are called, with-keychain.sh and notarise.sh say;
# without them the application is signed by nobody, and that is said.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -eq 3 ] || { echo "usage: package.sh VERSION STAGE DIST" >&2; exit 2; }
if [ "$(uname -s)" != Darwin ]; then
	echo "The macOS package is built on macOS only: Apple's headers and tools may not be passed on." >&2
	echo "\"make check-darwin\" judges here what can be judged without them." >&2
	exit 1
fi
version=$1 stage=$2 dist=$3
here=packaging/darwin
build=$dist/build/macos-$version
app=$build/Nomina.app
contents=$app/Contents

rm -rf "$build"
mkdir -p "$build"
for arch in arm64 amd64; do
	packaging/build.sh darwin "$arch" "$build/nomina-$arch" "$version"
done

cp -R "$stage/darwin/Nomina.app" "$app"
mkdir "$contents/MacOS"
lipo -create -output "$contents/MacOS/nomina" "$build/nomina-arm64" "$build/nomina-amd64"
chmod 755 "$contents/MacOS/nomina"
cp LICENSE "$contents/Resources/LICENSE.txt"
cp "$stage/licences/THIRD-PARTY.txt" "$contents/Resources/"
xattr -cr "$app" # what was downloaded or copied by the Finder cannot be signed

# finish FILE signs what holds all it is to hold, and asks Apple about it.
finish() { "$here/with-keychain.sh" "$here/sign.sh" "$1" && "$here/notarise.sh" "$1"; }

image=$dist/nomina-$version-macos.dmg
finish "$app"
"$here/image.sh" "$app" "$stage/darwin" "$image"
finish "$image"
