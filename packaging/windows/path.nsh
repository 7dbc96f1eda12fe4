; The place of the program in PATH, so that shells find it. The value is worked
; on in memory of its own: NSIS cuts its variables at 1024 characters, and a PATH
; may be longer. In these functions
;
;   $0 is the registry's key      $3 is the type of the value
;   $1 is the text of PATH        $4 is what Windows returned, 0 when it worked
;   $2 is its size in bytes       $R2 is the folder
;
; Whatever goes wrong leaves PATH as it is.

!macro PathFunctions UN
; Reads PATH into memory, with room for the folder; $4 is 0 when there is one.
Function ${UN}ReadPath
  StrCpy $1 0
  StrCpy $R0 0x80000001 ; HKEY_CURRENT_USER
  StrCpy $R1 "Environment"
  ${If} $Scope == "all"
    StrCpy $R0 0x80000002 ; HKEY_LOCAL_MACHINE
    StrCpy $R1 "SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
  ${EndIf}
  ; KEY_QUERY_VALUE and KEY_SET_VALUE
  System::Call 'advapi32::RegOpenKeyExW(p R0, w R1, i 0, i 3, *p .r0) i .r4'
  ${If} $4 != 0
    StrCpy $0 0
    Return
  ${EndIf}
  System::Call 'advapi32::RegQueryValueExW(p r0, w "Path", p 0, *i .r3, p 0, *i .r2) i .r4'
  ${If} $4 == 2 ; there is none
    StrCpy $2 0
    StrCpy $3 2 ; REG_EXPAND_SZ
  ${ElseIf} $4 != 0
    Return
  ${EndIf}
  IntOp $R3 $2 + 4096
  System::Alloc $R3 ; full of zeros
  Pop $1
  ${If} $2 > 0
    System::Call 'advapi32::RegQueryValueExW(p r0, w "Path", p 0, *i .r3, p r1, *i r2 .r2) i .r4'
  ${Else}
    StrCpy $4 0
  ${EndIf}
  ${If} $3 != 1
  ${AndIf} $3 != 2
    StrCpy $4 13 ; neither REG_SZ nor REG_EXPAND_SZ
  ${EndIf}
FunctionEnd

; Finds the folder as a whole entry: $6 is its place, or 0; $7 is where it ends.
Function ${UN}FindInPath
  StrCpy $5 $1
  ${Do}
    System::Call 'shlwapi::StrStrIW(p r5, w R2) p .r6'
    ${If} $6 P= 0
      Return
    ${EndIf}
    StrLen $8 $R2
    IntOp $8 $8 * 2
    IntPtrOp $7 $6 + $8
    System::Call '*$7(&i2 .r8)'
    StrCpy $9 59 ; a semicolon
    ${If} $6 P<> $1
      IntPtrOp $R4 $6 - 2
      System::Call '*$R4(&i2 .r9)'
    ${EndIf}
    ${If} $9 == 59
      ${If} $8 == 59
      ${OrIf} $8 == 0
        Return
      ${EndIf}
    ${EndIf}
    IntPtrOp $5 $6 + 2
  ${Loop}
FunctionEnd

; Writes PATH back and tells the programs that run.
Function ${UN}WritePath
  System::Call 'kernel32::lstrlenW(p r1) i .r2'
  ${If} $2 == 0
    System::Call 'advapi32::RegDeleteValueW(p r0, w "Path")'
  ${Else}
    IntOp $2 $2 * 2
    IntOp $2 $2 + 2
    System::Call 'advapi32::RegSetValueExW(p r0, w "Path", i 0, i r3, p r1, i r2)'
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
FunctionEnd

Function ${UN}FreePath
  ${If} $1 P<> 0
    System::Free $1
  ${EndIf}
  ${If} $0 P<> 0
    System::Call 'advapi32::RegCloseKey(p r0)'
  ${EndIf}
FunctionEnd

Function ${UN}RemoveFromPath
  Call ${UN}ReadPath
  ${If} $4 == 0
    Call ${UN}FindInPath
    ${If} $6 P<> 0
      ${If} $8 == 59
        IntPtrOp $7 $7 + 2
      ${ElseIf} $6 P<> $1
        IntPtrOp $6 $6 - 2
      ${EndIf}
      System::Call 'kernel32::lstrlenW(p r7) i .r8'
      IntOp $8 $8 * 2
      IntOp $8 $8 + 2
      System::Call 'ntdll::memmove(p r6, p r7, p r8)'
      Call ${UN}WritePath
    ${EndIf}
  ${EndIf}
  Call ${UN}FreePath
FunctionEnd
!macroend
!insertmacro PathFunctions ""
!insertmacro PathFunctions "un."

Function AddToPath
  Call ReadPath
  ${If} $4 == 0
    Call FindInPath
    ${If} $6 P= 0
      System::Call 'kernel32::lstrlenW(p r1) i .r2'
      ${If} $2 > 0
        IntOp $8 $2 * 2
        IntPtrOp $7 $1 + $8
        IntPtrOp $7 $7 - 2
        System::Call '*$7(&i2 .r8)'
        ${If} $8 != 59
          System::Call 'kernel32::lstrcatW(p r1, w ";")'
        ${EndIf}
      ${EndIf}
      System::Call 'kernel32::lstrcatW(p r1, w R2)'
      Call WritePath
    ${EndIf}
  ${EndIf}
  Call FreePath
FunctionEnd

!macro AddToPath FOLDER
  StrCpy $R2 "${FOLDER}"
  Call AddToPath
!macroend

!macro RemoveFromPath UN FOLDER
  StrCpy $R2 "${FOLDER}"
  Call ${UN}RemoveFromPath
!macroend
