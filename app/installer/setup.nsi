; The setup program: Vietnamese, for one user, without administrator rights. The build passes NAME, ID, VERSION and
; TARGET; paths start at the root of the project. The data file lies elsewhere and is never touched.
Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"

Name "${NAME} ${VERSION}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\BaChuDong"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\BaChuDong.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Section
  SetOutPath "$INSTDIR"
  File "dist/BaChuDong.exe"
  File "LICENSE"
  File "NOTICE"
  File "dist/GiayPhep.txt"
  WriteUninstaller "$INSTDIR\GoCaiDat.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\BaChuDong.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\BaChuDong.exe"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\BaChuDong.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\GoCaiDat.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  Delete "$INSTDIR\BaChuDong.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\NOTICE"
  Delete "$INSTDIR\GiayPhep.txt"
  Delete "$INSTDIR\GoCaiDat.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${ID}"
SectionEnd
