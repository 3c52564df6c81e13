"""The clause that holds some words. The words stand between ⟦ and ⟧, their clause between | and |."""

import pytest

from reviewlint.language import vocabulary
from reviewlint.language.clauses import Around, Words


@pytest.mark.parametrize(
    "marked",
    [
        "|Valerian is ⟦safe⟧.|",
        "It is old;| it is ⟦safe⟧.|",
        "It is not cheap but |⟦safe⟧.|",
        "It is no drug|, it is ⟦safe⟧.|",
        "It is no drug|, it's ⟦safe⟧.|",
        "It is no drug|, and that's ⟦safe⟧.|",
        "|It is not safe, its makers ⟦say⟧.|",
        "It does not help| and is ⟦safe⟧.|",
        "|No study showed that it is ⟦safe⟧ |(we looked for some).",
    ],
)
def test_a_clause_ends_where_another_begins(marked: str) -> None:
    bare = marked.replace("|", "")
    text = bare.replace("⟦", "").replace("⟧", "")
    words = Words(text, bare.index("⟦"), bare.index("⟧") - 1, vocabulary.shipped(), Around(), denial=False, hedge=False)
    expected = marked.split("|")[1].replace("⟦", "").replace("⟧", "").strip(" ,.;")
    assert text[slice(*words.clause())].strip(" ,.;") == expected
