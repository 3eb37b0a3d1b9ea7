"""How the graph looks wherever it is drawn: one colour, caption and size a label, for pictures and for Neo4j Browser.

A relation takes the colour of what it points to; derived relations, the ones an analyst reads, are drawn thicker.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.schema import LABELS, RELATIONS, RelType


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """A colour (#rrggbb), the property shown in the node, and the node's diameter in pixels."""

    colour: str
    caption: str
    diameter: int

    @property
    def border(self) -> str:
        """The colour, a fifth darker."""
        return "#" + "".join(f"{int(self.colour[at : at + 2], 16) * 4 // 5:02x}" for at in (1, 3, 5))


OTHER = "#4a5568"  # a label that the schema does not have
TEXT = "#ffffff"  # on every colour below
LABEL_STYLES: dict[str, LabelStyle] = {
    "Jurisdiction": LabelStyle("#2b6cb0", "name", 90),
    "Program": LabelStyle("#c05621", "name", 80),
    "Law": LabelStyle("#2f855a", "title", 80),
    "Institution": LabelStyle("#6b46c1", "name", 60),
    "Report": LabelStyle("#718096", "title", 60),
    "Metric": LabelStyle("#97701a", "name", 60),
    "Measure": LabelStyle("#2c7a7b", "text", 50),
    "Statement": LabelStyle("#97266d", "relation", 45),
}
# What tells two edges of one type apart at a glance; the type itself elsewhere.
_EDGE_CAPTIONS = {
    "ADOPTS": "year",
    "RECOGNISED_AS": "year",
    "LEARNED_FROM": "program",
    "CO_CITED": "support",
    "REPORTS": "surface",
}


def get_colour(label: str) -> str:
    """The colour of a label, grey for a label that the schema does not have."""
    return LABEL_STYLES[label].colour if label in LABEL_STYLES else OTHER


def get_gloss(label: str) -> str:
    """The Chinese name of a label, the label itself where the schema does not have it."""
    return LABELS[label].gloss if label in LABELS else label


def edge_caption(rel: RelType) -> str:
    """The property shown on an edge, empty where its type is shown."""
    return _EDGE_CAPTIONS.get(rel.name, "")


def edge_colour(rel: RelType) -> str:
    """The colour of an edge: that of the label it points to."""
    return get_colour(rel.ends[0][1])


def style_sheet() -> str:
    """The style as Neo4j Browser reads it (GraSS): drop the file on the Browser, or `:style URL`."""
    blocks = [
        _block("node", {"diameter": "50px", "color": OTHER, "border-color": OTHER, "border-width": "2px",
                        "text-color-internal": TEXT, "font-size": "14px"}),
        _block("relationship", {"color": OTHER, "shaft-width": "1px", "font-size": "10px", "padding": "3px",
                                "text-color-external": "#1a202c", "text-color-internal": TEXT, "caption": '"<type>"'}),
    ]  # fmt: skip
    for label, style in LABEL_STYLES.items():
        blocks.append(
            _block(
                f"node.{label}",
                {"color": style.colour, "border-color": style.border, "text-color-internal": TEXT,
                 "diameter": f"{style.diameter}px", "caption": f'"{{{style.caption}}}"'},
            )
        )  # fmt: skip
    for rel in RELATIONS:
        caption = edge_caption(rel)
        blocks.append(
            _block(
                f"relationship.{rel.name}",
                {"color": edge_colour(rel), "shaft-width": "2px" if rel.derived else "1px",
                 "caption": f'"{{{caption}}}"' if caption else '"<type>"'},
            )
        )  # fmt: skip
    return "\n".join(blocks) + "\n"


def _block(selector: str, rules: dict[str, str]) -> str:
    return f"{selector} {{\n" + "".join(f"  {name}: {value};\n" for name, value in rules.items()) + "}"
