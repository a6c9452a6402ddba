import { compile } from '../src/engine/kernel/index.ts'
import type { BackEnd } from '../src/engine/kernel/index.ts'
import { evaluate, restingInputs } from '../src/engine/model/index.ts'
import { denseSystem, integrate, rodas4, rodas5p, ros4 } from '../src/engine/solve/index.ts'
import type { Contestant, Variant } from './contest.ts'
import type { PeerRun, Peers } from './peers.ts'
import { MODEL, absoluteOf, courseOf, runCrowd } from './scenario.ts'
import type { Crowd, Ran, Setting } from './scenario.ts'

/** Absolute tolerances that every solver may choose from: shares of the relative one times each state's size. */
const ABSOLUTES = [1e-1, 1e-2] as const
const METHODS = [ros4, rodas4, rodas5p] as const

/** Our own kernels, the quickest first. */
export const own: readonly Contestant[] = [
  ours('vectors', 'webassembly vectors', 'Osteon, WebAssembly, two people to a vector (f64x2)'),
  ours('scalar', 'webassembly', 'Osteon, WebAssembly, scalar'),
  ours('JavaScript', 'javascript', 'Osteon, plain JavaScript'),
]

/** The modules as they are written, evaluated one by one, with a Jacobian by difference quotients. */
export const uncompiled: Contestant = {
  key: 'uncompiled',
  name: 'Osteon, uncompiled modules, numeric Jacobian',
  people: 1,
  variants: [
    {
      words: '0.1, Rodas4',
      run: (crowd, relative) => runUncompiled(crowd, { method: rodas4, relative, absolute: 0.1 }),
    },
  ],
}

/** The peers of this machine. */
export function others({ cvode, lsoda }: Peers): readonly Contestant[] {
  return [
    ...(cvode
      ? [
          {
            key: 'CVODE dense',
            name: 'CVODE dense, published form, numeric Jacobian',
            variants: theirs(cvode('dense')),
          },
          {
            key: 'CVODE sparse',
            name: 'CVODE sparse, hoisted form, exact Jacobian, KLU',
            variants: theirs(cvode('sparse')),
          },
        ]
      : []),
    ...(lsoda ? [{ key: 'deSolve LSODA', name: 'deSolve LSODA, published form in C', variants: theirs(lsoda) }] : []),
  ]
}

function ours(key: string, backEnd: BackEnd, name: string): Contestant {
  const variants = METHODS.flatMap((method) =>
    ABSOLUTES.map((absolute): Variant => ({
      words: `${absolute}, ${method.name}`,
      method: method.name,
      run: (crowd, relative) => runCrowd(compile(MODEL, backEnd), crowd, { method, relative, absolute }),
    })),
  )
  return { key, name, variants }
}

function theirs(run: PeerRun): readonly Variant[] {
  return ABSOLUTES.map((absolute) => ({
    words: `${absolute}`,
    run: (crowd, relative) => run(crowd, { relative, absolute }),
  }))
}

/** Runs a crowd by the reference evaluation of the modules. */
function runUncompiled(crowd: Crowd, setting: Setting): Ran {
  const { people, scenario } = crowd
  const row = MODEL.states.length
  const states = new Float64Array(people.length * (scenario.months + 1) * row)
  const tolerance = { relative: setting.relative, absolute: absoluteOf(crowd, setting) }
  const inputs = restingInputs(MODEL)
  const begin = process.cpuUsage()
  let steps = 0
  for (const [index, person] of people.entries()) {
    const { parameters, reference } = person
    const system = denseSystem(row, (time, y, out) =>
      out.set(evaluate(MODEL, { time, states: y, parameters, inputs, reference }).rates),
    )
    const course = courseOf(crowd, person, (month, y) => states.set(y, (index * (scenario.months + 1) + month) * row))
    const { accepted, rejected } = integrate(system, course, { method: setting.method, tolerance })
    steps += accepted + rejected
  }
  const { user, system } = process.cpuUsage(begin)
  return { states, milliseconds: (user + system) / 1000 / people.length, steps: steps / people.length }
}
