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
# shellcheck disable=SC2086 # a list of names
"$(dirname "$0")/../apt.sh" $missing
