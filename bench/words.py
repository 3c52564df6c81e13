"""The words that the pages of the corpus are made of."""

COMPOUNDS = """berberine|magnesium glycinate|vitamin D|curcumin|ashwagandha|omega-3|melatonin|probiotics|zinc|
coenzyme Q10|saw palmetto|N-acetylcysteine|low-dose naltrexone|semaglutide|ketamine|psilocybin|rapamycin|metformin|
St John's wort|cannabidiol|creatine|green tea extract|ginkgo|rhodiola|L-theanine|quercetin|resveratrol|inositol|
alpha-lipoic acid|selenium|biotin|glucosamine|boswellia|lion's mane|tirzepatide|minoxidil|spironolactone|BPC-157|
nicotinamide riboside|vitamin B12"""
CONDITIONS = """type 2 diabetes|migraine|multiple sclerosis|ulcerative colitis|generalized anxiety|major depression|
insomnia|irritable bowel syndrome|the common cold|heart failure|an enlarged prostate|bipolar disorder|fibromyalgia|
chronic kidney disease|treatment-resistant depression|age-related decline|polycystic ovary syndrome|Crohn's disease|
fatty liver|rheumatoid arthritis|knee osteoarthritis|psoriasis|asthma|COPD|long COVID|chronic fatigue|ADHD|autism|
Parkinson's disease|mild cognitive impairment|hypertension|high cholesterol|gout|eczema|acne|hair loss|tinnitus|
restless legs|endometriosis|diabetic neuropathy"""
SPECIALISTS = """endocrinologist|neurologist|gastroenterologist|psychiatrist|cardiologist|rheumatologist|dermatologist|
primary care physician|pharmacist|sleep specialist|nephrologist|pulmonologist"""
TESTS = """fasting glucose|HbA1c|ALT and AST|serum creatinine|blood pressure|potassium|a full blood count|TSH|ferritin|
heart rate|body weight|INR|25-hydroxyvitamin D|a symptom diary|eGFR|lipid panel"""
STATUSES = """sold as a dietary supplement and not approved by the FDA for {condition}|
not FDA-approved for {condition}; its use here is off-label|an investigational drug that has no marketing approval|
approved by the FDA for another indication, so its use in {condition} is off-label|
a prescription medicine that the EMA has not approved for {condition}"""
LEVELS = """low certainty (GRADE), from small randomized trials in {condition}|
moderate certainty, from two systematic reviews of trials in {condition}|
very low certainty: case reports and one open-label pilot in {condition}|
preclinical only; no human trials in {condition} were found|one small randomized trial in {condition}, low certainty"""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(each.split()) for each in text.split("|"))


