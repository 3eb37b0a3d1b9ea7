"""The graph model: node and relation types as frozen declarations.

Indexes, the checks of stored reports and the schema page are derived from them. Base types are owned by a report and go
with it; derived ones are recomputed by `cypher/derive/`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """A property of nodes or edges; `type` is str, int, float, bool or list, `item` the type of what a list holds."""

    name: str
    type: str
    doc: str
    item: str = "str"

    def __post_init__(self) -> None:
        if self.type not in ("str", "int", "float", "bool", "list"):
            raise ValueError(f"property {self.name}: type {self.type!r}; allowed: str, int, float, bool, list")


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label; `key` is the property that tells its nodes apart.

    `indexes` names further properties that reports look nodes up by. `coarse` ones have few values: their index is only
    for an engine that chooses the narrowest of several. `names` and `sentences` are what the full-text indexes hold, on
    engines that have them.
    """

    label: str
    gloss: str  # Chinese, for the schema page
    doc: str
    key: str
    properties: tuple[Property, ...]
    indexes: tuple[str, ...] = ()
    coarse: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        known = {p.name for p in self.properties}
        if self.key not in known:
            raise ValueError(f"node {self.label}: key {self.key!r} is no property of it")
        if unknown := {*self.indexes, *self.coarse, *self.names, *self.sentences} - known:
            raise ValueError(f"node {self.label}: indexed {sorted(unknown)} are no properties of it")


@dataclass(frozen=True, slots=True)
class RelType:
    """A relation type between labels; `derived` ones are recomputed after every load."""

    name: str
    gloss: str
    doc: str
    ends: tuple[tuple[str, str], ...]
    properties: tuple[Property, ...] = ()
    derived: bool = False


_ID = Property("id", "str", "readable and stable id")
_NAME = Property("name", "str", "canonical name")
_KIND = Property("kind", "str", "kind, as in the annotation guidelines")
_EVIDENCE = (
    Property("surface", "str", "characters of the mention"),
    Property("start", "int", "first character of the mention in the report's text"),
    Property("end", "int", "character behind the mention"),
    Property("rule", "str", "rule that found it"),
    Property("report", "str", "id of the report that says it"),
)
_YEAR = Property("year", "int", "year reported on")

NODES: tuple[NodeType, ...] = (
    NodeType(
        "Report", "报告", "one annual report", "id",
        (
            _ID, Property("title", "str", "title as printed"), _YEAR, Property("published", "str", "ISO date or empty"),
            Property("file", "str", "file name"), Property("sha256", "str", "of the file's bytes"),
            Property("level", "str", "level of the reporter"), Property("url", "str", "address, where known"),
            Property("document", "str", "id of the document in the extraction"),
            Property("notes", "list", "what could not be found out"),
            Property("unlinked", "list", "mentions with no or several candidates: type, surface, start, candidates, tab-separated"),
            Property("is_derived", "bool", "true once the derived layer has taken the report in; absent after every load of it"),
            Property("fingerprint", "str", "of all that the report brought; the same one is not loaded again"),
        ),
        indexes=("file",),
    ),
    NodeType(
        "Jurisdiction", "辖区", "a place or zone with its own government", "path",
        (
            Property("path", "str", "full path from the province"), _NAME,
            Property("code", "str", "GB/T 2260 or statistical code; zone:… or place:… where there is none"),
            Property("level", "str", "province | prefecture | county | township | zone | village | country"),
            Property("held_years", "list", "derived: years of the reports held of the place, ascending", item="int"),
        ),
        indexes=("name",), names=("name", "path"),
    ),
    NodeType(
        "Institution", "机构", "a public body under its full name", "id",
        (_ID, _NAME, _KIND),
        indexes=("name",), names=("name",),
    ),
    NodeType(
        "Program", "举措", "a named reform, mechanism, campaign, platform, brand, method or honour", "id",
        (
            _ID, _NAME, _KIND, Property("tier", "str", "named | standing"),
            Property("origin", "str", "lexicon | discovered"),
            Property("family", "str", "the reform that the name is a spelling or variant of; mostly its own name"),
        ),
        indexes=("name",), names=("name",),
    ),
    NodeType(
        "Law", "法律法规与文件", "a law, regulation, plan or document", "id",
        (
            _ID, Property("title", "str", "official title without marks"), _KIND,
            Property("scope", "str", "国家 or the path of the place"),
            Property("edition", "str", "year of the edition, where the title fixes it"),
            Property("cited_by", "int", "derived: number of reports that cite it"),
        ),
        indexes=("title",), names=("title",),
    ),
    NodeType("Metric", "指标", "an indicator; its values are REPORTS edges", "id", (_ID, _NAME, Property("unit", "str", "unit")),
             indexes=("name",), names=("name",)),
    NodeType(
        "Measure", "措施", "one sentence or list item that says what is, will be or fails to be done", "id",
        (
            _ID, Property("text", "str", "the sentence"), Property("status", "str", "done | planned | problem"),
            Property("section", "str", "heading it stands under"), Property("start", "int", "first character"),
            Property("end", "int", "character behind it"), Property("report", "str", "id of the report"),
        ),
        sentences=("text",),
    ),
    NodeType(
        "Statement", "陈述", "a relation that a report states, with the characters it rests on", "id",
        (
            _ID, Property("relation", "str", "type of the relation"), Property("subject", "str", "canonical name"),
            Property("object", "str", "canonical name"), Property("status", "str", "done | planned | problem"),
            Property("role", "str", "role of a citation"), Property("grade", "str", "issued | done | piloted | mentioned | planned | problem"),
            Property("by", "str", "province | country | prefecture"), Property("program", "str", "what was learnt, joined by 、"),
            Property("value", "float", "value measured"), Property("unit", "str", "unit of the value"),
            Property("rule", "str", "rule that found it"), Property("start", "int", "first character of the evidence"),
            Property("end", "int", "character behind the evidence"), Property("text", "str", "the evidence"),
            Property("report", "str", "id of the report"), _YEAR,
        ),
        # A report's own statements are the fewest, so `report` narrows most where an adoption names its first report.
        indexes=("object", "subject", "report"), coarse=("relation",),
    ),
    NodeType(
        "Receipt", "入账单", "derived: what the derived layer took from a report, so that it can be taken back exactly", "report",
        (
            Property("report", "str", "id of the report"), Property("places", "list", "paths of the places it speaks for"),
            Property("subjects", "list", "programs and laws it relates to others"), Property("laws", "list", "ids of the laws it cites"),
        ),
    ),
)  # fmt: skip

