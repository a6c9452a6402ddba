import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of this checkout. */
export const root = dirname(import.meta.dirname)

/**
 * Where the program of an installed package lies, for Node to run: the same on every system, unlike the links in
 * node_modules/.bin.
 */
export function programOf(name: string, command = name): string {
  const home = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  return join(home, typeof bin === 'string' ? bin : bin[command]!)
}
