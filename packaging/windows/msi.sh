#!/bin/bash
# Builds the .msi from FILE.wxs and the FOLDER of what is installed, the same
# bytes each time: wixl writes the hour and a random code into it, which are
# replaced by the time of the release and a code made of the content.
#
# usage: msi.sh FILE.wxs FOLDER OUT.msi
#
# SOURCE_DATE_EPOCH is the time of the release.
set -euo pipefail
wxs=$(realpath "$1") folder=$2 out=$(realpath "$3")
rm -f "$out"
cd "$folder" # wixl finds files below it only
TZ=UTC wixl -a x64 -o "$out" "$wxs"

# stamp CODE SECONDS: writes both into the summary of the package. There the code
# is a text, and behind it stand when the package was made and when it was saved,
# each as a type (64) and 100 nanoseconds since 1601.
stamp() {
	local old
	old=$(msiinfo suminfo "$out" | sed -n 's/^Revision number (UUID): //p')
	OLD=$old NEW=$1 SECONDS_1970=$2 perl -0777 -i -pe '
		my $time = "\x40\0\0\0" . pack("Q<", ($ENV{SECONDS_1970} + 11644473600) * 10_000_000);
		s/\Q$ENV{OLD}\E(\0+)\x40\0{3}.{8}\x40\0{3}.{8}/$ENV{NEW}$1$time$time/s
			or die "msi.sh: the summary of the package is not as expected\n";
	' "$out"
}
stamp '{00000000-0000-0000-0000-000000000000}' 0
hash=$(sha1sum <"$out" | tr a-f A-F)
# A UUID of the kind that is made by SHA-1 (RFC 9562, version 5).
stamp "{${hash:0:8}-${hash:8:4}-5${hash:13:3}-8${hash:17:3}-${hash:20:12}}" "${SOURCE_DATE_EPOCH:?}"
