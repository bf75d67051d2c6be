"""Two values of one field: the later one holds, and what a person wrote is kept when it gives way unseen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.store.stamps import device_of, time_of
from reader.store.syncing.records import Field

WRITTEN = ("text", "name", "tags")  # fields whose values are kept
DELETED = "deleted"
NOBODY = "0"  # the device of stamps made up for what was there before stamps were


@dataclass(frozen=True, slots=True)
class Loss:
    """A value that gave way to one made without knowing of it."""

    field: str
    lost: Field


def merged(name: str, here: Field | None, there: Field) -> tuple[Field, Loss | None]:
    """What holds of a field, and what is to be kept of the other value. The order of the two makes no difference."""
    if here is None:
        return there, None
    if here.stamp == there.stamp and here.is_like(there):
        return (replace(here, seen=_joined(here.seen, there.seen)) if name in WRITTEN else here), None
    winner, loser = (there, here) if there.holds_over(here) else (here, there)
    if name not in WRITTEN:
        return winner, None
    known = _joined(_joined(winner.seen, loser.seen), {device_of(loser.stamp): time_of(loser.stamp)})
    loss = Loss(name, loser) if _is_unseen(winner, loser) and loser.value else None
    return replace(winner, seen=known), loss


def _is_unseen(winner: Field, loser: Field) -> bool:
    """Whether whoever wrote the winner did not know the loser: else it is an earlier state, and no loss."""
    author = device_of(loser.stamp)
    if winner.is_like(loser) or author == NOBODY:
        return False
    if winner.stamp == loser.stamp:
        return True  # two machines with one name
    return author != device_of(winner.stamp) and winner.seen.get(author, "") < time_of(loser.stamp)


def revived(fields: dict[str, Field]) -> Field | None:
    """An annotation that was changed after it was removed is there again: what else `deleted` is to be, if so."""
    deleted = fields.get(DELETED)
    if deleted is None or deleted.value is None:
        return None
    latest = max((one.stamp for name, one in fields.items() if name != DELETED), default="")
    return Field(latest, None) if latest > deleted.stamp else None


def _joined(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    return one | {device: max(time, one.get(device, "")) for device, time in other.items()}
