#!/bin/bash
# Signs an application or a disk image. With a certificate the signature names its
# owner and the hour, as Apple wants it before it notarises anything. Without one
# an application is sealed by nobody ("ad hoc"): a Mac with an Apple processor
# starts nothing unsealed, and any change of a file is seen; an image is left as
# it is.
#
# usage: sign.sh Nomina.app|FILE.dmg
#
# NOMINA_IDENTITY, NOMINA_KEYCHAIN  are set by with-keychain.sh
set -euo pipefail
target=$1
here=$(cd "$(dirname "$0")" && pwd)
identity=${NOMINA_IDENTITY:--}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

options=(--force --sign "$identity")
if [ "$identity" = - ]; then
	echo "not signed by anybody, for want of NOMINA_APPLE_CERTIFICATE: $target" >&2
	case $target in *.dmg) exit 0 ;; esac
	options+=(--timestamp=none)
else
	options+=(--timestamp)
	[ -z "${NOMINA_KEYCHAIN:-}" ] || options+=(--keychain "$NOMINA_KEYCHAIN")
fi
case $target in
*.app)
	# The kernel reads entitlements too, and its parser knows no comments.
	plutil -convert xml1 -o "$work/entitlements.plist" "$here/entitlements.plist"
	options+=(--options runtime --entitlements "$work/entitlements.plist")
	;;
esac
codesign "${options[@]}" "$target"
codesign --verify --strict --verbose=1 "$target"
