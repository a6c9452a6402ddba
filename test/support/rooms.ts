import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The wings of `src`; every other folder of `src`, and every folder of a wing, is a room. */
const WINGS: readonly string[] = ['engine', 'body', 'clinic', 'record']

/** Name and path of the room a file of `src` stands in; a file in no room stands in one called after itself. */
export function roomOf(path: string): { readonly name: string; readonly path: string } {
  const [src, first, second] = path.split('/')
  const parts = WINGS.includes(first!) ? [src, first, second] : [src, first]
  return { name: parts.at(-1)!, path: parts.join('/') }
}

/** The rooms that stand below `root`. */
export function roomsOf(root: string): readonly { readonly name: string; readonly path: string }[] {
  return foldersIn(root, 'src').flatMap((first) => {
    const name = first.slice('src/'.length)
    return WINGS.includes(name) ? foldersIn(root, first).map(roomOf) : [roomOf(first)]
  })
}

function foldersIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
}
