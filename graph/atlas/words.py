"""The words of the pages in Chinese and English: what codes in the graph mean, and the two-language parts of a page."""

from __future__ import annotations

from markupsafe import Markup, escape

# Codes of the graph's properties. Codes of different properties that look alike mean alike.
WORDS: dict[str, tuple[str, str]] = {
    "": ("—", "—"),
    "reform": ("改革", "reform"),
    "mechanism": ("机制", "mechanism"),
    "campaign": ("行动", "campaign"),
    "platform": ("平台", "platform"),
    "brand": ("品牌", "brand"),
    "pilot": ("试点", "pilot"),
    "method": ("工作法", "method"),
    "honour": ("荣誉", "honour"),
    "named": ("专名举措", "named"),
    "standing": ("常规职责", "standing duty"),
    "lexicon": ("词表", "lexicon"),
    "discovered": ("新发现", "discovered"),
    "country": ("国家", "country"),
    "province": ("省级", "province"),
    "prefecture": ("地级", "prefecture"),
    "county": ("县级", "county"),
    "township": ("乡级", "township"),
    "zone": ("功能区", "zone"),
    "village": ("村级", "village"),
    "department": ("部门", "department"),
    "done": ("已实施", "done"),
    "planned": ("计划", "planned"),
    "problem": ("不足", "shortcoming"),
    "issued": ("已发文", "document issued"),
    "piloted": ("试点中", "piloted"),
    "mentioned": ("提及", "mentioned"),
    "implements": ("贯彻落实", "implements"),
    "issues": ("制定印发", "issues"),
    "revises": ("修订", "revises"),
    "reviews": ("审议", "reviews"),
    "promotes": ("宣传学习", "promotes"),
    "repeals": ("废止", "repeals"),
    "mentions": ("提到", "mentions"),
    "constitution": ("宪法", "constitution"),
    "law": ("法律", "law"),
    "administrative_regulation": ("行政法规", "administrative regulation"),
    "local_regulation": ("地方性法规", "local regulation"),
    "government_rule": ("政府规章", "government rule"),
    "party_document": ("党内文件", "party document"),
    "plan": ("规划计划", "plan"),
    "normative_document": ("规范性文件", "normative document"),
    "report": ("报告", "report"),
    "list": ("清单目录", "list"),
    "government": ("政府", "government"),
    "party": ("党委机构", "party body"),
    "centre": ("中心", "centre"),
    "leading_group": ("领导小组", "leading group"),
    "congress": ("人大", "congress"),
    "court": ("法院", "court"),
    "procuratorate": ("检察院", "procuratorate"),
    "exact": ("准确值", "exact"),
    "about": ("约", "about"),
    "at_least": ("至少", "at least"),
    "at_most": ("至多", "at most"),
    "increase": ("增长", "increase"),
    "decrease": ("下降", "decrease"),
    "true": ("是", "yes"),
    "false": ("否", "no"),
    "PART_OF": ("属于", "part of"),
    "EVOLVED_INTO": ("升级为", "became"),
    "Program": ("举措", "reform"),
    "Jurisdiction": ("地方", "place"),
    "Law": ("法律文件", "law"),
    "Metric": ("指标", "indicator"),
    "Institution": ("机构", "body"),
    "Query": ("报表", "query"),
    "Report": ("年度报告", "annual report"),
    "Measure": ("语句", "sentence"),
}
LEVELS = ("province", "prefecture", "county", "township", "zone", "village")


def both(zh: str, en: str) -> Markup:
    """A text in both languages; the style sheet shows the one of the page's language."""
    return Markup('<span class="zh" lang="zh-CN">{}</span><span class="en" lang="en">{}</span>').format(zh, en)


def word(code: object) -> Markup:
    """What a code means, in both languages; an unknown code stands for itself."""
    text = "" if code is None else str(code)
    if text not in WORDS:
        return escape(text)
    return both(*WORDS[text])
