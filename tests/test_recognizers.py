"""Every recognizer's own examples and near misses, found by walking the folder."""

from __future__ import annotations

import pytest

import extract.recognizers
from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document
from extract.pipeline import keep_outermost, modules_of

LEXICONS = Lexicons()
GAZETTEER = Gazetteer(LEXICONS)
MODULES = modules_of(extract.recognizers)
RECOGNIZERS = {m.__name__.rpartition(".")[2]: m.Recognizer(LEXICONS, GAZETTEER) for m in MODULES}
EXAMPLES = [(m.__name__.rpartition(".")[2], text, surfaces) for m in MODULES for text, surfaces in m.EXAMPLES]
NEAR_MISSES = [(m.__name__.rpartition(".")[2], text) for m in MODULES for text in m.NEAR_MISSES]


def surfaces_of(name: str, text: str) -> list[str]:
    place = GAZETTEER.find_path("浙江省/湖州市/德清县")
    doc = Document("d", "d.txt", "", text, fold(text), body_span=(0, len(text)), place=place, year=2022)
    found = [m for m in RECOGNIZERS[name].find_mentions(doc) if m.attributes.get("tier") != "standing"]
    return [text[m.start : m.end] for m in keep_outermost(found)]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__)
def test_recognizers_carry_examples_both_ways(module: object) -> None:
    assert len(module.EXAMPLES) >= 3, f"{module}: fewer than three EXAMPLES"  # type: ignore[attr-defined]
    assert len(module.NEAR_MISSES) >= 3, f"{module}: fewer than three NEAR_MISSES"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "text", "surfaces"), EXAMPLES, ids=[f"{n}:{t}" for n, t, _ in EXAMPLES])
def test_recognizers_examples(name: str, text: str, surfaces: list[str]) -> None:
    assert surfaces_of(name, text) == surfaces


@pytest.mark.parametrize(("name", "text"), NEAR_MISSES, ids=[f"{n}:{t}" for n, t in NEAR_MISSES])
def test_recognizers_near_misses(name: str, text: str) -> None:
    assert surfaces_of(name, text) == []
