#!/bin/sh
# Removes the Nomina that install.sh put where this script lies, and nothing
# else: settings and projects stay.
#
# usage: PREFIX/share/nomina/uninstall.sh
set -eu

PREFIX=$(cd "$(dirname "$0")/../.." && pwd)
list=$PREFIX/share/nomina/installed-files
[ -f "$list" ] || { echo "uninstall.sh: Nomina is not installed in $PREFIX." >&2; exit 1; }
[ -w "$PREFIX/share/nomina" ] || { echo "uninstall.sh: $PREFIX cannot be written. Run this as root." >&2; exit 1; }
folders=$(mktemp)
trap 'rm -f "$folders"' EXIT
grep '/$' "$list" | LC_ALL=C sort -r >"$folders" || true

refresh() {
	if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi
}
# none FOLDER …: is there no such file any more?
none() { [ -z "$(find "$@" -type f 2>/dev/null | head -n 1)" ]; }

grep -v '/$' "$list" | while IFS= read -r file; do
	rm -f "$PREFIX/$file"
done

# What the desktop derived from the files is brought up to date, or goes with the
# last of them.
share=$PREFIX/share
refresh update-desktop-database "$share/applications"
cache=$share/applications/mimeinfo.cache
[ ! -f "$cache" ] || grep -q = "$cache" || rm -f "$cache"
if [ -d "$share/mime" ] && none "$share/mime/packages"; then
	find "$share/mime" -mindepth 1 -maxdepth 1 ! -name packages -exec rm -rf {} +
else
	refresh update-mime-database "$share/mime"
fi
icons=$share/icons/hicolor
[ ! -f "$icons/icon-theme.cache" ] || refresh gtk-update-icon-cache --quiet --force --ignore-theme-index "$icons"

# The folders that were made for it go, from the deepest up, unless somebody put
# something else into them.
while IFS= read -r folder; do
	rmdir "$PREFIX/$folder" 2>/dev/null || true
done <"$folders"
echo "Nomina is removed from $PREFIX. Your projects and settings were left alone."
