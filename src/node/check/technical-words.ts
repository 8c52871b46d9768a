/**
 * Words that readers outside of medicine and statistics cannot be expected to know. Any form of a word is found by its stem. Names of
 * drugs, genes and scales are names and no technical words; a summary says what they are where it first uses them.
 */

/** Words and phrases about MS, the body and treatments. */
const MEDICAL = `
adverse event, adverse effect, aetiology, etiology, antibody, antigen, astrocyte, ataxia, atrophy, autoantibody, autoimmune, autonomic,
autologous, axon, axonal, B cell, biomarker, biopsy, black hole, blood-brain barrier, blinded endpoint, brainstem, central nervous system,
cerebellum, cerebral, cerebrospinal fluid, chelation, chelator, chemokine, clinically isolated syndrome, cognition, cognitive, comorbidity,
contraindication, contraindicated, corpus callosum, cortex, cortical, corticosteroid, cytokine, cytotoxic, demyelination, demyelinating,
disease-modifying therapy, disease-modifying treatment, diplopia, dysphagia, dysarthria, dysfunction, efficacy, endogenous, endocrine,
endothelial, enzyme, epidemiology, epigenetic, epitope, etiological, exacerbation, excitotoxicity, exogenous, ferritin, ferroptosis, fibre tract,
gadolinium, genome, genotype, glia, glial, glutamate, grey matter, gray matter, haplotype, hippocampus, histology, homeostasis, hypothalamus,
idiopathic, immunoglobulin, immunomodulatory, immunosuppressant, immunosuppressive, immunosuppression, in vitro, in vivo, incidence,
inflammation, inflammatory, inhibitor, interleukin, intramuscular, intrathecal, intravenous, ischaemia, lesion, leukocyte, ligand, lumbar puncture,
lymphocyte, lymphoma, lymphopenia, macrophage, malignancy, mechanism of action, meninges, meningeal, messenger RNA, metabolite, metabolic, microbiome,
microbiota, microglia, mitochondria, mitochondrial, modulator, monoclonal antibody, monotherapy, morbidity, mortality, motor neuron,
myelin, natural killer cell, necrosis, nervous system, neural, neurodegeneration, neurodegenerative, neurofilament, neurofilament light, neuron, neuronal,
neuropathy, neuroprotection, neuroprotective, neurotransmitter, nystagmus, oligoclonal band, oligodendrocyte, optic neuritis, oral administration,
oxidative stress, paramagnetic rim, paraesthesia, parenchyma, pathogenesis, pathogenic, pathology, pathological, pathophysiology, pathway, peripheral nervous system, phagocytosis,
pharmacokinetic, phenotype, plasma exchange, plasmapheresis, polymorphism, predictor, prevalence, prodrome, prodromal, prognosis, prognostic,
progenitor, prophylaxis, protein kinase, putamen, receptor, refractory, relapse rate, remission, remyelination, remyelinate, renal, retinal, retrovirus, seroconversion,
serology, seropositive, seronegative, serum, spasticity, stem cell, steroid, subcutaneous, substantia nigra, synapse, synaptic, systemic, T cell, thalamus, thalamic,
therapeutic, titre, titer, toxicity, transcription factor, tolerability, vascular, ventricle, viral load, white matter
`;

/** Words and phrases about studies and figures. */
const STATISTICAL = `
baseline, Bayesian, bivariate, case-control, coefficient, cohort, confidence interval, confounder, confounding, correlation, correlate, covariate, cross-sectional,
crossover, double-blind, effect size, endpoint, end point, hazard ratio, heterogeneity, heterogeneous, hypothesis test, inclusion criterion, inclusion criteria, exclusion criteria,
intention-to-treat, interquartile range, longitudinal, mean difference, median, meta-analysis, multivariable, multivariate, network meta-analysis, non-inferiority, null hypothesis,
number needed to treat, odds ratio, open-label, p value, placebo, placebo-controlled, post hoc, primary outcome, propensity score, prospective, quartile, randomisation, randomization, randomised, randomized,
rate ratio, regression, relative risk, retrospective, risk ratio, sensitivity analysis, specificity, standard deviation, standardised mean difference, statistically significant,
stratified, subgroup, surrogate, univariate, variance, washout
`;

export const TECHNICAL_TERMS: readonly string[] = `${MEDICAL},${STATISTICAL}`
  .split(',')
  .map((term) => term.replace(/\s+/g, ' ').trim())
  .filter(Boolean);

/** Beginnings and endings of words that only medicine makes. */
export const TECHNICAL_FORMS: readonly RegExp[] = [
  /^(?:neuro|immuno|cyto|patho|encephalo|myelo|haemato|hemato|angio|cardio|gastro|nephro|osteo|pharmaco)\w{4,}$/,
  /\w{2}(?:itis|aemia|emia|uria|ectomy|otomy|oscopy|ocyte|ocytes|plegia|paresis|algia|pathy|pathies|trophy|ography|genesis|penia|opathic|blast|blasts)$/,
];

/** Words of these forms that everybody knows. */
export const EVERYDAY: ReadonlySet<string> = new Set([
  'arthritis',
  'photography',
  'geography',
  'biography',
  'bibliography',
  'empathy',
  'sympathy',
  'apathy',
  'trophy',
  'blast',
  'genesis',
  'neurologist',
  'neurologists',
  'neurology',
]);

/** Known to readers of these summaries, or to everybody. */
export const KNOWN_TERMS: readonly string[] = ['multiple sclerosis', 'MS'];

/** Abbreviations that need no explanation. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'MS',
  'MRI',
  'DNA',
  'US',
  'USA',
  'UK',
  'EU',
  'TV',
  'COVID',
  'HIV',
  'AIDS',
  'OK',
  'PDF',
  'DOI',
  'CC',
  'BY',
  'GP',
  'AM',
  'PM',
  'II',
  'III',
  'IV',
  'VI',
]);
