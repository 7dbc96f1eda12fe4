#!/bin/bash
# check.sh FOLDER: judges what the Linux packages hold beside the program, with
# the tools of those who read it. FOLDER is what "stage" wrote for Linux.
set -euo pipefail
share=$1/usr/share
id=io.nomina.Nomina
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# silent COMMAND: fails when it complains; what it prints otherwise is not asked.
silent() {
	local said
	said=$("$@" 2>&1 >/dev/null) && [ -z "$said" ] && return
	echo "$1: $said" >&2
	return 1
}

desktop-file-validate --no-hints "$share/applications/$id.desktop"
appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"

# The MIME type is found by name and, without one, by its content.
mkdir -p "$work/mime/packages"
cp "$share/mime/packages/$id.xml" "$work/mime/packages/"
xmllint --noout "$work/mime/packages/$id.xml"
XDG_DATA_DIRS=$work silent update-mime-database "$work/mime"
grep -q '^application/vnd.nomina.project:\*.nomina$' "$work/mime/globs"

gzip -dc "$share/man/man1/nomina.1.gz" >"$work/nomina.1"
silent man --warnings -E UTF-8 -l -Tutf8 -Z "$work/nomina.1"

bash -n "$share/bash-completion/completions/nomina"
zsh -n "$share/zsh/vendor-completions/_nomina"
fish --no-execute "$share/fish/vendor_completions.d/nomina.fish"

for size in 16 22 24 32 48 64 96 128 256 512; do
	for icon in apps/$id mimetypes/application-vnd.nomina.project; do
		file "$share/icons/hicolor/${size}x$size/$icon.png" | grep -q "$size x $size"
	done
done
echo "desktop entry, metainfo, MIME type, manual, completions and icons are sound"
