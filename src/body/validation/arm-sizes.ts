/**
 * People in one arm, where the evidence table prints only the size of a whole study: that size over its randomised arms.
 *
 * A mean rests on the people of its arm, and the rule for small groups is about them. Derived from the column `design`,
 * whose words stand beside each number.
 */
export const armSizes: Readonly<Record<string, number>> = {
  // 308 in three arms
  ATAC_BONE_2Y: 103,
  // 108 in the primary analysis, two arms
  ATAC_BONE_5Y: 54,
  // 401 in four arms: tamoxifen or anastrozole, with or without zoledronate
  ABCSG12_3Y: 100,
  // 206 in two arms
  IES_BONE: 103,
  // 147 in two arms
  LONNING_EXE: 73,
  // 101 in two arms
  HERSHMAN_ZOL: 50,
  // 68 in two arms
  LEAL_ZOL: 34,
  // 50 in two arms
  GREY2009_ZOL1: 25,
  // 180 in four arms
  GREY2014_DOSE: 45,
  // 94 in three arms
  DATA_24M: 31,
}
