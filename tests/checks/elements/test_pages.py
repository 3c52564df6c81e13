"""Whole pages in the manner of different publishers: which elements an editor would say that each has."""

from pathlib import Path

import pytest

from reviewlint import api
from reviewlint.model.report import ELEMENTS

PAGES = Path(__file__).parent / "pages"
#: For each page the elements that it has, by their first letters.
HAS = {
    "autoreview-ldn-hashimoto.html": "dep",
    "compounding-ketotifen-faq.txt": "rm",
    "creatine-one-kidney.html": "rp",
    "dic-melatonin-delirium.md": "dep",
    "forum-wiki-mestinon-pots.md": "dremp",
    "hospital-berberine.html": "rem",
    "kenya-zinc-leaflet.txt": "rem",
    "ashwagandha-thyroid-naturopath.txt": "r",
    "domperidone-milk-supply-drug-centre.txt": "rem",
    "fragile-x-families-metformin-digest.md": "demp",
    "slow-burn-41-acarbose.md": "demp",
    "thursday-jc-colchicine.html": "rep",
    "turmeric-curcumin-breast-cancer-au.md": "drem",
    "zepbound-sleep-apnea-coverage.html": "drmp",
    "ashwagandha-hypothyroid.md": "drep",
    "glucosamine-diabetes.html": "demp",
    "melatonin-adhd-children.html": "drem",
    "pseudoephedrine-blood-pressure.txt": "drm",
    "pyridostigmine-pots.txt": "demp",
    "red-yeast-rice-cholesterol.md": "rem",
    "semaglutide-alcohol.html": "rep",
    "ashwagandha-hypothyroid-clinic.html": "dem",
    "berberine-t2d-ai-review.md": "emp",
    "bpc157-tendon-sportsmed.md": "dre",
    "cbd-canine-epilepsy-vet.md": "drmp",
    "ketamine-crps-insurer.html": "drep",
    "ldn-fibro-nurse-column.txt": "remp",
    "lutein-amd-nutrientdb.html": "rp",
    "mexiletine-myotonia-patientorg.txt": "dem",
    "mistletoe-breast-charity.txt": "dre",
    "nac-trichotillomania-digest.md": "rep",
    "card.html": "remp",
    "compare.md": "re",
    "faq.html": "remp",
    "leaflet.txt": "rem",
    "vendor.html": "",
    "verdict.md": "dremp",
    "wiki.txt": "dremp",
    "ashwagandha-thyroid-buyers-guide.html": "rp",
    "berberine-with-metformin.html": "emp",
    "butterbur-swiss-hayfever.html": "drem",
    "domperidone-milk-supply-outpatient.txt": "rem",
    "ginkgo-tinnitus-association.html": "drem",
    "ldn-fibromyalgia-leaflet.md": "drep",
    "magnesium-cramps-grade-blog.md": "ep",
    "mots-c-peptide-encyclopaedia.txt": "rep",
    "nurse-column-creatine-kidneys.md": "dmp",
    "prazosin-nightmares-telepsychiatry-faq.txt": "drm",
    "rapamycin-longevity-clinic.md": "drm",
    "red-yeast-rice-extension-factsheet.md": "drem",
    "thymosin-alpha-functional-blog.md": "rm",
    "turkey-tail-integrative-herb-entry.html": "drep",
    "red-yeast-rice-irish-pharmacy.txt": "rmp",
    "ashwagandha-anxiety.html": "dremp",
    "berberine-column.txt": "drem",
    "cannabis-bipolar-faq.html": "rep",
    "creatine-kidney.md": "demp",
    "exenatide-parkinsons.md": "dre",
    "glp1-digest-alcohol.md": "ep",
    "ketamine-ptsd-at-home.html": "drem",
    "ldn-fibromyalgia.md": "dre",
    "leucovorin-autism-parents.txt": "drmp",
    "metformin-pcos.html": "rm",
    "methylene-blue-long-covid.md": "dep",
    "oral-minoxidil-women.md": "rm",
    "red-yeast-rice-insurer.txt": "drem",
    "same-depression.md": "rem",
    "amitriptyline-bladder-pain-leaflet.txt": "rm",
    "ashwagandha-monograph.html": "de",
    "bpc157-community-wiki.md": "drep",
    "creatine-depression-summary.md": "rep",
    "gabapentin-hot-flashes-answer.html": "drmp",
    "inositol-brand-faq.md": "rem",
    "is-berberine-safe-for-hashimotos.md": "dmp",
    "kelp-iodine-charity.txt": "dem",
    "ldn-compounding.html": "rp",
    "lions-mane-brain-fog.md": "dem",
    "magnesium-for-migraine.html": "drem",
    "melatonin-essay.md": "rep",
    "nac-hair-pulling-blog.md": "dre",
    "oral-minoxidil-telehealth.html": "dm",
    "propranolol-performance-anxiety-encyclopedia.md": "rp",
    "trazodone-dogs-vetschool.txt": "drem",
    "ashwagandha-hashimotos-autoreview.md": "m",
    "berberine-science.html": "p",
    "bpc157-tendon-portal.md": "rep",
    "giloy-liver-health-portal.txt": "dremp",
    "ldn-hashimoto-clinic.md": "drem",
    "melatonin-adhd-leaflet.txt": "rem",
    "modafinil-ms-fatigue-bulletin.md": "dremp",
    "pentosan-two-species-blog.md": "remp",
    "psilocybin-libguide.md": "p",
    "rapamycin-longevity-kb.md": "dmp",
    "semaglutide-alcohol-news.txt": "r",
    "st-johns-wort-pharmacy.html": "dr",
    "vitamin-d-ms-charity.md": "demp",
    "weihrauch-colitis.html": "drem",
    "ashwagandha-anxiety-factsheet.html": "emp",
    "berberine-diabetes-quebec.md": "drem",
    "black-cohosh-womens-magazine.html": "dem",
    "bromantane-substack.md": "drep",
    "higenamine-sports-advice.md": "rm",
    "high-dose-biotin-ms-wiki.txt": "drem",
    "ldn-fibromyalgia-template.md": "rp",
    "lions-mane-maker-research.html": "rp",
    "melatonin-epilepsy-pharmacist.txt": "drm",
    "rapamycin-longevity-newsletter.md": "dremp",
    "saffron-adhd-plain-language.md": "ep",
    "vitamin-e-nash-guideline.md": "dem",
    "butterbur-migraene.md": "drm",
    "memantine-hair-pulling.txt": "rem",
    "selank-anxiety-encyclopaedia.html": "rep",
    "berberine-pcos.md": "dem",
    "ldn-fibromyalgia.html": "rp",
    "bpc157-tendon.txt": "re",
    "colchicine-coronary.html": "demp",
    "butterbur-migraine.txt": "rep",
    "oral-minoxidil-hairloss.md": "dem",
    "thymosin-hepb.html": "drm",
}


#: The rules that say that an element is not there, or not enough.
LACKING = ("missing-{}", "placeholder-{}", "legend-only-{}", "dshea-only-{}", "vague-{}", "{}-denied")


@pytest.mark.parametrize("name", HAS)
def test_the_elements_of_a_page(name: str) -> None:
    page = api.check_text((PAGES / name).read_text("utf-8"), name, {}, today="2026-11-22")
    reported = {finding.rule for finding in page.findings}
    found = "".join(each[0] for each in ELEMENTS if not reported & {how.format(each) for how in LACKING})
    assert found == HAS[name]


def test_every_page_is_judged() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(HAS)
