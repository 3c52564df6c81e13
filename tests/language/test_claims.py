"""What a sentence does with the words in it. The words that are judged stand between ⟦ and ⟧."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language import claims, vocabulary
from reviewlint.language.claims import Around

CASES = {
    "asserted": [
        "Valerian is ⟦completely safe⟧.",
        "The claim that valerian harms the liver has been debunked: it is ⟦completely safe⟧.",
        "Who would still need a doctor when valerian is ⟦completely safe⟧?",
        "Valerian is not only effective, it is ⟦completely safe⟧.",
        "There is no doubt that valerian is ⟦completely safe⟧.",
        "It is nothing short of ⟦a miracle cure⟧.",
        "Unlike benzodiazepines, which are not safe for everyone, valerian is ⟦completely safe⟧.",
        "It does not interact with alcohol and is ⟦completely safe⟧.",
        "It is not a drug, so it is ⟦completely safe⟧.",
        "You should not skip it, because it is ⟦completely safe⟧.",
        "No prescription is needed; it is ⟦completely safe⟧.",
        "Why risk a hangover when valerian is ⟦completely safe⟧?",
        "Did you know that valerian is ⟦completely safe⟧?",
        "Tired of pills and ready for ⟦a miracle cure⟧?",
        "If you want a ⟦risk-free⟧ treatment, choose valerian.",
        "If you take it nightly, you will be ⟦cured of insomnia⟧.",
        "It is not true that it is not ⟦completely safe⟧.",
        "Nobody should be without this ⟦miracle drug⟧.",
        "Valerian is “⟦completely safe⟧”.",
        "Don't worry: it is ⟦completely safe⟧.",
        "People who do not smoke can ⟦safely take⟧ it.",
        "Without a doubt, it ⟦cures insomnia⟧.",
        "It isn't just good, it is ⟦completely safe⟧.",
        "If it ⟦persists, double the dose⟧.",
        "Nothing changes if you take other drugs: ⟦completely safe⟧.",
        "Why has your chemist never mentioned ⟦completely safe⟧ herbs?",
        "If nothing changes after a week, ⟦double your dose⟧.",
        "While it is no drug, valerian ⟦cures insomnia⟧.",
        "No pill can ⟦cure insomnia⟧, but this one does.",
        "It is not anything less than ⟦completely safe⟧.",
        "We are not allowed to say that it ⟦cures insomnia⟧.",
        "It is ⟦completely safe⟧, so why wait?",
        "Drugs do not work, but valerian ⟦cures insomnia⟧.",
        "I'm not saying that it ⟦cures cancer⟧, but draw your own conclusions.",
        "Contrary to what the leaflet says, it ⟦is completely safe⟧.",
        "Without being alarmist, it ⟦is poisoning your brain⟧.",
        "Who wouldn't want ⟦a cure⟧?",
        "What if I told you that it ⟦cures everything⟧?",
        "Most people don't know that it ⟦ends asthma⟧.",
        "It's not a miracle, it's just ⟦the closest thing to one⟧.",
        "Isn't it fair to ask whether it ⟦cures cancer⟧?",
        "It is not untrue that it ⟦cures cancer⟧.",
        "We do not want to scare you, only to point out that it ⟦destroys your liver⟧.",
        "Like it or not, valerian ⟦cures insomnia⟧.",
        "Most people can say ⟦goodbye to their tablets⟧.",
        "Although nobody will put it in writing, valerian ⟦cures insomnia⟧.",
        "I used to think that calling it ⟦completely safe⟧ was an exaggeration.",
        "We once thought that it would not ⟦cure insomnia⟧.",
        "Suppose something were ⟦a miracle cure⟧: there is, and it is valerian.",
        "It will not ⟦cure insomnia⟧ overnight: it takes three days.",
        "It has been called the healers' friend because it ⟦cures insomnia⟧.",
        "Critics say that there is no proof, forgetting that it ⟦cures insomnia⟧.",
        "Nobody who saw it can claim that it does not ⟦cure insomnia⟧.",
        "Do not listen to anyone who says that it won't ⟦cure insomnia⟧.",
        "I used to doubt that it ⟦cures insomnia⟧.",
        "If you carry on eating bread you are ⟦killing yourself⟧.",
        "Whether old or young, everyone ⟦can safely take⟧ it.",
        "Unlike pills that never worked, valerian ⟦cures insomnia⟧.",
        "Few people realise that it ⟦cures insomnia⟧.",
        "Nobody ever told you that it ⟦cures insomnia⟧.",
        "It is no myth that it ⟦cures insomnia⟧.",
        "It would be a lie to say that it does not ⟦cure insomnia⟧.",
        "Every day that you don't take it, your sleep ⟦gets worse⟧.",
        "Avoid pills and ⟦cure your insomnia⟧ with valerian.",
        "Few herbs are ⟦completely safe⟧, and valerian is one of them.",
        "Don't believe those who say it ⟦is not completely safe⟧.",
        "The question is not if it ⟦cures insomnia⟧ but when.",
        "The so-called ⟦risks of valerian⟧ exist on paper.",
    ],
    "endorsed": [
        "We claim that valerian ⟦cures insomnia⟧.",
        "The FDA says that valerian is ⟦completely safe⟧.",
        "Doctors agree it is ⟦completely safe⟧.",
        "According to leading experts, it is ⟦completely safe⟧.",
        "Studies show it is ⟦completely safe⟧.",
        "The rumour that it ⟦cures insomnia⟧ is true.",
        "The idea that it ⟦cures insomnia⟧ is no longer in dispute.",
        "Thousands of patients swear that it ⟦cures insomnia⟧.",
        "“It ⟦cured my insomnia⟧,” says Anna, 43.",
        "Dr Miller calls it “⟦a complete cure⟧”.",
        "“⟦Throw away your inhaler⟧” sounds extreme until you try it.",
    ],
    "negated": [
        "Nobody who has read the trials can claim that it ⟦cures insomnia⟧.",
        "There is no cure for insomnia and herbs are not ⟦a cure⟧.",
        "We do not know that it ⟦cures insomnia⟧.",
        "Nobody has shown that, in people, valerian ⟦cures insomnia⟧.",
        "Avoid shops that promise to detox the body, ⟦cure insomnia⟧ or reverse ageing.",
        "Contrary to popular belief, it is ⟦completely safe⟧ for nobody.",
        "Valerian is not ⟦completely safe⟧.",
        "No herb is ⟦completely safe⟧.",
        "No drug, supplement or diet is ⟦completely safe⟧.",
        "There is no such thing as a ⟦risk-free⟧ treatment.",
        "It isn’t ⟦completely safe⟧.",
        "Valerian can’t ⟦cure insomnia⟧.",
        "There is no evidence, in adults or in children, that it is ⟦completely safe⟧.",
        "⟦A cure for tinnitus⟧ has not been found.",
        "⟦Completely safe⟧ sleeping pills do not exist.",
        "That it ⟦cures insomnia⟧ is unproven.",
        "Neither valerian nor hops is ⟦completely safe⟧.",
        "It has never been shown to ⟦cure insomnia⟧.",
        "Avoid products that are ⟦completely safe⟧ on paper.",
        "Being natural is far from being ⟦completely safe⟧.",
        "It is not, and never was, ⟦completely safe⟧.",
        "You should not, on any account, ⟦stop taking your tablets⟧.",
        "It does not ⟦cure insomnia⟧, but it helps those who do.",
        "That does not mean that it is ⟦completely safe⟧.",
        "Few treatments are ⟦completely safe⟧.",
        "A lack of reports does not mean that it is ⟦free of harm⟧.",
        "We are not saying that it ⟦cures cancer⟧.",
        "Without a trial nobody can say that it ⟦works⟧.",
    ],
    "asked": [
        "Is valerian ⟦completely safe⟧?",
        "Is it ⟦completely safe⟧ in brain cancer (glioblastoma)?",
        "Is it effective, and is it ⟦completely safe⟧?",
        "It is not known whether valerian is ⟦completely safe⟧.",
        "Readers often ask if it is ⟦completely safe⟧.",
    ],
    "quoted": [
        "The words “⟦completely safe⟧” stand on the label in green.",
        'Write "well studied", and delete "⟦completely safe⟧".',
        "Kits that ⟦promise to⟧ “cleanse your organs in three days” are sold online.",
        "A flyer for the powder: “⟦It cures lameness⟧! Throw away the pills.",
    ],
    "distanced": [
        "I used to think that it ⟦cures insomnia⟧.",
        "It is called a tonic because people believed that it ⟦cured insomnia⟧.",
        "Sellers claim that valerian is ⟦completely safe⟧.",
        "It is marketed as ⟦completely safe⟧.",
        "Valerian, the so-called ⟦miracle cure⟧, is a plant.",
        "Some sites sell it with the claim that “doctors ⟦hide the truth⟧” about it.",
        "Others say it is ⟦completely safe⟧.",
        "Some people say it ⟦cures insomnia⟧.",
        "The belief that herbs are ⟦completely safe⟧ is widespread.",
        "A podcaster urged listeners to ⟦throw away their tablets⟧.",
        "Newspapers reported that it ⟦cures insomnia⟧.",
        "Promises of ⟦instant relief⟧ are signs of a scam.",
        "The FDA warns that pills sold as ⟦completely safe⟧ may contain drugs.",
    ],
    "refuted": [
        "Some say it ⟦cures insomnia⟧, but no trial supports this.",
        "It is a myth that valerian is ⟦completely safe⟧.",
        "The shop was fined for claiming that it ⟦cures insomnia⟧.",
        "Contrary to the belief that it is ⟦completely safe⟧, it can harm the liver.",
        "The site falsely says it ⟦cures insomnia⟧.",
    ],
    "conditional": [
        "If it ⟦cured insomnia⟧, a small trial would show it.",
        "Unless a drug is ⟦completely safe⟧, it needs a leaflet.",
        "Until it is ⟦proven safe⟧, ask your pharmacist.",
        "A drug that is ⟦completely safe⟧ would be remarkable.",
        "If you ⟦stop the pill⟧, use another method.",
    ],
    "hedged": [
        "Valerian may ⟦cure insomnia⟧ in some people.",
        "It could be ⟦completely safe⟧ at low doses.",
        "You may not have read that it ⟦ends asthma⟧.",
        "Could it be that it ⟦cures cancer⟧?",
    ],
    "listed": ["Myths: it is ⟦completely safe⟧; it works at once.", "Red flags: “⟦completely safe⟧”, quick results."],
}


def judged(marked: str, around: Around | None = None, *, denial: bool = False) -> str:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    words = vocabulary.shipped()
    return claims.status(text, start, end, words, around or Around(), denial=denial).status


@pytest.mark.parametrize(("expected", "text"), [(status, text) for status, texts in CASES.items() for text in texts])
def test_status(expected: str, text: str) -> None:
    assert judged(text) == expected


@pytest.mark.parametrize(
    ("around", "text", "expected"),
    [
        (Around(after="Yes."), "Is it ⟦completely safe⟧?", "asserted"),
        (Around(after="Absolutely! It has been used for years."), "Is it ⟦completely safe⟧?", "asserted"),
        (Around(after="Yes, but only in some people."), "Is it ⟦completely safe⟧?", "asked"),
        (Around(after="No."), "Is it ⟦completely safe⟧?", "asked"),
        (Around(headings=("Common myths",)), "It is ⟦completely safe⟧.", "listed"),
        (Around(headings=("Safety", "Red flags")), "It is ⟦completely safe⟧.", "listed"),
        (Around(headings=("How to avoid relapses",)), "It is ⟦completely safe⟧.", "asserted"),
        (Around(introduction="Be wary of claims such as these:"), "It is ⟦completely safe⟧.", "listed"),
        (Around(introduction="Its benefits:"), "It is ⟦completely safe⟧.", "asserted"),
        (Around(introduction="An infusion may be offered if:"), "you have ⟦a deficiency⟧", "conditional"),
        (Around(before="A caption reads: “Ten a day."), "⟦Doctors hate this⟧.”", "quoted"),
        (Around(before='The slogan says "Ten a day.'), '⟦Doctors hate this⟧."', "quoted"),
        (Around(after="Verdict: False."), "“It ⟦cures everything⟧.”", "refuted"),
        (Around(after="False."), "3. “It ⟦cures everything⟧”", "refuted"),
        (Around(after="Verdict: False."), "It ⟦cures everything⟧.", "asserted"),
        (Around(after="It wasn't."), "They told us that it was ⟦completely safe⟧.", "refuted"),
        (Around(after="They were right."), "They told us that it was ⟦completely safe⟧.", "asserted"),
        (Around(after="That is not true."), "Critics say that it is not ⟦completely safe⟧.", "asserted"),
        (Around(row=("Low certainty", "Two trials")), "It ⟦cures everything⟧.", "hedged"),
        (Around(row=("Two trials",)), "It ⟦cures everything⟧.", "asserted"),
        (Around(after="Is she right?"), "My sister says it is ⟦completely safe⟧.", "asked"),
        (Around(after="I take a statin.", rest="Is she right?"), "My sister says it is ⟦completely safe⟧.", "asked"),
        (Around(after="Is that true?", rest="Absolutely."), "My sister says it is ⟦completely safe⟧.", "endorsed"),
        (Around(after="Is that true?"), "It is ⟦completely safe⟧.", "asserted"),
        (Around(after="They are wrong."), "Critics say that it does not ⟦cure everything⟧.", "asserted"),
        (Around(after="We could not have put it better."), "“It ⟦cures everything⟧”, one of you wrote.", "endorsed"),
        (Around(before="“It changed my life."), "It ⟦cures everything⟧.”", "asserted"),
        (Around(before="A caption reads: “Ten a day.”"), "⟦Doctors hate this⟧.", "asserted"),
    ],
)
def test_what_stands_around_a_sentence(around: Around, text: str, expected: str) -> None:
    assert judged(text, around) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has ⟦no side effects⟧.", "asserted"),
        ("“Natural” does not mean ⟦free of side effects⟧.", "negated"),
        ("It is not true that it has ⟦no side effects⟧.", "negated"),
    ],
)
def test_words_that_deny(text: str, expected: str) -> None:
    assert judged(text, denial=True) == expected


def test_the_cue_of_an_adoption_is_named() -> None:
    text = "“It cures everything”, says Dale, and he is right."
    claim = claims.status(text, 4, 20, vocabulary.shipped())
    assert claim.status == "endorsed"
    assert claim.cue is not None
    assert text[slice(*claim.cue)] == "and he is right"


def test_the_cue_is_named() -> None:
    text = "Valerian is not completely safe."
    claim = claims.status(text, 16, 31, vocabulary.shipped())
    assert claim.cue is not None
    assert text[slice(*claim.cue)] == "not"


CUES = st.sampled_from(
    'not no never it is safe , but and ? if yes “ ” " ; : who claim the FDA says cures a myth'.split()
)


@given(st.lists(CUES, min_size=1, max_size=60), st.data())
def test_every_sentence_has_a_status(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    status, cue = claims.status(text, start, end, vocabulary.shipped())
    assert status in CASES
    assert cue is None or 0 <= cue[0] <= cue[1] <= len(text)


def test_a_cue_out_of_reach_does_not_count() -> None:
    far = "It is not so, " + "and so on and on " * 60
    assert judged(f"{far}⟦completely safe⟧ for all") == "asserted"
