"""Damaged text: noise inside words, other scripts and widths, watermarks. The same facts are found, every offset kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.fold import drop, fold, noise_of
from extract.pipeline import Pipeline
from extract.run import Refused, extract_documents
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
TITLE = "德清县人民政府2022年度法治政府建设情况报告"
FACTS = "县委、县政府贯彻《行政处罚法》,组织县司法局到义乌市学习,办结行政复议案件32件。"
WANTED = [
    ("INSTITUTION", "中共德清县委员会"),
    ("INSTITUTION", "德清县人民政府"),
    ("INSTITUTION", "德清县司法局"),
    ("JURISDICTION", "浙江省/金华市/义乌市"),
    ("LAW", "中华人民共和国行政处罚法"),
]


def strewn(text: str, sign: str) -> str:
    return "".join(c + sign if n % 3 == 1 and c.isalpha() and c > "一" and text[n + 1 : n + 2] > "一" else c for n, c in enumerate(text))  # fmt: skip


TRADITIONAL = "縣委、縣政府貫徹《行政處罰法》,組織縣司法局到義烏市學習,辦結行政復議案件32件。"
DAMAGED: list[tuple[str, str, str]] = [
    ("as it should be", TITLE, FACTS),
    ("full width", TITLE.replace("2022", "２０２２"), FACTS.replace(",", "，").replace("32", "３２")),
    ("zero width", strewn(TITLE, "\u200b"), strewn(FACTS, "\u200b")),
    ("word joiner", strewn(TITLE, "\u2060"), strewn(FACTS, "\u200d")),
    ("private use", strewn(TITLE, "\ue5d2"), strewn(FACTS, "\ue005")),
    ("soft hyphen", strewn(TITLE, "\u00ad"), strewn(FACTS, "\u00ad")),
    ("stars", strewn(TITLE, "★"), strewn(FACTS, "★")),
    ("reference marks", strewn(TITLE, "※"), strewn(FACTS, "※")),
    ("number signs", strewn(TITLE, "#"), strewn(FACTS, "#")),
    ("spaced out", " ".join(TITLE), " ".join(FACTS)),
    ("spaced title", " ".join(TITLE), FACTS),
    ("wide blanks", "\u3000".join(TITLE), FACTS),
    ("no-break blanks", "\u00a0".join(TITLE), FACTS),
    ("traditional", "德清縣人民政府2022年度法治政府建設情況報告", TRADITIONAL),
    ("byte-order mark inside", TITLE[:3] + "\ufeff" + TITLE[3:], FACTS[:4] + "\ufeff" + FACTS[4:]),
    ("watermark", TITLE, f"仅供内部查阅\n{FACTS}\n仅供内部查阅\n推进工作。\n仅供内部查阅"),
    ("page numbers", TITLE, f"- 1 -\n{FACTS}\n— 2 —\n推进工作。\n第 3 页 共 9 页"),
]


@pytest.mark.parametrize(("title", "facts"), [case[1:] for case in DAMAGED], ids=[case[0] for case in DAMAGED])
def test_damage_same_facts_at_their_offsets(title: str, facts: str) -> None:
    text = f"{title}\n\n一、主要工作\n{facts}\n"
    doc = READER.make(text)
    assert len(doc.view) == len(doc.text) == len(text)
    assert (doc.place.path if doc.place else "", doc.year) == ("浙江省/湖州市/德清县", 2022)
    extraction = PIPELINE.extract(doc)
    start = len(title)
    got = sorted({(m.type, m.canonical) for m in extraction.mentions if m.type in ("INSTITUTION", "JURISDICTION", "LAW") and m.start >= start})  # fmt: skip
    assert got == sorted(WANTED)
    for mention in extraction.mentions:
        surface = text[mention.start : mention.end]
        assert surface == surface.strip(), "no noise at the border of a mention"
        if mention.type == "LAW":
            assert surface[0] + surface[-1] == "《》"
    assert [r.object for r in extraction.relations if r.relation == "LEARNED_FROM"] == ["浙江省/金华市/义乌市"]
    metrics = [m for m in extraction.mentions if m.type == "METRIC"]
    assert [(m.attributes["value"], m.attributes["unit"]) for m in metrics] == [(32, "件")]


# text, what is noise in it
NOISE = [
    ("推进法治政府建设。", ""),
    ("2022 年度 法治政府", ""),
    ("中共高平市委 高平市人民政府", ""),
    ("一、工作 二、问题 三、打算", ""),
    ("法 治 政 府", "   "),
    ("法\u200b治", "\u200b"),
    ("※注:见附件", ""),
    ("星级★★★服务", ""),
    ("微信#法治#话题", ""),
]


@pytest.mark.parametrize(("text", "noise"), NOISE, ids=[case[0] for case in NOISE])
def test_damage_noise(text: str, noise: str) -> None:
    assert "".join(text[start:end] for start, end in noise_of(text)) == noise


def test_damage_drop_maps_back() -> None:
    text = "法\u200b治 政\u2060府"
    words, kept = drop(text, noise_of(text))
    assert words == "法治 政府"
    assert [text[offset] for offset in kept] == list(words)


FOLDS = [
    ("德清縣法治政府建設", "德清县法治政府建设"),
    ("乾县、乾安县", "乾县、乾安县"),
    ("之後徵收,於縣內辦結,報縣委審議。", "之后征收,于县内办结,报县委审议。"),
    ("［２０２２］５号", "[2022]5号"),
    ("２０１５－２０２０", "2015—2020"),
    ("「放管服」", "“放管服”"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDS, ids=[case[0] for case in FOLDS])
def test_damage_fold_keeps_length(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


def test_damage_same_report_at_two_addresses_is_named(tmp_path: Path) -> None:
    text = f"{TITLE}\n\n一、主要工作\n{FACTS}\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("\n\n", "\n  \n"), encoding="utf-8")
    (tmp_path / "c.txt").write_text(text.replace("32件", "33件"), encoding="utf-8")
    (tmp_path / "sources.tsv").write_text("file\turl\nb.txt\thttp://example.org/b\n", encoding="utf-8")
    results = list(extract_documents([tmp_path / f"{n}.txt" for n in "abc"], PIPELINE))
    notes = [r.doc.notes for r in results if not isinstance(r, Refused)]
    assert notes == [
        [],
        ["same place and year as a.txt, and the same text (http://example.org/b); both are kept"],
        ["same place and year as a.txt; both are kept"],
    ]


def test_damage_address_gives_what_the_page_does_not_say() -> None:
    doc = READER.make(
        "法治政府建设情况报告\n\n推进各项工作。\n", url="http://www.example.gov.cn/德清县/20230120/c12.html"
    )
    assert (doc.place.path if doc.place else "", doc.year, doc.published) == (
        "浙江省/湖州市/德清县",
        2022,
        "2023-01-20",
    )
