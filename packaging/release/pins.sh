#!/bin/sh
# Every action of the workflows is named by the whole hash of a commit, with its
# version behind it, the same everywhere: a tag may be moved, a commit cannot.
set -eu
cd "$(dirname "$0")/../../.github/workflows"
uses=$(grep -hE '^ *(- )?uses: ' -- *.yml | sed -E 's/^ *(- )?uses: //' | grep -v '^\./' | sort -u)
loose=$(printf '%s\n' "$uses" | grep -vE '^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$' || true)
[ -z "$loose" ] || { printf 'not pinned:\n%s\n' "$loose" >&2; exit 1; }
twice=$(printf '%s\n' "$uses" | cut -d @ -f 1 | uniq -d)
[ -z "$twice" ] || { printf 'in two versions: %s\n' "$twice" >&2; exit 1; }
! grep -nE 'curl|wget|@latest|:latest|-latest' -- *.yml || { echo "something unpinned is fetched" >&2; exit 1; }
