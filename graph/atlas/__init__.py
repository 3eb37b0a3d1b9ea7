"""The atlas: a folder of static pages on all that a graph holds, which open from the disk without a network."""

from graph.atlas.content import Content, read_content
from graph.atlas.texts import ReportText, read_texts
from graph.atlas.write import write_atlas

__all__ = ["Content", "ReportText", "read_content", "read_texts", "write_atlas"]
