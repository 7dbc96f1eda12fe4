#!/bin/sh
# Removes the Nomina that install.sh put where this script lies, and nothing
# else: settings and projects stay.
#
# usage: PREFIX/share/nomina/uninstall.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
PREFIX=${PREFIX:-$(cd "$here/../.." && pwd)}
list=$PREFIX/share/nomina/installed-files
[ -f "$list" ] || { echo "uninstall.sh: Nomina is not installed in $PREFIX." >&2; exit 1; }

refresh() {
	if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi
}

while IFS= read -r file; do
	rm -f "$PREFIX/$file"
done <"$list"

# What the desktop knows of the files is brought up to date; where they were the
# only ones, it is not needed any more.
share=$PREFIX/share
none() { [ -z "$(find "$@" -type f 2>/dev/null | head -n 1)" ]; }
if none "$share/applications" -name '*.desktop'; then
	rm -f "$share/applications/mimeinfo.cache"
else
	refresh update-desktop-database "$share/applications"
fi
if none "$share/mime/packages"; then
	rm -rf "$share/mime"
else
	refresh update-mime-database "$share/mime"
fi
if none "$share/icons/hicolor" ! -name icon-theme.cache; then
	rm -f "$share/icons/hicolor/icon-theme.cache"
else
	refresh gtk-update-icon-cache --quiet --force --ignore-theme-index "$share/icons/hicolor"
fi

# The folders that are empty now go as well, from the deepest up.
sed 's|/[^/]*$||' "$list" |
	awk '{ p = $0; while (p != "") { print p; if (!sub("/[^/]*$", "", p)) break } }' |
	sort -ru | grep -vx -e bin -e share | while IFS= read -r dir; do
	[ ! -d "$PREFIX/$dir" ] || rmdir "$PREFIX/$dir" 2>/dev/null || true
done
rm -f "$list" "$here/uninstall.sh"
rmdir "$here" 2>/dev/null || true
echo "Nomina is removed from $PREFIX. Your projects and settings were left alone."
