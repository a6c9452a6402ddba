import { asco2019, giangregorio2014, hadji2017 } from '../../evidence/index.ts'
import { addMonths, holdsOf, latestScanValue } from '../../person/index.ts'
import type { Exercise, IsoDate, Person } from '../../person/index.ts'
import { fact, figure, guideline, question } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'
import type { LivingItem } from './item.ts'
import { study } from './studies.ts'

/** T-score of the spine from which loads on a bent back are left out. Source: Giangregorio 2014, from knowledge. */
const CAREFUL_T_SCORE = -2.5
/** Months after a broken bone in which it decides first what is possible (assumed). */
const HEALING_MONTHS = 12

/** What decides how somebody can move. */
interface Movement {
  /** Why the back is spared: a broken vertebra, a spine at −2.5 or lower, cancer in bone; nothing where none of these is. */
  readonly spared: readonly string[]
  /** The spine's T-score is not known, and nobody told of a broken vertebra. */
  readonly unknownBack: boolean
  /** At least one fall in twelve months; undefined where nobody told. */
  readonly falls: boolean | undefined
  readonly healing: boolean
  readonly cancerInBone: boolean
}

/** Reads what decides how somebody can move. */
function movementOf(person: Person, on: IsoDate): Movement {
  const spine = latestScanValue(person, { site: 'lumbarSpine', measure: 'tScore' }, on)
  const fractures = person.fractures ?? []
  const vertebra = fractures.some(({ site }) => /vertebra|spine/i.test(site))
  const falls = person.history.falls12mo
  const cancerInBone = holdsOf(person, 'boneMetastases')
  return {
    spared: [
      ...(vertebra ? ['a vertebra has been broken'] : []),
      ...(spine !== undefined && spine.value <= CAREFUL_T_SCORE ? ['the spine is thin'] : []),
      ...(cancerInBone ? ['there is cancer in bone'] : []),
    ],
    unknownBack: !vertebra && spine === undefined,
    falls: falls === undefined ? undefined : falls > 0,
    cancerInBone,
    healing: fractures.some(({ date }) => date !== undefined && date >= addMonths(on, -HEALING_MONTHS)),
  }
}

const KINDS: Readonly<Record<Exercise['kind'], string>> = {
  resistance: 'resistance training',
  impact: 'hops and jumps',
  'weight-bearing-aerobic': 'walking and other movement on the feet',
  balance: 'balance training',
}

/** The exercise programme: resistance, on the feet, balance; balance first for somebody who falls. */
export function movementItems(person: Person, on: IsoDate): readonly LivingItem[] {
  const movement = movementOf(person, on)
  const items = [resistance(person, movement), onTheFeet(person, movement), balance(person, movement)]
  return movement.falls ? [items[2]!, items[0]!, items[1]!] : items
}

/** What is done now of a kind; nothing told at all is not known. */
function now({ exercise }: Person, kind: Exercise['kind']): Sentence {
  if (exercise.length === 0) return question('What exercise is done now, how often and how hard?', 'exercise')
  const own = exercise.find((one) => one.kind === kind)
  const often =
    own && own.sessionsPerWeek > 0 ? `${own.sessionsPerWeek} times a week, ${own.intensity}` : 'none is told'
  return fact(`Now, ${KINDS[kind]}: ${often}.`, 'exercise')
}

function backSentences({ spared, unknownBack, healing, cancerInBone }: Movement): readonly Sentence[] {
  return [
    ...(spared.length > 0
      ? [
          fact(
            `Because ${spared.join(' and ')}, the programme leaves out bending forward or twisting under load, and begins with somebody trained.`,
            'scans, fractures, safety.boneMetastases',
          ),
          guideline({
            who: 'Too Fit To Fracture',
            says: 'attention to posture and form before intensity; no loaded bending or twisting of the spine',
            reference: giangregorio2014,
            basis: 'recalled',
          }),
        ]
      : []),
    ...(unknownBack
      ? [question('How thin is the spine, by which heavy loads are planned?', 'scans.lumbarSpine.tScore')]
      : []),
    ...(cancerInBone
      ? [
          question(
            'Which bones can carry load, and which movement is right with cancer in them?',
            'safety.boneMetastases',
          ),
        ]
      : []),
    ...(healing ? [question('A bone broke within the last year: what is possible while it heals?', 'fractures')] : []),
  ]
}

function resistance(person: Person, movement: Movement): LivingItem {
  const intensity = movement.spared.length > 0 || movement.unknownBack ? 'moderate' : 'high'
  return {
    id: 'resistance',
    topic: 'movement',
    title: 'Resistance training, twice a week',
    grade: 'strong: named by several guidelines here',
    basis: 'read',
    sources: [hadji2017, study('LIFTMOR'), giangregorio2014],
    exercise: { kind: 'resistance', sessionsPerWeek: 2, intensity },
    sentences: [
      now(person, 'resistance'),
      guideline({
        who: 'The joint statement of 2017',
        says: 'resistance and weight-bearing exercise for everyone',
        reference: hadji2017,
        rule: 'H0',
        basis: 'read',
      }),
      ...(intensity === 'high'
        ? [
            figure(
              'In a trial of 101 women over 8 months, heavy supervised training twice a week changed the spine by +2.9 %, light exercise at home by −1.2 %.',
              study('LIFTMOR'),
              'read',
            ),
          ]
        : []),
      ...backSentences(movement),
    ],
  }
}

function onTheFeet(person: Person, movement: Movement): LivingItem {
  const impact = movement.spared.length === 0 && !movement.unknownBack && movement.falls === false
  const kind = impact ? 'impact' : 'weight-bearing-aerobic'
  return {
    id: 'on-the-feet',
    topic: 'movement',
    title: impact ? 'Hops and jumps, two or three times a week' : 'Brisk walking and stairs, most days',
    grade: 'strong: named by several guidelines here',
    basis: 'read',
    sources: [hadji2017, asco2019],
    exercise: { kind, sessionsPerWeek: impact ? 3 : 5, intensity: 'moderate' },
    sentences: [
      now(person, kind),
      ...(impact ? [] : [fact(whyNoImpact(movement), 'scans, fractures, history.falls12mo')]),
    ],
  }
}

function whyNoImpact({ spared, unknownBack, falls }: Movement): string {
  const reasons = [
    ...spared,
    unknownBack ? 'the spine’s T-score is not known' : '',
    falls === true ? 'there were falls' : '',
    falls === undefined ? 'it is not known whether there were falls' : '',
  ].filter((reason) => reason !== '')
  return `Hops and jumps are left out because ${reasons.join(', and ')}.`
}

function balance(person: Person, { falls }: Movement): LivingItem {
  return {
    id: 'balance',
    topic: 'movement',
    title: falls ? 'Balance training first, most days' : 'Balance training, twice a week',
    grade: 'moderate: named by a guideline here',
    basis: 'read',
    sources: [asco2019],
    exercise: { kind: 'balance', sessionsPerWeek: falls ? 5 : 2, intensity: 'moderate' },
    sentences: [
      now(person, 'balance'),
      guideline({
        who: 'ASCO 2019',
        says: 'balance, flexibility, endurance and resistance exercise',
        reference: asco2019,
        where: 'A5',
        rule: 'A5',
        basis: 'read',
      }),
      ...(falls === undefined ? [question('Were there falls in the last twelve months?', 'history.falls12mo')] : []),
      ...(falls
        ? [question('What made the falls happen, and what at home could prevent the next?', 'history.falls12mo')]
        : []),
    ],
  }
}
