"""What stands where there is nothing to list."""

from __future__ import annotations

from reader.ui.widgets.empty import EmptyState


def test_where_the_words_would_be_cut_the_disc_goes(qtbot):
    state = EmptyState("search")
    qtbot.addWidget(state)
    state.set_texts(
        "Nothing here yet", "Words that say at some length how there will be something here. " * 3, "Ctrl+H"
    )
    state.resize(240, 600)
    state.show()
    assert state.disc.isVisible()
    state.resize(240, state.layout().heightForWidth(240) - 4)
    assert not state.disc.isVisible()
    state.resize(240, 600)
    assert state.disc.isVisible()
