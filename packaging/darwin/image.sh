#!/bin/bash
# Makes the disk image: the application, a link to the folder Applications to drag
# it onto, and a picture with an arrow behind them. The Finder lays them out; where
# it may not be asked, as on a machine without a desktop, they stand in a row.
#
# usage: image.sh Nomina.app FOLDER FILE.dmg
#
# FOLDER has the pictures for screens with one and with two pixels a point.
set -euo pipefail
app=$1 pictures=$2 image=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
volume=
let_go() {
	for _ in 1 2 3 4 5 6; do
		hdiutil detach "$1" -quiet 2>/dev/null && return
		sleep 5 # whoever looks at what is new, such as Spotlight, has it open
	done
	hdiutil detach "$1" -force
}
tidy() {
	[ -z "$volume" ] || let_go "$volume" || true
	rm -rf "$work"
}
trap tidy EXIT

tree=$work/tree
mkdir -p "$tree/.background"
ditto "$app" "$tree/Nomina.app"
ln -s /Applications "$tree/Applications"
tiffutil -cathidpicheck "$pictures/background.png" "$pictures/background@2x.png" -out "$tree/.background/background.tiff" >/dev/null

hdiutil create -quiet -volname Nomina -srcfolder "$tree" -fs HFS+ -format UDRW "$work/open.dmg"
volume=$(hdiutil attach -readwrite -noverify -noautoopen "$work/open.dmg" | awk -F '\t' '$3 != "" { print $3 }')
[ -n "$volume" ] || { echo "image.sh: the new image was not attached" >&2; exit 1; }

# The Finder is given a minute and a half, also when it asks somebody for leave.
if perl -e 'alarm shift; exec @ARGV' 90 osascript "$here/layout.applescript" "$(basename "$volume")" && [ -f "$volume/.DS_Store" ]; then
	echo "the Finder has laid out the image"
else
	echo "the image has no layout: the Finder was not to be asked" >&2
fi
rm -rf "$volume/.fseventsd" "$volume/.Trashes"

let_go "$volume"
volume=
mkdir -p "$(dirname "$image")"
hdiutil convert -quiet "$work/open.dmg" -format ULMO -ov -o "$image"
hdiutil verify -quiet "$image"
