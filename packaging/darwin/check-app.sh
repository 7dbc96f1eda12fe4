#!/bin/bash
# Tries the disk image on a Mac: what is in it and how it is signed, copying it
# out, the whole job without a window, the window with files that the system
# hands it, and removing it. Everything it makes lies in a folder of its own,
# which goes at the end; pictures of the screen go into PICTURES if that is given.
#
# usage: check-app.sh FILE.dmg [PICTURES]
set -euo pipefail
[ "$(uname -s)" = Darwin ] || { echo "The macOS package is tried on macOS only." >&2; exit 1; }
image=$1 pictures=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "$(mktemp -d)" && pwd -P)
volume=$work/volume
app=$work/Applications/Nomina.app
program=$app/Contents/MacOS/nomina

tidy() {
	pkill -f "^$program" 2>/dev/null || true
	hdiutil detach "$volume" -force >/dev/null 2>&1 || true
	rm -rf "$work"
}
trap tidy EXIT
fail() { echo "check-app.sh: $*" >&2; exit 1; }
# is WHAT GOT WANT
is() { [ "$2" = "$3" ] || fail "$1: got $2, want $3"; }
done_with() { printf '  %s\n' "$*"; }

echo "$(basename "$image"), on macOS $(sw_vers -productVersion), $(uname -m)"
hdiutil verify -quiet "$image"
hdiutil attach "$image" -quiet -readonly -nobrowse -mountpoint "$volume"
is "the link" "$(readlink "$volume/Applications")" /Applications
[ -f "$volume/.background/background.tiff" ] || fail "the image has no picture"
[ -f "$volume/.DS_Store" ] || echo "  note: the image has no layout" >&2
mkdir "$work/Applications"
ditto "$volume/Nomina.app" "$app"
hdiutil detach "$volume" -quiet
done_with "mounted, copied, unmounted"

"$here/check-bundle.sh" "$app"
"$here/../release/check-job.sh" "$program" "$work/job"
"$here/check-window.sh" "$app" "$work/window" "$pictures"

# Nothing of the bundle was changed by running it; then it goes.
codesign --verify --strict "$app"
lsregister=/System/Library/Frameworks/CoreServices.framework/Frameworks/LaunchServices.framework/Support/lsregister
"$lsregister" -u "$app" || true
rm -r "$app"
is "what runs after the removal" "$(pgrep -f "^$program" || true)" ""
done_with "removed"
find "$HOME/Library" -iname '*nomina*' -maxdepth 3 2>/dev/null | sed 's/^/  left: /' || true
