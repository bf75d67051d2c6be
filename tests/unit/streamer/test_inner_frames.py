"""Frames in documents whose scripts run are sandboxed, and nothing else is touched."""

from __future__ import annotations

import pytest

from reader.streamer.epub.adapting.inner_frames import ALLOWED, with_frames_apart


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('<p><iframe src="a.xhtml"/></p>', f'<p><iframe sandbox="{ALLOWED.decode()}" src="a.xhtml"/></p>'),
        ("<iframe src='a>b'></iframe>", f"<iframe sandbox=\"{ALLOWED.decode()}\" src='a>b'></iframe>"),
        ("<h:iframe/>", f'<h:iframe sandbox="{ALLOWED.decode()}"/>'),
        ('<iframe sandbox="allow-scripts allow-same-origin" src="a"/>', '<iframe sandbox="allow-scripts" src="a"/>'),
        ('<iframe src="a" sandbox=""/>', '<iframe src="a" sandbox=""/>'),
        ("<é:iframe/>", f'<é:iframe sandbox="{ALLOWED.decode()}"/>'),
        ("<title><iframe/></title>", f'<title><iframe sandbox="{ALLOWED.decode()}"/></title>'),  # XML knows no raw text
        ("<?a <!-- ?><iframe/><!-- -->", f'<?a <!-- ?><iframe sandbox="{ALLOWED.decode()}"/><!-- -->'),
        ("<iframe title=\" sandbox=''\"/>", f'<iframe sandbox="{ALLOWED.decode()}" title=" sandbox=\'\'"/>'),
        ('<iframe sandbox="allow-scripts allow-same&#45;origin"/>', '<iframe sandbox=""/>'),
    ],
)
def test_a_frame_gets_an_origin_of_its_own(source: str, wanted: str) -> None:
    assert with_frames_apart(source.encode()).decode() == wanted


@pytest.mark.parametrize(
    "source",
    [
        "<p>no frame</p>",
        "<!-- <iframe src='a'> -->",
        "<?iframe <iframe> ?>",
        "<script><![CDATA[ f('<iframe>') ]]></script>",
        "<style>iframe { border: 0 }</style>",
        "<iframes/>",
    ],
)
def test_what_is_no_frame_stays(source: str) -> None:
    assert with_frames_apart(source.encode()).decode() == source
