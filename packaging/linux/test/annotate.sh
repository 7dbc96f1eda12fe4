# shellcheck shell=bash
# annotate.sh: what an annotator does in an open article, and whether it is in the
# file. For tests to source.

PROJECT=$ROOT/home/ada/news.nomina

# holds COUNT: the project has so many annotations, and each is of a whole word.
holds() { /usr/bin/python3 "$HERE/project.py" "$PROJECT" "$1"; }

# place NAME: where a name stands in the first lines of the article.
place() {
	case $1 in
	Russie) echo 727 254 ;;
	Kim) echo 320 358 ;;
	Sergei) echo 455 391 ;;
	KCNA) echo 322 455 ;;
	esac
}

# annotate NAME KEY COUNT: double-clicks the name and presses the key of a label;
# then the project has COUNT annotations.
annotate() {
	local x y
	read -r x y <<<"$(place "$1")"
	still
	double_click "$x" "$y"
	press "$2"
	wait_for "annotation $3 in the file" holds "$3"
	run host /usr/bin/python3 "$HERE/project.py" "$PROJECT"
}

# exported COUNT: both exports by the command line have what the project has.
exported() {
	run ada nomina export --project news.nomina --format jsonl --out news.jsonl --force
	run ada nomina export --project news.nomina --format xlsx --out news.xlsx --force
	run host /usr/bin/python3 "$HERE/project.py" "$PROJECT" "$ROOT/home/ada/news.jsonl" "$ROOT/home/ada/news.xlsx"
	expect "news.jsonl: $1 spans, the same"
	expect "news.xlsx: $1 spans, the same"
}
