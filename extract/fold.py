"""One character for one: text in the form that the recognizers match on, every offset kept."""

from __future__ import annotations

# Full-width ASCII to half width; the spellings of brackets, dashes and blanks that reports mix to one each.
# “” 《》 〈〉 、 。 stay: they mean something here.
_TABLE: dict[int, str] = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u202f\u3000\t\u200b\ufeff"), " "),
    **dict.fromkeys(map(ord, "〔［【"), "["),
    **dict.fromkeys(map(ord, "〕］】"), "]"),
    **dict.fromkeys(map(ord, "–―－─−"), "—"),
    **dict.fromkeys(map(ord, "「『„‟"), "“"),
    **dict.fromkeys(map(ord, "」』"), "”"),
    **dict.fromkeys(map(ord, "•・‧∙"), "·"),
    ord("\r"): " ",
    ord("﹒"): ".",
    ord("﹪"): "%",
    ord("％"): "%",
    ord("％"): "%",
    ord("～"): "~",
}


def fold(text: str) -> str:
    """`text` with every character folded on its own; the result has the same length."""
    return text.translate(_TABLE)
