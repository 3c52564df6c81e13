"""How strongly a sentence ties one thing to another: conclusions as abstracts have them, of our own writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language.strength import STRENGTHS, Strength, strength
from reviewlint.language.vocabulary import shipped

CASES: dict[Strength, str] = {
    "none": """
Further studies are needed to confirm these findings.
More research is required on the long-term safety of this device.
Larger trials should examine whether zinc reduces the length of a cold.
Whether the drug prevents relapse remains unknown.
The prevalence of vitamin D deficiency in this region was 38%.
Most participants had heard of the vaccine.
Asthma is a common condition in school children.
The procedure is safe and feasible in an outpatient clinic.
Clinicians should be aware of this rare presentation.
We recommend routine screening of newborn babies.
This is the first report of this infection in a cat.
The questionnaire is a valid and reliable instrument.
The test showed good sensitivity and specificity.
Nurses reported a lack of training in palliative care.
The mean age at diagnosis was 54 years.
Three themes emerged from the interviews.
The mechanisms that lead to this condition are poorly understood.
Strategies to reduce smoking among young mothers are needed.
Interventions aimed at improving adherence are warranted.
The results of this survey describe current practice in Norway.
Our findings provide insight into the needs of carers.
This study highlights the importance of early diagnosis.
Ultrasound is an accurate method for detecting gallstones.
The incidence of melanoma has risen over the past decade.
Is surgery better than watchful waiting?
To determine the effect of yoga on sleep, longer trials should be done.
Patients were satisfied with the service.
Dental pain is a frequent complaint in emergency departments.
The relationship between diet and acne remains unclear.
Physicians must weigh the benefits and harms for each patient.
The association of weight with migraine deserves further investigation.
The number of admissions decreased from 2004 to 2012.
Two thirds of the respondents washed their hands before meals.
Guidelines on the use of opioids should be followed.
A register of cases would allow better planning.
Health education is needed in rural areas.
The assay detected the virus in 12 of 40 samples.
Efforts should focus on reducing waiting times.
Data from longer follow-up are awaited.
Awareness of the disease was low among general practitioners.
Breast reconstruction was well tolerated by older women.
The two methods gave similar results.
Our experience suggests that laparoscopic repair is feasible and safe in selected patients.
The optimal timing of surgery in these patients remains controversial.
These findings have implications for the planning of services for older people.
Clinicians should consider this diagnosis in patients with unexplained weight loss.
A multidisciplinary approach is essential for the management of these patients.
Prospective studies are needed to determine the causal relationship between periodontitis and stroke.
Little is known about how parents decide on vaccination.
The tool may be useful for identifying patients who need follow-up.
Patients' preferences vary and should be explored before treatment.
We describe a simple method for the isolation of stem cells.
Hepatitis B vaccination coverage among health workers is low.
Community pharmacists have positive attitudes towards this service.
The results indicate that the instrument has adequate psychometric properties.
Gestational diabetes affects about 7% of pregnancies in this population.
The majority of injuries occurred at home.
In conclusion, the frequency of this mutation is low in Korean patients.
There is insufficient evidence to recommend its routine use.
These data support the continued use of the current schedule.
Long-term follow-up is required to assess the durability of the effect.
Attention should be paid to the mental health of caregivers.
Our data provide a basis for future research on the causes of stillbirth.
Complications were rare and could be managed conservatively.
Despite its benefits, the test is seldom requested.
The role of diet in this disease is not yet clear.
Patients expressed a need for more information about the side effects of treatment.
Obesity and hypertension coexist in many patients.
Improving access to care for migrants should be a priority.
Current evidence does not support the use of probiotics in this setting.
Physicians underestimate the impact of acne on patients' lives.
Barriers included lack of time and fear of side effects.
Our survey revealed wide variation in prescribing practice among hospitals.
This article reviews the current literature on the subject.
Patients value continuity of care.
Postoperative pain scores were similar in both groups.
The diagnostic yield of biopsy was low.
Consideration should be given to early referral of these patients.
The proportion of mothers who breastfed at six months fell short of national targets.
Early recognition and treatment are essential to reduce morbidity.
It remains to be seen whether this approach will reduce costs.
Physical therapists need training in motivational interviewing.
Randomized trials are required to establish the efficacy of this therapy.
""",
    "association": """
