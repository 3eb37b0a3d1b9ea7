"""Programs: named reforms, mechanisms, campaigns, pilots, platforms, brands, working methods and honours.

Known names come from the `Program` lexicons and are matched with quotation marks, blanks and 、 left out of the
comparison, since reports set them at will. New names are found by form, in this order of trust: a quotation before a
class noun (“…”工程), a quotation in the shape of a name behind a verb that introduces one (推行“…办”), a noun phrase
between such a verb and a class noun (推进…改革), a title of honour. Once found, a name counts wherever the report
says it again.
"""

from __future__ import annotations

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention
from extract.recognizers.programs.again import NamesSaidAgain
from extract.recognizers.programs.boundaries import Boundaries
from extract.recognizers.programs.class_nouns import ClassNouns
from extract.recognizers.programs.fields import Fields
from extract.recognizers.programs.honours import Honours
from extract.recognizers.programs.known import KnownNames
from extract.recognizers.programs.mentions import prefer
from extract.recognizers.programs.quoted import QuotedNames
from extract.recognizers.programs.shared_ends import SharedEnds
from extract.recognizers.programs.unquoted import UnquotedNames
from extract.recognizers.programs.words import ProgramWords

EXAMPLES: list[tuple[str, list[str]]] = [
    ("深化“放管服”改革,推行“双随机、一公开”监管。", ["“放管服”改革", "“双随机、一公开”监管"]),
    ("坚持和发展新时代“枫桥经验”。", ["枫桥经验"]),
    ("全面落实行政执法“三项制度”。", ["行政执法“三项制度”"]),
    ("创新建立“三亮三评”工作机制。", ["“三亮三评”工作机制"]),
    ("推行“一窗全办”,群众少跑路。", ["一窗全办"]),
    ("荣获全国法治政府建设示范市称号。", ["全国法治政府建设示范市"]),
    ("扎实推进山区林业管护体制改革,成效明显。", ["山区林业管护体制改革"]),
    ("深入实施“八五”普法规划。", ["“八五”普法规划"]),
]
NEAR_MISSES: list[str] = [
    "切实当好企业的“店小二”。",
    "打通服务群众“最后一公里”。",
    "抓住领导干部这个“关键少数”。",
    "加强制度建设,提高工作水平。",
    "纳入“十四五”规划。",
]


class Recognizer:
    """Yields PROGRAM mentions; `entry` is the lexicon row, or None for a name found by form."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        words = ProgramWords(lexicons)
        boundaries = Boundaries(words)
        nouns = ClassNouns(words, boundaries)
        fields = Fields(words, gazetteer, boundaries, nouns)
        self._known = KnownNames(lexicons, words, boundaries, nouns, fields)
        self._quoted = QuotedNames(words, boundaries, nouns, fields)
        self._shared_ends = SharedEnds(boundaries, self._known)
        self._honours = Honours(gazetteer)
        self._unquoted = UnquotedNames(words, gazetteer, boundaries, nouns, fields)
        self._again = NamesSaidAgain(words, nouns)

    def find_mentions(self, doc: Document) -> list[Mention]:
        """The mentions in title and body, none inside another; quotations in doubt are added to `doc.questions`."""
        view = doc.view
        regions = [region for region in (doc.title_span, doc.body_span) if region[1] > region[0]]
        mentions: list[Mention] = []
        for start, end in regions:
            found = list(self._known.find(view, start, end))
            found += self._quoted.find(view, start, end, found, doc.questions)
            found += self._quoted.find_letters(view, start, end)
            found += self._shared_ends.find(view, start, end, found)
            found += self._honours.find(view, start, end)
            found += self._unquoted.find(doc, start, end, found)
            found += self._unquoted.find_standing(view, start, end)
            mentions += found
        mentions += self._again.find(view, regions, mentions)
        return prefer(mentions)
