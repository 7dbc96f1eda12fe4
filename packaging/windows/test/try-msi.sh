# The .msi for administrators: installed in silence, upgraded and removed.

folder="$drive/Program Files/Nomina"
menu="$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Nomina.lnk"
products='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'
# The entries of programs to remove, with their versions.
entries() { windows reg query "$products" /s /f Nomina /d 2>/dev/null | tr -d '\r' | grep -c 'DisplayName' || true; }
installed() { windows reg query "$products" /s 2>/dev/null | tr -d '\r' | grep -A30 'DisplayName.*Nomina' | sed -nE 's/^ *DisplayVersion +REG_SZ +//p'; }

step "Before"
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
installed

step "An older one is refused"
try windows msiexec /i "$(dos "$before.msi")" /qn
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