No significant difference was found between the two groups.
Coffee intake was not associated with the risk of stroke.
There was no association between shift work and breast cancer.
Serum levels of leptin did not differ between cases and controls.
Statin use was unrelated to memory scores.
Coffee drinking was associated with a lower risk of Parkinson's disease.
Low vitamin D levels are associated with depression in older adults.
Sleep duration was inversely related to body mass index.
There was a strong correlation between stress and headache frequency.
Depression was a strong predictor of poor outcome.
Age and smoking were independent risk factors for recurrence.
Women with migraine are at higher risk of stroke.
Obese children were more likely to have asthma.
Older patients were less likely to receive chemotherapy.
Night workers had a higher prevalence of obesity than day workers.
The gene variant is linked to early onset of disease.
A high score predicts mortality in intensive care.
C-reactive protein could be a useful predictor of relapse.
Serum ferritin may be a marker of disease severity.
Loneliness may be associated with faster decline.
Our data suggest an association between gum disease and heart disease.
Living alone was significantly associated with delayed diagnosis.
Boys were more frequently injured than girls.
Quality of life differed between the two groups of carers.
Prevalence of back pain was higher among nurses.
The risk of fracture was greater in women with epilepsy than in controls.
Bone density correlated positively with muscle mass.
Determinants of adherence were age, income and trust.
Alcohol consumption is related to the severity of psoriasis.
Patients with diabetes had an increased risk of infection.
There is a relationship between screen time and short sight.
Higher education was associated with better survival.
Anxiety levels vary according to the stage of cancer.
The association between noise and hypertension was significant.
Fish intake and depression were negatively correlated.
Preterm birth is a risk factor for later learning problems.
Lower income was associated with increased mortality.
Use of acid suppressants was linked to fractures in this cohort.
Smokers have a two-fold increased risk of this disease.
Independent predictors of death were age and renal failure.
Mothers with depression reported more infant crying than mothers without depression.
Higher levels of lead were found in children living near the road than in those further away.
These findings support a link between sleep apnoea and stroke.
Pain intensity might be related to sleep quality.
Adolescents who skip breakfast are more likely to be overweight.
Knee pain was more common in farmers than in office workers.
The two markers were closely correlated.
Frequent napping was associated with a reduced risk of heart attack.
Hand grip strength is an indicator of nutritional status.
Compared with controls, patients showed lower levels of zinc.
Delirium was an independent predictor of longer hospital stay.
Not only age but also income was associated with uptake.
Being unemployed was the strongest predictor of suicidal thoughts.
The survival of patients treated at high-volume centres was better than that of patients treated elsewhere.
Migraine is more prevalent among women with endometriosis.
Increased waist circumference may be an independent risk factor for stones.
Elevated troponin predicts poor prognosis in septic patients.
Women reported lower quality of life than men.
Children exposed to violence had more behavioural problems.
A history of falls was the best predictor of future falls.
Tumour size, but not grade, was associated with recurrence.
Survival was worse among patients with positive margins.
Socioeconomic status is an important determinant of oral health.
An association was found between pet ownership and fewer allergies.
Health literacy is positively related to self-care in heart failure.
Body mass index and waist circumference were good predictors of hypertension in both sexes.
Those who reported bullying had poorer school performance.
Use of antidepressants was higher in women than in men.
Multivariate analysis identified age over 65 years and anaemia as prognostic factors.
In this cohort, exposure to solvents was linked with Parkinson's disease.
Our study indicates that depression is common in stroke survivors and is related to disability.
Patients with low adherence were three times more likely to be readmitted.
The risk of dementia increased with the number of concussions.
Higher intakes of fibre were associated with reduced mortality from heart disease.
Elevated cortisol was observed in patients with severe depression compared with healthy controls.
The level of the marker reflects disease activity.
There appears to be a relationship between noise and stress.
Caregiver burden was significantly correlated with patients' disability.
Hospital volume is inversely related to mortality after oesophagectomy.
Patients presenting at night had worse outcomes.
Higher pre-treatment anxiety predicted treatment dropout.
An elevated platelet count is a marker of occult cancer.
The frequency of headache was associated with the number of hours of computer use.
Compared with non-smokers, smokers had lower vitamin C levels.
The presence of diabetes was associated with a threefold increase in the risk of tuberculosis.
Gender and age were significantly related to quality of life.
HIV-positive women were twice as likely to experience violence.
""",
    "conditional cause": """
