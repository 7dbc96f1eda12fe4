#!/bin/bash
# Has Apple examine an application or a disk image, and staples the ticket to it,
# so that a Mac without network knows of it as well. Without the key it says so
# and does nothing.
#
# usage: notarise.sh Nomina.app|FILE.dmg
#
# NOMINA_APPLE_KEY     a file, the private key (.p8) for Apple's App Store Connect
# NOMINA_APPLE_KEY_ID  its name there
# NOMINA_APPLE_ISSUER  the name of the team there
set -euo pipefail
target=$1
if [ -z "${NOMINA_APPLE_KEY:-}" ]; then
	echo "not notarised, for want of NOMINA_APPLE_KEY: $target" >&2
	exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

upload=$target
case $target in
*.app)
	upload=$work/$(basename "$target").zip
	ditto -c -k --keepParent "$target" "$upload"
	;;
esac
key=(--key "$NOMINA_APPLE_KEY" --key-id "${NOMINA_APPLE_KEY_ID:?}" --issuer "${NOMINA_APPLE_ISSUER:?}")
xcrun notarytool submit "$upload" "${key[@]}" --wait --timeout 40m --output-format json >"$work/answer.json" || true
status=$(plutil -extract status raw -o - "$work/answer.json" 2>/dev/null || true)
if [ "$status" != Accepted ]; then
	echo "notarise.sh: Apple says \"${status:-nothing}\" to $target" >&2
	cat "$work/answer.json" >&2
	id=$(plutil -extract id raw -o - "$work/answer.json" 2>/dev/null || true)
	[ -z "$id" ] || xcrun notarytool log "$id" "${key[@]}" >&2 || true
	exit 1
fi
xcrun stapler staple "$target"
