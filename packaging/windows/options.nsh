; The first page: for whom, and what besides.

Var ForMe
Var ForAll
Var DesktopBox
Var PathBox

; ReadOption VARIABLE NAME DEFAULT: a switch decides, else what was chosen for
; the former installation, else the default.
!macro ReadOption VARIABLE NAME DEFAULT
  StrCpy ${VARIABLE} ${DEFAULT}
  ReadRegStr $0 SHCTX "${KEY}" "Nomina${NAME}"
  ${If} $0 != ""
    StrCpy ${VARIABLE} $0
  ${EndIf}
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/${NAME}=" $0
  ${IfNot} ${Errors}
    StrCpy ${VARIABLE} $0 1
  ${EndIf}
!macroend

Function ChooseOptions
  !insertmacro ReadOption $WithDesktop "DESKTOP" 1
  !insertmacro ReadOption $WithPath "PATH" 1
FunctionEnd

; ShowOptions is left out where the user has seen it before the administrator
; was asked for.
Function ShowOptions
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ELEVATED" $1
  ${IfNot} ${Errors}
    !insertmacro Elevated
    ${If} $R0 == 1
      Call RefuseMsi
      Abort
    ${EndIf}
  ${EndIf}
  ${If} $Former == ""
    !insertmacro MUI_HEADER_TEXT "$(Title)" "$(Subtitle)"
  ${Else}
    !insertmacro MUI_HEADER_TEXT "$(UpgradeTitle)" "$(UpgradeSubtitle)"
  ${EndIf}
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 20u "$(Comment)$\r$\n$(WhomText)"
  Pop $0
  ${NSD_CreateRadioButton} 8u 26u -8u 12u "$(ForMeText)"
  Pop $ForMe
  ${NSD_AddStyle} $ForMe ${WS_GROUP}
  ${NSD_CreateRadioButton} 8u 42u -8u 12u "$(ForAllText)"
  Pop $ForAll
  ${NSD_CreateLabel} 0 66u 100% 10u "$(BesidesText)"
  Pop $0
  ${NSD_CreateCheckBox} 8u 80u -8u 12u "$(DesktopText)"
  Pop $DesktopBox
  ${NSD_AddStyle} $DesktopBox ${WS_GROUP}
  ${NSD_CreateCheckBox} 8u 96u -8u 12u "$(PathText)"
  Pop $PathBox
  ${If} $Scope == "all"
    ${NSD_Check} $ForAll
  ${Else}
    ${NSD_Check} $ForMe
  ${EndIf}
  ${NSD_SetState} $DesktopBox $WithDesktop
  ${NSD_SetState} $PathBox $WithPath
  nsDialogs::Show
FunctionEnd

Function LeaveOptions
  ${NSD_GetState} $DesktopBox $WithDesktop
  ${NSD_GetState} $PathBox $WithPath
  ${NSD_GetState} $ForAll $0
  StrCpy $Scope "user"
  ${If} $0 == ${BST_CHECKED}
    StrCpy $Scope "all"
  ${EndIf}
  Call UseFolder
  Call RefuseMsi
  ${If} $Scope == "all"
    !insertmacro Elevated
    ${If} $R0 == 0
      Call Elevate
      !insertmacro Say "$(NeedsAdministrator)"
      Abort ; back to the page
    ${EndIf}
  ${EndIf}
FunctionEnd

; SkipKnownFolder: an upgrade stays in its folder.
Function SkipKnownFolder
  ${If} $Former != ""
    Abort
  ${EndIf}
FunctionEnd

; StartProgram starts Nomina as the user, not as the administrator who installs:
; the desktop does that for who asks it.
Function StartProgram
  !insertmacro Elevated
  ${If} $R0 == 1
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\nomina.exe"'
  ${Else}
    Exec '"$INSTDIR\nomina.exe"'
  ${EndIf}
FunctionEnd
