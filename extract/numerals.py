"""Numbers as reports write them: 1,206 · 1.1万 · 三百二十五 · 十余 · 两千."""

from __future__ import annotations

import re

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}


def parse_number(text: str) -> float | None:
    """The value of a number in Arabic or Chinese digits, 万 and 亿 multiplied out; None where it is none."""
    text = text.replace(",", "").replace(" ", "")
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千]?)((?:万|亿|万亿)?)", text)
    if match:
        value = float(match.group(1)) * _UNITS.get(match.group(2), 1)
        for unit in match.group(3):
            value *= _LARGE[unit]
        return round(value, 6)
    return _parse_chinese(text)


def _parse_chinese(text: str) -> float | None:
    if not text or re.search(r"[^零〇一二两三四五六七八九十百千万亿]", text):
        return None
    if re.fullmatch(r"[零〇一二三四五六七八九]{2,}", text):
        return float("".join(str(_DIGITS[c]) for c in text))
    total, section, digit = 0, 0, 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _UNITS:
            section += (digit or 1) * _UNITS[c]  # 十 and 百 stand for 一十 and 一百
            digit = 0
        else:
            # 万 counts what stands since 亿, 亿 all before it.
            counted = section + digit if c == "万" else total + section + digit
            total = total + counted * _LARGE[c] if c == "万" else counted * _LARGE[c]
            section = digit = 0
    return float(total + section + digit)
