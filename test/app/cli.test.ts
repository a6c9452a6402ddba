import { describe, expect, it } from 'vitest'

import { answers } from '../../app/cli/answers.ts'
import { commands } from '../../app/cli/commands.ts'
import { faultCode } from '../../app/cli/fault.ts'
import { createText, readText } from '../../app/cli/files.ts'
import { plant } from '../support/plant.ts'
import { run, runToEnd, shellWords } from './fixtures/world.ts'

describe('a command', () => {
  it.each(commands)('$name: help tells every option and example', ({ name, options, examples, about }) => {
    const { status, output, notes } = run([...name.split(' '), '--help'])
    expect({ status, notes }).toEqual({ status: 0, notes: [] })
    for (const option of Object.values(options)) {
      const words = option.kind === 'choice' ? option.of.filter((each) => each !== option.default) : [option.meaning]
      for (const each of words) expect(output.replaceAll(/\s+/g, ' ')).toContain(each)
    }
    for (const { run: line } of examples) expect(output).toContain(line)
    expect(about).toMatch(/^[A-Z].*\.$/)
  })

  it.each(commands.flatMap(({ name, examples }) => examples.map(({ run: line }) => ({ name, line }))))(
    '$line',
    async ({ name, line }) => {
      const [program, ...words] = shellWords(line)
      expect(program).toBe('osteon')
      expect(words.join(' ').startsWith(name)).toBe(true)
      const { status, output, saved } = await runToEnd(words)
      expect(status).toBe(0)
      expect(output.length).toBeGreaterThan(50)
      expect(Object.keys(saved)).toEqual(words.includes('--html') ? [words[words.indexOf('--html') + 1]] : [])
    },
  )
})

describe('what cannot be understood', () => {
  it.each([
    [['forcast'], 'unknown command "forcast". Did you mean forecast?'],
    [['forecast', 'a.json', '--yeers', '3'], 'unknown option "--yeers". Did you mean --years?'],
    [['forecast'], 'missing required argument "PERSON". See osteon forecast --help.'],
    [['explain'], 'missing required argument "ID". See osteon explain --help.'],
    [['model', 'lst'], 'unknown command "lst". Did you mean list?'],
    [['forecast', 'a.json', '--years', 'ten'], '--years: "ten" is not a number; 0.25 to 30 years is allowed.'],
    [['forecast', 'a.json', '--years', '99'], '--years: 99 years is outside the allowed range, 0.25 to 30 years.'],
    [['forecast', 'a.json', '--draws', '20.5'], '--draws: "20.5" is not a whole number; 20 to 100000 is allowed.'],
    [['forecast', 'a.json', '--on', '2026-02-30'], '--on: "2026-02-30" is not a day between 1850 and 2200.'],
    [
      ['simulate', 'a.json', '--every', '3 kg'],
      '--every: "3 kg" cannot be read as a quantity in d; 0.1 to 22000 d is allowed.',
    ],
    [['simulate', 'a.json', '--csv', '--json'], '--json: cannot be had together with --csv.'],
    [['model', 'show', 'peterson'], 'model: "peterson" is not known. Did you mean "peterson-riggs"?'],
    [['model', 'run', 'peterson-riggs'], '--times: is missing; A:STEP:B is needed, such as 0:24:8760.'],
    [['model', 'run', 'peterson-riggs', '--times', '0:0:9'], '--times: "0:0:9" is not of the form A:STEP:B'],
    [
      ['model', 'run', 'peterson-riggs', '--times', '1', '--set', 'ESTN=1'],
      'peterson-riggs parameter: "ESTN" is not known. Did you mean "ESTON"?',
    ],
    [
      ['model', 'run', 'peterson-riggs', '--times', '1', '--start', 'BMDsl=1'],
      'peterson-riggs state: "BMDsl" is not known. Did you mean "BMDls"?',
    ],
    [['model', 'run', 'peterson-riggs', '--times', '1', '--rtol', '1'], '--rtol: 1 is outside the allowed range'],
    [
      ['model', 'run', 'peterson-riggs', '--times', '1', '--events', 'absent.csv'],
      'absent.csv: there is no such file.',
    ],
    [['explain', 'bmd.lumbarspin'], 'explain: "bmd.lumbarspin" is not known. Did you mean "bmd.lumbarSpine"?'],
  ])('%j ends with 1 and one line', (words, line) => {
    const { status, output, notes } = run(words)
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain(line)
  })

  it('shows how it is used where nothing is asked', () => {
    const { status, output } = run([])
    expect(status).toBe(1)
    expect(output).toContain('Commands:')
  })
})

