"""Values that say nothing: what a template left, or what stands in for an answer."""

import re

from reviewlint.expressions import expression

_WORDS = expression(
    r"[\W_]*(?:tbd|tba|tbc|tk|todo|n/?a|nil|null|none|undefined|placeholder|unknown|pending|xxx+|lorem ipsum.{0,80}"
    r"|not (?:yet )?(?:available|specified|provided|stated|assigned|configured|known|determined|extracted|applicable"
    r"|set|given|entered|reported|assessed|rated|classified)"
    r"|to be (?:determined|confirmed|added|announced|completed|written|assigned|supplied|decided)"
    r"|coming (?:soon|(?:in|with) (?:(?:the|our|a|an) )?(?:issue|next|new|later|part|update|spring|autumn)\b.{0,60})"
    r"|to follow|under (?:editorial )?review|pending (?:editorial |human )?review|see (?:above|below)"
    r"|(?:insert|add|fill in|enter)\b.{0,40}(?: here)?|your\b.{0,40}here|your(?: \w{1,20}){1,3})[\W_]*",
    re.IGNORECASE,
)
_SIGNS = expression(
    r"\s*+(?:\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|\{[\w .-]{1,60}\}|<[\w ._-]{1,60}>|<%[^<>]{0,80}%>"
    r"|\[[\w ,./'–—-]{1,60}\]|[-–—_.…?*#\s]{0,20})[\s.]*+"
)


def is_placeholder(text: str) -> bool:
    """Whether a value says nothing."""
    return len(text) < _LONGEST and bool(_SIGNS.fullmatch(text) or _WORDS.fullmatch(text))


_LONGEST = 120
