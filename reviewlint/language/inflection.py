"""The forms of an English word, and its American spelling."""

from collections.abc import Iterator

from reviewlint.expressions import expression

_VOWELS = "aeiou"
_IRREGULAR = {
    "be": "be is are was were been being am",
    "beat": "beat beats beaten beating",
    "become": "become becomes became becoming",
    "begin": "begin begins began begun beginning",
    "bring": "bring brings brought bringing",
    "buy": "buy buys bought buying",
    "child": "child children",
    "come": "come comes came coming",
    "cut": "cut cuts cutting",
    "die": "die dies died dying",
    "do": "do does did done doing",
    "drink": "drink drinks drank drunk drinking",
    "eat": "eat eats ate eaten eating",
    "feel": "feel feels felt feeling",
    "fight": "fight fights fought fighting",
    "find": "find finds found finding",
    "forget": "forget forgets forgot forgotten forgetting",
    "get": "get gets got gotten getting",
    "give": "give gives gave given giving",
    "go": "go goes went gone going",
    "grow": "grow grows grew grown growing",
    "have": "have has had having",
    "hide": "hide hides hid hidden hiding",
    "keep": "keep keeps kept keeping",
    "know": "know knows knew known knowing",
    "leave": "leave leaves left leaving",
    "lose": "lose loses lost losing",
    "make": "make makes made making",
    "man": "man men",
    "mean": "mean means meant meaning",
    "overcome": "overcome overcomes overcame overcoming",
    "prove": "prove proves proved proven proving",
    "put": "put puts putting",
    "quit": "quit quits quitting",
    "rid": "rid rids ridding",
    "say": "say says said saying",
    "see": "see sees saw seen seeing",
    "sell": "sell sells sold selling",
    "set": "set sets setting",
    "show": "show shows showed shown showing",
    "shrink": "shrink shrinks shrank shrunk shrinking",
    "swear": "swear swears swore sworn swearing",
    "take": "take takes took taken taking",
    "teach": "teach teaches taught teaching",
    "tell": "tell tells told telling",
    "think": "think thinks thought thinking",
    "throw": "throw throws threw thrown throwing",
    "undergo": "undergo undergoes underwent undergone undergoing",
    "undo": "undo undoes undid undone undoing",
    "wake": "wake wakes woke woken waking",
    "wean": "wean weans weaned weaning",
    "woman": "woman women",
    "write": "write writes wrote written writing",
}
_DOUBLING = frozenset(
    "ban cap chop control cut drop equip fit flop grab let nip permit plan quit refer regret rid scrap set skip slip"
    " slim snap spot stop strip submit swap tap top transfer trap trim wrap zap".split()
)
_AMERICAN = tuple(
    (expression(british), american)
    for british, american in (
        (r"(?<=[a-z]{3})is(?=(?:e[srd]?|ing|ation|ations)$)", "iz"),
        (r"ys(?=(?:e[srd]?|ing)$)", "yz"),
        (r"(tum|fav|col|hum|lab|behavi|harb|rum|vap|od|flav)our", r"\1or"),
        (r"haem", "hem"),
        (r"aem(?=i)", "em"),
        (r"paed", "ped"),
        (r"(gyn|orthop)ae", r"\1e"),
        (r"\boe(?=st|soph|dem)", "e"),
        (r"rrhoea", "rrhea"),
        (r"foet", "fet"),
        (r"licence", "license"),
        (r"practise", "practice"),
        (r"fibre", "fiber"),
        (r"(cent|lit)re\b", r"\1er"),
        (r"grey", "gray"),
        (r"programme", "program"),
        (r"ageing", "aging"),
        (r"ll(?=(?:ed|ing|er)$)", "l"),
        (r"(skil|fulfi)l\b", r"\1ll"),
    )
)


def forms(word: str) -> frozenset[str]:
    """A word with its inflected forms (of a verb and of a noun alike), in British and American spelling."""
    return frozenset(spelling for form in _forms(word) for spelling in spellings(form))


def spellings(word: str) -> frozenset[str]:
    """A word as it is written, and in American spelling."""
    american = word
    for pattern, replacement in _AMERICAN:
        american = pattern.sub(replacement, american)
    return frozenset((word, american))


def _forms(word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield from _IRREGULAR[word].split()
        return
    yield word
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield from (word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    elif word.endswith("ie"):
        yield from (word + "s", word + "d", word[:-2] + "ying")
    elif word.endswith("e"):
        yield from (word + "s", word + "d", (word if word.endswith(("ee", "oe")) else word[:-1]) + "ing")
    else:
        stem = word + word[-1] if word in _DOUBLING else word
        yield from (word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ed", stem + "ing")
