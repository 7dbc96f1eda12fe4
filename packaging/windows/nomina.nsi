; The installer for Windows, made by makensis of any system. By default it puts
; Nomina into the user's own programs, without an administrator; for everybody
; it starts itself again with an administrator's rights.
;
; Defines: STAGE (the folder with icons, defines.nsh and licences), BUILD (the
; folder with nomina.exe and nomina.com), OUT (the installer to write).
;
; Switches: /S silent, /CURRENTUSER, /ALLUSERS, /D=folder (last, unquoted).
; Status: 0 installed, 1 cancelled, 2 failed, 3 Nomina is running.

Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowRootDirInstall false

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "nsDialogs.nsh"
!include "WinVer.nsh"
!include "${STAGE}\windows\defines.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nomina"
!define PROGID "Nomina.Project"

Name "Nomina"
OutFile "${OUT}"
BrandingText "Nomina ${VERSION}"
InstallDir ""
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Nomina"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${NUMBERS}"
VIAddVersionKey "FileDescription" "Nomina ${VERSION} (setup)"
VIAddVersionKey "CompanyName" "The Nomina authors"
VIAddVersionKey "LegalCopyright" "${COPYRIGHT}"

!define MUI_ICON "${STAGE}\windows\nomina.ico"
!define MUI_UNICON "${STAGE}\windows\nomina.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\nomina.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_COMPONENTSPAGE_NODESC

!insertmacro MUI_PAGE_WELCOME
Page custom WhomShow WhomLeave
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

!include "words.nsh"
!include "scope.nsh"
!include "running.nsh"
!include "registry.nsh"

Section "Nomina" SecProgram
  SectionIn RO
  !insertmacro RefuseRunning
  SetOutPath "$INSTDIR"
  ClearErrors
  File "${BUILD}\nomina.exe"
  File "${BUILD}\nomina.com"
  File "${STAGE}\windows\project.ico"
  File "/oname=LICENSE.txt" "LICENSE"
  File "${STAGE}\licences\THIRD-PARTY.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro GiveUp 2 "$(NotWritten)"
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Nomina.lnk" "$INSTDIR\nomina.exe" "" "$INSTDIR\nomina.exe" 0 SW_SHOWNORMAL "" "${COMMENT}"
  Call Register
SectionEnd

Section /o "$(DesktopShortcut)" SecDesktop
  CreateShortcut "$DESKTOP\Nomina.lnk" "$INSTDIR\nomina.exe" "" "$INSTDIR\nomina.exe" 0 SW_SHOWNORMAL "" "${COMMENT}"
SectionEnd

Section "Uninstall"
  !insertmacro RefuseRunning
  ; Only what was installed: the folder may hold something of the user's.
  Delete "$INSTDIR\nomina.exe"
  Delete "$INSTDIR\nomina.com"
  Delete "$INSTDIR\project.ico"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Nomina.lnk"
  Delete "$DESKTOP\Nomina.lnk"
  Call un.Unregister
SectionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
    !insertmacro GiveUp 2 "$(TooOld)"
  ${EndIf}
  Call ChooseScope
FunctionEnd

Function un.onInit
  Call un.ChooseScope
FunctionEnd