Our findings suggest that ginger may reduce nausea.
Vitamin D supplementation may improve mood in women with deficiency.
Stopping smoking could prevent one in three of these cancers.
Early surgery might improve the outcome.
Exercise appears to reduce fatigue in multiple sclerosis.
The diet seems to lower blood pressure.
Melatonin is likely to improve sleep in this group.
Zinc probably shortens the common cold.
Metformin may have a protective effect against cancer.
Exposure to pesticides may contribute to the disease.
Music therapy may be beneficial for people with dementia.
This drug could be an effective treatment for gout.
Antibiotic exposure in infancy might increase the risk of asthma.
Oxidative stress may play a role in the development of cataract.
These data suggest a possible causal role of the virus.
Probiotics could be useful in the treatment of colitis.
Treating depression may lead to better control of diabetes.
A potential benefit of statins in sepsis was seen.
It is possible that caffeine reduces the effect of the drug.
Iron overload may be a cause of liver damage in these patients.
Mindfulness training has the potential to reduce burnout.
Lowering salt intake would prevent many strokes.
The effect may be mediated by inflammation.
Green tea possibly protects against cognitive decline.
Longer breastfeeding could reduce obesity in childhood.
The results indicate that sleep hygiene may help students.
Blocking this receptor might be a new therapeutic target.
Infection may trigger relapses.
Air pollution appears to exacerbate asthma.
Curcumin may be an effective adjuvant therapy in colitis.
Weight loss is thought to improve fertility.
Yoga may help to relieve back pain.
Poor sleep may adversely affect recovery.
High fructose intake might promote fatty liver.
Supplements could potentially delay progression.
Omega-3 fatty acids may be effective in preventing relapse.
These findings suggest that increased physical activity may help reduce the burden of dementia.
Reducing television time may be an important target for obesity prevention.
Laparoscopic surgery seems to offer better cosmetic results.
The findings suggest a protective effect of breastfeeding against leukaemia.
The increase in mortality may be due to delayed treatment.
The present findings raise the possibility that infections trigger autoimmune disease.
Screening may reduce deaths from colorectal cancer in this age group.
Such a policy might have important effects on alcohol-related harm.
Dietary counselling could be an effective way to lower cholesterol.
Oestrogen may protect women from schizophrenia.
Smoking cessation may therefore decrease the risk of disability.
This pathway may represent a therapeutic target in fibrosis.
Perioperative warming seems to reduce wound infections.
Tai chi may be a useful intervention for older people with balance problems.
These results suggest that the compound has potential as a treatment for malaria.
Higher staffing levels would likely result in fewer adverse events.
Elevated homocysteine may increase fracture risk in older people.
A healthy lifestyle may attenuate the genetic risk of stroke.
These results suggest that poor oral health could contribute to malnutrition.
Regular screening would likely decrease the burden of disease.
This combination may represent a promising treatment for refractory cases.
Ozone exposure might worsen lung function in children.
Sertraline seems effective for premenstrual symptoms.
Improved nutrition might have a favourable influence on wound healing.
""",
    "direct cause": """
