#!/bin/bash
# rpm.sh: the .rpm, as far as Debian's rpm can judge it: what it requires, and
# that it installs, runs, upgrades and leaves nothing. The folders that it finds
# are Debian's and those of which Fedora's own package "filesystem" has more.
# For run.sh to call.

for part in record root machine screen state needs; do
	# shellcheck source=/dev/null
	. "$(dirname "$0")/$part.sh"
done
old=$DIST/test/old/nomina-$OLD-1.$(uname -m).rpm new=$DIST/nomina-$NEW-1.$(uname -m).rpm
program=$DIST/build/linux-$ARCH/nomina
start_screen
machine

# Debian's rpm wants to be told that it may, and knows of no package that dpkg
# installed.
within=(rpm --root "$ROOT" --dbpath /srv/rpmdb) may=(--force-debian --nodeps)

step "What it says of itself"
for file in "$DIST"/nomina-"$NEW"-1.*.rpm; do
	run host rpm -qpi "$file"
	run host rpm -qp --requires "$file"
	run host rpm -qp --provides "$file"
	run host rpm -qp --scripts "$file"
	run host rpm -K --nosignature "$file"
done
rpm_requires "$program" "$new"

step "Version $OLD is installed"
chroot "$ROOT" mkdir -p /usr/share/licenses /usr/share/metainfo
state >"$DIST/test/before"
run host "${within[@]}" "${may[@]}" -i "$old"
run host "${within[@]}" -q nomina
run host "${within[@]}" -V --nodeps nomina
nothing
run ada nomina --version
expect "nomina $OLD"

step "Version $NEW replaces it"
run host "${within[@]}" "${may[@]}" -U "$new"
run host "${within[@]}" -q nomina
expect "nomina-$NEW-1"
run host "${within[@]}" -V --nodeps nomina
nothing
run ada nomina --version
expect "nomina $NEW"
run ada nomina import guerre-en-ukraine.txt --project news.nomina
run ada nomina export --project news.nomina --out news.jsonl
open_window nomina news.nomina
shot rpm
close_window

step "It is removed"
run host "${within[@]}" "${may[@]}" -e nomina
same_state "$DIST/test/before"
