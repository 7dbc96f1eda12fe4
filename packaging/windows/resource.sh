#!/bin/sh
# Writes the object with the icons, the version and the manifest of a Windows
# program, for packaging/build.sh to link.
#
# usage: resource.sh STAGE OBJECT
#
# STAGE is the folder that packaging/stage wrote for Windows.
set -eu
stage=$1 object=$2
tool() { CGO_ENABLED=0 "${GO:-go}" tool -modfile=packaging/tools/go.mod "$@"; }
tool goversioninfo -64 -icon "$stage/nomina.ico" -manifest "$stage/nomina.manifest" -o "$object" "$stage/versioninfo.json"
