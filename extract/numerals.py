"""Numbers as reports write them: 1,206 · 1 206 · 1.1万 · 1亿2000万 · 三百二十五 · 十二点五 · 十余 · 两千 · 数百."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_PART = re.compile(r"(\d+(?:\.\d+)?)([十百千]?)(万亿|万|亿)?")
_NO_NUMERAL = re.compile(r"[^零〇一二两三四五六七八九十百千万亿]")
_VAGUE = re.compile(r"^[几数](?=[十百千万亿])")


@lru_cache(maxsize=4096)  # small numbers come again and again
def parse_number(text: str) -> float | None:
    """The value of a number in Arabic or Chinese digits, 万 and 亿 multiplied out; None where it is none.

    Parts in falling order add up (3万2千 is 32,000); 数百 and 几十 are the least that they can be, 100 and 10.
    """
    text = text.replace(",", "").replace(" ", "")
    if "0" <= text[:1] <= "9":
        return _parse_arabic(text)
    return _parse_chinese(_VAGUE.sub("", text))


def _parse_arabic(text: str) -> float | None:
    total, last, at = 0.0, 0.0, 0
    while at < len(text):
        match = _PART.match(text, at)
        if match is None:
            return None
        scale = float(_UNITS.get(match.group(2), 1))
        for unit in match.group(3) or "":
            scale *= _LARGE[unit]
        if last and scale >= last:
            return None
        total += float(match.group(1)) * scale
        last, at = scale, match.end()
    return round(total, 6)


def _parse_chinese(text: str) -> float | None:
    whole, point, decimals = text.partition("点")
    if not whole or _NO_NUMERAL.search(whole):
        return None
    value = _parse_whole(whole)
    if not point:
        return value
    if not decimals or any(c not in _DIGITS for c in decimals):
        return None
    return round(value + float("0." + "".join(str(_DIGITS[c]) for c in decimals)), 6)


def _parse_whole(text: str) -> float:
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return float("".join(str(_DIGITS[c]) for c in text))
    total, section, digit = 0, 0, 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _UNITS:
            section += (digit or 1) * _UNITS[c]  # 十 and 百 stand for 一十 and 一百
            digit = 0
        elif c == "万":
            # 万 counts what stands since 亿, 亿 all before it; 万 and 亿 alone stand for one.
            total += ((section + digit) or 1) * _LARGE[c]
            section = digit = 0
        else:
            total = ((total + section + digit) or 1) * _LARGE[c]
            section = digit = 0
    return float(total + section + digit)
