"""What macOS is told about the program: the Info.plist of `ZeroOpposite Reader.app`, which reader.spec makes."""

from __future__ import annotations

from typing import Any

from project import APPLICATION_ID, LICENCE, PUBLISHER, SCHEME, TITLE, languages, version

EPUB = "org.idpf.epub-container"  # macOS's own name of the type

# Of Qt 6.12, as the Info.plist of its QtWebEngineProcess.app has it. On anything older the program would not load.
OLDEST_MACOS = "14.4"


def info_plist() -> dict[str, Any]:
    """Keys beside those that PyInstaller sets itself (executable, icon, package type).

    Source: Apple's Information Property List reference.
    """
    return {
        "CFBundleIdentifier": APPLICATION_ID,
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleDevelopmentRegion": "en",
        # Native dialogs speak only the languages that are named here; the same list lets a person choose one of them
        # for this program in the system's settings.
        "CFBundleLocalizations": list(languages()),
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "EPUB",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # offered under "Open With"; whoever opened books before still does
                "LSItemContentTypes": [EPUB],
            }
        ],
        "CFBundleURLTypes": [
            {
                "CFBundleTypeRole": "Viewer",
                "CFBundleURLName": APPLICATION_ID,
                "CFBundleURLSchemes": [SCHEME],
            }
        ],
        "LSApplicationCategoryType": "public.app-category.books",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{PUBLISHER}. Free software: {LICENCE}.",
        "NSPrincipalClass": "NSApplication",
        "NSSupportsAutomaticGraphicsSwitching": True,  # text needs no second graphics card
    }
