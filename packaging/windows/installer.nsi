; The Windows installer, for one person and without an administrator. nsis.py compiles it and hands over, as -D defines,
; TITLE, NAME, VERSION, VERSION_NUMBER (four numbers), PUBLISHER, SCHEME, SUMMARY, SIZE_KB, ICON, SIDEBAR, FILES (the
; list made from the frozen folder: see nsis.py), LICENCE, TARGET, QUICK or not, SIGN or not, and ARCHITECTURE.
;
; By hand: setup.exe [/S] [/D=C:\some folder]    /S asks and shows nothing, /D comes last and takes no quotes
; Exit codes are Windows' own (winerror.h), so that tools which deploy programs understand them: 0 fine, 1 cancelled,
; 2 a file could not be written, 32 the program is open, 1150 this Windows is too old, 1638 a newer version is installed.

Unicode true
Target ${ARCHITECTURE}
!ifdef QUICK
  SetCompressor zlib
!else
  ; Not /SOLID: of 108 instead of 111 MB the installer first unpacks 358 MB into TEMP, then once more into its place.
  SetCompressor lzma
  SetCompressorDictSize 32
!endif
SetDateSave off ; a build does not depend on the files' times

!include MUI2.nsh
!include FileFunc.nsh
!include Integration.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

; What is where. COMMAND prints to a console; WINDOW is what a double-click starts: a Windows program is one or the other.
!define COMMAND "${NAME}.exe"
!define WINDOW "${TITLE}.exe"
!define DATA "$LOCALAPPDATA\${NAME}" ; as reader/paths.py and platformdirs have it
!define STAGE "_installing" ; the new version lies here until the old one has gone
!define UNINSTALLER "uninstall.exe"
!define SHORTCUT "${TITLE}.lnk"

; What is where in the registry, all of it below HKEY_CURRENT_USER.
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define OWN_KEY "Software\${TITLE}"
!define CAPABILITIES "${OWN_KEY}\Capabilities"
!define CLASSES "Software\Classes"
!define BOOK_TYPE "ZeroOpposite.Reader.epub"
; A link comes from anywhere: after -- none of it is taken for an option.
!define OPEN '"$INSTDIR\${WINDOW}" open -- "%1"'

!define MEMENTO_REGISTRY_ROOT HKCU
!define MEMENTO_REGISTRY_KEY "${UNINSTALL_KEY}"
!include Memento.nsh ; an upgrade offers what was chosen the last time

Name "${TITLE}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestSupportedOS all
ManifestDPIAware true
BrandingText "${TITLE} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

VIProductVersion ${VERSION_NUMBER}
VIFileVersion ${VERSION_NUMBER}
VIAddVersionKey /LANG=0 ProductName "${TITLE}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileDescription "${TITLE} Setup"
VIAddVersionKey /LANG=0 CompanyName "${PUBLISHER}"
VIAddVersionKey /LANG=0 LegalCopyright "${LICENCE}"

; The AGPL asks nobody to agree before running a program: the welcome page says so and where the text lies.
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDEBAR}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDEBAR}"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_ABORTWARNING

!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(OPTIONS)"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DATA_STAYS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(DATA_STAYS)"
!insertmacro MUI_UNPAGE_FINISH

; NSIS takes the language of the person's Windows, and the first of these where that is none of them.
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Italian
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE German
!insertmacro MUI_LANGUAGE Polish
!insertmacro MUI_LANGUAGE Portuguese
!insertmacro MUI_LANGUAGE Russian
!insertmacro MUI_LANGUAGE Arabic
!insertmacro MUI_LANGUAGE Japanese
!insertmacro MUI_LANGUAGE SimpChinese
!insertmacro MUI_LANGUAGE Spanish
!include languages\en.nsh
!include languages\it.nsh
!include languages\fr.nsh
!include languages\de.nsh
!include languages\pl.nsh
!include languages\pt.nsh
!include languages\ru.nsh
!include languages\ar.nsh
!include languages\ja.nsh
!include languages\zh-Hans.nsh
!include languages\es.nsh

!include "${FILES}" ; macros StageFiles, PlaceFiles, RemoveFiles

Var Installed ; folder of the version that is here already, or nothing

; --- Both programs -------------------------------------------------------------------------------------------------

