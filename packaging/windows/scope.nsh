; For whom Nomina is installed: $Scope is "current" or "all". A former
; installation decides unless a switch or the annotator does.

Var Scope
Var ForMeButton
Var ForAllButton

; GiveUp CODE TEXT: says why, on standard error when silent, and ends.
!macro GiveUp CODE TEXT
  IfSilent +3
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}"
  Goto +4
  System::Call 'kernel32::GetStdHandle(i -12) p .r1'
  System::Call 'kernel32::lstrlenW(w "${TEXT}$\r$\n") i .r2'
  System::Call 'kernel32::WriteFile(p r1, m "${TEXT}$\r$\n", i r2, *i .r3, p 0)'
  SetErrorLevel ${CODE}
  Quit
!macroend

!macro UseScope PREFIX
  Function ${PREFIX}UseScope
    ${If} $Scope == "all"
      SetShellVarContext all
    ${Else}
      SetShellVarContext current
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro UseScope ""
!insertmacro UseScope "un."

; Places $INSTDIR where the former installation of this scope is, or where new
; ones go; a folder that was named by /D= stays.
Function UseFolder
  ReadRegStr $0 SHCTX "${KEY}" "InstallLocation"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${ElseIf} $Scope == "all"
    StrCpy $INSTDIR "$PROGRAMFILES64\Nomina"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Nomina"
  ${EndIf}
FunctionEnd

Function ChooseScope
  StrCpy $Scope "current"
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
    StrCpy $Scope "current"
  ${EndIf}
  Call UseScope
  ${If} $INSTDIR == ""
    Call UseFolder
  ${EndIf}
  ${If} $Scope == "all"
    Call Elevated
    ${If} $0 == 0
      ${If} ${Silent}
        !insertmacro GiveUp 2 "$(NotElevated)"
      ${EndIf}
      Call Elevate
    ${EndIf}
  ${EndIf}
FunctionEnd

; Sets $0 to 1 when the installer has an administrator's rights, else to 0.
Function Elevated
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    StrCpy $0 1
  ${Else}
    StrCpy $0 0
  ${EndIf}
FunctionEnd

; Starts the installer again with an administrator's rights, for everybody.
Function Elevate
  ClearErrors
  ExecShell "runas" "$EXEPATH" "/ALLUSERS"
  ${If} ${Errors}
    !insertmacro GiveUp 2 "$(NotElevated)"
  ${EndIf}
  SetErrorLevel 0
  Quit
FunctionEnd

Function WhomShow
  !insertmacro MUI_HEADER_TEXT "$(WhomTitle)" "$(WhomText)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 12u 20u -12u 14u "$(ForMe)"
  Pop $ForMeButton
  ${NSD_CreateRadioButton} 12u 40u -12u 14u "$(ForAll)"
  Pop $ForAllButton
  ${If} $Scope == "all"
    ${NSD_Check} $ForAllButton
  ${Else}
    ${NSD_Check} $ForMeButton
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function WhomLeave
  StrCpy $4 $Scope
  ${NSD_GetState} $ForAllButton $0
  ${If} $0 == ${BST_CHECKED}
    StrCpy $Scope "all"
    Call Elevated
    ${If} $0 == 0
      Call Elevate
    ${EndIf}
  ${Else}
    StrCpy $Scope "current"
  ${EndIf}
  ${If} $Scope != $4
    Call UseScope
    Call UseFolder
  ${EndIf}
FunctionEnd

; The uninstaller removes what was installed where it lies.
Function un.ChooseScope
  StrCpy $Scope "current"
  ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $Scope "all"
  ${EndIf}
  Call un.UseScope
FunctionEnd
