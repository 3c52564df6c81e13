"""The PubMed pointer: links, identifiers, instructions to search; and the searches that somebody else made."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]

SEARCH = "https://pubmed.ncbi.nlm.nih.gov/?term=ginger+AND+nausea"
POINTERS = [
    'Look it up on PubMed: "ginger" AND "nausea".',
    "PMID 12345670",
    "Read the abstract: https://pubmed.ncbi.nlm.nih.gov/23775705/",
    "To see the trials yourself, type ginger nausea into the PubMed search box.",
    "PubMed search: ginger[mh] AND nausea[mh]",
    "[All studies on PubMed](https://pubmed.ncbi.nlm.nih.gov/?term=ginger+common+cold)",
    "You'll find the papers on PubMed under “ginger lozenges cold”.",
    "More papers: pubmed.ncbi.nlm.nih.gov (search ginger AND rhinovirus)",
    "Find more: PubMed → ginger acetate lozenges",
    "Sources: Hemilä 2011 (PubMed ID 21769305)",
    'A PubMed query such as ginger AND "nausea" AND randomized lists the trials.',
    "doi: 10.1002/14651858.CD001364.pub4, PMID: 23775705",
    "pubmed.ncbi.nlm.nih.gov/?term=ginger+nausea",
    "See pubmed.ncbi.nlm.nih.gov/14984445.",
    'PubMed is free: enter "ginger" AND nausea.',
    "Search PubMed (pubmed.ncbi.nlm.nih.gov) for 'ginger safety' and 'ginger nausea'.",
    "It helped in one trial (PMID 14984445).",
    "PMID: 41601662 2025 n = 244",
    "Read it at [View on PubMed](https://pubmed.ncbi.nlm.nih.gov/14984445/).",
    "The abstracts can be obtained for free from PubMed with its single citation tracker.",
    "Once on the PubMed web site, search for the generic name.",
    "See http://www.pubmed.org for more.",
    "https://pubmed.ncbi.nlm.nih.gov/33504322/",
    "Article: https://pubmed.ncbi.nlm.nih.gov/29523156/",
    "Full text: https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3962576/?fbclid=abc",
    "- [A review](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3962576/)",
    "PMCID: PMC3962576 PMID: 24526250",
    "Source: PubMed / pubmed-40760214",
    "[Study](/research/pubmed/38458816)",
    "There are 18 articles in pubmed related to ginger.",
    f"See [the results]({SEARCH}).",
    "Go to PubMed and search for: (ginger OR zingiber) AND nausea.",
    "PubMed: ginger AND nausea",
    "Readers can search PubMed for newer trials of ginger.",
    "Type ginger AND nausea into PubMed.",
    "PubMed lists newer trials under ginger AND nausea.",
    "To see the latest studies, search PubMed with the words ginger and nausea.",
    "| Where | Query |\n| --- | --- |\n| PubMed | ginger AND nausea |",
    "PubMed search: “ginger” AND “nausea”",
    "A PubMed search for “ginger nausea” finds the trials.",
    "You can look it up on PubMed.",
    "Look for ginger in PubMed, Embase or Google Scholar.",
    "## References\n\n1. Smith J. Ginger. Gut 2004. PMID: 14984445",
    "<https://www.ncbi.nlm.nih.gov/pubmed/14984445>",
    "https://www.ncbi.nlm.nih.gov/sites/entrez?cmd=Search&db=PubMed&term=ginger",
]
FALSE_FRIENDS = [
    "We searched PubMed, Embase and CENTRAL to June 2024.",
    "PubChem CID 23994",
    "See ClinicalTrials.gov for current trials.",
    "See the medical literature.",
    "PubMed is a database of the US National Library of Medicine.",
    "Studies indexed in PubMed were screened by two reviewers.",
    "References available on request.",
    "We searched PubMed, Google Scholar and Embase.",
    "Database Search: PubMed, Embase, Cochrane Library",
    "The authors searched PubMed for trials.",
    "PubMed and Embase were searched from 1990 to 2026.",
    "Studies were identified through PubMed.",
    "Ginger is listed in PubChem (PubChem CID 442793).",
    "Do not rely on PubMed alone.",
    "ClinicalTrials.gov lists active studies.",
    "A trial (ClinicalTrials.gov: NCT05765513) is running.",
    "Smith et al., Gut, 2004; 40 patients",
    "See https://www.ldninfo.org for a list of trials.",
    "Monitor ClinicalTrials.gov.",
    "DOI: 10.17605/OSF.IO/ABCDE",
    "Where can I find studies on PubMed?",
    "In vitro work is described elsewhere [1] [2].",
    "We ran a search of PubMed on 1 May 2026.",
]


@pytest.mark.parametrize("text", POINTERS)
def test_a_pointer(judge: Judge, text: str) -> None:
    verdict = judge(f"# Notes\n\nGinger is a root.\n\n{text}\n")["pubmed-pointer"]
    assert verdict.element.state == "present"
    assert not {remark.aspect for remark in verdict.remarks} - {"bare", "legacy"}


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_one(judge: Judge, text: str) -> None:
    verdict = judge(f"# Notes\n\n{text}\n")["pubmed-pointer"]
    assert verdict.element.state == "missing"
    assert [remark.aspect for remark in verdict.remarks] == ["missing"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Search PubMed for ginger AND nausea.", True), (f"[Search]({SEARCH})", False), ("PMID 14984445", False)],
)
def test_a_pointer_without_a_link(judge: Judge, text: str, bare: bool) -> None:
    aspects = [remark.aspect for remark in judge(text)["pubmed-pointer"].remarks]
    assert ("bare" in aspects) is bare


@pytest.mark.parametrize(
    ("query", "lacks"),
    [
        ("ginger AND migraine", None),
        ("“ginger root” AND migraines", None),
        ("ginger AND safety", "the condition (migraine)"),
        ("migraine AND safety", "the compound (ginger)"),
        ("safety AND harm", "the compound (ginger) and the condition (migraine)"),
    ],
)
def test_the_scope_of_a_query(judge: Judge, query: str, lacks: str | None) -> None:
    verdict = judge(f"# Is ginger safe for migraine patients?\n\nSearch PubMed for {query}.\n")["pubmed-pointer"]
    said = [remark.words["lacks"] for remark in verdict.remarks if remark.aspect == "scope"]
    assert said == ([lacks] if lacks else [])


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ('"ginger root" AND "motion sickness"', None),
        ("ginger[tiab] AND nausea[mh]", None),
        ("(ginger OR zingiber) AND nausea", None),
        ("'ginger root' AND 'motion sickness'", "a phrase needs double quotation marks"),
        ("ginger[tiab] AND nausea[xyz]", "it does not know the field tag “xyz”"),
    ],
)
def test_the_syntax_of_a_query(judge: Judge, query: str, fault: str | None) -> None:
    verdict = judge(f"Search PubMed for {query}.\n")["pubmed-pointer"]
    assert [remark.words["fault"] for remark in verdict.remarks if remark.aspect == "syntax"] == (
        [fault] if fault else []
    )


@pytest.mark.parametrize(
    ("term", "fault"),
    [
        ("%22ginger%20root", "brackets or quotation marks are not closed"),
        ("%22ginger%22+and+%22nausea%22", "AND, OR and NOT must be in capitals"),
        ("%22ginger%22+AND+nausea", None),
    ],
)
def test_the_syntax_of_a_link(judge: Judge, term: str, fault: str | None) -> None:
    verdict = judge(f"[Search](https://pubmed.ncbi.nlm.nih.gov/?term={term})\n")["pubmed-pointer"]
    assert [remark.words["fault"] for remark in verdict.remarks if remark.aspect == "syntax"] == (
        [fault] if fault else []
    )


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("https://www.ncbi.nlm.nih.gov/pubmed/14984445", "https://pubmed.ncbi.nlm.nih.gov/14984445/"),
        ("<https://www.ncbi.nlm.nih.gov/pubmed/14984445>", "<https://pubmed.ncbi.nlm.nih.gov/14984445/>"),
        ("[a](https://www.ncbi.nlm.nih.gov/pubmed/?term=ginger)", "[a](https://pubmed.ncbi.nlm.nih.gov/?term=ginger)"),
        ("[a](http://www.pubmed.gov/14984445/)", "[a](https://pubmed.ncbi.nlm.nih.gov/14984445/)"),
    ],
)
def test_an_old_address_is_fixed(judge: Judge, text: str, fixed: str) -> None:
    (remark,) = [each for each in judge(f"See {text} now.\n")["pubmed-pointer"].remarks if each.aspect == "legacy"]
    assert remark.fix is not None
    assert remark.fix.safe
    ((span, new),) = [(edit.span, edit.text) for edit in remark.fix.edits]
    source = f"See {text} now.\n"
    assert source[: span.start] + new + source[span.end :] == f"See {fixed} now.\n"


@pytest.mark.parametrize(
    ("query", "ambiguous"),
    [
        ("ginger MS", ["MS"]),
        ("ginger multiple sclerosis MS", []),
        ("ginger AND RA", ["RA"]),
        ("as ginger ms", []),
        ("ginger multiple sclerosis", []),
    ],
)
def test_an_abbreviation_that_means_several_things(judge: Judge, query: str, ambiguous: list[str]) -> None:
    text = f'# Is ginger safe for multiple sclerosis (MS) patients?\n\nSearch PubMed for "{query}".\n'
    remarks = judge(text)["pubmed-pointer"].remarks
    assert [remark.words["found"] for remark in remarks if remark.aspect == "ambiguous"] == ambiguous
