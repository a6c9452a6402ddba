/** Counted rows that are not met, and why, as far as we know. A test sees to it that the list is neither short nor stale. */
export const gaps: readonly { readonly rows: readonly number[]; readonly reason: string }[] = [
  {
    rows: [11],
    reason:
      'the placebo arm of stratum II lost less (−2.6 %) than strata I and II together (−4.0 %), which the model meets; it knows no influence of the density at the start',
  },
  {
    rows: [27],
    reason:
      'BSAP is a power of formation, chosen for its small fall under bisphosphonates; with that power it cannot rise by 37 %',
  },
  {
    rows: [36],
    reason: 'NTX under an inhibitor rose by 20 % here and by 40 % in ARIBON, in women alike; the model lies between',
  },
  {
    rows: [34, 35],
    reason:
      'the fall of markers that is printed here (NTX −15 %, BSAP −9 %) is a quarter to a half of that of other trials with the same gain of density; the model follows those',
  },
  {
    rows: [174, 176],
    reason:
      'hip under zoledronate: the law sees turnover only, and this trial shows at the hip as much from one infusion as denosumab gives in two years',
  },
  {
    rows: [61],
    reason:
      'tamoxifen with goserelin: the second report of the same trial prints −9.0 % in place of −11.6 %, which is near the model',
  },
  {
    rows: [100, 101, 102],
    reason:
      'gonadotrophins and DHEA sulfate moved by 6 to 33 % in one cohort; others found them unchanged, and so does the model',
  },
  {
    rows: [103],
    reason: 'testosterone: a rise by half in one cohort; the model follows studies that found almost none',
  },
  { rows: [295], reason: '44 women, threefold estradiol in the obese; the model follows larger studies (1.5-fold)' },
  {
    rows: [76, 77],
    reason:
      'fractures in this trial, after two years of tamoxifen, were half as many as in the others; the model keeps one level for all',
  },
  {
    rows: [50],
    reason:
      'denosumab beside an inhibitor: the model has one ratio for dense and thin bone alike (0.63), the trial 0.44 and 0.57',
  },
  {
    rows: [55],
    reason:
      'fractures of the placebo arm went on to rise to 4 of 100 women a year, after the arm had been opened; the model has 2.5',
  },
  {
    rows: [257],
    reason:
      'the pooled trials hold old people in institutions who were short of calcium and vitamin D; the model knows their effect on density alone',
  },
  { rows: [275], reason: 'the model adds no benefit of light drinking: who drinks little was not drawn by lot' },
]
