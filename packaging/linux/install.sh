#!/bin/sh
# Installs Nomina: for yourself into ~/.local, as root for everybody into
# /usr/local. PREFIX=/somewhere installs elsewhere. An older version is replaced;
# settings and projects are not touched.
#
# usage: ./install.sh
set -eu
cd "$(dirname "$0")"

if [ -z "${PREFIX:-}" ]; then
	if [ "$(id -u)" -eq 0 ]; then PREFIX=/usr/local; else PREFIX=$HOME/.local; fi
fi
list=$PREFIX/share/nomina/installed-files

fail() { echo "install.sh: $*" >&2; exit 1; }

mkdir -p "$PREFIX/share/nomina" 2>/dev/null || fail "$PREFIX cannot be written. Run this as root, or choose another PREFIX."

# What an older version had and this one has not, goes.
if [ -f "$list" ]; then
	while IFS= read -r file; do
		[ -e "./$file" ] || rm -f "$PREFIX/$file"
	done <"$list"
fi

new=$list.new
: >"$new"
find bin share -type f | LC_ALL=C sort | while IFS= read -r file; do
	mode=644
	[ "$file" != bin/nomina ] || mode=755
	mkdir -p "$PREFIX/$(dirname "$file")"
	# Beside the old file first: a running program keeps the one it has.
	install -m "$mode" "$file" "$PREFIX/$file.new"
	mv -f "$PREFIX/$file.new" "$PREFIX/$file"
	printf '%s\n' "$file" >>"$new"
done
install -m 755 uninstall.sh "$PREFIX/share/nomina/uninstall.sh"
mv -f "$new" "$list"

# The desktop starts the program from wherever it was put.
desktop=$PREFIX/share/applications/io.nomina.Nomina.desktop
sed "s|^Exec=nomina|Exec=\"$PREFIX/bin/nomina\"|" "$desktop" >"$desktop.new"
mv -f "$desktop.new" "$desktop"

refresh() {
	if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi
}
refresh update-desktop-database "$PREFIX/share/applications"
refresh update-mime-database "$PREFIX/share/mime"
refresh gtk-update-icon-cache --quiet --force --ignore-theme-index "$PREFIX/share/icons/hicolor"

echo "Nomina is installed: $PREFIX/bin/nomina"
echo "To remove it: $PREFIX/share/nomina/uninstall.sh"
case :$PATH: in
*":$PREFIX/bin:"*) ;;
*) echo "$PREFIX/bin is not in your PATH; add it to start nomina from a terminal." ;;
esac
