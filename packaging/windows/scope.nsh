; For whom Nomina is installed, and into which folder.

; ReadFormer sets $Former to the folder of the installation for $Scope, or "".
!macro ReadFormer
  ReadRegStr $Former SHCTX "${KEY}" "InstallLocation"
!macroend

; UseFolder sets $INSTDIR: what /D= named, where the former installation is, or
; where Windows wants such programs.
Function UseFolder
  !insertmacro UseScope
  !insertmacro ReadFormer
  ${If} $Given != ""
    StrCpy $INSTDIR $Given
  ${ElseIf} $Former != ""
    StrCpy $INSTDIR $Former
  ${ElseIf} $Scope == "all"
    StrCpy $INSTDIR "$PROGRAMFILES64\Nomina"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Nomina"
  ${EndIf}
FunctionEnd

; ChooseScope: a switch decides, else the former installation.
Function ChooseScope
  StrCpy $Given $INSTDIR
  Call RefuseNoFolder
  StrCpy $Scope "user"
  ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
  ReadRegStr $1 HKLM "${KEY}" "InstallLocation"
  ${If} $0 == ""
  ${AndIf} $1 != ""
    StrCpy $Scope "all"
  ${EndIf}
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/ALLUSERS" $3
  ${IfNot} ${Errors}
    StrCpy $Scope "all"
  ${EndIf}
  ClearErrors
  ${GetOptions} $2 "/CURRENTUSER" $3
  ${IfNot} ${Errors}
    StrCpy $Scope "user"
  ${EndIf}
  Call UseFolder
  ${If} ${Silent}
    Call RefuseScope
  ${EndIf}
FunctionEnd

; RefuseNoFolder gives up where /D= was written and is of no use to NSIS, which
; would install elsewhere then: a drive that is not there, or quotes around it.
Function RefuseNoFolder
  ${If} $Given == ""
    System::Call 'kernel32::GetCommandLineW() p .R0'
    System::Call 'shlwapi::StrStrW(p R0, w "/D=") p .R1'
    ${If} $R1 P<> 0
      !insertmacro GiveUp ${FAILED} "$(NoFolder)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; RefuseScope gives up where nobody can be asked for an administrator.
Function RefuseScope
  Call RefuseMsi
  ${If} $Scope == "all"
    !insertmacro Elevated
    ${If} $R0 == 0
      !insertmacro GiveUp ${NEEDS_ADMINISTRATOR} "$(NeedsAdministrator)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; RefuseMsi leaves what an administrator installed from the .msi to its own
; installer.
Function RefuseMsi
  ${If} $Scope == "all"
    ReadRegStr $0 HKLM "Software\Nomina" "Installer"
    ${If} $0 == "msi"
      !insertmacro GiveUp ${HAS_MSI} "$(HasMsi)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Elevate starts the installer again with an administrator's rights, and comes
; back only when the user does not want that.
Function Elevate
  StrCpy $0 "/ALLUSERS /ELEVATED /DESKTOP=$WithDesktop /PATH=$WithPath"
  ${If} $Given != ""
    StrCpy $0 "$0 /D=$Given"
  ${EndIf}
  ClearErrors
  ExecShell "runas" "$EXEPATH" "$0"
  ${IfNot} ${Errors}
    SetErrorLevel ${DONE}
    Quit
  ${EndIf}
FunctionEnd

; un.ChooseScope: what lies where the installation for everybody is, is that.
Function un.ChooseScope
  StrCpy $Scope "user"
  ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $Scope "all"
  ${EndIf}
  !insertmacro UseScope
  ${If} $Scope == "all"
    !insertmacro Elevated
    ${If} $R0 == 0
      ${IfNot} ${Silent}
        ClearErrors
        ExecShell "runas" "$INSTDIR\uninstall.exe"
        ${IfNot} ${Errors}
          Quit
        ${EndIf}
      ${EndIf}
      !insertmacro GiveUp ${NEEDS_ADMINISTRATOR} "$(UnNeedsAdministrator)"
    ${EndIf}
  ${EndIf}
FunctionEnd
