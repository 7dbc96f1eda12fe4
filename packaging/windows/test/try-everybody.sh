# setup.exe with its other switches: for everybody, without shortcut and PATH;
# into a folder that is named; and moved from one folder into another.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

key='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Nomina'
folder="$drive/Program Files/Nomina"
menu="$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Nomina.lnk"
desktop=$drive/users/Public/Desktop/Nomina.lnk
path='HKLM\System\CurrentControlSet\Control\Session Manager\Environment'
program_path() { value "$path" Path; }

step "Before"
state before
former=$(program_path)

step "For everybody"
ok windows "$package-setup.exe" /ALLUSERS /S
there "$folder"/{nomina.exe,nomina.com,uninstall.exe} "$menu" "$desktop"
same "the version that is installed" "$(value "$key" DisplayVersion)" "$version"
same "what opens .nomina" "$(value 'HKLM\Software\Classes\Nomina.Project\shell\open\command')" "\"$(dos "$folder/nomina.exe")\" \"%1\""
same "everybody's PATH" "$(program_path)" "$former;$(dos "$folder")"
ok windows cmd /c "nomina --version"
prints "nomina $version"

step "Open a project by its ending"
user=$(user_folder)
project=$user/Documents/everybody.nomina
ok windows "$(dos "$folder/nomina.com")" import --project "$(dos "$project")" "$(dos assets/sample/glacier-survey.txt)"
start cmd /c start "$(dos "$project")"
see '^everybody — Nomina'
shot association
quit

step "Once more, without shortcut and PATH"
ok windows "$package-setup.exe" /S /DESKTOP=0 /PATH=0
gone "$desktop"
same "everybody's PATH" "$(program_path)" "$former"

step "Once more: what was chosen is remembered"
ok windows "$package-setup.exe" /S
gone "$desktop"
same "everybody's PATH" "$(program_path)" "$former"

step "Into another folder: the former one goes"
other="$drive/Other programs/Nomina"
ok windows cmd /c "$(dos "$package-setup.exe") /S /PATH=1 /D=$(dos "$other")"
there "$other"/{nomina.exe,nomina.com,uninstall.exe}
gone "$folder"
same "where it is installed" "$(value "$key" InstallLocation)" "$(dos "$other")"
same "everybody's PATH" "$(program_path)" "$former;$(dos "$other")"

step "Uninstall as Windows does it in silence"
uninstall_quietly "$key"
rmdir "$drive/Other programs" # made for the folder that was named
state after
mapfile -t kept < <(users_own "$user")
compare before after "${kept[@]}"

step "A folder that cannot be written"
try windows "$package-setup.exe" /CURRENTUSER /S '/D=Z:\proc\Nomina'
same "the status" "$status" 2
prints "could not be written"
try windows "$package-setup.exe" /CURRENTUSER /S '/D=Q:\Nomina' # there is no such drive
same "the status" "$status" 2
prints "The folder after /D= cannot be used"
state after
compare before after "${kept[@]}"