describe('a document that cannot be used', () => {
  const person = (facts: object): string => JSON.stringify({ osteon: 'person/1', sex: 'female', age: '60 a', ...facts })
  const patient = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1962-04-11' }

  it.each([
    ['a wrong unit', person({ weight: '70 cm' }), /person\.weight: "70 cm" .* kg; 25 to 350 kg/],
    ['an impossible age', person({ age: '12 a' }), /person\.age: 12 a is outside the allowed range, 18 to 110 a/],
    [
      'an unknown drug',
      person({ medications: [{ agent: 'anastrozol', dose: '1 mg', every: '1 d' }] }),
      /medications\[0\]\.agent: "anastrozol" .*"anastrozole"/,
    ],
    ['an unknown field', person({ wieght: '70 kg' }), /person\.wieght: .*"weight"/],
    ['malformed JSON', '{"osteon":"person/1","sex":', /is not JSON: .* line 1, column \d+/],
    ['something else altogether', '[1, 2]', /is not allowed/],
    ['nothing', '', /is not JSON/],
  ])('%s: one message with path, value and what is allowed', (_what, text, message) => {
    const path = `${plant({ 'person.json': text })}/person.json`
    const { status, output, notes } = run(['forecast', path, '--draws', '20'])
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(message)
    expect(notes[0]!.startsWith(`${path}: `)).toBe(true)
    expect(notes[0]).not.toMatch(/\n {4}at /)
  })

  it('a plan is named by its own file', () => {
    const path = `${plant({ 'plan.json': '{"osteon":"plan/1","items":[{"agent":"zoledronate","dose":"4 mg","every":"6 mo"}]}' })}/plan.json`
    const { status, notes } = run(['forecast', 'examples/no-scan.json', '--plan', path])
    expect(status).toBe(1)
    expect(notes[0]).toMatch(/plan\.json: plan\.items\[0\]\.agent: "zoledronate".*"zoledronic-acid"/)
  })

  it('a record whose references run in a circle names the circle', () => {
    const circle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { resource: patient },
        {
          resource: {
            resourceType: 'Observation',
            id: 'a',
            status: 'final',
            code: { text: 'a' },
            hasMember: [{ reference: 'Observation/b' }],
          },
        },
        {
          resource: {
            resourceType: 'Observation',
            id: 'b',
            status: 'final',
            code: { text: 'b' },
            hasMember: [{ reference: 'Observation/a' }],
          },
        },
      ],
    }
    const path = `${plant({ 'bundle.json': JSON.stringify(circle) })}/bundle.json`
    const { status, output, notes } = run(['forecast', path, '--draws', '20'])
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(notes).toEqual([expect.stringContaining('Observation/a → Observation/b → Observation/a')])
  })

  it('a record of two people is refused', () => {
    const two = { resourceType: 'Bundle', entry: [{ resource: patient }, { resource: { ...patient, id: 'q' } }] }
    const path = `${plant({ 'bundle.json': JSON.stringify(two) })}/bundle.json`
    expect(run(['forecast', path])).toMatchObject({ status: 1, output: '' })
  })
})

describe('a forecast', () => {
  it('is one JSON document, with the receipt of a record beside it', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1962-04-11' } }],
    }
    const path = `${plant({ 'bundle.json': JSON.stringify(bundle) })}/bundle.json`
    const told = JSON.parse(run(['forecast', path, '--draws', '20', '--json']).output) as Record<string, unknown>
    expect(told).toMatchObject({ osteon: 'forecast/1', on: '2026-11-24', draws: 20, seed: 1 })
    expect(told['receipt']).toContainEqual(expect.objectContaining({ verdict: 'taken', fact: 'sex' }))
    expect(told['missing']).toContainEqual(expect.objectContaining({ fact: 'menopause' }))
  })

  it('is the same for the same seed, and another for another', () => {
    const told = (seed: string): string =>
      run(['forecast', 'examples/no-scan.json', '--draws', '20', '--json', '--seed', seed]).output
    expect(told('1')).toBe(told('1'))
    expect(told('1')).not.toBe(told('2'))
  })

  it('tells how far it is, and clears that in the end', () => {
    const { passing } = run(['forecast', 'examples/no-scan.json', '--draws', '20'], { isWatched: true })
    expect(passing).toContain('10 of 20 plausible skeletons')
    expect(passing.at(-1)).toBe('')
  })

  it('is done in part where the page cannot be written', () => {
    const { status, output, notes } = run(
      ['forecast', 'examples/no-scan.json', '--draws', '20', '--html', '/a/b.html'],
      {
        save: () => {
          throw Object.assign(new Error('no'), {})
        },
      },
    )
    expect(status).toBe(3)
    expect(output).toContain('Where the bones stand')
    expect(notes.at(-1)).toMatch(/^a fault of ours, Error@cli\.test\.ts:\d+: no/)
  })
})

