/** Evidence rows that the model cannot express, and why. */
export interface Unexpressed {
  readonly rows: readonly number[]
  readonly reason: string
}

/** Whole numbers from one to the other, both included. */
function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_unused, i) => from + i)
}

/** Every row that is not run, by reason. With the rows of the studies they are the whole table. */
export const unexpressed: readonly Unexpressed[] = [
  { reason: 'a rate per year of women, not a share of them', rows: span(145, 147) },
  {
    reason: 'new deformities on radiographs: the model tells fractures that are noticed, about a third of them',
    rows: [129, 130, 159, 160, 186, 187, ...span(195, 197), 205, 206, 214, 215],
  },
  { reason: 'deformities that were there, not new fractures', rows: [294] },
  { reason: 'an input of the fracture layer, not a result', rows: span(306, 309) },
  { reason: 'no number is told', rows: [119, 155, 204, 263, 278, 302, 327] },
  { reason: 'whole body: the model has spine, hip, femoral neck and radius', rows: [121, 124, 169] },
  { reason: 'calcaneus: the model has spine, hip, femoral neck and radius', rows: [292] },
  { reason: 'sets the scale of its cohort, whose assay differs from ours', rows: [284, 285] },
  { reason: 'thresholds read off a dose trial in men; the tests of the model in men hold them', rows: [104, 105] },
  { reason: 'a property of the drug or of an assay, not of a course', rows: [299, 300, 301] },
  { reason: 'osteocalcin and urinary deoxypyridinoline are not in the model', rows: [248, 249, 250, 251] },
  { reason: 'how many took the treatment is an input, not a result', rows: [245, 305] },
  { reason: 'how much weight was lost is not told', rows: [264, 265] },
  { reason: 'in standard deviations of several scales, not in percent', rows: [279, 280, 281] },
]
