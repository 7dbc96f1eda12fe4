#!/bin/sh
# old.sh VERSION DIST: builds the packages of this machine's kind once more, as if
# they were of VERSION, into DIST/test/old: what the tests upgrade from.
set -eu
[ $# -eq 2 ] || { echo "usage: old.sh VERSION DIST" >&2; exit 2; }
version=$1 old=$2/test/old
cd "$(dirname "$0")/../../.."

rm -rf "$old"
mkdir -p "$old"
CGO_ENABLED=0 "${GO:-go}" run -trimpath -buildvcs=false -tags ci,migrated_fynedo ./packaging/stage \
	-out "$old/stage" -time "${SOURCE_DATE_EPOCH:-0}" -version "$version" linux licences
packaging/linux/package.sh "$(dpkg --print-architecture)" "$version" "$old/stage" "$old"
