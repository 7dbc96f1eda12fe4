#!/bin/sh
# Installs Nomina: for yourself into ~/.local, as root for everybody into
# /usr/local. PREFIX=/somewhere installs elsewhere. An older version is replaced;
# settings and projects are not touched.
#
# usage: ./install.sh
set -eu

if [ -z "${PREFIX:-}" ]; then
	if [ "$(id -u)" -eq 0 ]; then PREFIX=/usr/local; else PREFIX=$HOME/.local; fi
fi
fail() { echo "install.sh: $*" >&2; exit 1; }

mkdir -p "$PREFIX" || fail "$PREFIX cannot be made. Run this as root, or choose another PREFIX."
PREFIX=$(cd "$PREFIX" && pwd)
cd "$(dirname "$0")"

home=$PREFIX/share/nomina # of the list and of what uninstalls by it
list=$home/installed-files
new=$(mktemp)
trap 'rm -f "$new"' EXIT

# folder NAME makes a folder below PREFIX; the list has, with a slash behind them,
# those that were not there.
folder() {
	[ ! -d "$PREFIX/$1" ] || return 0
	case $1 in */*) folder "${1%/*}" ;; esac
	mkdir "$PREFIX/$1" || fail "$PREFIX cannot be written. Run this as root, or choose another PREFIX."
	printf '%s/\n' "$1" >>"$new"
}

# put MODE FILE NAME copies FILE to NAME below PREFIX. It is written beside an old
# one first: a program that runs keeps the file it has.
put() {
	case $3 in */*) folder "${3%/*}" ;; esac
	install -m "$1" "$2" "$PREFIX/$3.new" || fail "$PREFIX cannot be written. Run this as root, or choose another PREFIX."
	mv -f "$PREFIX/$3.new" "$PREFIX/$3"
	printf '%s\n' "$3" >>"$new"
}

# The desktop starts the program from wherever it was put. What means something
# in a line of a desktop entry, and then to sed, is marked.
desktop=share/applications/io.nomina.Nomina.desktop
exec=$(printf '%s' "$PREFIX/bin/nomina" | sed -e 's/["`$\\]/\\\\&/g' -e 's/%/%%/g' -e 's/[&|\\]/\\&/g')

find bin share -type f | LC_ALL=C sort | while IFS= read -r file; do
	case $file in
	bin/*) put 755 "$file" "$file" ;;
	"$desktop")
		entry=$(mktemp)
		sed "s|^Exec=nomina|Exec=\"$exec\"|" "$file" >"$entry"
		put 644 "$entry" "$file"
		rm -f "$entry"
		;;
	*) put 644 "$file" "$file" ;;
	esac
done
put 755 uninstall.sh share/nomina/uninstall.sh
printf '%s\n' share/nomina/installed-files >>"$new"

# What an older version had and this one has not, goes; the folders that the
# older one made are still to be removed one day.
if [ -f "$list" ]; then
	while IFS= read -r file; do
		grep -qxF -e "$file" "$new" && continue
		case $file in
		*/) printf '%s\n' "$file" >>"$new" ;;
		*) rm -f "$PREFIX/$file" ;;
		esac
	done <"$list"
fi
install -m 644 "$new" "$list"

refresh() {
	if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi
}
refresh update-desktop-database "$PREFIX/share/applications"
refresh update-mime-database "$PREFIX/share/mime"
icons=$PREFIX/share/icons/hicolor
touch "$icons"
[ ! -f "$icons/icon-theme.cache" ] || refresh gtk-update-icon-cache --quiet --force --ignore-theme-index "$icons"

echo "Nomina is installed: $PREFIX/bin/nomina"
echo "To remove it: $home/uninstall.sh"
case :$PATH: in
*":$PREFIX/bin:"*) ;;
*) echo "$PREFIX/bin is not in your PATH; add it to start nomina from a terminal." ;;
esac
