#!/bin/sh
# Installs what judging the macOS package needs on Debian and Ubuntu: readers of
# property lists and icons, and a compiler with GNUstep for the Objective-C. What
# is there is left alone. On macOS nothing is missing.
set -eu
[ "$(uname -s)" != Darwin ] || exit 0
missing=
for row in plistutil:libplist-utils xmllint:libxml2-utils icns2png:icnsutils shellcheck:shellcheck clang:clang; do
	command -v "${row%%:*}" >/dev/null 2>&1 || missing="$missing ${row#*:}"
done
for header in /usr/include/GNUstep/Foundation/Foundation.h /usr/include/*/GNUstep/Foundation/Foundation.h; do
	[ ! -f "$header" ] || found=yes
done
[ -n "${found:-}" ] || missing="$missing libgnustep-base-dev"
[ -n "$missing" ] || exit 0

as_root() {
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}
if ! command -v apt-get >/dev/null; then
	echo "Missing, by the names that Debian gives them:$missing" >&2
	exit 1
fi
echo "Installing:$missing" >&2
as_root apt-get -qq -o Acquire::Retries=3 update
# shellcheck disable=SC2086 # a list of names
as_root env DEBIAN_FRONTEND=noninteractive \
	apt-get -qq -y -o Acquire::Retries=3 --no-install-recommends install $missing >/dev/null