!macro SayOpen FILE
  ; Windows lets nobody write to a program that runs.
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $1 "${FILE}" a
    ${If} ${Errors}
      StrCpy $0 open
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro WaitUntilClosed UN
  ; Returns once no program of the folder on the stack runs; asks to close it, and gives up where nobody can be asked.
  Function ${UN}WaitUntilClosed
    Pop $2
    again:
    StrCpy $0 ""
    !insertmacro SayOpen "$2\${WINDOW}"
    !insertmacro SayOpen "$2\${COMMAND}"
    !insertmacro SayOpen "$2\_internal\PySide6\QtWebEngineProcess.exe"
    ${If} $0 == open
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 32 ; ERROR_SHARING_VIOLATION
      Abort
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

!macro ForgetBooks
  DeleteRegKey HKCU "${CLASSES}\${BOOK_TYPE}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${WINDOW}"
  DeleteRegKey HKCU "${CAPABILITIES}\FileAssociations"
  DeleteRegValue HKCU "${CLASSES}\.epub\OpenWithProgids" "${BOOK_TYPE}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.epub\OpenWithProgids" ; other programs list themselves there too
  DeleteRegKey /ifempty HKCU "${CLASSES}\.epub"
!macroend

; --- Installing ----------------------------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(OLD_WINDOWS)" /SD IDOK
    SetErrorLevel 1150 ; ERROR_OLD_WIN_VERSION
    Quit
  ${EndIf}
  ReadRegStr $Installed HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "VersionNumber"
  ${VersionCompare} "${VERSION_NUMBER}" "$1" $2
  ${If} $2 == 2 ; the second is newer
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONEXCLAMATION "$(IS_NEWER)" /SD IDNO IDYES older
    SetErrorLevel 1638 ; ERROR_PRODUCT_VERSION
    Quit
    older:
  ${EndIf}
  ${MementoSectionRestore}
FunctionEnd

Function WaitUntilBothClosed
  ; /D may name another folder than the one that the reader is in.
  Push "$INSTDIR"
  Call WaitUntilClosed
  Push "$Installed"
  Call WaitUntilClosed
FunctionEnd

Function Place
  ; Puts one staged file, whose path is on the stack, where it belongs. A virus scanner may hold it for a moment.
  Pop $0
  StrCpy $1 0
  again:
  ClearErrors
  Delete "$INSTDIR\$0"
  Rename "$INSTDIR\${STAGE}\$0" "$INSTDIR\$0"
  ${If} ${Errors}
    IntOp $1 $1 + 1
    ${If} $1 < 20
      Sleep 250
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONSTOP "$(NOT_WRITTEN)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort
  ${EndIf}
FunctionEnd

Section "$(PROGRAM)" PROGRAM
  SectionIn RO
  Call WaitUntilBothClosed

  ; First the new version is written beside the old one, which stays whole if the disk is full or the power fails.
  RMDir /r "$INSTDIR\${STAGE}"
  !insertmacro StageFiles
  write:
  ClearErrors
  WriteUninstaller "$INSTDIR\${STAGE}\${UNINSTALLER}"
  ${If} ${Errors}
    StrCpy $0 "${STAGE}\${UNINSTALLER}" ; which file, for the message
    MessageBox MB_RETRYCANCEL|MB_ICONSTOP "$(NOT_WRITTEN)" /SD IDCANCEL IDRETRY write
    SetErrorLevel 2
    Abort
  ${EndIf}

  ; Then the old one removes what it brought (only it knows), and the new one takes its place.
  Call WaitUntilBothClosed ; writing took a while
  SetDetailsPrint none
  SetOutPath "$INSTDIR"
  ${If} $Installed != ""
  ${AndIf} ${FileExists} "$Installed\${UNINSTALLER}"
    ExecWait '"$Installed\${UNINSTALLER}" /S /FILES _?=$Installed'
    Delete "$Installed\${UNINSTALLER}"
    RMDir "$Installed"
  ${EndIf}
  Push "${UNINSTALLER}" ; before all others: it can remove what was placed, if it ends half-way
  Call Place
  !insertmacro PlaceFiles
  RMDir /r "$INSTDIR\${STAGE}"
  SetDetailsPrint lastused

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "VersionNumber" "${VERSION_NUMBER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ; Start, Run and a script's `start` find both by name; PATH is the person's own.
  WriteRegStr HKCU "${APP_PATHS}\${COMMAND}" "" "$INSTDIR\${COMMAND}"
  WriteRegStr HKCU "${APP_PATHS}\${WINDOW}" "" "$INSTDIR\${WINDOW}"

  WriteRegStr HKCU "${CLASSES}\${SCHEME}" "" "URL:${TITLE}"
  WriteRegStr HKCU "${CLASSES}\${SCHEME}" "URL Protocol" ""
  WriteRegStr HKCU "${CLASSES}\${SCHEME}\DefaultIcon" "" '"$INSTDIR\${WINDOW}",0'
  WriteRegStr HKCU "${CLASSES}\${SCHEME}\shell\open\command" "" '${OPEN}'
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "${TITLE}"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(DESCRIPTION)"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationIcon" '"$INSTDIR\${WINDOW}",0'
  WriteRegStr HKCU "${CAPABILITIES}\UrlAssociations" "${SCHEME}" "${SCHEME}"
  WriteRegStr HKCU "Software\RegisteredApplications" "${TITLE}" "${CAPABILITIES}"
