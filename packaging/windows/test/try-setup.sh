# setup.exe for one user: an older version is installed in silence, used, and
# upgraded in place; then it is removed, and nothing is left but the user's files.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

user=$(user_folder)
folder=$user/AppData/Local/Programs/Nomina
menu="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Nomina.lnk"
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Nomina'
settings=$user/AppData/Roaming/nomina/settings.json
project=$user/Documents/news.nomina
export_to() { windows "$(dos "$folder/$1")" export --format jsonl --project "$(dos "$2")" --out "${3:--}"; }

step "Before, with what other programs have there"
ok windows reg add 'HKCU\Software\Classes\.nomina\OpenWithProgids' /v Another.Project /d ''
ok windows reg add 'HKCU\Software\RegisteredApplications' /v Another /d 'Software\Another\Capabilities'
state before

step "Install $older in silence, for the user"
ok windows "$before-setup.exe" /S /CURRENTUSER
there "$folder"/{nomina.exe,nomina.com,project.ico,LICENSE.txt,THIRD-PARTY.txt,uninstall.exe} "$menu" "$user/Desktop/Nomina.lnk"
same "the version that is installed" "$(value "$key" DisplayVersion)" "$older"
same "the version that runs" "$(windows "$(dos "$folder/nomina.com")" --version | tr -d '\r')" "nomina $older"
same "the uninstaller" "$(value "$key" QuietUninstallString)" "\"$(dos "$folder/uninstall.exe")\" /S"
[[ $(value "$key" EstimatedSize) > 0x2000 ]] || fail "no size"
same "what .nomina is" "$(value 'HKCU\Software\Classes\.nomina')" Nomina.Project
same "what opens it" "$(value 'HKCU\Software\Classes\Nomina.Project\shell\open\command')" "\"$(dos "$folder/nomina.exe")\" \"%1\""
same "the user's PATH" "$(value 'HKCU\Environment' Path)" "$(dos "$folder")"

step "What the user has besides"
echo "somebody's" >"$folder/notes.txt"

step "Annotate in the window"
annotate "$folder" "$project"

step "It cannot be installed over the program that runs"
sums=$(cd "$folder" && sha256sum -- *)
try windows "$package-setup.exe" /S /CURRENTUSER
same "the status" "$status" 3
prints "Nomina is running. Please close its windows"
same "what lies in the folder" "$(cd "$folder" && sha256sum -- *)" "$sums"
same "the version that is installed" "$(value "$key" DisplayVersion)" "$older"
try windows "$(dos "$folder/uninstall.exe")" /S "_?=$(dos "$folder")"
same "the status of uninstalling" "$status" 3
quit

step "Upgrade to $version in place"
mine=$(sha256sum "$folder/notes.txt" "$settings" "$project")
ok windows "$package-setup.exe" /S
same "the version that is installed" "$(value "$key" DisplayVersion)" "$version"
same "the version that runs" "$(windows "$(dos "$folder/nomina.com")" --version | tr -d '\r')" "nomina $version"
same "the user's files" "$(sha256sum "$folder/notes.txt" "$settings" "$project")" "$mine"
same "the user's PATH" "$(value 'HKCU\Environment' Path)" "$(dos "$folder")"

step "Commands print, wait and end with their status"
for program in nomina.exe nomina.com; do
	export_to $program "$project" >"$test/$program.jsonl"
	printf '  ok: %s export --out - wrote %s bytes into a pipe\n' $program "$(wc -c <"$test/$program.jsonl")"
	ok python3 "$here/spans.py" assets/sample/glacier-survey.txt "$test/$program.jsonl" PLACE PERSON
	try windows "$(dos "$folder/$program")" export --project 'C:\nothing.nomina' --out -
	same "the status without a project" "$status" 1
	try windows "$(dos "$folder/$program")" export --sideways
	same "the status of what it does not know" "$status" 2
done
ok windows cmd /c "nomina export --format xlsx --project $(dos "$project") --out $(dos "$test/news.xlsx")"
prints "wrote 1 article with 2 annotations"
try windows cmd /c "nomina export --sideways"
same "the status in a shell" "$status" 2

step "Open the project by its ending"
# Wine 8 asks everybody's part of the registry alone what opens a file. So what
# the installer wrote for the user is lent to everybody, as it is.
for part in .nomina Nomina.Project; do
	ok windows reg copy "HKCU\\Software\\Classes\\$part" "HKLM\\Software\\Classes\\$part" /s /f
done
start cmd /c start "$(dos "$project")"
see '^news — Nomina'
shot association

step "Start it again: the window that is there takes the file"
try windows "$(dos "$folder/nomina.exe")" "$(dos "$project")"
same "the status of a second start" "$status" 0
try windows "$(dos "$folder/nomina.exe")" "$(dos assets/sample/guerre-en-ukraine.txt)"
same "the status of one with a file" "$status" 0
same "how many windows there are" "$(xdotool search --onlyvisible --name 'Nomina$' | wc -l)" 1
settled "$seen"
shot handed
press Return
wait_for "the article is imported" holds "$project" article 2
xdotool windowminimize --sync "$seen"
try windows "$(dos "$folder/nomina.exe")" "$(dos "$project")"
same "the status of a start with the window in the task bar" "$status" 0
wait_for "the window is back" window '^news — Nomina'
settled "$seen"
quit
for part in .nomina Nomina.Project; do ok windows reg delete "HKLM\\Software\\Classes\\$part" /f; done

step "Open it from the Start menu, with the project of last time"
start start /unix "$menu"
see 'Nomina$'
shot menu
quit

step "Uninstall in silence"
mapfile -t kept < <(users_own "$user"; echo "$folder/notes.txt")
uninstall_quietly "$key"
gone "$folder/nomina.exe" "$menu" "$user/Desktop/Nomina.lnk"
state after
compare before after "${kept[@]}"

step "The user takes the rest away"
ok rm "$folder/notes.txt"
ok rmdir "$folder"
