import { MODEL_TOLERANCE, models, readModelEvents, runModel } from '../../../src/body/simulate/index.ts'
import type { Assembly } from '../../../src/engine/model/index.ts'
import { layOut, readableWidth } from '../../report/index.ts'
import { command } from '../command.ts'
import { settingsFrom, timesFrom } from '../model-options.ts'
import { modelNamed } from '../models.ts'
import { within } from '../trouble.ts'
import type { World } from '../world.ts'

export default command({
  name: 'model run',
  about: 'Run a model by itself, in its own unit of time, under its own names or those of its publication.',

  options: {
    name: { kind: 'text', shape: 'NAME', required: true, meaning: `the model: ${Object.keys(models).join(', ')}` },
    set: {
      kind: 'text',
      shape: 'name=value',
      many: true,
      meaning: 'a parameter, in its declared unit; may be given again',
    },
    start: {
      kind: 'text',
      shape: 'state=value',
      many: true,
      meaning: 'a start value, in its declared unit; may be given again',
    },
    events: { kind: 'file', meaning: 'doses as CSV with time,cmt,amt and, where wanted, ii,addl,rate,evid' },
    times: {
      kind: 'text',
      shape: 'A:STEP:B',
      many: true,
      meaning: 'times of the rows, in the unit of the model; needed, and may be given again',
    },
    rtol: {
      kind: 'number',
      range: [1e-12, 0.1],
      default: MODEL_TOLERANCE,
      meaning: 'relative tolerance of the solver',
    },
    signals: { kind: 'flag', meaning: 'also a column for every quantity that is no state' },
    as: { kind: 'choice', of: ['table', 'csv'], default: 'table', meaning: 'form of the output' },
  },

  examples: [
    {
      run: 'osteon model run peterson-riggs --set ESTON=1 --times 0:8736:87360 --csv > menopause.csv',
      shows: 'all states through natural menopause, one row for every 364 days, in hours',
    },
    {
      run: 'osteon model run peterson-riggs --events examples/denosumab-every-6-months.csv --times 0:672:32256',
      shows: 'states before and after four years of denosumab, as a table',
    },
  ],

  run({ name, set, start, events: path, times, rtol, signals, as }, world) {
    const model = modelNamed(name)
    const events = path === undefined ? [] : within(path, () => readModelEvents(world.read(path), model))
    const rows = ROWS[as](model, signals, world)
    const outcome = runModel(model, {
      set: settingsFrom('--set', set),
      start: settingsFrom('--start', start),
      times: timesFrom(times),
      events,
      relative: rtol,
      save: rows.take,
    })
    rows.end()
    if (outcome.kind === 'complete') return 0
    world.note(`the solver stopped on day ${outcome.at}: ${outcome.reason}. All rows are valid.`)
    return 2
  },
})

/** What becomes of the rows of a run. */
interface Rows {
  take(time: number, states: Float64Array, signals: Float64Array): void
  end(): void
}

const ROWS: Readonly<Record<'table' | 'csv', (model: Assembly, withSignals: boolean, world: World) => Rows>> = {
  csv: csvRows,
  table: tableRows,
}

/** Rows that are written together. */
const BATCH = 1000

function csvRows(model: Assembly, withSignals: boolean, { write }: World): Rows {
  const lines = [['time', ...columnsOf(model, withSignals).map(({ column }) => column)].join(',')]
  const flush = (): void => {
    if (lines.length > 0) write(`${lines.join('\n')}\n`)
    lines.length = 0
  }
  return {
    take(time, states, signals) {
      lines.push([time, ...states, ...(withSignals ? signals : [])].join(','))
      if (lines.length >= BATCH) flush()
    },
    end: flush,
  }
}

/** The first row and the last one, a line for every column. */
function tableRows(model: Assembly, withSignals: boolean, { columns, write }: World): Rows {
  const taken: (readonly number[])[] = []
  return {
    take(time, states, signals) {
      const row = [time, ...states, ...(withSignals ? signals : [])]
      if (taken.length < 2) taken.push(row)
      else taken[1] = row
    },
    end() {
      if (taken.length === 0) return
      const head = ['', 'published', 'unit', ...taken.map(([time]) => `at ${time} ${model.clockUnit}`)]
      const rows = columnsOf(model, withSignals).map(({ name, column, unit }, i) => [
        name,
        column === name ? '' : column,
        unit,
        ...taken.map((row) => String(Number(row[i + 1]!.toPrecision(DIGITS)))),
      ])
      write(`${layOut({ head, rows }, readableWidth(columns)).join('\n')}\n`)
    },
  }
}

/** Digits that a table shows. */
const DIGITS = 6

interface Column {
  readonly name: string
  /** The name of the published source, where it has one; otherwise our own. */
  readonly column: string
  readonly unit: string
}

function columnsOf({ states, signals, aliases }: Assembly, withSignals: boolean): readonly Column[] {
  const published = Object.entries(aliases)
  return [...states, ...(withSignals ? signals : [])].map(({ name, declared }) => ({
    name,
    column: published.find(([, own]) => own === name)?.[0] ?? name,
    unit: declared.unit,
  }))
}
