"""The .app and the disk image, as far as they can be looked at without macOS."""

from __future__ import annotations

import platform
import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from macos import dmg, signing
from macos.info import info_plist
from project import APPLICATION_ID, PACKAGING, BuildFailed, languages, version

MACHO = b"\xcf\xfa\xed\xfe" + bytes(28)


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """Laid out as PyInstaller does it: libraries, a framework with the engine's helper in it, data, links."""
    app = tmp_path / "ZeroOpposite Reader.app"
    framework = app / "Contents/Frameworks/PySide6/Qt/lib/QtWebEngineCore.framework"
    helper = framework / "Versions/A/Helpers/QtWebEngineProcess.app"
    code = [
        app / "Contents/MacOS/zeroopposite-reader",
        app / "Contents/Frameworks/libpython3.13.dylib",
        app / "Contents/Frameworks/PySide6/QtCore.abi3.so",
        framework / "Versions/A/QtWebEngineCore",
        helper / "Contents/MacOS/QtWebEngineProcess",
    ]
    for path in code:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MACHO)
    for path, name in (
        (app / "Contents/Info.plist", "zeroopposite-reader"),
        (framework / "Versions/A/Resources/Info.plist", "QtWebEngineCore"),
        (helper / "Contents/Info.plist", "QtWebEngineProcess"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(plistlib.dumps({"CFBundleExecutable": name}))
    (framework / "Versions/Current").symlink_to("A")
    (framework / "QtWebEngineCore").symlink_to("Versions/Current/QtWebEngineCore")
    (app / "Contents/Resources").mkdir()
    (app / "Contents/Resources/libpython3.13.dylib").symlink_to("../Frameworks/libpython3.13.dylib")
    (app / "Contents/Resources/article.md").write_text("# Text\n", encoding="utf-8")
    return app


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """What would be run, in order; each succeeds and says that Apple accepts."""
    seen: list[Sequence[str]] = []

    def run(*arguments: str) -> str:
        seen.append(arguments)
        return '{"id": "1", "status": "Accepted"}'

    monkeypatch.setattr(signing, "run", run)
    monkeypatch.setattr(dmg, "run", run)
    return seen


def test_the_info_plist_can_be_written_and_names_program_version_and_languages() -> None:
    info = plistlib.loads(plistlib.dumps(info_plist()))
    assert info["CFBundleIdentifier"] == APPLICATION_ID
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == version()
    assert info["CFBundleLocalizations"] == list(languages())


def test_books_are_offered_to_the_reader_without_taking_them_from_another() -> None:
    [books] = info_plist()["CFBundleDocumentTypes"]
    assert (books["LSItemContentTypes"], books["LSHandlerRank"]) == (["org.idpf.epub-container"], "Alternate")


def test_links_into_the_reader_are_its_own() -> None:
    [links] = info_plist()["CFBundleURLTypes"]
    assert links["CFBundleURLSchemes"] == ["zeroopposite"]


@pytest.mark.parametrize("name", ["entitlements.plist", "adhoc.plist"])
def test_entitlements_are_exceptions_of_the_hardened_runtime_and_nothing_else(name: str) -> None:
    text = (PACKAGING / "macos" / name).read_bytes()
    assert b"<!--" not in text  # codesign's own parser stumbles over comments
    wanted = plistlib.loads(text)
    assert wanted
    assert all(key.startswith("com.apple.security.cs.") and value is True for key, value in wanted.items())


def test_each_piece_of_code_is_signed_once_and_before_what_holds_it(app: Path) -> None:
    order = [str(path.relative_to(app)) for path in signing.inside_out(app)]
    framework = "Contents/Frameworks/PySide6/Qt/lib/QtWebEngineCore.framework"
    assert order == [
        f"{framework}/Versions/A/Helpers/QtWebEngineProcess.app",
        framework,
        "Contents/Frameworks/PySide6/QtCore.abi3.so",
        "Contents/Frameworks/libpython3.13.dylib",
        ".",
    ]


def test_only_the_engine_may_compile_while_it_runs(app: Path, commands: list[Sequence[str]]) -> None:
    signing.sign(app, "Developer ID Application: Somebody")
    *signed, verified = commands
    entitled = {Path(words[-1]).name: words for words in signed if "--entitlements" in words}
    assert list(entitled) == ["QtWebEngineProcess.app"]
    assert all({"--timestamp", "runtime"} <= set(words) for words in signed)
    assert verified[:2] == ("codesign", "--verify")


def test_without_an_identity_the_program_may_load_its_own_libraries(app: Path, commands: list[Sequence[str]]) -> None:
    signing.sign(app, "-")
    *_inner, outer, _verified = commands
    assert Path(outer[-1]) == app
    assert Path(outer[outer.index("--entitlements") + 1]).name == "adhoc.plist"
    assert "--timestamp=none" in outer


def test_a_command_that_fails_stops_the_build_with_its_words() -> None:
    with pytest.raises(BuildFailed, match="no such key"):
        signing.run(sys.executable, "-c", "import sys; sys.exit('no such key')")


def test_nothing_is_sent_to_apple_unless_all_is_there() -> None:
    assert dmg.credentials({}) == ("-", [])
    assert dmg.credentials({"MACOS_SIGN_IDENTITY": "Somebody"}) == ("Somebody", [])
    key = {"MACOS_NOTARY_KEY": "k.p8", "MACOS_NOTARY_KEY_ID": "K", "MACOS_NOTARY_ISSUER": "I"}
    assert dmg.credentials({"MACOS_SIGN_IDENTITY": "Somebody", **key}) == (
        "Somebody",
        ["--key", "k.p8", "--key-id", "K", "--issuer", "I"],
    )
    for incomplete in (key, {"MACOS_SIGN_IDENTITY": "Somebody", "MACOS_NOTARY_KEY": "k.p8"}):
        with pytest.raises(BuildFailed, match="some are not"):
            dmg.credentials(incomplete)


@pytest.fixture
def on_macos(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, app: Path) -> Path:
    """The folder dist/ of a build that believes it is on macOS and is already frozen."""
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(platform, "machine", lambda: "arm64")
    monkeypatch.setattr("freeze.build", lambda quick: [])
    for name, value in {"APP": app, "BUILD": tmp_path / "build", "DIST": tmp_path / "dist"}.items():
        monkeypatch.setattr(dmg, name, value)
    for name in ("MACOS_SIGN_IDENTITY", *dmg.NOTARY):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "dist"


def test_an_image_is_made_of_the_signed_program_beside_the_folder_it_belongs_to(
    on_macos: Path, tmp_path: Path, commands: list[Sequence[str]]
) -> None:
    [image] = dmg.build()
    assert image == on_macos / f"zeroopposite-reader-{version()}-macos-arm64.dmg"
    assert [words[0] for words in commands][-2:] == ["codesign", "hdiutil"]  # checked, then packed; nothing is sent
    assert (tmp_path / "build/dmg/Applications").readlink() == Path("/Applications")
    copied = tmp_path / "build/dmg/ZeroOpposite Reader.app/Contents/Resources/libpython3.13.dylib"
    assert copied.is_symlink()


def test_with_an_identity_and_a_key_the_image_is_signed_judged_and_stapled(
    on_macos: Path, commands: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MACOS_SIGN_IDENTITY", *dmg.NOTARY):
        monkeypatch.setenv(name, "given")
    [image] = dmg.build()
    after = [words for words in commands if words[-1] == str(image) or "notarytool" in words][-4:]
    assert [(words[0], words[2]) for words in after] == [
        ("codesign", "--sign"),
        ("xcrun", "submit"),
        ("xcrun", "staple"),
        ("xcrun", "validate"),
    ]


def test_what_apple_refuses_is_not_released(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answers = {"submit": '{"id": "7", "status": "Invalid"}', "log": "not signed: libown.dylib"}
    monkeypatch.setattr(dmg, "run", lambda *words: answers[words[2]])
    with pytest.raises(BuildFailed, match="says Invalid:\nnot signed: libown"):
        dmg.notarise(tmp_path / "reader.dmg", [])


def test_a_busy_disk_is_given_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    outcomes = iter([BuildFailed("Resource busy"), None])

    def run(*_words: str) -> str:
        if error := next(outcomes):
            raise error
        return ""

    monkeypatch.setattr(dmg, "run", run)
    dmg.make_image(tmp_path, tmp_path / "reader.dmg", compression="ULFO")
    assert next(outcomes, "all used") == "all used"


@pytest.mark.skipif(sys.platform == "darwin", reason="here it would be built")
def test_elsewhere_one_sentence_says_where_to_build_it() -> None:
    with pytest.raises(BuildFailed, match=r"tools of macOS.*macos\.yml"):
        dmg.build()
