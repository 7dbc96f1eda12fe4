#!/bin/bash
# check.sh FOLDER: judges what the Linux packages hold beside the program, with
# the tools of those who read it, and the scripts that make them. FOLDER is what
# "stage" wrote for Linux.
set -euo pipefail
share=$1/usr/share
here=$(cd "$(dirname "$0")" && pwd)
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

# is NAME GOT WANT
is() {
	[ "$2" = "$3" ] || { printf '%s: got %q, want %q\n' "$1" "$2" "$3" >&2; return 1; }
}

desktop-file-validate "$share/applications/$id.desktop"
appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"

# The MIME type is found by name and, without one, by its content.
mkdir -p "$work/mime/packages"
cp "$share/mime/packages/$id.xml" "$work/mime/packages/"
xmllint --noout "$work/mime/packages/$id.xml" "$share/metainfo/$id.metainfo.xml"
XDG_DATA_DIRS=$work silent update-mime-database "$work/mime"
grep -qx 'application/vnd.nomina.project:\*.nomina' "$work/mime/globs"
grep -qa 'application/vnd.nomina.project' "$work/mime/magic"

gzip -dc "$share/man/man1/nomina.1.gz" >"$work/nomina.1"
silent man --warnings -E UTF-8 -l -Tutf8 -Z "$work/nomina.1"
mandoc -T lint -W warning "$work/nomina.1"

# Each shell loads what it gets for itself, and completes a command with it. What
# the program would answer is answered by a stand-in.
mkdir "$work/bin" "$work/functions"
printf '#!/bin/sh\nprintf "export\\tWrite\\n:4\\n"\n' >"$work/bin/nomina"
chmod +x "$work/bin/nomina"
export PATH=$work/bin:$PATH
is bash "$(bash --norc -c "
	. /usr/share/bash-completion/bash_completion
	. '$share/bash-completion/completions/nomina'
	COMP_LINE='nomina ex' COMP_POINT=9 COMP_WORDS=(nomina ex) COMP_CWORD=1 COMP_TYPE=9
	compopt() { :; }
	__start_nomina; echo \${COMPREPLY[0]}" 2>&1)" export
cp "$share/zsh/vendor-completions/_nomina" "$work/functions/"
is zsh "$(zsh -f -c "
	fpath=('$work/functions' \$fpath); autoload -Uz compinit
	compinit -u -d '$work/zcompdump'; autoload +X _nomina && echo \$_comps[nomina]" 2>&1)" _nomina
is fish "$(HOME=$work fish --no-config -c "
	source '$share/fish/vendor_completions.d/nomina.fish'
	complete -C 'nomina ex'" 2>&1)" "$(printf 'export\tWrite')"

for size in 16 22 24 32 48 64 96 128 256 512; do
	for icon in apps/$id mimetypes/application-vnd.nomina.project; do
		file "$share/icons/hicolor/${size}x$size/$icon.png" | grep -q "$size x $size"
	done
done
xmllint --noout "$share"/icons/hicolor/scalable/*/*.svg

shellcheck "$here"/*.sh "$here"/*/*.sh "$here"/../*.sh
(cd "$work" && silent flatpak-builder --show-manifest "$here/flatpak/$id.yaml")
echo "desktop entry, metainfo, MIME type, manual, completions, icons, scripts and Flatpak manifest are sound"
