"""What a page is about: its kind, compound, condition and specialist, from metadata, title and repetition."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Document

#: The kinds of page; `none` is for pages that are no reviews.
KINDS = ("safety", "evidence-level", "overview", "does-it-work", "other", "none")

_KIND_ALIASES = {
    "safety": "safety",
    "safety-review": "safety",
    "evidence": "evidence-level",
    "evidence-level": "evidence-level",
    "evidence-review": "evidence-level",
    "overview": "overview",
    "research": "overview",
    "research-overview": "overview",
    "research-review": "overview",
    "does-it-work": "does-it-work",
    "efficacy": "does-it-work",
    "effectiveness": "does-it-work",
    "none": "none",
    "index": "none",
    "methodology": "none",
    "about": "none",
}
_KIND_KEYS = ("kind", "page_kind", "pageKind", "page_type", "pageType", "review_type", "type")
_COMPOUND_KEYS = ("compound", "drug", "supplement", "substance", "intervention", "treatment", "ingredient", "peptide")
_CONDITION_KEYS = ("condition", "disease", "indication", "population", "diagnosis")
_SPECIALIST_KEYS = ("specialist", "specialty", "speciality")
_NAME_KEYS = ("name", "long_name", "title", "label", "abbr", "abbreviation", "short", "short_name", "brand", "aliases")

_TITLES = (
    ("safety", r"(?:how )?(?:is|are|was) (?P<x>.+?) (?:really )?safe (?:for|in|with|during) (?P<y>.+)"),
    ("safety", r"(?:can|should) (?:i |you |people with |patients with |someone with )?(?:take|use) (?P<x>.+?) (?:if|with|for|in|when) (?P<y>.+)"),
    ("safety", r"(?P<x>.+?) safety (?:in|for|profile in|review for) (?P<y>.+)"),
    ("does-it-work", r"(?:does|do|can|will) (?P<x>.+?) (?:really |actually )?(?:work|help|treat|improve|relieve|prevent|ease|reduce)s? (?:for |with |against |in )?(?P<y>.+)"),
    ("does-it-work", r"(?:is|are) (?P<x>.+?) (?:an? )?(?:effective|useful|helpful|good|worth \w+)(?: \w+)? (?:for|in|against|treatment for) (?P<y>.+)"),
    ("evidence-level", r"(?P<x>.+?) (?:for|in|and) (?P<y>.+?)\s*[:—–-]\s*(?:the )?(?:evidence|level of evidence|strength of (?:the )?evidence|what the evidence).*"),
    ("evidence-level", r"evidence (?:level|grade|rating|review|for|on)s? ?(?:for|of|on)? (?P<x>\w.*?) (?:for|in) (?P<y>.+)"),
    ("evidence-level", r"how (?:good|strong) is the evidence (?:for|on|behind) (?P<x>.+?) (?:for|in) (?P<y>.+)"),
    ("overview", r"(?P<x>.+?) (?:for|in|and) (?P<y>.+?)\s*[:—–-]\s*(?:an? )?(?:research|overview|review|summary|what|published|the research|current).*"),
    ("overview", r"(?:an? )?(?:overview|review|summary) of (?:the )?(?:research on |evidence on )?(?P<x>.+?) (?:for|in|and) (?P<y>.+)"),
    ("overview", r"(?P<x>.+?) (?:for|in the treatment of|in) (?P<y>.+?) research.*"),
    ("overview", r"what (?:is|are) the (?:\w+ )?(?:research|evidence|science|data) (?:on|for|behind|about) (?P<x>.+?)(?: (?:for|in) (?P<y>.+))?"),
    ("other", r"(?:understanding|an? (?:\w+ )?guide to|guide to|all about|about|the truth about|facts about) (?:the )?(?:[\w, &]+? of )?(?P<x>\S+(?: \S+){0,3}?)(?: (?:for|in) (?P<y>.+))?"),
    ("other", r"what (?:is|are) (?!the |a |an )(?P<x>\S+(?: \S+){0,3}?)(?: (?:used )?(?:for|in) (?P<y>.+))?"),
    ("other", r"(?!(?:the|a|an|what|why|how|who|our|your|my|this) )(?P<x>\S+(?: \S+){0,4}?) (?:for|in the treatment of|in|and) (?P<y>.+)"),
)  # fmt: skip
_TITLE_PATTERNS = tuple((kind, expression(pattern, re.IGNORECASE)) for kind, pattern in _TITLES)
_PATHS = (
    ("safety", expression(r"(?:^|/)(?:is|are)-.+-safe-(?:for|in)-|-safety(?:-[a-z]+)?(?:$|/)")),
    ("does-it-work", expression(r"(?:^|/)(?:does|do|can)-.+-(?:work|help)(?:-for|-with)?-")),
    ("evidence-level", expression(r"-evidence(?:-level|-grade|-review)?(?:$|/)|(?:^|/)evidence-")),
    ("overview", expression(r"-(?:research|overview|review)(?:$|/)")),
)
_SUFFIX = expression(r"\s+[|•·»]\s+[^|•·»]*$|\s+[—–-]\s+(?:[A-Z][\w'&.]*\s*){1,5}$|\?\s.*$")
_BRACKET = expression(r"\s*\(([^()]{1,60})\)")
_ABBREVIATION = expression(r"\(([A-Z][\w-]{1,9})\)", re.IGNORECASE)
_AROUND_CONDITION = expression(
    r"^(?:(?:people|patients|adults|children|those|anyone|women|men|individuals|someone)\s+(?:living\s+)?(?:with|who have)\s+)?"
    r"(?:the |a |an |treating |managing )?(?P<name>.+?)"
    r"(?:\s+(?:patients?|people|sufferers?|symptoms?|prevention|treatment|management|research|studies|review))*$",
    re.IGNORECASE,
)
_BETWEEN = expression(r"[\s_]+")
_SUFFIX_OF_FILE = expression(r"\.\w+$")
_BEHIND_NAME = expression(r"[:?!|—–,]|\s[-·•]\s")
_BEHIND_CONDITION = expression(r":\s|\s[—–|·-]\s|\?")
_LONGEST_TITLE = 250
_LONGEST_NAME = 4
#: A title is among the first blocks, even where it was not recognised as a heading.
_HEAD = 4
#: What templates leave in brackets.
_NO_NAMES = frozenset(("undefined", "null", "none", "nan", "tbd"))
_SPECIFIC = expression(r"(?:ologist|iatrist|iatrician)s?$")
_WORD = expression(r"[A-Za-z][\w'’-]*")


class Subject(NamedTuple):
    """The names of a page's compound and condition, the main one first, and the specialist it sends readers to."""

    compound: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    specialist: str = ""


