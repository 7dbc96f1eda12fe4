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
cp "$stage/licences/THIRD-PARTY.txt" "$tree/share/doc/nomina/"
# Debian's own papers have no place outside a Debian package.
rm "$tree/share/doc/nomina/changelog.gz" "$tree/share/doc/nomina/copyright"
# Outside a distribution zsh looks for functions here.
mkdir -p "$tree/share/zsh/site-functions"
mv "$tree/share/zsh/vendor-completions/_nomina" "$tree/share/zsh/site-functions/"
rmdir "$tree/share/zsh/vendor-completions"
cp LICENSE "$tree/share/doc/nomina/LICENSE"
cp packaging/linux/README.txt "$tree/README.txt"
install -m 755 packaging/linux/install.sh "$tree/install.sh"
install -m 755 packaging/linux/uninstall.sh "$tree/uninstall.sh"

tar --create --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner \
	--mode='u+rwX,go+rX,go-w' --mtime="@${SOURCE_DATE_EPOCH:?}" --format=gnu "$name" |
	xz --threads=1 -9 >"$dist/$name.tar.xz"
