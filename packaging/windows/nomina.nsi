; The installer for Windows, made by makensis of any system. By default it puts
; Nomina among the user's own programs, without an administrator; for everybody
; it starts itself again with an administrator's rights. It is made of 64-bit
; code alone, as the program is.
;
; Defines: STAGE (icons, defines.nsh, licences), BUILD (nomina.exe and
; nomina.com), OUT (the installer to write), SIZE (in kilobytes, once
; installed); SIGN, if there is a certificate, is a command that signs a file.
;
; Switches: /S says nothing and asks nothing; /CURRENTUSER or /ALLUSERS;
; /DESKTOP=0|1 and /PATH=0|1 for the shortcut on the desktop and the place in
; PATH; /D=folder, which is the last one and has no quotes.
; Status: 0 done, 1 cancelled, 2 failed, 3 Nomina is running, 4 an
; administrator is needed, 5 an administrator has installed the .msi.

Unicode true
Target amd64-unicode
SetCompressor /SOLID /FINAL lzma
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowRootDirInstall false
AllowSkipFiles off

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "nsDialogs.nsh"
!include "WinMessages.nsh"
!include "WinVer.nsh"
!include "${STAGE}/windows/defines.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nomina"
!define PROGID "Nomina.Project"

!define DONE 0
!define FAILED 2
!define RUNNING 3
!define NEEDS_ADMINISTRATOR 4
!define HAS_MSI 5

Name "Nomina"
OutFile "${OUT}"
BrandingText "Nomina ${VERSION}"
InstallDir ""
ShowInstDetails nevershow
ShowUninstDetails nevershow
!ifdef SIGN
!finalize '${SIGN} "%1"'
!uninstfinalize '${SIGN} "%1"'
!endif

Var Scope   ; "user" or "all"
Var Former  ; the folder of the former installation for that scope, or ""
Var Given   ; the folder of /D=, or ""
Var WithDesktop ; 1: a shortcut on the desktop, else 0
Var WithPath    ; 1: a place in PATH, else 0

!define MUI_ICON "${STAGE}/windows/nomina.ico"
!define MUI_UNICON "${STAGE}/windows/nomina.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${STAGE}/windows/side.bmp"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipKnownFolder

Page custom ShowOptions LeaveOptions
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

!addincludedir "packaging/windows"
!include "words.nsh"
!include "common.nsh"
!include "path.nsh"
!include "registry.nsh"
!include "scope.nsh"
!include "options.nsh"

!macro About LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Nomina"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${NUMBERS}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "${COPYRIGHT}"
!macroend
VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
!insertmacro About ${LANG_ENGLISH} "Nomina installer"
!insertmacro About ${LANG_FRENCH} "Programme d’installation de Nomina"

Section "Nomina"
  ${If} $Former != ""
    !insertmacro RefuseRunning $Former
  ${EndIf}
  !insertmacro RefuseRunning $INSTDIR
  ClearErrors
  SetOutPath "$INSTDIR"
  FileOpen $0 "$INSTDIR\nomina.exe" a ; a failing File ends the installer without a word
  FileClose $0
  ${If} ${Errors}
    !insertmacro GiveUp ${FAILED} "$(NotWritten)"
  ${EndIf}
  File "${BUILD}/nomina.exe"
  File "${BUILD}/nomina.com"
  File "${STAGE}/windows/project.ico"
  File "/oname=LICENSE.txt" "LICENSE"
  File "${STAGE}/licences/THIRD-PARTY.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro GiveUp ${FAILED} "$(NotWritten)"
  ${EndIf}
  ${If} $Former != ""
  ${AndIf} $Former != $INSTDIR
    !insertmacro RemoveFiles $Former
    !insertmacro RemoveFromPath "" $Former
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Nomina.lnk" "$INSTDIR\nomina.exe" "" "$INSTDIR\nomina.exe" 0 SW_SHOWNORMAL "" "$(Comment)"
  ${If} $WithDesktop == 1
    CreateShortcut "$DESKTOP\Nomina.lnk" "$INSTDIR\nomina.exe" "" "$INSTDIR\nomina.exe" 0 SW_SHOWNORMAL "" "$(Comment)"
  ${Else}
    Delete "$DESKTOP\Nomina.lnk"
  ${EndIf}
  !insertmacro RemoveFromPath "" $INSTDIR
  ${If} $WithPath == 1
    !insertmacro AddToPath $INSTDIR
  ${EndIf}
  Call Register
SectionEnd

Section "Uninstall"
  !insertmacro RefuseRunning $INSTDIR
  !insertmacro RemoveFiles $INSTDIR
  Delete "$SMPROGRAMS\Nomina.lnk"
  Delete "$DESKTOP\Nomina.lnk"
  !insertmacro RemoveFromPath "un." $INSTDIR
  Call un.Unregister
  ; The uninstaller is a copy in a folder of its own, which NSIS has Windows
  ; remove at the next start before the copy, and so not at all.
  ${If} $EXEDIR != $INSTDIR
    RMDir /REBOOTOK "$EXEDIR"
    SetRebootFlag false
  ${EndIf}
SectionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro GiveUp ${FAILED} "$(TooOld)"
  ${EndIf}
  Call ChooseScope
  Call ChooseOptions
FunctionEnd

Function un.onInit
  Call un.ChooseScope
FunctionEnd
