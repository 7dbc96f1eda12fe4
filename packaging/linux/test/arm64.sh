#!/bin/bash
# arm64.sh: the packages for arm64 on another machine: what is in them, what they
# depend on, and the program without a window in Debian's emulator, where that and
# the libraries are installed. For run.sh to call.

for part in record root needs; do
	# shellcheck source=/dev/null
	. "$(dirname "$0")/$part.sh"
done
deb=$DIST/nomina_${NEW}_arm64.deb
if [ ! -f "$deb" ]; then
	note "SKIPPED: there are no packages for arm64 here."
	exit
fi
tree=$DIST/test/arm64
rm -rf "$tree"
mkdir -p "$tree/work"

step "What is in it"
run host dpkg --info "$deb"
expect "Architecture: arm64"
run host dpkg-deb --extract "$deb" "$tree"
run host file "$tree/usr/bin/nomina"
expect "ARM aarch64"
diff <(dpkg-deb -c "$deb" | sed 's/.* //') <(dpkg-deb -c "$DIST/nomina_${NEW}_amd64.deb" | sed 's/.* //') ||
	fail "it does not hold the files of the package for amd64"
note "It holds the same files as the package for amd64."

step "What it depends on"
deb_depends "$tree/usr/bin/nomina" "$deb" arm64
rpm_requires "$tree/usr/bin/nomina" "$DIST/nomina-$NEW-1.aarch64.rpm"
tar -xJf "$DIST/nomina-$NEW-linux-arm64.tar.xz" -C "$tree/work" --strip-components 1
cmp "$tree/work/bin/nomina" "$tree/usr/bin/nomina" || fail "the archive holds another program"
rpm2archive -n - <"$DIST/nomina-$NEW-1.aarch64.rpm" | tar -xO ./usr/bin/nomina | cmp - "$tree/usr/bin/nomina" ||
	fail "the .rpm holds another program"
note "The .deb, the .rpm and the archive hold the same program."

step "It runs"
if ! command -v qemu-aarch64-static >/dev/null; then
	note "SKIPPED: there is no qemu-aarch64-static."
	exit
fi
emulated=(env -u DISPLAY LC_ALL=en_US.UTF-8 "HOME=$tree/work" qemu-aarch64-static "$tree/usr/bin/nomina")
project=$tree/work/news.nomina
run host "${emulated[@]}" --version
expect "nomina $NEW"
run host "${emulated[@]}" import "$HERE/../../../assets/sample/sample.jsonl" --project "$project"
run host "${emulated[@]}" check --project "$project"
run host "${emulated[@]}" export --project "$project" --out "$tree/work/news.jsonl"
run host "${emulated[@]}" export --project "$project" --out "$tree/work/news.xlsx"
run host /usr/bin/python3 "$HERE/project.py" "$project" "$tree/work/news.jsonl" "$tree/work/news.xlsx"