describe('a simulation', () => {
  it('is told every so often, as far as is asked', () => {
    const words = ['simulate', 'examples/anastrozole-5-years.json', '--years', '1', '--every', '3 mo', '--csv']
    const { status, output } = run(words)
    const [head, ...rows] = output.trimEnd().split('\n')
    expect(status).toBe(0)
    expect(head).toBe('day,month,estradiol,ctx,p1np,bmd.lumbarSpine,bmd.totalHip,bmd.femoralNeck')
    expect(rows.map((row) => row.split(',')[1])).toEqual(['0', '3', '6', '9', '12'])
  })

  it('is one JSON document', () => {
    const { output } = run(['simulate', 'examples/anastrozole-5-years.json', '--years', '1', '--json'])
    expect(JSON.parse(output)).toMatchObject({ osteon: 'trajectory/1', outcome: 'complete' })
  })
})

describe('the references of a run', () => {
  const cited = (name: string): string => run(['cite', `examples/${name}.json`]).output

  it('are those of the drugs that are taken', () => {
    expect(cited('anastrozole-5-years')).not.toContain('letrozole')
    expect(cited('anastrozole-5-years')).toContain('Osteon model facts')
    expect(cited('denosumab-stopped')).toContain('OpenBoneMin')
  })
})

describe('what was typed', () => {
  it('becomes what is usual where nothing was typed', () => {
    const options = {
      years: { kind: 'number', range: [1, 30], default: 10, meaning: '' },
      plan: { kind: 'file', many: true, meaning: '' },
      as: { kind: 'choice', of: ['text', 'json'], default: 'text', meaning: '' },
      quiet: { kind: 'flag', meaning: '' },
      on: { kind: 'date', meaning: '' },
    } as const
    expect(answers(options, {})).toEqual({ years: 10, plan: [], as: 'text', quiet: false, on: undefined })
    expect(answers(options, { json: true, quiet: true, years: '3e0' })).toMatchObject({
      as: 'json',
      quiet: true,
      years: 3,
    })
  })
})

describe('a fault of ours', () => {
  it('has a code short enough to read out', () => {
    expect(faultCode(new TypeError('x'))).toMatch(/^TypeError@cli\.test\.ts:\d+$/)
    expect(faultCode('x')).toBe('unknown')
  })
})

describe('osteon fit', () => {
  const words = ['fit', 'examples/fits/tamoxifen.json', '--steps', '3']

  it('writes a parameter set that validate runs with, and says so in the stamp', () => {
    const { status, saved } = run([...words, '--out', 'set.json'])
    expect(status).toBe(0)
    const path = `${plant({ 'set.json': saved['set.json']! })}/set.json`
    const { parameters } = JSON.parse(saved['set.json']!) as { readonly parameters: string }
    const { output } = run(['validate', 'IES_BONE', '--json', '--parameters', path])
    expect((JSON.parse(output) as { readonly stamp: object }).stamp).toMatchObject({ parameters })
    const scenario = ['simulate', 'examples/anastrozole-5-years.json', '--years', '1', '--json', '--parameters', path]
    expect(run(scenario).output).toContain(parameters)
  })

  it('never overwrites: the fit is told, and that the set is not written', () => {
    const path = `${plant({ 'set.json': 'mine' })}/set.json`
    const { status, output, notes } = run([...words, '--out', path], { create: createText })
    expect(status).toBe(2)
    expect(output).toContain('serms.tamoxifenEquivalent')
    expect(notes).toEqual([expect.stringContaining('exists already and is never overwritten.')])
    expect(readText(path)).toBe('mine')
  })
})
