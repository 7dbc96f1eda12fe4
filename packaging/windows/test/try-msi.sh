# The .msi for administrators: installed in silence, upgraded and removed.
# shellcheck shell=bash disable=SC2154 # what it uses is set by run.sh and the parts beside it

folder="$drive/Program Files/Nomina"
# Windows puts it into everybody's menu; Wine 8 knows the user's alone.
menu="$(user_folder)/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Nomina.lnk"
products='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'
# installed prints the versions of Nomina among the programs to remove.
installed() { windows reg query "$products" /s 2>/dev/null | tr -d '\r' | grep -A30 'DisplayName.*Nomina' | sed -nE 's/^ *DisplayVersion +REG_SZ +//p'; }

step "Before"
# Where Windows keeps the books of what it installed, empty.
mkdir -p "$drive/windows/Installer"
for part in Classes\\Installer\\{Features,Products,UpgradeCodes} \
	Microsoft\\Windows\\CurrentVersion\\Installer\\{UpgradeCodes,UserData\\S-1-5-18\\{Components,Products}}; do
	windows reg add "HKLM\\Software\\$part" /f >/dev/null
done
state before

step "Install $older in silence"
ok windows msiexec /i "$(dos "$before.msi")" /qn
there "$folder"/{nomina.exe,nomina.com,project.ico,LICENSE.txt,THIRD-PARTY.txt} "$menu"
ok windows "$(dos "$folder/nomina.com")" --version
prints "nomina $older"
same "what opens .nomina" "$(value 'HKLM\Software\Classes\Nomina.Project\shell\open\command')" "\"$(dos "$folder/nomina.exe")\" \"%1\""

step "Upgrade to $version"
ok windows msiexec /i "$(dos "$package.msi")" /qn
ok windows "$(dos "$folder/nomina.com")" --version
prints "nomina $version"
same "the versions that are installed" "$(installed)" "$version"

step "An older one is refused"
try windows msiexec /i "$(dos "$before.msi")" /qn
[ "$status" != 0 ] || fail "it was not refused"
ok windows "$(dos "$folder/nomina.com")" --version
prints "nomina $version"

step "setup.exe leaves it alone"
try windows "$package-setup.exe" /ALLUSERS /S
same "the status" "$status" 5
prints ".msi"

step "Remove"
ok windows msiexec /x "$(dos "$package.msi")" /qn
gone "$folder" "$menu"
state after
compare before after
