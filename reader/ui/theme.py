"""One source of colour for chrome and page: `resources/styles/tokens.json`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader import paths
from reader.preferences import Theme


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme by name, as CSS writes them."""

    name: str
    colours: dict[str, str]

    @property
    def dark(self) -> bool:
        return QColor(self.colours["paper"]).lightness() < 128

    def __getitem__(self, name: str) -> str:
        return self.colours[name]

    def colour(self, name: str) -> QColor:
        """A token as Qt's colour; `rgba(r, g, b, a)` is understood as well."""
        text = self.colours[name]
        if found := re.fullmatch(r"rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)", text):
            red, green, blue = (int(found[index]) for index in (1, 2, 3))
            return QColor(red, green, blue, round(float(found[4]) * 255))
        return QColor(text)

    def page_properties(self, text_scale: float) -> dict[str, str]:
        """The custom properties of the page's style."""
        properties = {f"--{name.replace('_', '-')}": value for name, value in self.colours.items()}
        return properties | {"--text-scale": f"{text_scale:g}", "color-scheme": "dark" if self.dark else "light"}


@cache
def _all_tokens() -> dict[str, dict[str, str]]:
    data = json.loads((paths.resources() / "styles" / "tokens.json").read_text(encoding="utf-8"))
    return {name: dict(colours) for name, colours in data.items() if isinstance(colours, dict)}


def tokens_for(theme: Theme) -> Tokens:
    """The tokens of a theme; "system" is dark or light as the system is now."""
    name = theme
    if theme == "system":
        name = "dark" if system_is_dark() else "light"
    return Tokens(name, _all_tokens()[name])


def system_is_dark() -> bool:
    """Whether the system asks for a dark theme now."""
    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette: what no style sheet reaches (dialogs of the system, tool tips, disabled text) follows as well."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for target, name in {
        role.Window: "window",
        role.WindowText: "ink",
        role.Base: "paper",
        role.AlternateBase: "window",
        role.Text: "ink",
        role.Button: "window",
        role.ButtonText: "ink",
        role.BrightText: "on_accent",
        role.ToolTipBase: "paper",
        role.ToolTipText: "ink",
        role.PlaceholderText: "muted",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Mid: "line",
        role.Accent: "accent",
    }.items():
        result.setColor(target, tokens.colour(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, target, tokens.colour("disabled"))
    return result


@cache
def _template() -> str:
    return (paths.resources() / "styles" / "app.qss").read_text(encoding="utf-8")


def style_sheet(tokens: Tokens) -> str:
    """The chrome's style sheet with `@name` replaced by tokens."""
    return re.sub(r"@(\w+)", lambda found: tokens.colours.get(found[1], found[0]), _template())
