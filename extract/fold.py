"""One character for one: text in the form that the recognizers match on, every offset kept.

Full to half width, the spellings of brackets, dashes and blanks to one each, traditional characters to simplified ones.
What cannot be folded one for one, since it should not be there at all (zero-width and anti-copy characters, blanks inside
words), is found by `noise_of`; the reader leaves it out and maps the offsets back.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

# “” 《》 〈〉 、 。 stay: they mean something here.
_TABLE: dict[int, str] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"), " "),
    **dict.fromkeys(map(ord, "\u202f\u205f\u3000\t\u200b\ufeff\r\x0b\x0c\u00ad\u200c\u200d\u2060"), " "),
    **dict.fromkeys(map(ord, "\u2028\u2029\x85"), "\n"),
    **dict.fromkeys(map(ord, "〔［【"), "["),
    **dict.fromkeys(map(ord, "〕］】"), "]"),
    **dict.fromkeys(map(ord, "–―－─−━‒"), "—"),
    **dict.fromkeys(map(ord, "「『„‟"), "“"),
    **dict.fromkeys(map(ord, "」』"), "”"),
    **dict.fromkeys(map(ord, "•・‧∙･"), "·"),
    **dict.fromkeys(map(ord, "﹑､"), "、"),
    **dict.fromkeys(map(ord, "﹔"), ";"),
    **dict.fromkeys(map(ord, "﹕︰"), ":"),
    **dict.fromkeys(map(ord, "﹐"), ","),
    **dict.fromkeys(map(ord, "｡"), "。"),
    **dict.fromkeys(map(ord, "﹙"), "("),
    **dict.fromkeys(map(ord, "﹚"), ")"),
    ord("﹒"): ".",
    ord("﹪"): "%",
    ord("～"): "~",
}
_CHARACTERS = Path(__file__).parent / "lexicons" / "characters.tsv"
_SAMPLE = 3000  # characters of a text by which its script is told
_LEAST = 0.03  # share of traditional characters from which on a text counts as written in them


@cache
def _tables() -> tuple[dict[int, str], dict[int, str], re.Pattern[str]]:
    """The table of all text, that of text in traditional characters, and a pattern of one such character."""
    common, traditional = dict(_TABLE), dict(_TABLE)
    for line in _CHARACTERS.read_text(encoding="utf-8").split("\n"):
        if line.startswith("char:"):
            _, character, simplified, shared = line.split("\t")
            traditional[ord(character)] = simplified
            if not shared:
                common[ord(character)] = simplified
    only = "".join(chr(code) for code in common if code not in _TABLE)
    return common, traditional, re.compile(f"[{only}]")


def fold(text: str) -> str:
    """`text` with every character folded on its own; the result has the same length."""
    common, traditional, pattern = _tables()
    sample = text[:_SAMPLE]
    is_traditional = pattern.search(sample) and len(pattern.findall(sample)) >= _LEAST * len(sample)
    return text.translate(traditional if is_traditional else common)


# Characters that show nothing: zero width, direction marks, private use, control.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f"
_HAN = "\u4e00-\u9fff〇○"
_UNSEEN = re.compile(f"[{_INVISIBLE}]+")
_BLANK = r"[ \u00a0\u2002\u2003\u2009\u3000]{1,3}"
# 法 治 政 府, 2022 年 度: at least four single characters (or numbers) in a row, each set apart.
_UNIT = rf"(?:[{_HAN}、,，。;；:：《》“”()（）%]|\d{{1,4}})"
_SPACED = re.compile(rf"(?<![{_HAN}\d])(?:{_UNIT}{_BLANK}){{3,}}{_UNIT}(?![{_HAN}\d])")
_BLANKS = re.compile(_BLANK)
# Signs that pages strew between characters against copying. No sign that texts use between two characters is here.
_STREWN = re.compile(rf"(?<=[{_HAN}])[※★☆◆◇■▲△▼▽♂♀⊙◎¤♦♣♠♥♪^`\\@#$]+(?=[{_HAN}])")
_STREWN_LEAST = 3


def noise_of(text: str) -> list[tuple[int, int]]:
    """Half-open spans of `text`, in order, that are no part of it: invisible characters, blanks that set the characters
    of a word apart, signs strewn between characters."""
    found = [match.span() for match in _UNSEEN.finditer(text)]
    for match in _SPACED.finditer(text):
        found += [blank.span() for blank in _BLANKS.finditer(text, *match.span())]
    strewn = [match.span() for match in _STREWN.finditer(text)]
    if len(strewn) >= _STREWN_LEAST:
        found += strewn
    found.sort()
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def drop(text: str, noise: list[tuple[int, int]]) -> tuple[str, list[int]]:
    """`text` without the spans of `noise`, and for each character that is left its offset in `text`."""
    parts: list[str] = []
    kept: list[int] = []
    last = 0
    for start, end in [*noise, (len(text), len(text))]:
        parts.append(text[last:start])
        kept.extend(range(last, start))
        last = end
    return "".join(parts), kept
