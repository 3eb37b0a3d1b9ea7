"""Names that count: 四减四办, 1+8+N, 五大行动."""

from __future__ import annotations

import re

NUMERAL = "一二三四五六七八九十两双多百千\\dN"
# 四减四办, 三无三可, 1+8+N, 五大行动, 七进: a formula that counts actions, lists or steps
FORMULA = re.compile(
    rf"^(?:[{NUMERAL}]+[个张项]?[\u4e00-\u9fff]{{1,2}}){{2,}}$|^[\dN]+(?:\+[\dN]+)+$|^[{NUMERAL}]{{1,2}}[\u4e00-\u9fff]{{1,3}}$"
)
# 六个一, 四张清单: a count that many fields have; the field before it tells which.
COUNTS_THINGS = re.compile(rf"[{NUMERAL}]{{1,2}}[个张项份][\u4e00-\u9fff]{{1,2}}$")
