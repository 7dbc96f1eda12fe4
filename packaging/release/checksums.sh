#!/bin/sh
# checksums.sh FOLDER: writes FOLDER/SHA256SUMS over the files in it, as
# "sha256sum --check" reads it, and reads it back.
set -eu
cd "$1"
if command -v sha256sum >/dev/null; then sum=sha256sum; else sum='shasum -a 256'; fi
export LC_ALL=C
set --
for file in *; do
	[ ! -f "$file" ] || [ "$file" = SHA256SUMS ] || set -- "$@" "$file"
done
[ $# -gt 0 ] || { echo "checksums.sh: there is nothing in $PWD" >&2; exit 1; }
$sum -- "$@" >SHA256SUMS
$sum --check SHA256SUMS >/dev/null
echo "SHA256SUMS has $# files"
