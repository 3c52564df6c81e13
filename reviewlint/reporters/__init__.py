"""A report → text, in each format."""

from collections.abc import Callable, Mapping
from importlib import import_module

from reviewlint.model.report import Report
from reviewlint.reporters.style import Style

Reporter = Callable[[Report, Style], str]

#: The module and function of each format; a module is imported when its format is asked for.
REPORTERS: Mapping[str, str] = {
    "text": "reviewlint.reporters.text:to_text",
    "concise": "reviewlint.reporters.concise:to_concise",
    "json": "reviewlint.reporters.json:to_json",
    "sarif": "reviewlint.reporters.sarif:to_sarif",
    "github": "reviewlint.reporters.github:to_github",
    "gitlab": "reviewlint.reporters.gitlab:to_gitlab",
    "junit": "reviewlint.reporters.junit:to_junit",
    "markdown": "reviewlint.reporters.markdown:to_markdown",
    "html": "reviewlint.reporters.html:to_html",
}


def reporter(name: str) -> Reporter:
    """The reporter of a format; an unknown name is a KeyError."""
    module, function = REPORTERS[name].split(":")
    found: Reporter = getattr(import_module(module), function)
    return found
