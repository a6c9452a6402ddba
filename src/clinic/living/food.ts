import { INHIBITORS, ageOn, dayNumber, holdsOf, isTaken, latestLab } from '../../person/index.ts'
import type { IsoDate, Person } from '../../person/index.ts'
import { bhof2022, clinicalGuidance, esmo2020, foodData, hadji2017, rizzoli2014 } from '../../evidence/index.ts'
import { fact, figure, guideline, question } from '../sentences/index.ts'
import type { Sentence } from '../sentences/index.ts'
import type { Amount, LivingItem } from './item.ts'
import { study } from './studies.ts'

/** mg of calcium a day in all. Source: clinical guidance 1.1 (H0) and 1.6 (BHOF). */
const CALCIUM = { inhibitor: 1200, woman: 1200, olderMan: 1200, man: 1000 } as const
/** Ages from which BHOF names them. */
const FROM = { woman: 51, man: 50, olderMan: 71 } as const
/** nmol/L in one ng/mL of 25-hydroxyvitamin D, by its molar mass of 400.64 g/mol. */
const NANOMOLES = 2.496
/** ng/mL within which BHOF keeps vitamin D. Source: clinical guidance 1.6. */
const VITAMIN_D = [30, 50] as const
/** Units of vitamin D in a microgram. */
const UNITS = 40
/** Least micrograms of vitamin D a day. Source: clinical guidance 1.1 (H0): 800 IU. */
const VITAMIN_D_TARGET = 20
/** Grams of protein a kg of weight a day. Source: Rizzoli 2014, from knowledge. */
const PROTEIN = 1
/** mL/min below which protein is a question of the kidneys first (assumed). */
const FAILING_KIDNEYS = 30

/** What food can do: calcium first, then vitamin D, protein, and what no guideline names. */
export function foodItems(person: Person, on: IsoDate): readonly LivingItem[] {
  return [...calciumItem(person, on), vitaminDItem(person, on), proteinItem(person, on), unsupported(person, on)]
}

function amountOf(unit: string, now: number | undefined, target: number): Amount {
  return now === undefined ? { unit, target } : { unit, now, target, gap: Math.max(0, target - now) }
}

/** The target that a guideline names for somebody like this; none where no row speaks. */
function calciumTarget(person: Person, on: IsoDate): { readonly value: number; readonly says: Sentence } | undefined {
  const inhibitor = person.medications.some((one) => INHIBITORS.includes(one.agent) && isTaken(one, on))
  if (inhibitor) {
    const says = '1,200 mg of calcium a day in all'
    const saying = {
      who: 'The joint statement of 2017',
      says,
      reference: hadji2017,
      rule: 'H0',
      basis: 'read',
    } as const
    return { value: CALCIUM.inhibitor, says: guideline(saying) }
  }
  const age = ageOn(person, dayNumber('on', on))
  const value = generalTarget(person.sex, age)
  if (value === undefined) return undefined
  const says = `${value.toLocaleString('en')} mg of calcium a day in all, from food first`
  return { value, says: guideline({ who: 'BHOF 2022', says, reference: bhof2022, basis: 'read' }) }
}

function generalTarget(sex: 'female' | 'male', age: number): number | undefined {
  if (sex === 'female') return age >= FROM.woman ? CALCIUM.woman : undefined
  if (age >= FROM.olderMan) return CALCIUM.olderMan
  return age >= FROM.man ? CALCIUM.man : undefined
}

const FOODS =
  'About 300 mg of calcium each: a glass of milk (250 mL), 200 g of yoghurt, 40 g of hard cheese, 100 g of tofu set with calcium.'

function calciumItem(person: Person, on: IsoDate): readonly LivingItem[] {
  const target = calciumTarget(person, on)
  if (!target) return []
  const amount = amountOf('mg/d', person.intake.calcium, target.value)
  const stones = holdsOf(person, 'kidneyStones')
  return [
    {
      id: 'calcium',
      topic: 'food',
      title: 'Calcium, from food first',
      grade: 'strong: named by every guideline here on everyday care',
      basis: 'read',
      sources: [hadji2017, bhof2022, foodData],
      amount,
      sentences: [
        calciumNow(amount),
        target.says,
        figure(FOODS, foodData, 'recalled'),
        ...(stones
          ? [
              question(
                'With kidney stones in the history, how much calcium is right, and from what?',
                'safety.kidneyStones',
              ),
            ]
          : []),
      ],
    },
  ]
}

