#!/bin/bash
# Tries the scripts that make the macOS package where there is no macOS: Apple's
# tools, and the compiler, are stood in for by one script that writes down how it
# was called and does as little as it can. What is tried is the order of things,
# and what happens when something is missing or refused.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/tools" "$work/stage/licences" "$work/stage/darwin/Nomina.app/Contents/Resources"
touch "$work/stage/licences/THIRD-PARTY.txt" "$work/certificate" "$work/key"
echo secret >"$work/password"

cat >"$work/tools/stand-in" <<'END'
#!/bin/bash
tool=${0##*/}
echo "$tool $*" >>"$WORK/log"
after() { local want=$1; shift; while [ $# -gt 1 ]; do [ "$1" != "$want" ] || { echo "$2"; return; }; shift; done; }
last=${*: -1}
case $tool\ ${1:-} in
"uname "*) echo Darwin ;;
"go "*) mkdir -p "$(dirname "$(after -o "$@")")"; touch "$(after -o "$@")" ;;
"lipo "*) touch "$3" ;;
"plutil -convert") touch "$4" ;;
"plutil -extract") sed -nE "s/.*\"$2\": \"([^\"]*)\".*/\1/p" "$last" ;;
"ditto -c") touch "$last" ;;
"ditto "*) cp -R "$1" "$2" ;;
"tiffutil "*) touch "$last" ;;
"hdiutil create") cp -R "$(after -srcfolder "$@")" "$WORK/volume" ;;
"hdiutil attach") printf '/dev/disk4\tGUID_partition_scheme\t\n/dev/disk4s1\tApple_HFS\t%s\n' "$WORK/volume" ;;
"hdiutil convert") touch "$last" ;;
"osascript "*) [ -z "${NO_FINDER:-}" ] && touch "$WORK/volume/.DS_Store" ;;
"security list-keychains") [ $# -gt 3 ] || printf '    "/Users/a b/login.keychain-db"\n' ;;
"security find-identity") printf '  1) %s "Developer ID Application: Ada"\n' "${IDENTITY-0123456789ABCDEF0123456789ABCDEF01234567}" ;;
"xcrun notarytool") echo "{\"status\": \"${ANSWER:-Accepted}\", \"id\": \"1\"}" ;;
esac
END
chmod +x "$work/tools/stand-in"
for tool in uname go lipo plutil xattr codesign ditto tiffutil hdiutil osascript security xcrun; do
	ln -s stand-in "$work/tools/$tool"
done

fail() { echo "package-test.sh: $*" >&2; cat "$work/said" "$work/log" >&2; exit 1; }
# package STATUS [VARIABLE=VALUE…] makes the package and wants that status.
package() {
	local want=$1 status=0
	shift
	rm -rf "$work/dist" "$work/volume" "$work/log"
	env -u NOMINA_APPLE_CERTIFICATE -u NOMINA_APPLE_KEY PATH="$work/tools:$PATH" GO=go WORK="$work" "$@" \
		"$here/package.sh" 1.2.3 "$work/stage" "$work/dist" >"$work/said" 2>&1 || status=$?
	[ "$status" -eq "$want" ] || fail "$*: got status $status, want $want"
}
# said TEXT, called PATTERN…: in this order.
said() { grep -qF -e "$1" "$work/said" || fail "it did not say: $1"; }
called() {
	local at=0 pattern
	for pattern; do
		at=$(awk -v from="$at" -v pattern="$pattern" 'NR > from && $0 ~ pattern { print NR; exit }' "$work/log")
		[ -n "$at" ] || fail "not called, or too early: $pattern"
	done
}
never() { ! grep -qE -e "$1" "$work/log" || fail "it was called: $1"; }

package 0
said "not signed by anybody"
said "not notarised"
called '^go build .*nomina-arm64' '^go build .*nomina-amd64' '^lipo -create' '^xattr -cr' '^codesign .*--sign - .*--options runtime' \
	'^hdiutil create' '^osascript' '^hdiutil detach' '^hdiutil convert .*ULMO'
never '^security|^xcrun|--sign - .*[.]dmg'
[ -f "$work/dist/nomina-1.2.3-macos.dmg" ] || fail "there is no image"
for file in Nomina.app/Contents/MacOS/nomina Nomina.app/Contents/Resources/THIRD-PARTY.txt Nomina.app/Contents/Resources/LICENSE.txt .background/background.tiff; do
	[ -f "$work/volume/$file" ] || fail "the image has no $file"
done
[ "$(readlink "$work/volume/Applications")" = /Applications ] || fail "the image has no link"

package 0 NO_FINDER=yes
said "the image has no layout"

signed=(NOMINA_APPLE_CERTIFICATE="$work/certificate" NOMINA_APPLE_PASSWORD="$work/password")
asked=(NOMINA_APPLE_KEY="$work/key" NOMINA_APPLE_KEY_ID=id NOMINA_APPLE_ISSUER=team)
package 0 "${signed[@]}" "${asked[@]}"
called '^security create-keychain' '^codesign .*--sign 0123.*Nomina.app' 'list-keychains -d user -s /Users/a b/login' '^security delete-keychain' \
	'notarytool submit .*[.]zip' 'stapler staple .*Nomina.app' '^hdiutil convert' '^codesign .*--sign 0123.*[.]dmg' '^security delete-keychain' \
	'notarytool submit .*[.]dmg' 'stapler staple .*[.]dmg'
[ "$(grep -c create-keychain "$work/log")" -eq "$(grep -c delete-keychain "$work/log")" ] || fail "a keychain is left"

package 1 "${signed[@]}" IDENTITY=
said "no valid certificate"
called '^security create-keychain' '^security delete-keychain'
never '^codesign|^hdiutil'

package 1 "${signed[@]}" "${asked[@]}" ANSWER=Invalid
said 'Apple says "Invalid"'
called 'notarytool submit' 'notarytool log 1'
never 'stapler|^hdiutil'
echo "package.sh: unsigned, signed and refused, as it should be"
