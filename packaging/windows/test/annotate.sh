# An annotator at work in the installed program's window. Sourced by run.sh.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

# rows PROJECT TABLE: how many articles or annotations lie in the project's file.
# What the program did is in there a second later; the file is read as it is,
# without a word to the program.
rows() { sqlite3 "file:$1?immutable=1" "SELECT count(*) FROM $2"; }
holds() { [ "$(rows "$1" "$2" 2>/dev/null)" = "$3" ]; }

# annotate FOLDER PROJECT: imports an article into a new project and labels two
# names: double click and 1, double click and 2. The window stays open.
annotate() {
	local folder=$1 project=$2 title=${2##*/}
	start "$(dos "$folder/nomina.exe")" --project "$(dos "$project")" "$(dos assets/sample/glacier-survey.txt)"
	see "^${title%.nomina} — Nomina"
	shot import
	press Return
	wait_for "the article is imported" holds "$project" article 1
	settled "$seen"
	click 542 390 2
	press 1
	wait_for "the first annotation is saved" holds "$project" annotation 1
	click 333 317 2
	press 2
	wait_for "the second annotation is saved" holds "$project" annotation 2
	settled "$seen"
	shot annotated
}

# quit closes the window by its keys.
quit() {
	xdotool windowactivate --sync "$seen"
	press ctrl+q
	wait_for "the program ends" ended nomina.exe
}
