"""What the elements of HTML are for: which break the text, which hold prose, which nobody reads."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reviewlint.expressions import expression
from reviewlint.parsing.tags import Token

#: Elements at whose edges a paragraph ends.
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre
    search section select summary table tbody td tfoot th thead title tr ul
    """.split()
)
VOID = frozenset("area base basefont br col embed frame hr img input keygen link meta param source track wbr".split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LISTS = frozenset(("ul", "ol", "menu", "dir"))
CODE = frozenset(("code", "samp", "tt"))
#: Elements that hold what a page is about.
CONTENT = frozenset(("article", "main", "section"))
#: Opening one of these closes an open one of the first set, sought upwards to one of the second.
IMPLIED = {
    "li": (frozenset(("li",)), LISTS),
    **dict.fromkeys(("dt", "dd"), (frozenset(("dt", "dd")), frozenset(("dl",)))),
    **dict.fromkeys(("td", "th"), (frozenset(("td", "th", "caption")), frozenset(("tr", "table")))),
    "tr": (frozenset(("tr", "caption")), frozenset(("table",))),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"), (frozenset(("tbody", "thead", "tfoot", "caption")), frozenset(("table",)))
    ),
}
_NEVER_READ = frozenset(
    """
    script style template noscript svg nav button select textarea iframe object applet video audio canvas map search
    datalist noframes noembed progress meter
    """.split()
)
_NEVER_READ_ROLES = frozenset(("navigation", "search", "menu", "menubar", "toolbar", "tablist", "tooltip"))
_HIDING_STYLE = expression(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+(?:hidden|collapse))", re.IGNORECASE)
#: Elements that are judged by what they hold.
_HOLDERS = frozenset(("header", "form", "table"))
_HELD = HEADINGS | frozenset(("table", "th", "td", "p", "article", "main"))


def inventories(tokens: Sequence[Token]) -> dict[int, Counter[str]]:
    """What each header, form and table holds, by the index of its opening tag; -1 for the whole page.

    Header cells are counted only for their own table.
    """
    counts: dict[int, Counter[str]] = {-1: Counter()}
    opened: list[int] = [-1]
    names: Counter[str] = Counter()
    for index, token in enumerate(tokens):
        if token.kind == "open":
            if token.name in _HELD:
                counts[opened[-1]][token.name] += 1
            if token.name in _HOLDERS:
                opened.append(index)
                counts[index] = Counter()
                names[token.name] += 1
        elif token.kind == "close" and names[token.name]:
            for name in _unwound(tokens, counts, opened, token.name):
                names[name] -= 1
    for _ in _unwound(tokens, counts, opened, ""):
        pass
    return counts


def _unwound(tokens: Sequence[Token], counts: dict[int, Counter[str]], opened: list[int], until: str) -> Iterator[str]:
    """The names of the holders that end here, innermost first; what each held counts for the one around it."""
    while len(opened) > 1:
        index = opened.pop()
        name = tokens[index].name
        counts[opened[-1]].update(
            {held: count for held, count in counts[index].items() if not (name == "table" and held == "th")}
        )
        yield name
        if name == until:
            return


def is_hidden(token: Token, held: Counter[str], page: Counter[str], *, in_content: bool) -> bool:
    """Whether nobody reads an element as part of the page: it is invisible, a menu, a form or the site's header."""
    if token.name in _NEVER_READ:
        return True
    role = token.value("role").lower()
    if token.name == "form":
        # Some servers wrap the whole page in a form.
        return not (held["h1"] or held["article"] or held["main"])
    if token.name == "header" or role == "banner":
        return not in_content and not (held["h1"] and held["h1"] == page["h1"])
    if token.name == "dialog" and not token.attribute("open"):
        return True
    return role in _NEVER_READ_ROLES or _is_invisible(token)


def is_layout(token: Token, held: Counter[str]) -> bool:
    """Whether a table only places things on the page: it holds headings, tables, or several paragraphs a cell."""
    if token.value("role").lower() in ("presentation", "none"):
        return True
    return not held["th"] and (
        bool(held["table"]) or any(held[name] for name in HEADINGS) or held["p"] >= 2 * max(held["td"], 1)
    )


def region(token: Token) -> str:
    """Whether an element is a footer or an aside, by name or role; else empty."""
    role = token.value("role").lower()
    if token.name == "footer" or role == "contentinfo":
        return "footer"
    return "aside" if token.name == "aside" or role == "complementary" else ""


def heading_level(token: Token) -> int:
    """The level of the heading that an element is; 0 if it is none."""
    if token.name in HEADINGS:
        return int(token.name[1])
    if token.value("role").lower() != "heading":
        return 0
    level = token.value("aria-level")
    return int(level) if level in set("123456") else 2


def spanned(token: Token) -> int:
    """How many columns a table cell spans."""
    columns = token.value("colspan")
    return (
        min(int(columns), 1000) if columns.isascii() and columns.isdigit() and len(columns) < 5 and int(columns) else 1
    )


def names(tokens: Iterable[Token]) -> frozenset[str]:
    """The names of the elements that are closed by some of the tokens."""
    return frozenset(token.name for token in tokens if token.kind == "close")


def _is_invisible(token: Token) -> bool:
    if not token.attributes:
        return False
    hidden = token.attribute("hidden")
    # What is hidden until it is found is a folded answer.
    if hidden and hidden.value.lower() != "until-found":
        return True
    return token.value("aria-hidden").lower() == "true" or bool(_HIDING_STYLE.search(token.value("style")))
