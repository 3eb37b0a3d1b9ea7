"""Quotation marks: left out of a name where names are compared, taken along where a mention begins or ends with one."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

_MARKS = "“”‘’\"'、 ·"
_RUN = re.compile(f"[^{_MARKS}]+")
QUOTED = re.compile(r"[“\"]([^“”\"\n。;!?]{2,42})[”\"]")
# Behind a quotation that is a member of its clause by itself.
STANDS_ALONE = re.compile(r"[,。;、“和与及等]|$")


def squeeze(name: str) -> str:
    """A name without marks and blanks, as names are compared."""
    return "".join(_RUN.findall(name))


def squeeze_with_offsets(view: str, start: int, end: int) -> tuple[str, list[int], list[int]]:
    """Text without marks, the offsets at which its runs begin, and where those runs begin in `view`."""
    spans = [match.span() for match in _RUN.finditer(view, start, end)]
    runs = [view[begin:finish] for begin, finish in spans]
    offsets = list(accumulate(map(len, runs[:-1]), initial=0))
    return "".join(runs), offsets, [begin for begin, _ in spans]


def raw_offset(at: int, offsets: list[int], raw_offsets: list[int]) -> int:
    """The place in the view of a place in the text without marks."""
    index = bisect_right(offsets, at) - 1
    return raw_offsets[index] + at - offsets[index]


def dunhao_belongs(raw: str, view: str, start: int, end: int) -> bool:
    """Whether the 、 inside a match is part of a quoted or fixed name and not the end of a list item."""
    if len(raw.replace("、", "")) >= 6:
        return True
    return "“" in view[max(0, start - 2) : start + 1] or "“" in raw


def close_marks(view: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to the quotation mark whose partner lies inside."""
    raw = view[start:end]
    opened, closed = raw.count("“"), raw.count("”")
    if opened > closed and view[end : end + 1] == "”":
        end += 1
    elif view[start - 1 : start] in ("“", "‘"):
        # the last: “放管服“改革, an opening mark set for a closing one
        if closed > opened or ("’" in raw and "‘" not in raw) or (opened == 1 and raw[0] != "“"):
            start -= 1
    elif raw.count('"') == 1:  # a straight mark opens and closes
        if view[start - 1 : start] == '"':
            start -= 1
        elif view[end : end + 1] == '"':
            end += 1
    return start, end
