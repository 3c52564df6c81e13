"""One page for editors, whole in one file: coverage, counts, and every finding in its place.

The template escapes whatever comes from pages; a policy in the page lets nothing run but its own script, whose hash it
names, and loads nothing.
"""

from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files

from reviewlint.model.report import ELEMENTS, Report
from reviewlint.model.rule import SEVERITIES
from reviewlint.reporters.html.view import view
from reviewlint.reporters.style import Style


def to_html(report: Report, style: Style) -> str:
    """The page of a report."""
    script, sheet = _part("report.js"), _part("report.css")
    return _template()(
        view=view(report, style),
        script=script,
        sheet=sheet,
        policy="; ".join(
            (
                "default-src 'none'",
                f"script-src '{_hash(script)}'",
                f"style-src '{_hash(sheet)}'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
        elements=ELEMENTS,
        severities=SEVERITIES,
    )


@cache
def _template() -> Callable[..., str]:
    """What fills in the template; whatever is filled in is escaped."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow to import

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    return environment.from_string(_part("report.html.jinja")).render


def _part(name: str) -> str:
    return files(__name__).joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    """What a content security policy knows a text by."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
