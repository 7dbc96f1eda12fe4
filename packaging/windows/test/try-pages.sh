# The installer as one sees it, in English and in French: its pages, its words
# when the program runs, and the uninstaller's. The pictures are to be looked at.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

user=$(user_folder)
folder=$user/AppData/Local/Programs/Nomina

# turn KEY…: presses them, and waits for another picture that stays.
turn() {
	local former
	former=$(picture "$seen")
	press "$@"
	wait_for "another page" differs "$former"
	settled "$seen"
}
differs() { [ "$(picture "$seen")" != "$1" ]; }

# pages LANGUAGE INSTALLER UNINSTALLER: with the titles of both.
pages() {
	local installer=$2 uninstaller=$3
	language=$1
	step "Install in $language"
	start "$package-setup.exe"
	see "$installer"
	shot "$language-1-options" "$seen"
	turn Return
	shot "$language-2-folder" "$seen"
	turn Return
	wait_for "the program is installed" test -e "$folder/uninstall.exe"
	settled "$seen"
	shot "$language-3-done" "$seen"
	press space # do not start it
	press Return
	wait_for "the installer ends" ended_all

	step "Upgrade in $language, while the program runs"
	start "$(dos "$folder/nomina.exe")"
	see 'Nomina$'
	start "$package-setup.exe"
	see "$installer"
	shot "$language-4-upgrade" "$seen"
	local options=$seen
	press Return
	wait_for "the installer refuses" another_window "$installer" "$options"
	settled "$seen"
	shot "$language-5-running" "$seen"
	press Escape # cancel
	wait_for "the installer ends" gone_window "$installer"
	seen=$(window 'Nomina$')
	quit

	step "Uninstall in $language"
	start "$(dos "$folder/uninstall.exe")"
	see "$uninstaller"
	shot "$language-6-uninstall" "$seen"
	turn Return
	wait_for "the program is removed" test ! -e "$folder"
	settled "$seen"
	shot "$language-7-removed" "$seen"
	press Return
	wait_for "the uninstaller ends" gone_window "$uninstaller"
}
another_window() { seen=$(xdotool search --onlyvisible --name "$1" | grep -vx "$2" | tail -1) && [ -n "$seen" ]; }
gone_window() { [ -z "$(window "$1")" ]; }
ended_all() { gone_window Nomina; }

pages en_US '^Nomina Setup' '^Nomina Uninstall'
pages fr_FR '^Installation de Nomina' '^Désinstallation de Nomina'