_COUNT = Property("support", "int", "number of reports")
_SENTENCE = Property("sentence", "str", "id of the first measure that says so")
_SETTINGS = Property("settings", "str", "analysis and options that gave the edge")

RELATIONS: tuple[RelType, ...] = (
    RelType("COVERS", "报告对象", "whose year the report tells", (("Report", "Jurisdiction"),)),
    RelType("ISSUED_BY", "发布机构", "who signs the report", (("Report", "Institution"),)),
    RelType("SERVES", "隶属辖区", "the place a body belongs to", (("Institution", "Jurisdiction"),)),
    RelType("STATED_IN", "出自", "where it is said", (("Measure", "Report"), ("Statement", "Report"))),
    RelType("RESTS_ON", "依据语句", "the sentence a statement begins in", (("Statement", "Measure"),)),
    RelType("APPLIES", "实施举措", "the measure names the program", (("Measure", "Program"),), _EVIDENCE),
    RelType("CITES", "引用", "the measure, or derived the report, cites the law", (("Measure", "Law"), ("Report", "Law")),
            (*_EVIDENCE, Property("role", "str", "implements | issues | revises | reviews | promotes | repeals | mentions"),
             Property("status", "str", "done | planned | problem"),
             Property("edition", "str", "year of the edition in force in the report's year, or that the text names"),
             Property("superseded", "bool", "whether it no longer stood in the report's year"),
             Property("superseded_by", "str", "title of what stands in its place"),
             Property("superseded_since", "str", "ISO date or year"),
             Property("number", "str", "number of the document, as 国发〔2019〕18号"),
             Property("article", "str", "articles cited, as 第三十三条"), Property("count", "int", "citations in the report"),
             Property("roles", "list", "roles in the report"))),
    RelType("INVOLVES", "涉及机构", "the measure names the body", (("Measure", "Institution"),),
            (*_EVIDENCE, Property("role", "str", "leads | mentioned"))),
    RelType("REPORTS", "报告指标", "an observation", (("Measure", "Metric"),),
            (*_EVIDENCE, Property("value", "float", "万 and 亿 multiplied out"), Property("unit", "str", "unit"),
             Property("bound", "str", "exact | about | at_least | at_most"), Property("change", "str", "increase | decrease"))),
    RelType("NAMES", "提到辖区", "the measure names the place", (("Measure", "Jurisdiction"),), _EVIDENCE),
    RelType("PART_OF", "属于", "place in place; derived: program in larger program",
            (("Jurisdiction", "Jurisdiction"), ("Program", "Program")), (Property("year", "int", "first year said"), _COUNT, _SENTENCE)),
    RelType("ADOPTS", "采纳", "first year in which a place's report has the program, by status", (("Jurisdiction", "Program"),),
            (_YEAR, Property("status", "str", "done | planned | problem"), Property("grade", "str", "strongest signal"),
             Property("measures", "int", "sentences that say so"), Property("first_report", "str", "id of the first report"),
             Property("piloted_year", "int", "first year in which it is at least piloted"),
             Property("done_year", "int", "first year in which it is at least reported as done"),
             Property("issued_year", "int", "first year in which a document on it is issued"),
             Property("years", "list", "years in which it is said", item="int"), Property("grades", "list", "strongest signal of each of these years"),
             Property("sentences", "list", "id of the measure behind each of these grades")), derived=True),
    RelType("LEARNED_FROM", "学习借鉴", "stated in the text", (("Jurisdiction", "Jurisdiction"),),
            (Property("program", "str", "what was learnt, joined by 、"), _YEAR, Property("report", "str", "id of the report"), _SENTENCE),
            derived=True),
    RelType("PROMOTED_IN", "推广", "spread or recommended as a model", (("Program", "Jurisdiction"),),
            (Property("by", "str", "path of the reporter"), _YEAR, _SENTENCE), derived=True),
    RelType("RECOGNISED_AS", "获评", "honour won", (("Jurisdiction", "Program"),),
            (Property("by", "str", "province | country | prefecture"), _YEAR, _SENTENCE), derived=True),
    RelType("LED_BY", "牵头", "who leads, runs or issues it", (("Program", "Institution"), ("Law", "Institution")),
            (_YEAR, _COUNT, _SENTENCE), derived=True),
    RelType("EVOLVED_INTO", "升级为", "the text says that one became the other", (("Program", "Program"),), (_YEAR, _COUNT, _SENTENCE),
            derived=True),
    RelType("CO_CITED", "共引", "two laws cited by one report; the title that sorts first points to the other", (("Law", "Law"),),
            (_COUNT, Property("reports", "list", "ids of the first twenty of these reports")), derived=True),
    RelType("INFERRED_FROM", "推断来源", "timing suggests that the source passed reforms on: `fazhi analyze diffusion_network --write`",
            (("Jurisdiction", "Jurisdiction"),),
            (Property("gain", "float", "log-likelihood that the edge adds"), Property("p", "float", "Vuong's p"),
             Property("programs", "list", "reforms that it explains"),
             Property("median_delay_years", "float", "median delay in years"), _SETTINGS), derived=True),
    RelType("CITED_BEYOND_CHANCE", "显著共引", "laws cited together more often than chance: `fazhi analyze law_network --write`",
            (("Law", "Law"),),
            (_COUNT, Property("lift", "float", "observed over expected"), Property("p", "float", "hypergeometric, one-sided"),
             Property("q", "float", "p adjusted for the number of pairs"),
             Property("is_backbone", "bool", "kept by the disparity filter"),
             Property("community", "int", "number of the community of both"), _SETTINGS), derived=True),
)  # fmt: skip

