"""A review page as the judges of its elements read it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, islice
from re import Match

from reviewlint.checks.base import Review
from reviewlint.checks.elements import fields, lines
from reviewlint.checks.elements.fields import Field
from reviewlint.checks.elements.lines import Line
from reviewlint.expressions import expression
from reviewlint.language import claims
from reviewlint.model.prose import fold
from reviewlint.model.source import Excerpt, Span

#: Where a clause ends, roughly.
_CLAUSE = expression(r"[;:?!—]|\.\s|, (?:and|but|so|while|whereas|because|since|if) |.{120}")
#: The statuses of a claim in which a sentence does not mean the words in it.
EXCUSES = frozenset(("negated", "asked", "quoted", "distanced", "refuted", "conditional", "listed"))


@dataclass(frozen=True)
class Reading:
    """A review with its lines, and where they use the words of a vocabulary."""

    review: Review
    _hits: dict[str, Mapping[int, tuple[Match[str], ...]]] = field(default_factory=dict, compare=False, repr=False)
    _labels: dict[tuple[str, str], bool] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the page, in reading order."""
        return lines.lines(self.review.document, self.review.statements, self.titles)

    @cached_property
    def titles(self) -> frozenset[int]:
        """The blocks (by `id`) that are the title of the page."""
        return lines.titles_of(self.review.document)

    def fields(self, element: str) -> tuple[Field, ...]:
        """What the metadata say of an element."""
        return tuple(fields.of(self.review, element))

    def hits(self, line: Line, *names: str) -> Iterator[Match[str]]:
        """Where a line uses the words of some lists; offsets are those of its sentence."""
        number = line.statement.number
        for name in names:
            for match in self._in_statements(name).get(number, ()):
                if line.start <= match.start() < line.end:
                    yield match

    def hit(self, line: Line, *names: str) -> Match[str] | None:
        """The first place where a line uses the words of some lists, list by list."""
        number = line.statement.number
        for name in names:
            # Asked some thousand times a page, and nearly always in vain.
            if number in self._in_statements(name):
                return next(self.hits(line, *names), None)
        return None

    def pairs(self, line: Line, one: str, other: str) -> Iterator[tuple[Match[str], Match[str]]]:
        """Words of one list that stand in the same clause as words of another, before or behind them."""
        others = tuple(self.hits(line, other)) if self.hit(line, one) else ()
        folded = line.statement.sentence.folded
        for match in self.hits(line, one) if others else ():
            for second in others:
                before, behind = sorted((match, second), key=lambda each: each.start())
                if before.end() <= behind.start() and not _CLAUSE.search(folded, before.end(), behind.start()):
                    yield match, second

    def meets(self, line: Line, match: Match[str], name: str) -> bool:
        """Whether words of a line share some with words of a list."""
        return any(each.start() < match.end() and match.start() < each.end() for each in self.hits(line, name))

    def using(self, *names: str) -> Iterator[Line]:
        """The lines that use the words of some lists, in reading order."""
        numbers = {number for name in names for number in self._in_statements(name)}
        for number in sorted(numbers):
            yield from (line for line in self._of_statement.get(number, ()) if self.hit(line, *names))

    @cached_property
    def _of_statement(self) -> Mapping[int, tuple[Line, ...]]:
        """The lines of each sentence, by its number."""
        return {number: tuple(each) for number, each in groupby(self.lines, lambda line: line.statement.number)}

    def labelled(self, line: Line, name: str) -> bool:
        """Whether a label of a line is in a list."""
        # Asked some hundred times a page; `any` would be a call for each label.
        for label in line.labels:  # noqa: SIM110
            if self.names(label, name):
                return True
        return False

    def names(self, text: str, name: str) -> bool:
        """Whether a folded text uses a list."""
        key = text, name
        known = self._labels.get(key)
        if known is None:
            known = self._labels[key] = self.review.vocabulary.has(name, text)
        return known

    def stands(self, line: Line, match: Match[str], excused: Collection[str], *, denial: bool = False) -> bool:
        """Whether a sentence means the words in it: no status of some excuses them, by a cue outside of the words."""
        statement = line.statement
        around = self.review.around(statement)
        vocabulary = self.review.vocabulary
        claim = claims.status(statement.sentence.text, *match.span(), vocabulary, around, denial=denial)
        within = claim.cue is not None and claim.status == "distanced" and claim.cue[1] > match.start()
        return within or claim.status not in excused

    def names_compound(self, folded: str) -> bool:
        """Whether a folded text names the product of the page."""
        return any(fold(name) in folded for name in self.review.subject.compound)

    def asks(self, line: Line) -> bool:
        """Whether a line is a question."""
        return line.statement.sentence.text.rstrip(" \"'”’)*_").endswith("?")

    def place(self, span: Span) -> Excerpt:
        """A span of the page."""
        return Excerpt(self.review.document.source, span)

    def places(self, spans: Iterable[Span]) -> tuple[Excerpt, ...]:
        """Spans of the page, each once."""
        return tuple(self.place(span) for span in dict.fromkeys(spans))

    def _in_statements(self, name: str) -> Mapping[int, tuple[Match[str], ...]]:
        hits = self._hits.get(name)
        if hits is None:
            hits = self._hits[name] = dict(_found(self.review, name))
        return hits


#: Of one phrase in one sentence; nobody writes more, and each is judged by what stands around it.
_MOST_HITS = 50


def _found(review: Review, name: str) -> Iterator[tuple[int, tuple[Match[str], ...]]]:
    """The sentences that use a list, and where they do; only those with a word of it are read."""
    phrase = review.vocabulary.phrase
    for number, texts in review.sentences.candidates(review.vocabulary.listed(name)).items():
        folded = review.statements[number].sentence.folded
        starts = review.sentences.starts[number]
        matches = [match for text in texts for match in islice(phrase(text).found(folded, starts), _MOST_HITS)]
        if matches:
            yield number, tuple(sorted(matches, key=lambda match: (match.start(), -match.end())))
