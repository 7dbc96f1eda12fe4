# shellcheck shell=bash
# desktop.sh: what the desktop, the shell and the manual know of the installed
# program. For tests to source.

# desktop_knows asks as file managers and people do. The project is known by its
# name, and without one by what is in it.
desktop_knows() {
	local type=application/vnd.nomina.project entry=io.nomina.Nomina.desktop
	run ada nomina import glacier-survey.txt --project asked.nomina
	run ada xdg-mime query filetype asked.nomina
	expect "$type"
	run ada xdg-mime query default $type
	expect $entry
	run ada cp asked.nomina asked
	run ada gio info -a standard::content-type asked
	expect "$type"
	run ada gio mime $type
	expect $entry
	run ada desktop-file-validate /usr/share/applications/$entry
	nothing
	run ada rm asked asked.nomina
}

# manual_opens VERSION
manual_opens() {
	run ada sh -c "MANWIDTH=80 man nomina | sed -n -e '1,12p' -e '\$p'"
	expect "NOMINA(1)"
	expect "$1"
}

# shell_completes: bash loads by itself what was installed.
shell_completes() {
	# shellcheck disable=SC2016 # bash in the system reads that
	run ada bash --norc -c '
		. /usr/share/bash-completion/bash_completion
		_completion_loader nomina
		complete -p nomina
		compopt() { :; }
		COMP_LINE="nomina ex" COMP_POINT=9 COMP_WORDS=(nomina ex) COMP_CWORD=1 COMP_TYPE=9
		__start_nomina
		echo "nomina ex<Tab>: ${COMPREPLY[*]}"'
	expect "nomina ex<Tab>: export"
}