SectionEnd

; No AppUserModelID: Windows makes one from the program's path, which the shortcut and its windows share.
${MementoSection} "$(START_MENU)" START_MENU
  CreateShortcut /NoWorkingDir "$SMPROGRAMS\${SHORTCUT}" "$INSTDIR\${WINDOW}" "" "" "" "" "" "$(DESCRIPTION)"
${MementoSectionEnd}

; Offered in "Open with" and in Settings; whatever opens .epub today goes on doing so.
${MementoSection} "$(BOOKS)" BOOKS
  WriteRegStr HKCU "${CLASSES}\${BOOK_TYPE}" "" "$(BOOK)"
  WriteRegStr HKCU "${CLASSES}\${BOOK_TYPE}\DefaultIcon" "" '"$INSTDIR\${WINDOW}",0'
  WriteRegStr HKCU "${CLASSES}\${BOOK_TYPE}\shell\open\command" "" '${OPEN}'
  WriteRegNone HKCU "${CLASSES}\.epub\OpenWithProgids" "${BOOK_TYPE}"
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}" "FriendlyAppName" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" ".epub" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\shell\open\command" "" '${OPEN}'
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".epub" "${BOOK_TYPE}"
${MementoSectionEnd}

${MementoUnselectedSection} "$(DESKTOP)" DESKTOP
  CreateShortcut /NoWorkingDir "$DESKTOP\${SHORTCUT}" "$INSTDIR\${WINDOW}" "" "" "" "" "" "$(DESCRIPTION)"
${MementoSectionEnd}
${MementoSectionDone}

Section -Afterwards
  ; What an older version set up and is not wanted any more.
  ${IfNot} ${SectionIsSelected} ${START_MENU}
    Delete "$SMPROGRAMS\${SHORTCUT}"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${BOOKS}
    !insertmacro ForgetBooks
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${DESKTOP}
    Delete "$DESKTOP\${SHORTCUT}"
  ${EndIf}
  ${NotifyShell_AssocChanged}
SectionEnd

Function .onInstSuccess
  ${MementoSectionSave}
FunctionEnd

Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\${STAGE}"
  RMDir "$INSTDIR" ; only if nothing is in it
FunctionEnd

; --- Uninstalling --------------------------------------------------------------------------------------------------

Section Uninstall
  Push "$INSTDIR"
  Call un.WaitUntilClosed
  SetOutPath "$TEMP" ; a folder that is somebody's current one cannot be removed
  SetDetailsPrint none
  !insertmacro RemoveFiles ; its own files, by name: what somebody else put there stays
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} "$0" "/FILES" $1 ; a newer version takes over: everything else stays
  ${If} ${Errors}
    RMDir /r "$INSTDIR\${STAGE}"
    Delete "$INSTDIR\${UNINSTALLER}"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${SHORTCUT}"
    Delete "$DESKTOP\${SHORTCUT}"
    !insertmacro ForgetBooks
    DeleteRegKey HKCU "${CLASSES}\${SCHEME}"
    DeleteRegValue HKCU "Software\RegisteredApplications" "${TITLE}"
    DeleteRegKey HKCU "${OWN_KEY}"
    DeleteRegKey HKCU "${APP_PATHS}\${COMMAND}"
    DeleteRegKey HKCU "${APP_PATHS}\${WINDOW}"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    ${NotifyShell_AssocChanged}
  ${EndIf}
SectionEnd
