; A program that runs cannot be opened for writing, whoever runs it: that tells
; better than a list of windows, which shows one user's only.

!macro RefuseRunning
  !define AGAIN again_${__LINE__}
  ${AGAIN}:
  ${If} ${FileExists} "$INSTDIR\nomina.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\nomina.exe" a
    ${If} ${Errors}
      ${IfNot} ${Silent}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY ${AGAIN}
        SetErrorLevel 3
        Quit
      ${EndIf}
      !insertmacro GiveUp 3 "$(Running)"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  !undef AGAIN
!macroend
