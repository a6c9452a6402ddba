import { describe, expect, it } from 'vitest'

import { saidInAdvice } from '../../app/report/advice-sentences.ts'
import { saidIn } from '../../app/report/sentences.ts'
import type { Forecast } from '../../src/body/simulate/index.ts'
import type { Advice } from '../../src/clinic/care/index.ts'
import { faultsOf, instructions, noReason, withoutNotice, withoutQuotes } from '../../src/clinic/sentences/index.ts'
import { INHIBITORS, isTaken, readPerson, readPlan } from '../../src/person/index.ts'
import { KINDS } from '../support/kinds-of-person.ts'
import { run } from './fixtures/world.ts'
import { takeApart } from './markup.ts'

const TODAY = '2026-11-24'

/** The drugs that a plan names. */
function agentsIn(plan: object): readonly string[] {
  return readPlan(JSON.parse(JSON.stringify(plan))).items.flatMap((item) => (item.kind === 'drug' ? [item.agent] : []))
}

/** Everything that the command line prints of one kind of person. */
function printedOf({ person, plans }: (typeof KINDS)[number]) {
  const files: Readonly<Record<string, object>> = {
    'person.json': person,
    ...Object.fromEntries(plans.map((plan, i) => [`plan-${i}.json`, plan])),
  }
  const read = (path: string): string => JSON.stringify(files[path])
  const words = ['person.json', ...plans.flatMap((_plan, i) => ['--plan', `plan-${i}.json`])]
  const short = ['--draws', '20', '--years', '1']
  const told = run(['forecast', ...words, ...short, '--html', 'page.html'], { read })
  const advised = run(['advise', ...words], { read })
  const { advice, ...forecast } = JSON.parse(
    run(['forecast', ...words, ...short, '--json'], { read }).output,
  ) as Forecast & {
    readonly advice: Advice
  }
  const texts = { forecast: told.output, page: takeApart(told.saved['page.html']!).text, advice: advised.output }
  return {
    forecast,
    advice,
    texts: Object.entries(texts).map(([form, text]) => [form, text.replaceAll(/\s+/g, ' ')] as const),
  }
}

