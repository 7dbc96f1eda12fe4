#!/bin/sh
# sizes.sh FOLDER: prints the packages in it with their sizes in bytes.
set -eu
cd "$1"
find . -maxdepth 1 -type f -printf '%10s  %P\n' | sort -k 2
