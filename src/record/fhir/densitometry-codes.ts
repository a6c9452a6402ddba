/** What part of the skeleton a code of densitometry speaks of. */
export type Region = 'lumbar spine' | 'hip' | 'femur' | 'forearm' | 'heel' | 'any'

/** What a DXA code measures, and where. */
export interface DxaCode {
  readonly region: Region
  readonly measure: 'density' | 'tScore' | 'zScore'
  readonly side?: 'left' | 'right'
}

const MEASURES = ['density', 'tScore', 'zScore'] as const

/** The codes of density, T-score and Z-score of a region; without side, then left, then right. */
function region(name: Region, ...triples: readonly (readonly (string | undefined)[])[]): [string, DxaCode][] {
  const sides = [undefined, 'left', 'right'] as const
  return triples.flatMap((codes, i) =>
    codes.flatMap((code, j): [string, DxaCode][] => {
      if (code === undefined) return []
      const side = sides[i]
      return [[code, { region: name, measure: MEASURES[j]!, ...(side === undefined ? {} : { side }) }]]
    }),
  )
}

/** LOINC codes of densitometry. Source: clinical guidance 3.1. */
export const DXA: Readonly<Record<string, DxaCode>> = Object.fromEntries([
  ...region('lumbar spine', ['24966-4', '38267-1', '85394-5'], [], []),
  ...region('lumbar spine', [undefined, '104938-6']),
  ...region(
    'hip',
    ['38261-4', '38264-8', '80933-5'],
    ['46278-8', '80946-7', '80938-4'],
    ['46279-6', '80945-9', '80937-6'],
  ),
  ...region(
    'femur',
    ['24701-5', '38263-0', '80934-3'],
    ['80954-1', '80948-3', '80940-0'],
    ['80953-3', '80947-5', '80939-2'],
  ),
  ...region(
    'forearm',
    ['24890-6', '38265-5', '80932-7'],
    ['80952-5', '80944-2', '80936-8'],
    ['80951-7', '80943-4', '80935-0'],
  ),
  ...region('heel', ['38262-2', '38266-3'], ['80956-6', '80950-9', '80942-6'], ['80955-8', '80949-1', '80941-8']),
  ...region('any', ['46383-6']),
])

/** LOINC codes of the panel and the reports, which hold no value themselves. Source: clinical guidance 3.1. */
export const DXA_REPORTS: readonly string[] = ['83311-1', '38268-9', '38269-7']

/** SNOMED CT of the neck of the femur. Source: clinical guidance 3.1, from knowledge. */
export const NECK_OF_FEMUR = '29627003'
/** SNOMED CT of laterality, as it also stands within post-coordinated body sites. */
export const LATERALITY = { left: '7771000', right: '24028007' } as const