describe.each(KINDS)('what is printed for $name', (kind) => {
  const { forecast, advice, texts } = printedOf(kind)
  const person = readPerson(JSON.parse(JSON.stringify(kind.person)))
  const taken = person.medications.filter((one) => isTaken(one, TODAY)).map(({ agent }) => agent)
  const inhibitors = taken.filter((agent) => INHIBITORS.includes(agent))

  it('is no reason to stop the medicine against the cancer, by its name and no other', () => {
    for (const [form, text] of texts) {
      expect(text, form).toContain(noReason(advice.person.medicines).text)
      const named = [...text.matchAll(/reason to stop ([a-z ]+?)(?: or against [a-z]+)?;/g)].map(([, name]) => name)
      const own = inhibitors.length > 0 ? inhibitors : taken.filter((agent) => agent === 'tamoxifen')
      const other = text.includes('reason against letrozole') ? [] : ['a medicine']
      expect([...new Set(named)], form).toEqual(own.length > 0 ? [own.join(' or ')] : other)
    }
  })

  it('says of no medicine what it is for, but of those that are taken', () => {
    for (const [form, text] of texts) {
      const said = [...text.matchAll(/(\w+) (?:lowers the chance that breast|is taken against)/g)]
      for (const [, name] of said) expect(taken, form).toContain(name!.toLowerCase())
    }
  })

  it('is of the five kinds, has sources, and instructs nobody', () => {
    expect([...saidIn(forecast), ...saidInAdvice(advice)].flatMap(faultsOf)).toEqual([])
    for (const [form, text] of texts) expect(instructions(withoutQuotes(withoutNotice(text))), form).toEqual([])
  })

  it('writes numbers and names for people', () => {
    for (const [form, text] of texts) {
      expect(text.match(/\d\.\d{5,}|undefined|NaN|\[object/)?.[0], form).toBeUndefined()
      expect(
        text.match(/(?<!medications\.)\b(?:zoledronic|alendronic|risedronic|ibandronic)-acid/)?.[0],
        form,
      ).toBeUndefined()
    }
  })

  it('names facts in words, and not by their paths', () => {
    for (const { text } of saidInAdvice(advice))
      expect(text).not.toMatch(/\b(?:safety|history|dental|intake|frax|medications)\.\w|labs:|asked at the visit:/)
  })

  it('speaks of an aromatase inhibitor as hers only to somebody who has or had one, or is to have one', () => {
    const known = [...person.medications.map(({ agent }) => agent), ...kind.plans.flatMap(agentsIn)]
    if (known.some((agent) => INHIBITORS.includes(agent as never))) return
    const due = advice.plans.flatMap(({ schedule }) => schedule.flatMap(({ what, why }) => [what, why]))
    for (const text of [...due, ...advice.questions.map((one) => one.text)])
      expect(text).not.toMatch(/aromatase inhibitor|anastrozole|letrozole|exemestane/)
  })

  it('lets nothing go on that nobody takes', () => {
    const pauses = advice.verdicts.filter(({ topic, stand }) => topic.startsWith('pause') && stand !== 'notApplicable')
    const isTakingOne = taken.some((agent) => agent.endsWith('-acid') || agent === 'denosumab')
    expect(pauses.length === 0 || isTakingOne).toBe(true)
  })

  it('tells what was as past, and what is to come as to come', () => {
    const said = saidInAdvice(advice).map(({ text }) => text)
    const days = (pattern: RegExp): readonly string[] =>
      said.flatMap((text) => [...text.matchAll(pattern)].map(([, day]) => day!))
    for (const day of days(/(?:would be|agreed by|would end) (?:on )?(\d{4}-\d\d-\d\d)/g))
      expect(day > TODAY, day).toBe(true)
    for (const day of days(/(?:was|were)(?: due)? on (\d{4}-\d\d-\d\d)/g)) expect(day <= TODAY, day).toBe(true)
  })

  it('spares the back for a reason that holds, and loads no bone with cancer in it', () => {
    const said = advice.living.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
    const spine = person.scans.map(({ sites }) => sites.lumbarSpine?.tScore ?? 0).at(-1) ?? 0
    const holds = {
      'the spine is thin': spine <= -2.5,
      'a vertebra has been broken': /vertebra/.test(JSON.stringify(person.fractures ?? '')),
      'there is cancer in bone': person.safety['boneMetastases'] === true,
    }
    for (const [reason, isSo] of Object.entries(holds)) expect(said.includes(reason), reason).toBe(isSo)
    const programmes = advice.living.flatMap(({ exercise }) => exercise ?? [])
    const heavy = programmes.filter(({ kind: sort, intensity }) => sort === 'impact' || intensity === 'high')
    expect(heavy.length === 0 || !Object.values(holds).includes(true)).toBe(true)
  })

  it('says where the model is stretched, and only there', () => {
    const filtration = person.labs.findLast(({ analyte }) => analyte === 'egfr')?.value ?? 100
    const denosumab = person.medications.find(({ agent }) => agent === 'denosumab')
    const stretched = {
      'in men': person.sex === 'male',
      'before it, this is less certain': person.menopause?.kind === 'none',
      'Failing kidneys': filtration < 30,
      'where cancer is': person.safety['boneMetastases'] === true,
      'neither pregnancy': person.safety['pregnancy'] === true,
      'No end of denosumab': denosumab !== undefined && denosumab.to === undefined,
    }
    const remarks = forecast.remarks.join(' ')
    for (const [words, isSo] of Object.entries(stretched)) expect(remarks.includes(words), words).toBe(isSo)
  })

  it('has no heading that speaks against the medicine against the cancer itself', () => {
    const titles = advice.plans.flatMap(({ gates }) =>
      gates.filter(({ state }) => state === 'closed').map(({ title }) => title),
    )
    for (const agent of [...INHIBITORS, 'tamoxifen']) expect(titles).not.toContain(`${agent}: a rule speaks against it`)
    const printed = texts.map(([, text]) => text).join(' ')
    expect(printed).not.toMatch(/\band (?:anastrozole|letrozole|exemestane): a rule speaks against it/i)
  })

  it('asks each thing once, and proposes no dose of what a rule closes', () => {
    const questions = advice.questions.map(({ text }) => text)
    expect(new Set(questions).size).toBe(questions.length)
    const living = advice.living.flatMap(({ sentences }) => sentences.filter((one) => one.kind === 'question'))
    expect(new Set(living.map(({ text }) => text)).size).toBe(living.length)
    for (const [i, { blocked, schedule }] of advice.plans.entries()) {
      if (!blocked || i === 0) continue
      const now = advice.plans[0]!.schedule
      expect(schedule).toEqual(now)
    }
  })
})
