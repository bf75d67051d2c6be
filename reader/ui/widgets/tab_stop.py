"""One stop for the Tab key in a group of buttons of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def keep_one_tab_stop(group: QButtonGroup) -> None:
    """Tab stops at the chosen button alone: the others are an arrow key away. Qt does so only after the first stop.

    A click leaves the focus where it is: whoever reads on with the keyboard need not go back to the page first. Only
    where the group has the focus it goes along with the choice.
    """

    def move(_button: QAbstractButton | None = None, _checked: bool = True) -> None:
        buttons, chosen = group.buttons(), group.checkedButton()
        for button in buttons:
            stop = button is chosen or chosen is None
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)
        if chosen is not None and any(button.hasFocus() for button in buttons if button is not chosen):
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    group.buttonToggled.connect(move)
    move()
