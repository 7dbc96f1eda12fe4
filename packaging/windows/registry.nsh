; What Windows knows of Nomina: how to remove it, where it is, and that it opens
; projects. SHCTX is the user's part of the registry, or everybody's.

!macro AssociationChanged
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

Function Register
  WriteRegStr SHCTX "${KEY}" "DisplayName" "Nomina"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\nomina.exe,0"
  WriteRegStr SHCTX "${KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${KEY}" "URLInfoAbout" "${WEBSITE}"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegStr SHCTX "${KEY}" "NominaDESKTOP" $WithDesktop
  WriteRegStr SHCTX "${KEY}" "NominaPATH" $WithPath

  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\nomina.exe" "" "$INSTDIR\nomina.exe"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\nomina.exe" "Path" "$INSTDIR"

  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(ProjectKind)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\project.ico"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\nomina.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.nomina" "" "${PROGID}"
  WriteRegStr SHCTX "Software\Classes\.nomina" "Content Type" "${MIME}"
  WriteRegStr SHCTX "Software\Classes\.nomina\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "Software\Classes\Applications\nomina.exe" "FriendlyAppName" "Nomina"
  WriteRegStr SHCTX "Software\Classes\Applications\nomina.exe\SupportedTypes" ".nomina" ""
  WriteRegStr SHCTX "Software\Classes\Applications\nomina.exe\shell\open\command" "" '"$INSTDIR\nomina.exe" "%1"'
  WriteRegStr SHCTX "Software\Nomina\Capabilities" "ApplicationName" "Nomina"
  WriteRegStr SHCTX "Software\Nomina\Capabilities" "ApplicationDescription" "$(Comment)"
  WriteRegStr SHCTX "Software\Nomina\Capabilities\FileAssociations" ".nomina" "${PROGID}"
  WriteRegStr SHCTX "Software\RegisteredApplications" "Nomina" "Software\Nomina\Capabilities"
  !insertmacro AssociationChanged
FunctionEnd

Function un.Unregister
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\nomina.exe"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  ; Another program may have taken the ending since.
  ReadRegStr $0 SHCTX "Software\Classes\.nomina" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue SHCTX "Software\Classes\.nomina" ""
    DeleteRegValue SHCTX "Software\Classes\.nomina" "Content Type"
  ${EndIf}
  DeleteRegValue SHCTX "Software\Classes\.nomina\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.nomina\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.nomina"
  DeleteRegKey SHCTX "Software\Classes\Applications\nomina.exe"
  DeleteRegKey SHCTX "Software\Nomina\Capabilities"
  DeleteRegKey /ifempty SHCTX "Software\Nomina"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "Nomina"
  ${If} $Scope == "user" ; what is empty there now was made for Nomina
    DeleteRegKey /ifempty SHCTX "Software\RegisteredApplications"
    DeleteRegKey /ifempty SHCTX "Software\Classes\Applications"
    DeleteRegKey /ifempty SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths"
    DeleteRegKey /ifempty SHCTX "Software\Microsoft\Windows\CurrentVersion\Uninstall"
  ${EndIf}
  !insertmacro AssociationChanged
FunctionEnd
