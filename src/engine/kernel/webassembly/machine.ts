import { closeness } from '../../solve/index.ts'
import type { Bank, Lane, Method, Tolerance } from '../../solve/index.ts'
import { webAssembly } from './api.ts'
import type { CompiledModule } from './api.ts'
import type { KernelImage } from './kernel-image.ts'
import type { Layout, Sizes } from './layout.ts'

/** A lane that carries a person's model. */
export interface ModelLane extends Lane {
  /** Takes a person's parameters, reference point and inputs, all in coherent units; computes what depends on them. */
  load(parameters: Float64Array, reference: Float64Array, inputs: Float64Array): void
  /** Writes every signal that modules give. */
  observe(time: number, y: Float64Array, out: Float64Array): void
}

/** A routine of the module: its argument is an offset into the memory. */
type Routine = (offset: number) => void

/** The routines that a bank calls, for its method. */
interface Routines {
  readonly prepare: Routine
  readonly refresh: Routine
  readonly observe: Routine
  readonly sidesAtStart: Routine
  readonly attempt: Routine
  readonly inside: Routine
  readonly sides: Routine
}

/**
 * Compiles a kernel's module once, to be opened for people to be run in its lanes.
 *
 * @param image - the kernel
 * @returns a function that opens lanes with a memory of their own, for a method of the image
 *
 * @example
 * lanesOf(image)({ method: rodas4, tolerance }).lanes.length // → 2
 */
export function lanesOf(
  image: KernelImage,
): (stepping: { readonly method: Method; readonly tolerance: Tolerance }) => Bank<ModelLane> {
  const compiled = new webAssembly.Module(image.module)
  return (stepping) => new Machine(compiled, image, stepping)
}

class Machine implements Bank<ModelLane> {
  readonly method: Method
  readonly tolerance: Tolerance
  readonly lanes: readonly MachineLane[]
  readonly layout: Layout
  readonly sizes: Sizes
  readonly numbers: Float64Array
  readonly routines: Routines
  /** Whether states, times, sides or people have changed since rates and Jacobian were taken. */
  isStale = true

  constructor(
    compiled: CompiledModule,
    { layout, sizes, methods }: Omit<KernelImage, 'module'>,
    { method, tolerance }: { readonly method: Method; readonly tolerance: Tolerance },
  ) {
    if (!methods.includes(method.name)) throw new Error(`this kernel takes no steps of ${method.name}.`)
    const { exports } = new webAssembly.Instance(compiled)
    const routine = (name: string): Routine => exports[name] as Routine
    this.method = method
    this.tolerance = tolerance
    this.layout = layout
    this.sizes = sizes
    this.numbers = new Float64Array((exports['memory'] as { readonly buffer: ArrayBuffer }).buffer)
    this.routines = {
      prepare: routine('prepare'),
      refresh: routine('refresh'),
      observe: routine('observe'),
      sidesAtStart: routine('sidesAtStart'),
      attempt: routine(`attempt ${method.name}`),
      inside: routine(`inside ${method.name}`),
      sides: routine(`sides ${method.name}`),
    }
    this.lanes = Array.from({ length: layout.lanes }, (_unused, lane) => new MachineLane(this, lane))
    for (const lane of this.lanes) lane.follow(tolerance)
  }

  attempt(): void {
    this.freshen()
    this.routines.attempt(0)
  }

  freshen(): void {
    if (this.isStale) this.routines.refresh(0)
    this.isStale = false
  }
}

class MachineLane implements ModelLane {
  readonly size: number
  readonly switches: number
  readonly #machine: Machine
  readonly #numbers: Float64Array
  readonly #lanes: number
  /** Places among the numbers, of this lane's own. */
  readonly #at: { readonly [K in keyof Omit<Layout, 'lanes' | 'stages' | 'end'>]: number }

  constructor(machine: Machine, lane: number) {
    const { lanes, stages: _stages, end: _end, ...places } = machine.layout
    this.size = machine.sizes.states
    this.switches = machine.sizes.switches
    this.#machine = machine
    this.#numbers = machine.numbers
    this.#lanes = lanes
    const own = Object.entries(places).map(([name, address]) => [name, address / 8 + lane])
    this.#at = Object.fromEntries(own) as typeof places
    this.#numbers[this.#at.length] = 1
  }

  get time(): number {
    return this.#numbers[this.#at.time]!
  }

  get length(): number {
    return this.#numbers[this.#at.length]!
  }

  set length(value: number) {
    this.#numbers[this.#at.length] = value
  }

  get error(): number {
    return this.#numbers[this.#at.error]!
  }

  get room(): number {
    return this.#numbers[this.#at.room]!
  }

  follow({ relative, absolute }: Tolerance): void {
    this.#numbers[this.#at.relative] = relative
    this.#numbers[this.#at.close] = closeness({ relative })
    this.#write(this.#at.absolute, absolute)
  }

  load(parameters: Float64Array, reference: Float64Array, inputs: Float64Array): void {
    this.#write(this.#at.parameters, parameters)
    this.#write(this.#at.reference, reference)
    this.#write(this.#at.inputs, inputs)
    this.#machine.routines.prepare(0)
    this.#machine.isStale = true
  }

  observe(time: number, y: Float64Array, out: Float64Array): void {
    this.#numbers[this.#at.moment] = time
    this.#write(this.#at.argument, y)
    this.#machine.routines.observe(0)
    this.#read(this.#at.signals, out)
  }

  begin(time: number, y: Float64Array): void {
    this.#numbers[this.#at.time] = time
    this.#numbers[this.#at.accepted] = 0
    this.#write(this.#at.state, y)
    this.#machine.isStale = true
  }

  accept(time: number): void {
    this.#numbers[this.#at.time] = time
    this.#numbers[this.#at.accepted] = 1
    this.#machine.isStale = true
  }

  slope(out: Float64Array): void {
    this.#machine.freshen()
    this.#read(this.#at.slope, out)
  }

  interpolate(fraction: number, out: Float64Array): void {
    if (fraction === 1) {
      this.#read(this.#at.next, out)
      return
    }
    this.#numbers[this.#at.fraction] = fraction
    this.#machine.routines.inside(0)
    this.#read(this.#at.argument, out)
  }

  sides(fraction: number, out: Float64Array): void {
    this.#numbers[this.#at.fraction] = fraction
    if (fraction > 0) this.#machine.routines.sides(0)
    else this.#machine.routines.sidesAtStart(0)
    this.#read(this.#at.sides, out)
  }

  isAbove(index: number): boolean {
    return this.#numbers[this.#at.modes + index * this.#lanes] === 1
  }

  hold(index: number, above: boolean): void {
    this.#numbers[this.#at.modes + index * this.#lanes] = above ? 1 : 0
    this.#machine.isStale = true
  }

  mayCross(): boolean {
    return this.#numbers[this.#at.crossing]! > 0
  }

  #write(at: number, values: Float64Array): void {
    for (let i = 0; i < values.length; i++) this.#numbers[at + i * this.#lanes] = values[i]!
  }

  #read(at: number, out: Float64Array): void {
    for (let i = 0; i < out.length; i++) out[i] = this.#numbers[at + i * this.#lanes]!
  }
}
