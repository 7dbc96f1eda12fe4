#!/bin/sh
# tarball.sh PROGRAM NAME STAGE DIST: packs PROGRAM, what "stage" wrote and the
# scripts that install and uninstall them as DIST/NAME.tar.xz. The same files
# make the same bytes.
set -eu
[ $# -eq 4 ] || { echo "usage: tarball.sh PROGRAM NAME STAGE DIST" >&2; exit 2; }
program=$1 name=$2 stage=$3 dist=$4
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tree=$work/$name
mkdir -p "$tree/bin"
install -m 755 "$program" "$tree/bin/nomina"
cp -R "$stage/linux/usr/share" "$tree/share"

# Debian's own papers have no place outside a Debian package, and zsh looks for
# functions elsewhere outside a distribution.
doc=$tree/share/doc/nomina
rm -r "$doc"
mkdir -p "$doc" "$tree/share/zsh/site-functions"
cp LICENSE CHANGELOG.md "$stage/licences/THIRD-PARTY.txt" "$doc/"
mv "$tree/share/zsh/vendor-completions/_nomina" "$tree/share/zsh/site-functions/"
rmdir "$tree/share/zsh/vendor-completions"

install -m 644 packaging/linux/README.txt "$tree/README.txt"
install -m 755 packaging/linux/install.sh packaging/linux/uninstall.sh "$tree/"

tar --create --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner \
	--mode='u+rwX,go+rX,go-w' --mtime="@${SOURCE_DATE_EPOCH:?}" --format=gnu "$name" |
	xz --threads=1 -9 >"$dist/$name.tar.xz"