function calciumNow({ now, gap, target }: Amount): Sentence {
  if (now === undefined)
    return question('How much calcium is in an ordinary day of food and tablets?', 'intake.calcium')
  const told = `Food and tablets give ${now.toFixed(0)} mg of calcium a day`
  const rest = gap === 0 ? `which reaches ${target} mg.` : `which is ${gap!.toFixed(0)} mg short of ${target} mg.`
  return fact(`${told}, ${rest}`, 'intake.calcium')
}

function vitaminDItem(person: Person, on: IsoDate): LivingItem {
  return {
    id: 'vitamin-d',
    topic: 'food',
    title: 'Vitamin D, by its level in blood',
    grade: 'strong: named by every guideline here on everyday care',
    basis: 'read',
    sources: [hadji2017, esmo2020, bhof2022],
    amount: amountOf('ug/d', person.intake.vitaminD, VITAMIN_D_TARGET),
    sentences: [
      vitaminDLevel(person, on),
      guideline({
        who: 'The joint statement of 2017',
        says: '800 to 1,000 IU (20 to 25 µg) of vitamin D a day, more where the level in blood is low',
        reference: hadji2017,
        rule: 'H0',
        basis: 'read',
      }),
      guideline({
        who: 'BHOF 2022',
        says: 'keep the level between 30 and 50 ng/mL',
        reference: bhof2022,
        basis: 'read',
      }),
      ...(person.intake.vitaminD === undefined ? [] : [vitaminDNow(person.intake.vitaminD)]),
    ],
  }
}

function vitaminDLevel(person: Person, on: IsoDate): Sentence {
  const level = latestLab(person, '25-hydroxyvitamin-d', on)
  if (!level) return question('What is the level of vitamin D in blood?', 'labs.25-hydroxyvitamin-d')
  const nanograms = level.value.value / NANOMOLES
  const where = nanograms < VITAMIN_D[0] ? 'below' : nanograms > VITAMIN_D[1] ? 'above' : 'within'
  const figures = `${level.value.value.toFixed(0)} nmol/L (${nanograms.toFixed(0)} ng/mL)`
  return fact(`The last level was ${figures}, ${where} the range that BHOF names.`, level.fact)
}

function vitaminDNow(micrograms: number): Sentence {
  const text = `Food and tablets give ${micrograms.toFixed(0)} µg (${(micrograms * UNITS).toFixed(0)} IU) of vitamin D a day.`
  return fact(text, 'intake.vitaminD')
}

function proteinItem(person: Person, on: IsoDate): LivingItem {
  const { weight, intake } = person
  const filtration = latestLab(person, 'egfr', on)
  const failing = filtration !== undefined && filtration.value.value < FAILING_KIDNEYS
  const says = '1.0 to 1.2 g of protein a kg of body weight a day'
  return {
    id: 'protein',
    topic: 'food',
    title: 'Protein',
    grade: 'consensus of experts',
    basis: 'recalled',
    sources: [rizzoli2014],
    ...(weight === undefined ? {} : { amount: amountOf('g/d', intake.protein, Math.round(PROTEIN * weight)) }),
    sentences: [
      guideline({ who: 'ESCEO 2014', says, reference: rizzoli2014, basis: 'recalled' }),
      weight === undefined
        ? question('What is the body weight?', 'weight')
        : fact(
            `At ${weight.toFixed(0)} kg that is ${Math.round(PROTEIN * weight)} g a day or a little more.`,
            'weight',
          ),
      ...(failing ? [question('How much protein is right for these kidneys?', filtration.fact)] : []),
    ],
  }
}

/** Vitamin K2 and magnesium: shown as what they are. */
function unsupported(person: Person, on: IsoDate): LivingItem {
  const taken = person.medications.some(
    ({ agent, ...rest }) => agent === 'menaquinone-7' && isTaken({ agent, ...rest }, on),
  )
  const warfarin = person.otherMedications.some((name) => /warfarin|coumad|phenprocoumon|acenocoumarol/i.test(name))
  return {
    id: 'vitamin-k2-and-magnesium',
    topic: 'food',
    title: 'Vitamin K2 and magnesium',
    grade: 'no guideline support',
    basis: 'read',
    sources: [study('KNAPEN2013_MK7'), study('FARSINEJAD2016_MG')],
    sentences: [
      fact('No guideline here names vitamin K2 or magnesium against broken bones.', clinicalGuidance.citation),
      ...(warfarin
        ? [
            question(
              `Vitamin K works against warfarin: ${taken ? 'it is among the tablets; ' : ''}who keeps an eye on it?`,
              'otherMedications',
            ),
          ]
        : []),
    ],
  }
}