def kind_of(document: Document) -> tuple[str, str]:
    """The kind of a page, and what it was read from."""
    data = document.metadata.mapping()
    for key in _KIND_KEYS:
        value = data.get(key)
        if isinstance(value, str) and (kind := _KIND_ALIASES.get(_BETWEEN.sub("-", value.strip().lower()))):
            return kind, f"its `{key}`"
    for title in _titles(document):
        if (match := _match(title)) and match[0] != "other":
            return match[0], f"its title “{title}”"
    path = _SUFFIX_OF_FILE.sub("", document.source.path.replace("\\", "/").lower())
    for kind, pattern in _PATHS:
        if pattern.search(path):
            return kind, "its address"
    return "other", "nothing: no title or address of a known kind"


def subject_of(document: Document, vocabulary: Vocabulary) -> Subject:
    """What a page is about."""
    data = document.metadata.mapping()
    compound, condition = tuple(_named(data, _COMPOUND_KEYS)), tuple(_named(data, _CONDITION_KEYS))
    for title in _titles(document):
        if (compound and condition) or not (match := _match(title)):
            continue
        compound = compound or tuple(_split_names(match[1]))
        condition = condition or tuple(_condition_names(match[2]))
    text = "\n".join(block.prose.text for block in document.blocks)
    folded = " ".join(block.prose.folded for block in document.blocks)
    compound = compound or tuple(_repeated(document, text))
    condition = condition or tuple(_frequent("named-condition", folded, vocabulary))
    return Subject(
        _unique((*compound, *_abbreviations(compound, text))),
        _unique((*condition, *_abbreviations(condition, text))),
        next(_named(data, _SPECIALIST_KEYS), "") or _specialist(folded, vocabulary),
    )


