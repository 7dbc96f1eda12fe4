#!/bin/bash
# archive.sh: the .tar.xz as its users have it: installed below a home folder,
# used, replaced while a project is open, and removed; and by root for everybody.
# For run.sh to call.

for part in record root machine screen annotate state; do
	# shellcheck source=/dev/null
	. "$(dirname "$0")/$part.sh"
done
packages=/srv/packages
start_screen
machine

step "Into folders of its own, replaced and removed"
cp "$HERE/../install-test.sh" "$ROOT/srv/packages/"
run ada $packages/install-test.sh "$packages/nomina-$NEW-linux-$ARCH.tar.xz"

step "By ada for herself: version $OLD"
run ada tar -xJf "$packages/nomina-$OLD-linux-$ARCH.tar.xz"
run ada tar -xJf "$packages/nomina-$NEW-linux-$ARCH.tar.xz"
run ada mkdir .local
run ada find .local -not -path '*/state*' # where the program keeps its log
before=$SAID
run ada "nomina-$OLD-linux-$ARCH/install.sh"
run ada .local/bin/nomina --version
expect "nomina $OLD"
run ada xdg-mime query default application/vnd.nomina.project
expect io.nomina.Nomina.desktop
open_window .local/bin/nomina --project news.nomina guerre-en-ukraine.txt
press Return
wait_for "the project with no annotation" holds 0
annotate Kim 1 1

step "Version $NEW replaces it while the project is open"
run ada "nomina-$NEW-linux-$ARCH/install.sh"
run ada .local/bin/nomina --version
expect "nomina $NEW"
annotate Russie 2 2
close_window
open_window .local/bin/nomina news.nomina
annotate KCNA 3 3
shot archive
close_window
run ada .local/bin/nomina check --project news.nomina
run ada .local/share/nomina/uninstall.sh
run ada find .local -not -path '*/state*'
[ "$SAID" = "$before" ] || fail "something is left"
holds 3 || fail "the project is not as it was"

step "By root for everybody"
state >"$DIST/test/before"
run root "/home/ada/nomina-$NEW-linux-$ARCH/install.sh"
run ada nomina --version
expect "nomina $NEW"
run ada xdg-mime query filetype news.nomina
expect application/vnd.nomina.project
run root /usr/local/share/nomina/uninstall.sh
same_state "$DIST/test/before"
