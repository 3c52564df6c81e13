"""Pages to measure on: the same for the same number, varied in wording, with front matter, tables and some HTML.

python bench/corpus.py 2000 .bench/pages-2000
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import words

#: One page in so many says what it must not, lacks an element, is HTML.
FLAWED, LACKING, HTML = 6, 9, 12
SMALLEST, LARGEST = 3_000, 8_000
_FOLDER_SIZE = 500


class Topic(NamedTuple):
    """What a page is about."""

    compound: str
    condition: str
    specialist: str
    test: str
    other_test: str
    status: str
    level: str


class Page(NamedTuple):
    """A page of the corpus: its path below the folder, and its text."""

    path: str
    text: str


def pages(count: int, size: int = 0) -> Iterator[Page]:
    """The pages of a corpus; each has 3 to 8 kB, or about `size` characters."""
    for number in range(count):
        # Each page has its own seed: a larger corpus begins with the smaller one.
        yield _page(number, random.Random(f"review page {number}"), size)


def write(folder: Path, count: int, size: int = 0) -> None:
    """Write the pages of a corpus, unless they are there; several folders, as a repository would have."""
    done = folder / ".complete"
    if done.exists():
        return
    for page in pages(count, size):
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    done.touch()


def _page(number: int, chance: random.Random, size: int) -> Page:
    topic = Topic(*(chance.choice(choices) for choices in words.TOPIC))
    title = chance.choice(words.TITLES).format_map(topic._asdict())
    slug = "".join(letter if letter.isalnum() else "-" for letter in title.lower()).strip("-")
    parts = [*_sections(number, chance, topic, title)]
    wanted = size or chance.randrange(SMALLEST, LARGEST - 600)
    text = "\n\n".join((_front_matter(number, chance, topic, title), *_grown(parts, wanted, chance, topic))) + "\n"
    name = f"{number // _FOLDER_SIZE:03}/{slug}-{number:05}"
    return Page(f"{name}.html", _as_html(title, text)) if number % HTML == HTML - 1 else Page(f"{name}.md", text)


def _front_matter(number: int, chance: random.Random, topic: Topic, title: str) -> str:
    month, day = chance.randrange(1, 10), chance.randrange(1, 28)
    return f"""---
title: "{title}"
description: >-
  {_sentence(chance, topic)}
type: {chance.choice(("safety", "evidence-level", "overview"))}
language: en
compound:
  name: {topic.compound}
condition:
  name: {topic.condition}
author:
  - name: {chance.choice(words.NAMES)}
    credentials: {chance.choice(("PharmD", "PhD", "MSc"))}
reviewed_by:
  name: {chance.choice(words.NAMES)}
  credentials: MD
published: 2025-{month:02}-{day:02}
last_reviewed: 2026-{month:02}-{day:02}
next_review: 2027-{month:02}-{day:02}
tags: [{topic.compound}, "{topic.condition}", page-{number}]
---"""


def _sections(number: int, chance: random.Random, topic: Topic, title: str) -> Iterator[str]:
    """What every page has, in one of many wordings; what some pages lack is left out."""
    elements = [[heading, *bodies] for heading, *bodies in words.ELEMENTS]
    chance.shuffle(elements)
    yield f"# {title}"
    day = f"{chance.choice(words.MONTHS)} {chance.randrange(1, 28)}, 2026"
    yield f"By {chance.choice(words.NAMES)}. Last reviewed {day}."
    yield _paragraph(chance, topic, 3)
    for index, (heading, *bodies) in enumerate(elements):
        if number % LACKING or index:
            yield f"## {heading}"
            yield chance.choice(bodies).format_map(topic._asdict())
            yield _paragraph(chance, topic, chance.randrange(1, 4))
    yield f"## {chance.choice(words.TABLE_HEADINGS)}"
    yield _table(chance, topic)
    yield "## Questions to ask"
    yield "\n".join(f"- {_sentence(chance, topic)}" for _ in range(chance.randrange(3, 6)))
    if number % FLAWED == 0:
        yield chance.choice(words.OFFENCES).format_map(topic._asdict())
    yield f"<!-- checked with the library, batch {number % 97} -->"


def _grown(parts: list[str], size: int, chance: random.Random, topic: Topic) -> list[str]:
    """Parts with more of the same until they have the size that is wanted."""
    grown, length = list(parts), sum(map(len, parts))
    while length < size:
        more = f"### {chance.choice(words.SUBJECTS).capitalize()} {length}\n\n{_paragraph(chance, topic, 4)}"
        length += len(more)
        grown.insert(-1, more)
    return grown


def _paragraph(chance: random.Random, topic: Topic, sentences: int) -> str:
    return "\n".join(_sentence(chance, topic) for _ in range(sentences))


def _sentence(chance: random.Random, topic: Topic) -> str:
    """A sentence of which there are some millions."""
    slots = {
        **topic._asdict(),
        "subject": chance.choice(words.SUBJECTS),
        "verb": chance.choice(words.VERBS),
        "outcome": chance.choice(words.OUTCOMES),
        "where": chance.choice(words.WHERE),
        "caveat": chance.choice(words.CAVEATS),
        "number": chance.randrange(12, 980),
        "percent": f"{chance.randrange(20, 700) / 10}%",
        "year": chance.randrange(1998, 2026),
    }
    return chance.choice(words.SENTENCES).format_map(slots)


def _table(chance: random.Random, topic: Topic) -> str:
    rows = (
        f"| {chance.choice(words.OUTCOMES)} | {chance.randrange(10, 400)} of {chance.randrange(400, 900)}"
        f" | {chance.choice(words.CAVEATS)} |"
        for _ in range(chance.randrange(3, 8))
    )
    return "\n".join((f"| Outcome | {topic.compound} | How sure? |", "| --- | ---: | --- |", *rows))


def _as_html(title: str, text: str) -> str:
    """The page as a publishing system shows it, made of the Markdown that this corpus has."""
    blocks = text.partition("\n---\n")[2].split("\n\n")
    body = "\n".join(_block(block) for block in blocks if block.strip())
    head = f'<meta charset="utf-8"><title>{title} | Example Health Library</title>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body><main>\n{body}\n</main></body></html>\n'


def _block(block: str) -> str:
    plain = block.strip().replace("**", "").replace("&", "&amp;")
    if plain.startswith("<"):
        return plain
    if plain.startswith("#"):
        first, _, rest = plain.partition("\n\n")
        level = len(first) - len(first.lstrip("#"))
        return f"<h{level}>{first.strip('# ')}</h{level}>\n{rest}"
    if plain.startswith("- "):
        return "<ul>" + "".join(f"<li>{item[2:]}</li>" for item in plain.splitlines()) + "</ul>"
    if plain.startswith("|"):
        rows = (line.strip("| ").split(" | ") for line in plain.splitlines() if "---" not in line)
        return (
            "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"
        )
    return f"<p>{plain}</p>"


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
