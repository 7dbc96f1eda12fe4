; What both the installer and the uninstaller do.

; Say TEXT: in a window, or on the console that started a silent run, which
; Windows does not hand to programs with a window.
!macro Say TEXT
  ${If} ${Silent}
    StrCpy $R9 "${TEXT}$\r$\n"
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -12) p .R8'
    System::Call 'kernel32::lstrlenW(w R9) i .R7'
    System::Call 'kernel32::WriteConsoleW(p R8, w R9, i R7, *i .R6, p 0) i .R5'
    ${If} $R5 == 0 ; a file or a pipe
      System::Call 'kernel32::WriteFile(p R8, m R9, i R7, *i .R6, p 0)'
    ${EndIf}
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT}"
  ${EndIf}
!macroend

; GiveUp CODE TEXT: says why, and ends with that status.
!macro GiveUp CODE TEXT
  !insertmacro Say "${TEXT}"
  SetErrorLevel ${CODE}
  Quit
!macroend

; RefuseRunning FOLDER: goes on only when the program there does not run. A
; program that runs cannot be opened for writing, whoever runs it; a search for
; windows would see those of one user.
!macro RefuseRunning FOLDER
  !define ID ${__COUNTER__}
  again_${ID}:
  ; GENERIC_WRITE, shared in all ways, an existing file
  StrCpy $R0 "${FOLDER}\nomina.exe"
  System::Call 'kernel32::CreateFileW(w R0, i 0x40000000, i 7, p 0, i 3, i 0, p 0) p .R1 ?e'
  Pop $R2
  ${If} $R1 P<> -1
    System::Call 'kernel32::CloseHandle(p R1)'
  ${ElseIf} $R2 == 32 ; ERROR_SHARING_VIOLATION
    ${IfNot} ${Silent}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY again_${ID}
      SetErrorLevel ${RUNNING}
      Quit
    ${EndIf}
    !insertmacro GiveUp ${RUNNING} "$(Running)"
  ${EndIf}
  !undef ID
!macroend

; RemoveFiles FOLDER: removes what was installed, and the folder unless it holds
; something else, which is somebody's.
!macro RemoveFiles FOLDER
  Delete "${FOLDER}\nomina.exe"
  Delete "${FOLDER}\nomina.com"
  Delete "${FOLDER}\project.ico"
  Delete "${FOLDER}\LICENSE.txt"
  Delete "${FOLDER}\THIRD-PARTY.txt"
  Delete "${FOLDER}\uninstall.exe"
  SetOutPath "$TEMP" ; a folder that one stands in stays
  RMDir "${FOLDER}"
!macroend

; UseScope sets where shortcuts and SHCTX lead.
!macro UseScope
  ${If} $Scope == "all"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; Elevated sets $R0 to 1 with an administrator's rights, else to 0.
!macro Elevated
  UserInfo::GetAccountType
  Pop $R0
  ${If} $R0 == "Admin"
    StrCpy $R0 1
  ${Else}
    StrCpy $R0 0
  ${EndIf}
!macroend
