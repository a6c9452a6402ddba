import type { World } from './world.ts'

/**
 * Tells of a fault of our own: one line with its code and what was safe; the trace only where it is asked for.
 *
 * @param error - what was thrown
 * @param world - where to tell it
 * @returns the exit status, 3
 *
 * @example
 * tellFault(new Error('no such state'), world) // → 3
 */
export function tellFault(error: unknown, world: World): 3 {
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  world.note(
    `a fault of ours, ${faultCode(error)}: ${message} Nothing you handed in was changed. ` +
      'OSTEON_DEBUG=1 in the environment shows where it happened.',
  )
  if (world.debug && error instanceof Error && error.stack !== undefined) world.note(error.stack)
  return 3
}

/** Kind and place of a fault, such as `TypeError@course.ts:120`: short enough to read out. */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const place = /([\w.-]+\.[tj]s:\d+):\d+/.exec(
    error.stack?.split('\n').find((line) => /\.[tj]s:\d+:\d+/.test(line)) ?? '',
  )
  return place ? `${error.name}@${place[1]!}` : error.name
}
