#!/bin/bash
# check-bundle.sh Nomina.app: judges an application on a Mac: its lists, for which
# processors and systems it is, what it links to, and its signature.
set -euo pipefail
app=$1
contents=$app/Contents
program=$contents/MacOS/nomina
fail() { echo "check-bundle.sh: $*" >&2; exit 1; }
is() { [ "$2" = "$3" ] || fail "$1: got $2, want $3"; }
info() { plutil -extract "$1" raw -o - "$contents/Info.plist"; }

plutil -lint -s "$contents/Info.plist" "$contents"/Resources/*.lproj/InfoPlist.strings
for file in LICENSE.txt THIRD-PARTY.txt "$(info CFBundleIconFile).icns" Project.icns; do
	[ -s "$contents/Resources/$file" ] || fail "$file is missing"
done

is "the processors" "$(lipo -archs "$program" | tr ' ' '\n' | sort | xargs)" "arm64 x86_64"
for arch in arm64 x86_64; do
	is "the oldest system for $arch" "$(vtool -arch "$arch" -show-build "$program" | awk '$1 == "minos" || $1 == "version" { print $2; exit }')" \
		"$(info LSMinimumSystemVersion)"
done
others=$(otool -arch all -L "$program" | awk '/^\t/ { print $1 }' | grep -vE '^(/usr/lib|/System/Library)/' || true)
is "libraries that are not Apple's" "$others" ""
is "its version" "$("$program" --version)" "nomina $(info CFBundleGetInfoString | sed -E 's/^[^ ]+ ([^,]+),.*/\1/')"

codesign --verify --deep --strict "$app"
codesign --display --verbose=4 "$app" 2>"${TMPDIR:-/tmp}/signature.$$"
signature=$(cat "${TMPDIR:-/tmp}/signature.$$")
rm -f "${TMPDIR:-/tmp}/signature.$$"
grep -q 'flags=.*runtime' <<<"$signature" || fail "the runtime is not hardened"
if grep -q '^Authority=Developer ID' <<<"$signature"; then
	echo "  signed by $(grep -m 1 '^Authority=' <<<"$signature" | cut -d = -f 2)"
	if xcrun stapler validate -q "$app"; then
		spctl --assess --type execute --verbose "$app"
		echo "  notarised"
	else
		echo "  note: not notarised" >&2
	fi
else
	echo "  note: signed by nobody; the first start takes what docs/packaging.md says" >&2
fi
echo "  lists, processors, libraries and signature are sound"
