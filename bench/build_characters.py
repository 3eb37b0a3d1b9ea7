"""Builds `extract/lexicons/characters.tsv`, traditional characters with their simplified form, from OpenCC.

    python bench/build_characters.py

Source: opencc (licence Apache-2.0), configuration t2s, one character at a time. A character that GB 2312 has (後, 於) is
at home in simplified text too, so it is marked and folds only in a text that is written in traditional characters.
"""

from __future__ import annotations

from pathlib import Path

import opencc

LEXICON = Path(__file__).parent.parent / "extract" / "lexicons" / "characters.tsv"
HEADER = """#: type     Character
#: about    Traditional characters and their simplified form; `shared` ones occur in simplified text as well.
#: source   OpenCC (Apache-2.0), configuration t2s; built by bench/build_characters.py
#: column   simplified  the character that stands for it in simplified text
#: column   shared  yes where the character is one of GB 2312
id\tname\tsimplified\tshared
"""


def is_simplified(character: str) -> bool:
    """Whether GB 2312, the set that simplified text is written in, has the character."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def main() -> None:
    converter = opencc.OpenCC("t2s")
    rows = []
    for code in range(0x4E00, 0xA000):
        character = chr(code)
        simplified = converter.convert(character)
        if simplified != character and len(simplified) == 1 and is_simplified(simplified):
            shared = "yes" if is_simplified(character) else ""
            rows.append(f"char:{character}\t{character}\t{simplified}\t{shared}\n")
    LEXICON.write_text(HEADER + "".join(sorted(rows)), encoding="utf-8")
    print(LEXICON, len(rows))


if __name__ == "__main__":
    main()
