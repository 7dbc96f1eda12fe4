# The archive: unpacked anywhere, it runs without being installed.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

folder=$drive/unpacked
step "Before"
state before

step "Unpack and run"
ok unzip -q "$package.zip" -d "$folder"
there "$folder"/{nomina.exe,nomina.com,README.txt,LICENSE.txt,THIRD-PARTY.txt}
ok windows "$(dos "$folder/nomina.com")" --version
prints "nomina $version"
ok windows "$(dos "$folder/nomina.com")" import --project 'C:\unpacked\news.nomina' "$(dos assets/sample/glacier-survey.txt)"
ok windows "$(dos "$folder/nomina.exe")" export --format jsonl --project 'C:\unpacked\news.nomina' --out 'C:\unpacked\news.jsonl'
ok python3 "$here/spans.py" assets/sample/glacier-survey.txt "$folder/news.jsonl"

step "Remove"
ok rm -r "$folder"
state after
compare before after