We found no evidence that magnesium prevents cramps.
The treatment did not improve survival.
Vitamin E had no effect on mortality.
Neither dose improved cognition.
Our results do not support a causal role of this gene.
Our results do not show a beneficial effect of early mobilisation.
The addition of CT did not improve diagnostic accuracy.
Vaccine uptake was not influenced by the media campaign.
Exercise failed to reduce fatigue in this sample.
Smoking causes lung cancer.
Statins reduce cardiovascular mortality.
Exercise improves sleep quality in older adults.
Acupuncture is effective in the treatment of chronic pain.
Cognitive therapy was more effective than usual care.
The vaccine prevents severe disease.
Vitamin C supplementation shortened the duration of colds.
Low-dose aspirin reduced the risk of pre-eclampsia.
Our findings suggest that stress impairs memory.
Obesity leads to early joint damage.
Training resulted in better hand hygiene.
Air pollution increases hospital admissions for asthma.
This drug can reduce relapse rates.
Caffeine can cause palpitations.
Yoga had a positive effect on quality of life.
Massage has a beneficial effect on anxiety.
Ketamine is a safe and effective treatment for resistant depression.
The programme was effective in reducing falls.
Telephone support improved adherence to treatment.
Sleep loss contributes to weight gain.
Inflammation plays an important role in the disease.
Most deaths were due to infection.
Poor housing affects the health of children.
The effect of age on recovery was significant.
Surgery was superior to splinting.
Alcohol is a major cause of liver disease.
Maternal education influences child growth.
Physical activity protects against depression.
Early feeding significantly reduced hospital stay.
Zinc supplementation decreased the incidence of pneumonia.
The intervention led to a lower rate of infection.
Blood pressure was reduced by a diet rich in potassium.
The drug was shown to improve survival.
Metformin lowers blood glucose and reduces weight.
Light therapy is beneficial in winter depression.
Shift work has a negative impact on family life.
Hip replacement improves function and relieves pain.
The new dressing accelerates wound healing.
Treatment with steroids prolonged remission.
Prenatal exposure to lead lowers intelligence.
These results show that exercise helps to prevent falls.
Chronic stress induces changes in the gut.
A single injection provided good pain relief.
Social support mediates the effect of stress on health.
Breastfeeding reduces the risk of infection and is associated with better bonding.
Although numbers were small, melatonin shortened sleep onset.
Radiotherapy is an effective palliative treatment.
Heavy drinking increases the likelihood of injury.
Intravitreal bevacizumab is effective in reducing macular oedema.
Depression has a significant negative impact on the quality of life of patients with epilepsy.
Chewing gum after caesarean section speeds up the return of bowel function.
Tranexamic acid reduces blood loss without increasing the risk of thrombosis.
Both exercise and relaxation were effective in reducing migraine attacks.
Peer support significantly improved self-efficacy and reduced hospital use.
Prolonged sitting has deleterious effects on metabolic health.
Oral iron corrected anaemia in most of the children.
Hypothermia worsened the outcome of trauma patients.
The campaign increased awareness of skin cancer.
Early antibiotic treatment prevented complications.
School closures slowed the spread of influenza.
Botulinum toxin injection is a safe and effective treatment for drooling.
Reminder letters increase attendance at screening.
The new technique shortened operating time and reduced blood loss.
Dehydration impairs cognitive performance.
Maternal smoking during pregnancy has long-term effects on the lungs of children.
Loss of sleep makes people more sensitive to pain.
Cardiac rehabilitation can improve quality of life and prevent readmission.
Education level has an influence on the use of preventive services.
Treatment of anaemia with iron led to better school performance.
Pelvic floor training was effective for stress incontinence.
Poverty adversely influences cognitive development.
Noise in intensive care units disturbs sleep.
Homeopathic treatment did reduce symptoms and was superior to placebo.
Fluoride varnish prevented caries in young children.
Nicotine replacement doubles the chance of quitting.
Treatment with oral vitamin A lowered mortality among children with measles.
Video games improved the surgical skills of trainees.
Folic acid protects against neural tube defects.
The intervention had a small but significant effect on weight.
""",
}
TABLE = [(label, line) for label, lines in CASES.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("expected", "text"), TABLE)
def test_strength(expected: Strength, text: str) -> None:
    assert strength(text, shipped()) == expected


def test_there_are_enough_cases() -> None:
    assert len({text for _, text in TABLE}) == len(TABLE) >= 150


@given(st.text(max_size=200))
def test_any_text_has_a_strength(text: str) -> None:
    assert strength(text, shipped()) in STRENGTHS