TOPIC = tuple(map(_listed, (COMPOUNDS, CONDITIONS, SPECIALISTS, TESTS, TESTS, STATUSES, LEVELS)))
TITLES = (
    "Is {compound} safe for people with {condition}?",
    "{compound} for {condition}: evidence level",
    "{compound} and {condition}: research overview",
    "Does {compound} work for {condition}?",
    "What the evidence says about {compound} in {condition}",
)
NAMES = _listed(
    "Helen Marsh|Tomas Rivera|Grace Adeyemi|Martin Kessler|Priya Raman|Anna Lindqvist|Joao Prado|Mei Tanaka"
)
MONTHS = _listed("January|February|March|April|May|June|July|August|September")
#: Headings, each with some wordings of one of the things that a page must say; ¶ is a new line.
_ELEMENTS = {
    "Medical disclaimer": """This page is for education only and is not medical advice. Talk to your {specialist}
    before you start or stop {compound}.| > **Disclaimer.** This article does not replace advice from a
    clinician. Ask your {specialist} or pharmacist about your own situation.| The information here is general
    and is no substitute for professional medical advice, diagnosis or treatment. Always consult your
    {specialist}.""",
    "Regulatory status": """As of September 2026, {compound} is sold as a dietary supplement in the United States. It
    is not FDA-approved for {condition}.| In the United States {compound} has no FDA approval for {condition};
    any use for it is off-label (checked August 2026).| **FDA status:** not approved for {condition} (as of
    July 2026). The EMA has not approved it either.""",
    "Evidence level": """**Evidence level:** low certainty (GRADE), from small randomized trials in people with
    {condition}.| The certainty of the evidence for {compound} in {condition} is *very low*: a few case series
    and one pilot study.| Level of evidence: moderate, from one systematic review of eight randomized trials
    in {condition}.""",
    "Monitoring": """Your {specialist} should check {test} before you start and every 3 months after that. Stop
    and call if you notice yellow skin, fainting or a rash.| 1. **Before starting:** {test} and {other_test}.
    ¶ 2. **Every 6 weeks:** {test}. ¶ 3. **Stop and call** the {specialist} if symptoms get worse.| Measure
    {test} at baseline, then monthly for the first 3 months; the {specialist} decides whether to go on.""",
    "Find the research": """Search PubMed: [`"{compound}" AND
    "{condition}"`](https://pubmed.ncbi.nlm.nih.gov/?term=research).| To see the studies for yourself, search
    PubMed for "{compound}" AND "{condition}".| PubMed search: ({compound}) AND ({condition}) AND (randomized
    controlled trial[pt]).""",
}
ELEMENTS = tuple(
    (heading, *(each.replace(" ¶ ", "\n") for each in _listed(wordings))) for heading, wordings in _ELEMENTS.items()
)
TABLE_HEADINGS = _listed("What the trials measured|Results at a glance|Main outcomes|Numbers from the studies")
OFFENCES = (
    "{compound} is completely safe and has no side effects.",
    "This supplement **cures** {condition} within weeks.",
    "You can stop taking your medication once {compound} starts to work.",
    "Clinically proven to eliminate {condition}, with guaranteed results for everyone.",
    "Because it is natural, {compound} is safe for everyone.",
)
SUBJECTS = _listed(
    """the placebo group|most participants|older adults|the active arm|people on insulin|the open-label extension|women|
    the larger of the two trials|the pooled analysis|a registry study|those who dropped out|the follow-up visit|patients
    in primary care|the crossover phase|one centre|the sponsor's report|a later cohort|the high-dose arm|teenagers|
    participants with kidney disease|the independent panel|the subgroup with severe symptoms"""
)
VERBS = _listed(
    """reported|showed|recorded|had|described|lost|gained|noted|did not show|may have had|missed|confirmed|measured"""
)
OUTCOMES = _listed(
    """less pain at week eight|a small change in sleep time|fewer attacks a month|mild nausea|more headaches|dry mouth|
    no clear difference in quality of life|a drop in blood pressure|higher liver enzymes|better scores on the diary|
    a longer time to relapse|dizziness on standing|an itchy rash|fatigue in the first week|lower fasting glucose|
    changes in appetite|loose stools|a rise in creatinine|fewer night wakings|no change in weight|vivid dreams"""
)
WHERE = _listed(
    """at two hospitals in Norway|in a primary care network|during the winter season|after the washout period|
    over twelve months|in the second report|across four clinics|at the end of the blinded phase|
    in an outpatient setting|during the run-in phase|according to the registry|in the per-protocol analysis"""
)
CAVEATS = _listed(
    """the trial was small|the confidence interval was wide|nobody was blinded|the dose differed between sites|
    funding came from the maker|follow-up was short|the comparison was not randomized|the outcome was self-reported|
    the sample was mostly male|few of them were over 65|the protocol was changed midway|data on harms were sparse"""
)
SENTENCES = (
    "In {year}, {subject} {verb} {outcome} {where}, although {caveat}.",
    "Of {number} people, {percent} {verb} {outcome}; {caveat}.",
    "{number} adults with {condition} were followed {where}, and {subject} {verb} {outcome}.",
    "It is *not known* whether {compound} leads to {outcome} in {condition}, because {caveat}.",
    "Compared with placebo, {subject} {verb} {outcome} (95% CI 0.71 to 1.{number}; {year}).",
    "A review from {year} found that {subject} {verb} {outcome} {where}.",
    "Ask your {specialist} what {outcome} would mean for you, since {caveat}.",
    "The [trial report](https://example.org/trials/{number}) says that {subject} {verb} {outcome}.",
    "Researchers compared {compound} with usual care {where}; {subject} {verb} {outcome}.",
    "Some sellers claim more, but {subject} {verb} {outcome} and {caveat}.",
    "Dose, age and other medicines matter: {percent} of one group {verb} {outcome} {where}.",
    "“We stopped early,” the authors wrote in {year}, since {subject} {verb} {outcome}.",
    "What happens to {test} after {number} days is **uncertain**, and {caveat}.",
    "The effect of {compound} &mdash; if there is one &mdash; was seen {where}, where {subject} {verb} {outcome}.",
    "Taking {compound} with food did not matter to {subject}, who {verb} {outcome}.<br>This was {where}.",
)
