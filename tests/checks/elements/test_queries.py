"""PubMed addresses and queries."""

import pytest

from reviewlint.checks.elements.queries import Address, address, faults

HOST = "https://pubmed.ncbi.nlm.nih.gov/"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (f"{HOST}?term=%22ginger+root%22+AND+nausea", Address("search", '"ginger root" AND nausea')),
        (f"{HOST}?filter=x&term=ginger", Address("search", "ginger")),
        (f"{HOST}14984445/", Address("record")),
        (f"{HOST}14984445/?dopt=Abstract", Address("record")),
        (HOST, Address("host")),
        (f"{HOST}?term=", Address("host")),
        ("pubmed.ncbi.nlm.nih.gov", Address("host")),
        ("https://www.ncbi.nlm.nih.gov/pubmed/14984445", Address("record", "", f"{HOST}14984445/")),
        ("https://www.ncbi.nlm.nih.gov/m/pubmed/14984445/", Address("record", "", f"{HOST}14984445/")),
        ("http://www.ncbi.nlm.nih.gov/pubmed/?term=ginger", Address("search", "ginger", f"{HOST}?term=ginger")),
        ("https://www.ncbi.nlm.nih.gov/pubmed", Address("host", "", HOST)),
        (
            "https://www.ncbi.nlm.nih.gov/sites/entrez?db=PubMed&term=ginger",
            Address("search", "ginger", f"{HOST}?term=ginger"),
        ),
        ("http://www.pubmed.gov/27808530/", Address("record", "", f"{HOST}27808530/")),
        ("http://www.pubmed.org", Address("host", "", HOST)),
        ("https://pubmed.gov/?term=ginger", Address("search", "ginger", f"{HOST}?term=ginger")),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC3962576/", Address("record")),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3962576/?term=x", Address("record")),
        ("/research/pubmed/38458816", Address("record")),
        ("https://pubchem.ncbi.nlm.nih.gov/compound/442793", None),
        ("https://clinicaltrials.gov/study/NCT05765513", None),
        ("https://example.org/pubmed", None),
        ("", None),
    ],
)
def test_what_an_address_points_to(target: str, expected: Address | None) -> None:
    assert address(target) == expected


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ('"ginger root"[tiab] AND nausea[mh]', 0),
        ("systematic[sb] AND ginger", 0),
        ('"ginger root', 1),
        ("(ginger OR zingiber", 1),
        ('"ginger" and "nausea"', 1),
        ("ginger and nausea", 0),
        ("'ginger root' AND nausea", 1),
        ("ginger[nowhere]", 1),
        ("('ginger root' AND nausea[nowhere]", 3),
    ],
)
def test_what_is_wrong_with_a_query(query: str, count: int) -> None:
    assert len(faults(query)) == count
