"""The spaCy component `fazhi`: mentions as spans of a `Doc`, relations and what is known of the report as extensions.

    nlp = spacy.blank("zh")
    nlp.add_pipe("fazhi")

The package registers the factory, so nothing need be imported. `doc.spans["fazhi"]` has all mentions in text order and
`doc.spans["LAW"]`, `["PROGRAM"]`, `["INSTITUTION"]`, `["JURISDICTION"]`, `["METRIC"]` those of one type; `doc.spans["fazhi_sentences"]`
the sentences, labelled done, problem or planned. A span's `kb_id_` is its canonical name, "" while unlinked.

Tokens do not matter to what is found: the text is read, not the tokens. The tokenizer of `spacy.blank("zh")` makes each
character a token, so every span begins and ends with its mention. Where another tokenizer cuts otherwise, a span grows to
whole tokens (`alignment: expand`; `span._.is_exact` is False and `span._.chars` has the mention's own offsets) or the component
raises ValueError (`alignment: strict`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example

from extract.model import Extraction
from extract.output import document_row, mention_rows, relation_rows
from extract.pipeline import Pipeline
from extract.source import DocumentReader

KEY = "fazhi"
SENTENCES_KEY = "fazhi_sentences"
TYPES = ("INSTITUTION", "JURISDICTION", "LAW", "METRIC", "PROGRAM")
ALIGNMENTS = ("expand", "strict")


@Language.factory(
    "fazhi",
    default_config={"lexicons": [], "place": "", "year": None, "alignment": "expand"},
    assigns=[
        "doc.spans",
        "doc._.fazhi",
        "doc._.fazhi_relations",
        "span._.canonical",
        "span._.attributes",
        "span._.rule",
    ],
    default_score_weights={"spans_fazhi_f": 1.0, "spans_fazhi_p": 0.0, "spans_fazhi_r": 0.0},
)
def create_fazhi(nlp: Language, name: str, lexicons: list[str], place: str, year: int | None, alignment: str) -> Fazhi:
    """The component: `lexicons` are folders of your own, `place` and `year` hold for every text."""
    return Fazhi(name, lexicons=lexicons, place=place, year=year, alignment=alignment)


class Fazhi:
    """Reads a Doc's text as one report and writes what it finds into the Doc."""

    def __init__(
        self, name: str = "fazhi", *, lexicons: Iterable[str] = (), place: str = "", year: int | None = None,
        alignment: str = "expand",
    ) -> None:  # fmt: skip
        if alignment not in ALIGNMENTS:
            raise ValueError(f"alignment {alignment!r} is unknown; allowed: {', '.join(ALIGNMENTS)}")
        self.name = name
        self._place, self._year, self._alignment = place, year, alignment
        self._pipeline = Pipeline(Path(folder) for folder in lexicons)
        self._reader = DocumentReader(self._pipeline.gazetteer)
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with spans and extensions; ValueError where `strict` finds a span that no tokens make up."""
        source = doc._.fazhi_source
        extraction = self._pipeline.extract(
            self._reader.make(
                doc.text,
                file=source.get("file", ""),
                place=source.get("place", "") or self._place,
                year=source.get("year") or self._year,
            )
        )
        write_extraction(doc, extraction, alignment=self._alignment)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """One Doc after another; a batch gains nothing here."""
        del batch_size
        for doc in stream:
            yield self(doc)

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
        """Precision, recall and F1 of `doc.spans["fazhi"]` by span and label, for `nlp.evaluate`."""
        del kwargs
        return Scorer.score_spans(
            examples,
            f"spans_{KEY}",
            allow_overlap=True,
            getter=lambda doc, attribute: doc.spans.get(KEY, []),
            has_annotation=lambda doc: KEY in doc.spans,
        )


def write_extraction(doc: Doc, extraction: Extraction, *, alignment: str = "expand") -> None:
    """Puts an extraction of the Doc's own text into the Doc; ValueError where `strict` and a span does not align."""
    register_extensions()
    mentions = mention_rows(extraction)
    spans: list[Span] = []
    for number, row in enumerate(mentions):
        span = doc.char_span(
            row["start"], row["end"], label=row["type"], kb_id=row["canonical"], span_id=str(number),
            alignment_mode=alignment,
        )  # fmt: skip
        if span is None:
            raise ValueError(
                f"{row['surface']!r} at {row['start']} is not made of whole tokens; "
                "use the character tokenizer of spacy.blank('zh'), or alignment 'expand'"
            )
        spans.append(span)
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans)
    for kind in TYPES:
        doc.spans[kind] = SpanGroup(doc, name=kind, spans=[span for span in spans if span.label_ == kind])
    document = document_row(extraction)
    sentences = [
        doc.char_span(row["start"], row["end"], label=row["status"], alignment_mode="expand")
        for row in document.pop("sentences")
    ]
    doc.spans[SENTENCES_KEY] = SpanGroup(doc, name=SENTENCES_KEY, spans=[s for s in sentences if s is not None])
    for row in (document, *mentions):
        row.pop("document", None)
    doc._.fazhi = document
    doc._.fazhi_mentions = mentions
    doc._.fazhi_relations = [
        {key: value for key, value in row.items() if key != "document"} for row in relation_rows(extraction)
    ]


def register_extensions() -> None:
    """The extensions, also for a program that only reads Docs from disk; may be called again."""
    if Doc.has_extension("fazhi_mentions"):
        return
    # Plain rows, so that Docs go to disk whole; a span finds its own by its id.
    Doc.set_extension("fazhi", default={})
    Doc.set_extension("fazhi_source", default={})
    Doc.set_extension("fazhi_mentions", default=[])
    Doc.set_extension("fazhi_relations", default=[])
    Span.set_extension("canonical", getter=lambda span: _row(span).get("canonical", ""), force=True)
    Span.set_extension("attributes", getter=lambda span: _row(span).get("attributes", {}), force=True)
    Span.set_extension("rule", getter=lambda span: _row(span).get("rule", ""), force=True)
    Span.set_extension("candidates", getter=lambda span: _row(span).get("candidates", []), force=True)
    Span.set_extension("chars", getter=_chars, force=True)
    Span.set_extension("is_exact", getter=lambda span: _chars(span) == (span.start_char, span.end_char), force=True)


def _row(span: Span) -> dict[str, Any]:
    rows: list[dict[str, Any]] = span.doc._.fazhi_mentions
    number = span.id_
    if span.label_ in TYPES and number.isdigit() and int(number) < len(rows):
        return rows[int(number)]
    return {}


def _chars(span: Span) -> tuple[int, int]:
    row = _row(span)
    return row.get("start", span.start_char), row.get("end", span.end_char)


register_extensions()
