#!/bin/sh
# Writes what the program is made of, as CycloneDX: a list for each system, with
# the modules that are linked into the window there, their versions, checksums
# and licences, and Go itself.
#
# usage: sbom.sh VERSION FOLDER
#
# The newest commit is listed, whatever else lies in the folder. The same commit
# gives the same bytes: serial number and hour are left out.
set -eu
cd "$(dirname "$0")/../.."
[ $# -eq 2 ] || { echo "usage: sbom.sh VERSION FOLDER" >&2; exit 2; }
version=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tool=$(CGO_ENABLED=0 GOFLAGS=-trimpath "${GO:-go}" tool -modfile=packaging/tools/go.mod -n cyclonedx-gomod)
[ -x "$tool" ] || { echo "sbom.sh: $tool cannot be run" >&2; exit 1; }

# The tool takes the program's version from a tag, which this copy is given.
git clone --quiet . "$work/nomina" 2>/dev/null
git -C "$work/nomina" -c user.name=- -c user.email=- tag --force "v$version" >/dev/null

# list NAME OS ARCH TAGS
list() {
	GOOS=$2 GOARCH=$3 CGO_ENABLED=1 GOFLAGS=-tags=$4 "$tool" app -json -std -licenses -noserial -notimestamp \
		-output "$folder/nomina-$version-$1.cdx.json" "$work/nomina" 2>"$work/said" ||
		{ cat "$work/said" >&2; exit 1; }
}
list linux linux amd64 migrated_fynedo,netgo,osusergo
list windows windows amd64 migrated_fynedo,netgo,osusergo
list macos darwin arm64 migrated_fynedo
python3 packaging/release/sbom.py "$version" "$folder"/nomina-"$version"-*.cdx.json
