#!/bin/sh
# package.sh ARCH VERSION STAGE DIST: builds the program for ARCH (amd64, arm64)
# and packs it as .deb, .rpm and .tar.xz into DIST, from what "stage" wrote into
# STAGE. With another version than FyneApp.toml's that one is built.
set -eu
[ $# -eq 4 ] || { echo "usage: package.sh ARCH VERSION STAGE DIST" >&2; exit 2; }
arch=$1 version=$2 stage=$3 dist=$4
cd "$(dirname "$0")/../.."

program=$dist/build/linux-$arch/nomina
packaging/build.sh linux "$arch" "$program" "$version"

nfpm() {
	NOMINA_ARCH=$arch NOMINA_BINARY=$program NOMINA_STAGE=$stage CGO_ENABLED=0 \
		"${GO:-go}" tool -modfile=packaging/tools/go.mod nfpm "$@" >/dev/null
}
case $arch in
amd64) machine=x86_64 ;;
arm64) machine=aarch64 ;;
*) machine=$arch ;;
esac
config=$stage/linux/nfpm.yaml
nfpm package -f "$config" -p deb -t "$dist/nomina_${version}_$arch.deb"
nfpm package -f "$config" -p rpm -t "$dist/nomina-$version-1.$machine.rpm"
packaging/linux/tarball.sh "$program" "nomina-$version-linux-$arch" "$stage" "$dist"
