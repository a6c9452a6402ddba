import type { Reference } from './reference.ts'

/** Letrozole: absorption, half-life, volume. */
export const femaraLabel: Reference = {
  id: 'femara-label',
  citation: 'Femara (letrozole) US prescribing information, clinical pharmacology.',
  certainty: 'recalled',
}

/** Exemestane: half-life, exposure, recovery of estrogens, fall of SHBG. */
export const aromasinLabel: Reference = {
  id: 'aromasin-label',
  citation: 'Aromasin (exemestane) US prescribing information, clinical pharmacology.',
  certainty: 'recalled',
}

/** Exemestane: aromatisation in the whole body, and estrogens in blood. */
export const geisler1998: Reference = {
  id: 'geisler-1998',
  year: 1998,
  citation: 'Geisler J, King N, Anker G, et al. Clin Cancer Res 1998;4:2089-93.',
  certainty: 'recalled',
}

/** Anastrozole in older men: testosterone, estradiol, density of the spine. */
export const burnettBowie2009: Reference = {
  id: 'burnett-bowie-2009',
  year: 2009,
  citation: 'Burnett-Bowie SA, McKay EA, Lee H, Leder BZ. J Clin Endocrinol Metab 2009;94:4785-92.',
  doi: '10.1210/jc.2009-0739',
  certainty: 'read',
}

/** Aromatase in human bone. */
export const sasano1997: Reference = {
  id: 'sasano-1997',
  year: 1997,
  citation: 'Sasano H, Uzuki M, Sawai T, et al. Aromatase in human bone tissue. J Bone Miner Res 1997;12:1416-23.',
  doi: '10.1359/jbmr.1997.12.9.1416',
  certainty: 'read',
}

/** Clearance of testosterone in men whose own is silenced, from injections of its enantate. */
export const coviello2006: Reference = {
  id: 'coviello-2006',
  year: 2006,
  citation: 'Coviello AD, Lakshman K, Mazer NA, Bhasin S. Differences in the apparent metabolic clearance rate of testosterone in young and older men with gonadotropin suppression receiving graded doses of testosterone. J Clin Endocrinol Metab 2006;91:4669-75.',
  doi: '10.1210/jc.2006-0822',
  certainty: 'read',
}

/** Testosterone, LH and SHBG of men as they age. */
export const feldman2002: Reference = {
  id: 'feldman-2002',
  year: 2002,
  citation: 'Feldman HA, Longcope C, Derby CA, et al. J Clin Endocrinol Metab 2002;87:589-98.',
  certainty: 'recalled',
}

/** Testosterone after the ovaries are removed. */
export const laughlin2000: Reference = {
  id: 'laughlin-2000',
  year: 2000,
  citation: 'Laughlin GA, Barrett-Connor E, Kritz-Silverstein D, von Mühlen D. J Clin Endocrinol Metab 2000;85:645-51.',
  certainty: 'recalled',
}

/** DHEA sulfate by age and sex. */
export const orentreich1984: Reference = {
  id: 'orentreich-1984',
  year: 1984,
  citation: 'Orentreich N, Brind JL, Rizer RL, Vogelman JH. J Clin Endocrinol Metab 1984;59:551-5.',
  certainty: 'recalled',
}

/** Sex steroids of women of 70 and over, by mass spectrometry. */
export const davis2019: Reference = {
  id: 'davis-2019',
  year: 2019,
  citation: 'Davis SR, Bell RJ, Robinson PJ, et al. Testosterone and estrone in community-dwelling women aged at least 70 years (ASPREE). J Clin Endocrinol Metab 2019;104:6291-300.',
  certainty: 'recalled',
  note: 'Estrone and estradiol read in the model facts, part 8.2; testosterone and SHBG recalled.',
}

/** Binding of sex steroids to albumin and SHBG. */
export const sodergard1982: Reference = {
  id: 'sodergard-1982',
  year: 1982,
  citation: 'Södergård R, Bäckström T, Shanbhag V, Carstensen H. J Steroid Biochem 1982;16:801-10.',
  certainty: 'recalled',
}

/** How fast the body clears estradiol and testosterone. */
export const longcope1971: Reference = {
  id: 'longcope-1971',
  year: 1971,
  citation: 'Longcope C. Metabolic clearance and blood production rates of estrogens in postmenopausal women. Am J Obstet Gynecol 1971;111:778-81.',
  certainty: 'recalled',
}

/** Testosterone enantate under the skin once a week. */
export const kaminetsky2019: Reference = {
  id: 'kaminetsky-2019',
  year: 2019,
  citation: 'Kaminetsky JC, McCullough A, Hwang K, et al. A 52-week study of dose adjusted subcutaneous testosterone enanthate in oil self-administered via disposable auto-injector. J Urol 2019;201:587-94.',
  certainty: 'read',
  note: 'Abstract read: 75 mg a week, adjusted, 553 ± 127 ng/dL on average at week 12, trough 487 at week 52.',
}

/** Silenced gonads and gels of testosterone, with and without anastrozole: levels, muscle, fat, strength. */
export const finkelstein2013: Reference = {
  id: 'finkelstein-2013',
  year: 2013,
  citation: 'Finkelstein JS, Lee H, Burnett-Bowie SA, et al. Gonadal steroids and body composition, strength, and sexual function in men. N Engl J Med 2013;369:1011-22.',
  doi: '10.1056/NEJMoa1206168',
  certainty: 'read',
  note: 'Abstract read.',
}

/** Testosterone gel: what arrives of it. */
export const androgelLabel: Reference = {
  id: 'androgel-label',
  citation: 'AndroGel (testosterone gel 1 %) US prescribing information, clinical pharmacology.',
  certainty: 'recalled',
}
