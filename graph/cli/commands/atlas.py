"""`fazhi atlas`: the whole graph as a folder of pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.console import failing_plainly, progress_bar, say
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption

if TYPE_CHECKING:
    from graph.atlas import ReportText


def atlas(
    out: Annotated[Path, typer.Argument(help="Folder to write; an older atlas there is replaced")],
    graph: GraphOption = DEFAULT_GRAPH,
    extraction: Annotated[
        Path | None,
        typer.Option(
            "--extraction", help="Extraction with the whole reports; else the one `fazhi build` kept beside GRAPH"
        ),
    ] = None,
    database: Database = None,
) -> None:
    """Write static pages on all reforms, places, laws and indicators, which open from the disk without a network."""
    with failing_plainly():
        from extract.annotate import SCRIPT, STYLE
        from graph.atlas import read_content, read_texts, write_atlas
        from graph.atlas.write import check_folder
        from graph.engines import open_engine

        check_folder(out)
        folder = extraction or _kept(graph)
        engine = open_engine(graph, create=False, database=database)
        try:
            with progress_bar("querying") as progress:
                content = read_content(engine, progress)
            with progress_bar("writing") as progress:
                texts = read_texts(engine, content, folder)
                facts = write_atlas(
                    content, texts, _annotate, out, style=STYLE, script=SCRIPT, progress=progress
                )  # fmt: skip
        finally:
            engine.close()
        for query in content.queries:
            if query.problem:
                say(f"stored report left out: {query.report.name}: {query.problem}")
        if facts.graph_texts:
            say(
                f"{facts.graph_texts} of {len(content.reports)} annotated reports show the sentences in the graph alone; "
                "--extraction DIR gives the whole text"
            )
        say(
            f"written: {out / 'index.html'} ({len(content.programs)} reforms, {len(content.places)} places, "
            f"{len(content.laws)} laws, {len(content.metrics)} indicators, {len(content.reports)} annual reports)"
        )


def _kept(graph: str) -> Path | None:
    """The extraction that `fazhi build` keeps beside the graph, where it is still there."""
    folder = Path("fazhi-extraction") if "://" in graph else Path(graph).with_name(Path(graph).name + "-extraction")
    return folder if (folder / "documents.jsonl").exists() else None


def _annotate(text: ReportText) -> str:
    from extract.annotate import annotate_fragment
    from extract.output import read_extraction

    return annotate_fragment(read_extraction(text.document, text.mentions, text.relations, text.text))


def register(app: typer.Typer) -> None:
    app.command()(atlas)
