"""Title, place, level, year, date, issuers and publisher of a report.

In order of trust: what the user says (`--place`, `--year`, `sources.tsv`) > title > sign-off > the issuer of the page's
header > the body (see `reporter.py`) > publisher, header and footer of the page > file name. A place named in a line of
address (省人民政府:) is the reader and not the reporter, but tells which of several towns of one name reports to it. The
year is the year reported on, not that of publication. A place that cannot be told is left out, with a note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import unquote

from extract.gazetteer import Gazetteer
from extract.header import Field, find_fields
from extract.model import Debris, Place
from extract.reporter import ZONE, Reporter, ReporterFinder, by_context, fits, open_name, titled_town

_SUBJECT = (
    r"(?:法[治制]政府|依法行政|法[治制]建设|法[治制]工作|依法治[省市县区州盟旗镇乡]|法治[省市县区州盟旗镇乡]建设)"
)
_TITLE = re.compile(
    rf"[^\n。|]{{0,60}}?{_SUBJECT}[^\n。|:!]{{0,30}}?(?:情况的?(?:自查)?报告|工作的?报[ ]?告|年度报[ ]?告"
    r"|工作总[ ]?结|报[ ]?告|总[ ]?结|汇报|公告|情况)|[^\n。|]{0,30}政府工作报告"
)
_WORK_REPORT = re.compile(r"政府工作报告")
_DIGITS = str.maketrans("〇零○Oo一二三四五六七八九", "00000123456789")
_YEAR = re.compile(r"((?:19|20)\d\d|二[〇零○0Oo][一二〇零○0][〇零○0一二三四五六七八九])[ ]*年?(?=年|度|法|[^\d]|$)")
_RANGE = re.compile(r"20\d\d年?[ ]*(?:[-—~至到][ ]*)?20\d\d年?|《[^《》\n]{0,80}》")  # years of a plan, and of titles
_YEARS = re.compile(r"20\d\d年?[—-]20\d\d年?")
_GIVEN_ON = re.compile(r"[ ]*年?[ ]*[\d一二三四五六七八九十]{1,3}[ ]*月[ ]*[\d一二三四五六七八九十]{1,3}[ ]*日")
_CHINESE_DATE = re.compile(
    r"(二[〇零○0][〇零○一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_URL_DATE = re.compile(r"(20[12]\d)[-/]?(0[1-9]|1[0-2])(?:[-/]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_DATE = re.compile(r"(20\d\d)[ ]*[-—/.年][ ]*(\d{1,2})[ ]*[-—/.月][ ]*(\d{1,2})")
_DAY = re.compile(_DATE.pattern + "日?")
_MEETING_BEHIND = re.compile(r"[^\n]{0,40}会议")
_SOURCE = re.compile(r"(?:来源|稿源|发布机构|发布单位)[ ]*:[ ]*([\u4e00-\u9fff()]{3,24})")
# Not the 城乡 of 住房和城乡建设.
_TOWN = re.compile(
    r"[\u4e00-\u9fff]{1,6}?(?:街道|镇镇|镇乡(?!村|镇)|镇|(?<!城)乡|城乡(?!建设|规划|水务|管理|一体|统筹|融合|社区|居民|环境)|苏木)(?!村)"
)
_DEPARTMENT = re.compile(
    r"^(?:人民政府)?(?!人民政府|管理?委|党工?委|行政公署)[\u4e00-\u9fff]{1,16}?(?:局|厅|委员会|办公室|委|院|队|中心|总队|支队|分局)"
    r"(?=[ \n0-9关:]|$|二[〇零○]|年|法[治制]|依法|推进|贯彻)"
)
_ADDRESS = re.compile(r"^[ ]*(?!现[将就把])[^\n,。;《]{2,40}(?<!如下):[ ]*$", re.MULTILINE)
_COLON_ENDS = re.compile(r":[ ]*$", re.MULTILINE)
# 成都东部新区: a zone whose own name stands between the place and its class.
_ZONE_NAMED = re.compile(
    r"(?!人民|政府|关于|推进|法治|依法|建设|党|管)[\u4e00-\u9fff]{1,6}?(?:新区|开发区|高新区|经开区|园区|保税区|度假区|试验区|实验区|合作区|管理区)"
    r"(?=[ \n0-9关(]|$|二[〇零○]|管委|管理委|党工委|法[治制]|年)"
)
_COMMITTEE = re.compile(
    r"中国共产党[\u4e00-\u9fff]{2,16}?委员会|中共[\u4e00-\u9fff]{1,16}?委(?:员会)?(?=[ \n、,和关0-9]|$|[\u4e00-\u9fff]{2,14}政府)"
    r"|[省市县区州盟旗镇乡]委(?![员办托派])|党委|党工委"
)
_GOVERNMENT = re.compile(r"政府|行政公署|行署|管委会|管理委员会|办事处")
_RULE_OF_LAW = re.compile(r"中共[\u4e00-\u9fff]{1,14}?委全面依法治[\u4e00-\u9fff]{1,3}?委员会(?:办公室)?")
_LINKS = re.compile(r"\s*(?:上一|下一|相关|延伸|推荐|热点|猜你|最新)")  # to pages of other places
_OFFICE_OF_LAW = re.compile(r"(?:全面)?依法治(?P<level>[省市县区州盟旗镇乡])(?:委员会办公室|委办公室|委办|办公室|办)$")
_COMPANY = re.compile(r"[\u4e00-\u9fff()]{2,30}?(?:有限(?:责任)?公司|集团公司)")
_IN_WORD = re.compile(r"[\u4e00-\u9fff](?<!关于)(?<!中共)(?<!年)(?<!度)(?<![省市县区州盟旗])$")
_BEHIND_SHORT = re.compile(r"(?:人民)?政府|20\d\d|$")
_SIGNATURE = re.compile(r"^[^,。;:()]{2,30}(?:政府|行政公署|委员会|管委会|委|局|厅|办公室|办事处|公司)$")
_BODY_NOUN = re.compile(r"(?:局|厅|委|委员会|政府|中心|办|办公室|院|部|室)$")
_GOVERNMENTS = {"街道": "办事处", "地区": "行政公署", "盟": "行政公署"}
_TITLE_CLASS = re.compile(
    r"[ ]*(?:关于)?[我本全]?(?P<word>自治区|自治州|自治县|省|市|县|区|州|盟|旗)(?:人民政府|政府|委)?(?=20|二|法|依|关|年|[ ])"
)
_TITLE_BUREAU = re.compile(
    r"[ ]*(?:关于)?(?:我?(?P<word>自治区|[省市县区州盟旗])(?!场))?(?P<name>[\u4e00-\u9fff]{2,14}?(?:局|厅|委员会)|(?!中共)[\u4e00-\u9fff]{1,12}(?<!管)委)"
    r"(?=[ ]*(?:20|二[〇零○]|法|依|关|年|推进|贯彻))"
)
_LEVEL_WORD = {"省": "province", "市": "prefecture", "县": "county", "区": "county", "旗": "county", "州": "prefecture"}


@dataclass(slots=True)
class Metadata:
    """What was found out; `notes` says in words what was not."""

    title: str = ""
    title_span: tuple[int, int] = (0, 0)
    place: Place | None = None
    level: str = ""
    year: int | None = None
    published: str = ""
    issuers: list[str] | None = None
    publisher: str = ""
    notes: list[str] | None = None


class MetadataReader:
    """Reads metadata with one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._names = gazetteer.matcher
        self._reporter = ReporterFinder(gazetteer)
        self._forms = {
            name: entry["form"]
            for entry in gazetteer.lexicons.entries("Institution")
            if not entry.id.startswith("national:")
            for name in (entry.name, *entry.aliases)
        }

    def read(self, raw: str, view: str, debris: list[Debris], file: str, url: str = "") -> Metadata:
        """`raw` is the folded text with its debris, `view` the same text with debris blanked."""
        found = Metadata(notes=[])
        notes: list[str] = []
        found.title, found.title_span = _find_title(view)
        title = found.title
        stem = file.rpartition(".")[0] or file
        address = unquote(url)
        is_work_report = bool(_WORK_REPORT.search(title or stem)) and "法治" not in title
        start, end = found.title_span[1], len(view.rstrip())
        body = view[start:]
        fields = find_fields(raw)
        found.published = _find_published(raw, fields, debris, view, address)
        found.year = _find_year(title, body, stem, is_work_report, found.published)
        if found.year is None:
            # Reports come out in the months after their year, a few at its very end.
            match = re.match(r"(\d{4})-(\d\d)", found.published)
            found.year = int(match.group(1)) - (int(match.group(2)) < 11) if match else None
        if found.year is None:
            notes.append("year not found")
        lines = [line.strip() for line in view.rstrip()[-160:].split("\n")[1:]]
        foot = "\n".join(line for line in lines if _SIGNATURE.search(line))
        parts = [raw[d.start : d.end] for d in debris if d.kind != "table"]
        heads = " ".join(part for part in parts if not _LINKS.match(part))
        told = _without_address(body)
        reporter = self._find_reporter(
            title,
            (
                ("sign-off", foot),
                ("issuer", _values(fields, "issuer")),
                ("body", told),
                ("publisher", _values(fields, "publisher", "stamp")),
                ("page", heads),
                ("file", fold_stem(stem)),
                ("address", fold_stem(address)),
            ),
            f"{raw} {stem}",
            found.year,
            # The recognizers ask for the same names later: they are looked for once.
            (lambda: self._names_behind(view, start, max(start, end))) if told == body else None,
        )
        found.place = reporter.place
        if reporter.place is not None:
            found.level = "department" if reporter.department else reporter.place.level
        else:
            found.level = "township" if reporter.town else ""
            notes.append("place not found")
        notes += [reporter.why] if reporter.why else []
        self._find_issuers(found, title, foot, fields, reporter)
        found.publisher = self._find_publisher(raw, fields, found.place)
        found.notes = notes
        return found

    def _find_reporter(
        self,
        title: str,
        rest: tuple[tuple[str, str], ...],
        context: str,
        year: int | None,
        names: Callable[[], list[tuple[int, int, str]]] | None,
    ) -> Reporter:
        """Who reports: told by the title, else by what else the page has, in order of trust; `why` says what is open.
        `names` gives the names of places in the body, where no address was blanked in it."""
        unclear: list[str] = []
        place, is_department = self._find_place(title, context, "title", year, unclear)
        if place is not None:
            return Reporter(place, is_department)
        if town := titled_town(title):
            # The title says who reports: no other place on the page is taken for it.
            place = self._titled_town(town, context, dict(rest)["page"], unclear)
            return Reporter(place, town=town, why="" if place else next(iter(unclear), ""))
        bureau = _TITLE_BUREAU.match(title)
        relative = _TITLE_CLASS.match(title) or bureau
        word = (relative.group("word") or "") if relative else ""
        body = Reporter(department=bool(bureau))
        for where, words in rest:
            if where == "body":
                body = self._reporter.find(words, context, year, word=word, department=bool(bureau), names=names)
                if body.place is not None:
                    return body
                continue
            place, is_department = self._find_place(words, context, where, year, unclear)
            if place is None:
                continue
            if where in ("publisher", "page") and body.word and not fits(place, body.word):
                # The site is that of the place above, or of a body of it.
                unclear.append(f"place {place.name} of the page is not the reporter, which calls itself {body.word}")
                continue
            return Reporter(place, is_department or body.department, body.bureau)
        return replace(body, why=unclear[0]) if unclear and not body.why else body

    def _names_behind(self, view: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """The names of places in `view[start:end]`, offsets from `start` on."""
        return [(at - start, stop - start, name) for at, stop, name in self._gazetteer.find_names(view, start, end)]

    def _titled_town(self, name: str, context: str, heads: str, unclear: list[str]) -> Place | None:
        """The town that a title names without its county: the page tells which of several, or it stays open."""
        towns = self._gazetteer.named(name)
        county, _ = self._find_place(heads, context, "page", None, [])
        if county is not None and county.level != "county":
            county = None
        if len(towns) == 1:
            if county is None or towns[0].path.startswith(county.path + "/"):
                return towns[0]
            unclear.append(f"{open_name(name, towns)}, but the page is that of {county.path}")
            return None
        if towns:
            town = by_context(self._gazetteer, towns, context)
            if town is None:
                unclear.append(open_name(name, towns))
            return town
        return _unlisted_town(county, name) if county is not None else None

    def find_place(self, words: str) -> Place | None:
        """The place that a user names: a code, a path from the province, or an unambiguous name."""
        place = self._gazetteer.get(words) or self._gazetteer.find_path(words)
        return place or self._find_place(words, words, "title", None, [])[0]

    def _find_place(
        self, words: str, context: str, where: str, year: int | None, unclear: list[str]
    ) -> tuple[Place | None, bool]:
        """The reporter that `words` name, and whether a department of it reports; `unclear` takes what means several."""
        if not words:
            return None, False
        chain: Place | None = None
        behind = 0
        hits = [(s, e, v[0]) for s, e, v in self._names.find(words)]
        for start, end, name in hits:
            candidates = self._gazetteer.at(self._gazetteer.named(name), year)
            official = tuple(p for p in candidates if p.name == name)
            zone = ZONE.match(words, end) or _ZONE_NAMED.match(words, end)
            is_titled = where in ("title", "file") and bool(_BEHIND_SHORT.match(words, end))
            if not official and not zone and not self._is_alias(candidates, name):
                # 丰镇 in 胜丰镇2023年… is part of another name.
                begins = start == behind or not _IN_WORD.search(words, 0, start)
                if not is_titled or not begins:
                    continue
            place = self._pick(official or candidates, chain, context)
            if zone and any(zone.start() <= later < zone.end() for later, _, n in hits if n != name):
                zone = None  # 江苏 + 如皋经济技术开发区: the zone is that of the nearer place
            if zone and place is not None and place.level != "zone":
                kind = next(iter(ZONE.findall(zone.group())[-1:]), "")
                return self._gazetteer.zone(place, words[start : zone.end()], kind), False
            if place is None:
                if official and chain is None:
                    unclear.append(f"place {name!r} means one of {', '.join(p.path for p in official[:5])}")
                continue
            if chain is None or place.path.startswith(chain.path + "/"):
                chain, behind = place, end
            elif where == "title" and start > behind + 12:
                break
        town = _TOWN.search(words, behind)
        if town:
            named = self._town(town.group(), chain, context)
            if named is None and chain is not None and where in ("title", "sign-off") and town.start() == behind:
                named = _unlisted_town(chain, town.group())
            if named is not None:
                return named, False
        if chain is None:
            return None, False
        tail = words[behind:]
        is_signed = where in ("title", "sign-off")
        return chain, is_signed and bool(_DEPARTMENT.match(tail) or _RULE_OF_LAW.search(words))

    def _is_alias(self, candidates: tuple[Place, ...], name: str) -> bool:
        return any(
            name in self._gazetteer.entries[p.code].aliases for p in candidates if p.code in self._gazetteer.entries
        )

    def _pick(self, candidates: tuple[Place, ...], chain: Place | None, context: str) -> Place | None:
        if chain is not None:
            below = [p for p in candidates if p.path.startswith(chain.path + "/")]
            if len(below) == 1:
                return below[0]
        if len(candidates) == 1:
            return candidates[0]
        return by_context(self._gazetteer, candidates, context)

    def _town(self, surface: str, chain: Place | None, context: str) -> Place | None:
        for at in range(len(surface) - 2):
            name = surface[at:]
            candidates = self._gazetteer.named(name)
            if chain is not None:
                candidates = self._gazetteer.within(chain, name) or tuple(
                    town for town in self._gazetteer.towns(chain.code) if town.name == name
                )
            if len(candidates) == 1:
                return candidates[0]
            if candidates:
                return by_context(self._gazetteer, candidates, context)
        return None

    def _find_issuers(
        self, found: Metadata, title: str, foot: str, fields: tuple[Field, ...], reporter: Reporter
    ) -> None:
        """Fills `issuers`: those that the title names, else the header, else those that sign, else the government of
        the place; of a department that nobody names, none."""
        place = found.place
        found.issuers = []
        if place is None:
            return
        head = re.split(r"关于|20\d\d|二[〇零○]", title)[0]
        if not _COMMITTEE.search(head) and not _GOVERNMENT.search(head) and not _BODY_NOUN.search(head.strip()):
            stated = [self._canonical(f.value, place) for f in fields if f.kind == "issuer"]
            if stated := [name for name in stated if name]:
                found.issuers = stated[:1]
                return
        words = next((w for w in (head, foot) if _COMMITTEE.search(w) or _GOVERNMENT.search(w)), "")
        if found.level == "department":
            for line in (head, *foot.split("\n")):
                at = max((line.find(name) + len(name) for name in self._names_of(place) if name in line), default=-1)
                department = _DEPARTMENT.match(line[at:]) if at >= 0 else None
                body = _RULE_OF_LAW.search(line)
                if department or body:
                    found.issuers = [body.group() if body else self._full_name(department.group(), place)]  # type: ignore[union-attr]
                    return
            bureau = reporter.bureau
            if not bureau and (titled := _TITLE_BUREAU.match(title)):
                bureau = titled.group("name")
            published = [self._canonical(f.value, place) for f in fields if f.kind in ("publisher", "stamp")]
            published = [name for name in published if name and not _GOVERNMENT.search(name)]
            # A name that no list has in full is taken from who put the report up.
            if bureau and (bureau in self._forms or not published):
                found.issuers = [self._full_name(bureau, place)]
            else:
                found.issuers = published[:1]
            return
        if company := _COMPANY.search(head) or _COMPANY.search(foot):
            found.issuers = [company.group()]
            return
        party = bool(_COMMITTEE.search(words))
        if place.level == "zone":
            if party:
                found.issuers.append(f"中共{place.name}工作委员会")
            if not party or _GOVERNMENT.search(words):
                found.issuers.append(f"{place.name}管理委员会")
            return
        if party:
            found.issuers.append(f"中共{place.name}{'工作' if place.name.endswith('街道') else ''}委员会")
        if not party or _GOVERNMENT.search(words):
            found.issuers.append(
                place.name + _GOVERNMENTS.get(re.sub(".*(?=街道$|地区$|盟$)", "", place.name), "人民政府")
            )

    def _names_of(self, place: Place) -> tuple[str, ...]:
        entry = self._gazetteer.entries.get(place.code)
        return (place.name, *entry.aliases, *entry.weak_aliases) if entry else (place.name,)

    def _find_publisher(self, raw: str, fields: tuple[Field, ...], place: Place | None) -> str:
        """The body that put the report on its page, in full; "" where a site or nobody is named."""
        names = [f.value for f in fields if f.kind == "publisher"]
        names += [f.value for f in fields if f.kind == "stamp"]
        if not names and ":" in raw[:1500] and (match := _SOURCE.search(raw, 0, 1500)):
            names.append(match.group(1))
        return next((full for name in names if (full := self._canonical(name, place))), "")

    def _canonical(self, name: str, place: Place | None) -> str:
        """The full official name of a body as a page prints it (县政府办, 司法局); "" where it is no public body."""
        name = re.sub(r"[ ()].*", "", name.strip())
        chain = (*self._gazetteer.ancestors(place), place) if place else ()
        if office := _OFFICE_OF_LAW.search(name):
            above = [up for up in chain if up.name.endswith(office.group("level"))]
            return f"中共{above[-1].name}委全面依法治{office.group('level')}委员会办公室" if above else name
        if not _BODY_NOUN.search(name):
            return ""
        hits = self._names.find(name)
        if hits and hits[0][0] == 0 and name not in self._forms:
            end = hits[0][1]
            for start, stop, _ in hits[1:]:
                end = stop if start == end else end
            town = _TOWN.match(name, end)
            end = town.end() if town else end
            own = next((up for up in reversed(chain) if name[:end].endswith(self._names_of(up))), None)
            rest = name[end:]
            if own is not None:
                return self._full_name(rest, own)
            return name[:end] + self._forms[rest].replace("{place}", "") if rest in self._forms else name
        if place is None:
            return name
        if name in self._forms:
            up = self._gazetteer.parent(place) if place.level == "township" else place
            return self._full_name(name, up or place)
        if level := re.match("自治区|自治州|自治县|自治旗", name):
            up = next((up for up in reversed(chain) if up.name.endswith(level.group())), None)
            return self._full_name(name[level.end() :], up) if up else name
        if name[0] in _LEVEL_WORD and not name.startswith("市场"):
            for up in reversed(chain):
                if up.name.endswith(name[0]) or (name[0] == "省" and up.level == "province"):
                    return self._full_name(name[1:], up)
        if name.startswith(place.name):
            return self._full_name(name.removeprefix(place.name), place)
        return name

    def _full_name(self, bureau: str, place: Place) -> str:
        """The full official name of a body of `place`: 教委 → 重庆市教育委员会."""
        bureau = re.sub("^[省市县区州盟旗](?!场)", "", bureau) if bureau not in self._forms else bureau
        if bureau not in self._forms:
            office = bureau.removeprefix("人民政府")  # 人民政府法制办 is listed as 法制办
            if office == bureau or office not in self._forms:
                return place.name + bureau
            bureau = office
        short = re.sub(r"(?<=..)[省市县区州盟旗]$", "", place.name)
        return self._forms[bureau].replace("{place}", place.name).replace("{short}", short)


def _values(fields: tuple[Field, ...], *kinds: str) -> str:
    return "\n".join(field.value for field in fields if field.kind in kinds)


def _without_address(body: str) -> str:
    """`body` with its lines of address (省人民政府:) blanked: the reader is not the reporter."""
    head = body[:700]
    if not _COLON_ENDS.search(head):
        return body
    return _ADDRESS.sub(lambda line: " " * len(line.group()), head) + body[700:]


def _unlisted_town(county: Place, name: str) -> Place | None:
    """A town that the gazetteer does not list, since it was merged or is new."""
    if county.level not in ("county", "prefecture") or len(name) < 2 or re.match(r"各|全|本|我|人民|[省市县区]", name):
        return None
    path = f"{county.path}/{name}"
    return Place(f"town:{path}", name, path, "township", county.code)


def fold_stem(stem: str) -> str:
    """A file name as words: separators to blanks."""
    return re.sub(r"[-_+]", " ", stem)


_BROKEN = re.compile(r"^([^\n。;:,]{2,30})\n(?=[^\n。;:,]{2,30}$)", re.MULTILINE)


def _find_title(view: str) -> tuple[str, tuple[int, int]]:
    """The title and its span; one that a page broke over two lines is put together."""
    title, span = _title_in(view[:4000], view)
    if not title or re.match(r"法治|依法|年度", title):
        joined = _BROKEN.sub(r"\1 ", view[:800])
        whole, wide = _title_in(joined, joined)
        if len(whole) > len(title) and (not title or wide[1] == span[1]):
            return re.sub(r"\s*\n\s*", "", view[wide[0] : wide[1]]).strip(), wide
    return title, span


_NO_TITLE = re.compile(
    r"[ ]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]+\)|\d+[.、]|第[一二三四五六七八九十]+[章部节])"
    r"|[ ]*(?:现[将就把]|根据|按照|[一二三四五六七八九十]是)"
)
_BODY_BEGUN = 4  # full stops behind which a text is no notice that hands on a report, but the report
# Words before a title that belong to it: issuers and places.
_ISSUES = re.compile(r"(?:委|政府|公署|委员会|管委会|局|厅|办事处|关于|公司|[省市县区州盟旗镇乡]|街道)$")


def _behind_menu(head: str, start: int, end: int) -> int:
    """Where a title begins behind the menu on its line: names of issuers and places before it belong to it."""
    parts = [(m.start(), m.end()) for m in re.finditer(r"\S+", head[start:end])]
    begin = start
    for (first, last), (following, _) in pairwise(parts):
        word = head[start + first : start + last]
        is_far = following - last > 1
        if re.search(_SUBJECT, word) and re.search(r"20\d\d|二[〇零○]", word):
            break
        if not _ISSUES.search(word) and (is_far or _MENU_WORD.search(word)):
            begin = start + following
    return begin


_MENU_WORD = re.compile(
    r"^(?:首页|.*公开|.*专栏|.*专题|.*目录|.*动态|.*中心|法[治制].{0,8}|依法.{0,6}|.*报告|.*政务|当前.*|.*位置.*|[>»/|:·-]+)$"
)


def _title_in(head: str, view: str) -> tuple[str, tuple[int, int]]:
    for match in _TITLE.finditer(head):
        if _NO_TITLE.match(match.group()) or head.startswith("如下", match.end()):
            continue
        line_start = head.rfind("\n", 0, match.start()) + 1
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        end = match.end()
        line_end = head.find("\n", end)
        line_end = len(head) if line_end < 0 else line_end
        if head.count("。", 0, start) >= _BODY_BEGUN:
            break
        begin = _behind_menu(head, start, end)
        is_behind_menu = begin > start
        start = begin
        rest = head[end:line_end].strip()
        if not is_behind_menu and (
            head[line_start:start].strip()
            or (
                rest and not rest.startswith(("(", "20")) and len(rest) > 20 and line_end - end > 400 and line_start > 0
            )
        ):
            continue
        if "《" in head[start:end] or "," in head[start:end]:
            continue
        if (
            rest
            and not re.search(r"[。:,]|^[_|—-]", rest)
            and not _NO_TITLE.match(rest)
            and (len(rest) <= 8 or re.search(r"^.{0,20}(?:报告|总结|通知)$", rest))
        ):
            end = line_end - (len(head[end:line_end]) - len(head[end:line_end].rstrip()))
        title = view[start:end]
        if re.match(r"关于|20\d\d|二[〇零○]|(?:年度)?法治", title):
            start = _issuers_above(view, start)
            title = re.sub(r"\s*\n\s*(?=关于|20\d\d|二)", "", view[start:end])
        return re.sub(r"\s+", " ", title).strip(), (start, end)
    # A notice that hands the report on names it: 关于印发《……报告》的通知.
    named = re.search(
        rf"^[ ]*(?:[^《》\n,。]{{0,40}}(?:印发|报送|公布|发布|公开|转发))?《([^《》\n]{{0,50}}{_SUBJECT}[^《》\n]{{0,20}}(?:报告|总结))》",
        head[:600],
        re.MULTILINE,
    )
    return (named.group(1), named.span(1)) if named else ("", (0, 0))


def _issuers_above(view: str, start: int) -> int:
    """Where the issuers that stand in lines of their own above a title begin; `start` where none do."""
    for _ in range(3):
        above = view[:start].rstrip()
        line = above.rpartition("\n")[2].strip()
        if (
            not line
            or len(line) > 40
            or not re.search(r"(?:委|政府|公署|委员会|局|厅|办事处)$", line)
            or re.search(r"[,。;:>|]", line)
        ):
            break
        start = above.rfind(line)
    return start


# A document's number (厅字[2019]28号), the end of a plan (到2035年) and a range are no year of report.
_NOT_OF_REPORT = re.compile(
    r"20\d\d年度?[^。,\n]{0,14}(?:安排|计划|打算|思路|谋划|目标|工作重点|重点(?:工作|任务)?(?=[ ]*\n))"
    r"|20\d\d年,?(?:我.|全.)?(?:将|拟|计划)|[\[(]20\d\d[\])](?:第)?\d+号?|[到至比较自从]20\d\d年|20\d\d年[^。,\n]{0,16}基础上|20\d\d年(?:版|修订)"
)
_NOT_SIGN = re.compile("安排|计划|打算|思路|谋划|目标|重点|将|拟|[\\[(到至比较自从]20|基础上|版|修订")
_REPORTED = re.compile(
    r"现[将就把][^。\n]{0,40}?((?:19|20)\d\d)年?度?[^。\n]{0,40}?(?:报告|汇报|总结|公布|公开|公示)如下"
)


def _find_year(title: str, body: str, stem: str, is_work_report: bool, published: str) -> int | None:
    stated = _REPORTED.search(body, 0, 2000) if "如下" in body[:2000] else None
    for words in (title, stated.group(1) if stated else "", body[:300], stem, body[:2000]):
        plain = _YEARS.sub("", words) if words is title else _RANGE.sub("", words)
        plain = _NOT_OF_REPORT.sub("", plain) if _NOT_SIGN.search(plain) else plain
        late = None
        for match in _YEAR.finditer(plain):
            year = int(match.group(1).translate(_DIGITS))
            if not 1990 <= year <= 2100 or _GIVEN_ON.match(plain, match.end(1)):
                continue
            # A 政府工作报告 is given early in the year it is named after and reports on the year before.
            if is_work_report and words in (title, stem):
                return year - 1
            if words is title or not published or 0 <= int(published[:4]) - year <= 2:
                return year
            late = late or year
        if late is not None and words is stem:
            return late
    if ahead := _PLANNED_YEAR.search(body[:6000]):
        return int(ahead.group(1)) - 1  # 三、2022年工作安排
    # Last, the year of its own plans of work: 《2022年度…学习计划》.
    titled = Counter(m.group(1) for m in _TITLED_YEAR.finditer(body[:4000]))
    return int(max(titled, key=lambda year: (titled[year], year))) if titled else None


_PLANNED_YEAR = re.compile(
    r"\n[ ]*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))?[ ]*(20\d\d)年度?[^。,\n]{0,14}"
    r"(?:安排|计划|打算|思路|谋划|目标|工作重点|重点(?:工作|任务)?(?=[ ]*\n))"
)
_TITLED_YEAR = re.compile(
    r"《[^《》\n]{0,20}?(20\d\d)年度?(?!\d{0,2}月)(?![ ]*[-—至])[^《》\n]{0,40}?(?:计划|要点|安排|清单|任务|台账)[^《》\n]{0,6}》"
)
_LABELLED = ("published", "written")  # the day of publication before the day of writing


def _find_published(raw: str, fields: tuple[Field, ...], debris: list[Debris], view: str, address: str) -> str:
    for kind in _LABELLED:
        for field in fields:
            if field.kind == kind and (match := _DATE.search(field.value)):
                return _iso(match)
    for item in debris:
        if item.kind == "source_line" and (match := _DATE.search(raw, item.start, item.end)):
            return _iso(match)
    foot = view.rstrip()[-120:]
    # Of a signature, and not of the meeting that heard the report.
    matches = [m for m in _DAY.finditer(foot) if not _MEETING_BEHIND.match(foot, m.end())]
    if matches:
        return _iso(matches[-1])
    if chinese := list(_CHINESE_DATE.finditer(foot)):
        year, month, day = chinese[-1].groups()
        return f"{int(year.translate(_DIGITS)):04d}-{read_small(month):02d}-{read_small(day):02d}"
    if stamp := _URL_DATE.search(address):
        return "-".join(part for part in stamp.groups() if part)
    return ""


def read_small(words: str) -> int:
    """A Chinese numeral below one hundred: 十五, 二十, 三十一."""
    tens, ten, ones = words.rpartition("十")
    return (int(tens.translate(_DIGITS) or 1) * 10 if ten else 0) + int(ones.translate(_DIGITS) or 0)


def _iso(match: re.Match[str]) -> str:
    return f"{int(match.group(1)):04d}-{int(match.group(2)):02d}-{int(match.group(3)):02d}"
