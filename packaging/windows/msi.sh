#!/bin/bash
# Builds the .msi from FILE.wxs and the FOLDER of what is installed, the same
# bytes each time: wixl writes the hour and a random code into it, which are
# replaced by the time of the release and a code made of the content.
#
# usage: msi.sh FILE.wxs FOLDER OUT.msi
set -euo pipefail
wxs=$(realpath "$1") folder=$2 out=$(realpath "$3")
rm -f "$out"
cd "$folder" # wixl finds files below it only
wixl -a x64 -o "$out" "$wxs"