def reads_as_title(text: str) -> bool:
    """Whether a line reads like the title of a page of a known kind."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_TITLE or line.endswith((".", ":", ";")):
        return False
    return any((match := _match(title)) and match[0] != "other" for title in (line, _SUFFIX.sub("", line).strip()))


def _repeated(document: Document, text: str) -> Iterator[str]:
    """The name that a title begins with, if the page goes on to use it."""
    for title in _titles(document):
        name = _BEHIND_NAME.split(title, maxsplit=1)[0].strip()
        bare = _BRACKET.sub("", name)
        if 0 < len(bare.split()) <= _LONGEST_NAME and text.casefold().count(bare.casefold()) > 1 + title.count(bare):
            yield from _split_names(name)
            return


def _frequent(name: str, folded: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The words of a list that a page uses most, if more than once."""
    found = Counter(match.group() for match in vocabulary.pattern(name).finditer(folded))
    yield from (words for words, count in found.most_common(1) if count > 1)


def _titles(document: Document) -> Iterator[str]:
    """The titles of a page, less the name of the site: its H1, then what the metadata says, then its first heading."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    chosen = [block for block in headings if block.level == 1][:2]
    chosen += [field for field in document.fields if field.kind == "title"]
    chosen += [
        block for block in document.blocks[:_HEAD] if block.kind == "paragraph" and reads_as_title(block.prose.text)
    ]
    for block in (*chosen, *headings[:1]):
        yield _SUFFIX.sub("", " ".join(block.prose.text.split())).strip()
        yield " ".join(block.prose.text.split())


def _match(title: str) -> tuple[str, str, str] | None:
    for kind, pattern in _TITLE_PATTERNS:
        if match := pattern.fullmatch(title[:_LONGEST_TITLE].rstrip(" ?.!")):
            return kind, match.group("x"), match.group("y") or ""
    return None


def _named(data: Mapping[str, object], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        yield from _names(data.get(key))


def _names(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from _split_names(value)
    elif isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        yield from _named(value, _NAME_KEYS)


def _split_names(text: str) -> Iterator[str]:
    """A name, and what stands in brackets behind it: an abbreviation, a brand or another name."""
    name = _BRACKET.sub("", text).strip(" \t\"'“”")
    if name:
        yield name
    for match in _BRACKET.finditer(text):
        if match.group(1).casefold() not in _NO_NAMES:
            yield match.group(1).strip()


def _condition_names(text: str) -> Iterator[str]:
    name = _BEHIND_CONDITION.split(text, maxsplit=1)[0].strip()
    match = _AROUND_CONDITION.match(name)
    yield from _split_names(match.group("name") if match else name)


def _abbreviations(names: tuple[str, ...], text: str) -> Iterator[str]:
    """The abbreviations that the page itself uses for some names: their initials, or what it puts in brackets."""
    for name in names:
        initials = "".join(word[0] for word in _WORD.findall(name.replace("-", " "))).upper()
        if len(initials) > 1 and re.search(rf"\b{re.escape(initials)}\b", text):
            yield initials
        told = rf"\b{re.escape(name)}\s*\(([A-Z][\w-]{{1,9}})\)"
        bracket = re.search(told, text, re.IGNORECASE) if _ABBREVIATION.search(text) else None
        if bracket and bracket.group(1).casefold() not in _NO_NAMES:
            yield bracket.group(1)


def _specialist(folded: str, vocabulary: Vocabulary) -> str:
    """The professional that the page names most often; of two, a specialist."""
    found = Counter(match.group() for match in vocabulary.pattern("professional").finditer(folded))
    chosen = max(found, key=lambda name: (found[name] + bool(_SPECIFIC.search(name)), found[name]), default="")
    return " ".join(chosen.split()).removesuffix("s")


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.casefold(), name)
    return tuple(seen.values())