# The form that loads write; `graph.version` brings older graphs to it. The node that says so is no part of the model.
SCHEMA_VERSION = 2
INFO_LABEL = "GraphInfo"

LABELS = {node.label: node for node in NODES}
REL_TYPES = {rel.name: rel for rel in RELATIONS}
PROPERTY_NAMES = {p.name for node in NODES for p in node.properties} | {
    p.name for rel in RELATIONS for p in rel.properties
}


def schema_page() -> str:
    """The model as Markdown, for `fazhi schema`."""
    lines = ["# Graph model", "", "## Nodes", ""]
    for node in NODES:
        lines += [f"### {node.label} {node.gloss}", "", f"{node.doc}. Key: `{node.key}`.", ""]
        lines += ["| property | type | meaning |", "|---|---|---|"]
        lines += [f"| `{p.name}` | {p.type} | {p.doc} |" for p in node.properties] + [""]
    lines += [
        "## Relations",
        "",
        "| relation | 中文 | between | layer | properties | meaning |",
        "|---|---|---|---|---|---|",
    ]
    for rel in RELATIONS:
        ends = ", ".join(f"{a} → {b}" for a, b in rel.ends)
        names = ", ".join(f"`{p.name}`" for p in rel.properties)
        layer = "derived" if rel.derived else "base"
        lines.append(f"| `{rel.name}` | {rel.gloss} | {ends} | {layer} | {names} | {rel.doc} |")
    return "\n".join(lines) + "\n"
