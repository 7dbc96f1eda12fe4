#!/bin/bash
# check.sh FOLDER: judges what can be judged of the macOS package elsewhere: what
# "stage" wrote into FOLDER, the scripts, the Objective-C, on GNUstep, and the Go
# of everything but the window, for both kinds of processor. What was built is
# tried on macOS by check-app.sh.
set -euo pipefail
folder=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
contents=$folder/Nomina.app/Contents
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "check.sh: $*" >&2; exit 1; }

# The lists are read by three readers, and say what the program is.
for list in "$contents/Info.plist" "$here/entitlements.plist"; do
	xmllint --noout --nonet "$list"
	plistutil -i "$list" -o "$work/list.bplist" -f bin
	plistutil -i "$work/list.bplist" -o "$work/list.xml" -f xml
done
python3 "$here/plist.py" FyneApp.toml "$contents"
oldest=$(sed -nE 's/.*MACOSX_DEPLOYMENT_TARGET=([0-9.]+).*/\1/p' packaging/build.sh)
grep -A1 LSMinimumSystemVersion "$contents/Info.plist" | grep -qF "<string>$oldest</string>" ||
	fail "build.sh compiles for macOS $oldest, which is not what Info.plist says"

for icon in Nomina Project; do
	icns2png -l "$contents/Resources/$icon.icns" >"$work/icons" 2>&1
	for kind in is32 s8mk il32 l8mk ic07 ic08 ic09; do
		grep -q "$kind" "$work/icons" || { cat "$work/icons" >&2; fail "$icon.icns has no $kind"; }
	done
done

shellcheck "$here"/*.sh packaging/*.sh
"$here/package-test.sh"

# Which files were asked for comes out of the pipe; the blank line ends an event.
if command -v clang >/dev/null && command -v gnustep-config >/dev/null; then
	objc=$(dirname "$(dirname "$(find /usr/lib/gcc -path '*/include/objc/runtime.h' | sort -V | tail -n 1)")")
	clang -x objective-c -fobjc-runtime=gcc -fconstant-string-class=NSConstantString -fexceptions \
		-DGNUSTEP_BASE_LIBRARY=1 -isystem /usr/include/GNUstep -isystem "$objc" -Wall -Wextra -Werror \
		-Iapp/appleevents app/appleevents/hear_darwin.m "$here/hear_try.m" -o "$work/hear" -L"${objc%/include}" -lgnustep-base -lobjc
	HOME=$work "$work/hear" >"$work/heard"
	diff <(printf '/tmp/a b é.nomina\n/tmp/c.txt\n\n') "$work/heard" || fail "what was heard is wrong"
else
	fail "there is no clang or no GNUstep to try the Objective-C with"
fi

# Fyne's app, which main alone imports, asks macOS for its colours through cgo.
mapfile -t packages < <(GOOS=darwin CGO_ENABLED=0 "${GO:-go}" list -tags ci,migrated_fynedo ./... | grep -vx nomina)
for arch in arm64 amd64; do
	GOOS=darwin GOARCH=$arch CGO_ENABLED=0 "${GO:-go}" vet -trimpath -buildvcs=false -composites=false \
		-tags ci,migrated_fynedo "${packages[@]}"
done
echo "property lists, icons, scripts, Objective-C and the Go for macOS are sound"
