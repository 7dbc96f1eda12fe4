#!/bin/bash
# deb.sh: the .deb as users have it: installed into a system that has nothing but
# what it depends on, used in its window, upgraded while a project is open, and
# purged. For run.sh to call.

for part in record root machine screen annotate desktop state needs; do
	# shellcheck source=/dev/null
	. "$(dirname "$0")/$part.sh"
done
old=/srv/packages/nomina_${OLD}_$ARCH.deb new=/srv/packages/nomina_${NEW}_$ARCH.deb
start_screen

step "What the program names, and what the package depends on"
deb_depends "$DIST/build/linux-$ARCH/nomina" "$DIST/nomina_${NEW}_$ARCH.deb" "$ARCH"

step "A fresh system, and only what the package depends on"
fresh_system
run root apt-get -qq -y --no-install-recommends install "$new"
run ada nomina --version
expect "nomina $NEW"
run ada nomina import guerre-en-ukraine.txt --project news.nomina
run ada nomina check --project news.nomina
open_window nomina news.nomina
shot deb-bare
close_window
run root apt-get -qq -y purge nomina
run root find / -xdev -iname '*nomina*' -not -path '/home/ada/*' -not -path '/run/user/*' -not -path '/srv/*'
nothing

step "A system with what is recommended as well: version $OLD comes"
machine
state >"$DIST/test/before"
run root apt-get -qq -y install "$old"
run root dpkg-query -W nomina
expect "$OLD"
run ada nomina --version
expect "nomina $OLD"
run root dpkg --verify nomina
nothing

step "The desktop knows the program and its files"
desktop_knows
manual_opens "$OLD"
shell_completes

step "A project is made, opened by its file, and worked on"
open_window nomina --project news.nomina guerre-en-ukraine.txt
shot deb-import
press Return
wait_for "the project with no annotation" holds 0
annotate Kim 1 1
shot deb-old
close_window
exported 1
open_window xdg-open news.nomina
annotate Russie 2 2

step "Version $NEW comes while the project is open"
run root apt-get -qq -y install "$new"
run root dpkg-query -W nomina
expect "$NEW"
run ada nomina --version
expect "nomina $NEW"
run host readlink "/proc/$(pgrep -x nomina)/exe"
expect "(deleted)"
annotate KCNA 3 3
shot deb-upgraded
close_window

step "The new version opens it, goes on and exports it"
open_window nomina news.nomina
holds 3 || fail "an annotation is gone"
annotate Sergei 1 4
shot deb-new
press ctrl+k
write about
press Return
shot deb-about
press Escape
close_window
exported 4
run ada nomina check --project news.nomina

step "The package is purged"
run root apt-get -qq -y purge nomina
! run root dpkg-query -W nomina || fail "it is still there"
same_state "$DIST/test/before"
run ada ls -A
