import type { Reference } from './reference.ts'

const FACTS = 'As cited in the model facts, part 8'

/** Anastrozole in boys: clearance. */
export const mauras2009: Reference = {
  id: 'mauras-2009',
  year: 2009,
  citation: 'Mauras, et al. J Clin Endocrinol Metab 2009;94:2975.',
  certainty: 'read',
  note: `${FACTS}.1.`,
}

/** Zoledronic acid, its hold on bone, and density. */
export const mori2018: Reference = {
  id: 'mori-2018',
  year: 2018,
  citation: 'Mori, et al. Osteoporos Int 2018;29:1155.',
  certainty: 'read',
  note: `${FACTS}.4, by nlmixr2lib.`,
}

/** Ibandronic acid and resorption. */
export const pillai2004: Reference = {
  id: 'pillai-2004',
  year: 2004,
  citation: 'Pillai, et al. Br J Clin Pharmacol 2004;58:618.',
  certainty: 'read',
  note: `${FACTS}.4, by nlmixr2lib.`,
}

/** Denosumab with target-mediated disposition. */
export const sutjandra2011: Reference = {
  id: 'sutjandra-2011',
  year: 2011,
  citation: 'Sutjandra, et al. Clin Pharmacokinet 2011;50:793.',
  certainty: 'read',
  note: 'As cited in the model facts, part 5.',
}

/** Denosumab, with density. */
export const choi2025: Reference = {
  id: 'choi-2025',
  year: 2025,
  citation: 'Choi, et al. Front Pharmacol 2025;16:1631034.',
  certainty: 'read',
  note: `${FACTS}.5.`,
}

/** Denosumab as the published model carries it. */
export const peterson2004: Reference = {
  id: 'peterson-2004',
  year: 2004,
  citation: 'Peterson, et al. AAPS J 2004, abstract W4340.',
  certainty: 'read',
  note: 'As cited in the model facts, part 2.3.',
}

/** Estradiol, measured by mass spectrometry and by immunoassay in the same samples. */
export const santen2007: Reference = {
  id: 'santen-2007',
  year: 2007,
  citation: 'Santen, et al. (2007), estradiol by GC-MS/MS and radioimmunoassay under an aromatase inhibitor.',
  certainty: 'read',
  note: `${FACTS}.2; journal not copied.`,
}

/** Vitamin D intake and level. */
export const ekwaru2014: Reference = {
  id: 'ekwaru-2014',
  year: 2014,
  citation: 'Ekwaru, et al. (2014), vitamin D intake and 25-hydroxyvitamin D in 17 614 adults.',
  certainty: 'read',
  note: `${FACTS}.9; journal not copied.`,
}

/** Vitamin D taken under watch, and what it did to the level in blood. */
export const bargerLux1998: Reference = {
  id: 'barger-lux-1998',
  year: 1998,
  citation: 'Barger-Lux MJ, Heaney RP, Dowell S, Chen TC, Holick MF. Vitamin D and its major metabolites: serum levels after graded oral dosing in healthy men. Osteoporos Int 1998;8:222-30.',
  certainty: 'read',
  note: 'Levels read, as collected in the model facts, part 8.9; title and pages recalled.',
}

/** Abaloparatide: how it moves, and what it does to markers and calcium. */
export const abaloparatideLabel: Reference = {
  id: 'abaloparatide-label',
  year: 2017,
  citation: 'Tymlos (abaloparatide) injection: prescribing information. Radius Health, 2017.',
  certainty: 'recalled',
}
