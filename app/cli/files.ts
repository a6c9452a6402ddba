import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'

import { refuseTooLarge } from '../../src/person/index.ts'
import { Unreadable, Unwritable, reasonOf } from './trouble.ts'
import type { Growing } from './world.ts'

const CHUNK = 1 << 16

/**
 * Reads a text file, never more of it than a document may hold, be it a pipe without end.
 *
 * @param path - the file
 * @returns its text
 * @throws Unreadable - there is none, it may not be read, or it is not text
 * @throws TooLarge - it is larger than we read
 *
 * @example
 * readText('person.json')
 */
export function readText(path: string): string {
  const bytes = naming(path, Unreadable, () => readBytes(path))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable(path, 'is not text in UTF-8.')
  }
}

function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    refuseTooLarge(path, fstatSync(file).size)
    const parts: Uint8Array[] = []
    let size = 0
    for (let part = next(file); part.length > 0; part = next(file)) {
      size += part.length
      refuseTooLarge(path, size)
      parts.push(part)
    }
    return Buffer.concat(parts, size)
  } finally {
    closeSync(file)
  }
}

function next(file: number): Uint8Array {
  const part = Buffer.alloc(CHUNK)
  return part.subarray(0, readSync(file, part))
}

/**
 * Writes a text file.
 *
 * @param path - the file; one that exists is replaced
 * @param text - what it is to hold
 * @throws Unwritable - its folder is not there, or may not be written
 *
 * @example
 * writeText('forecast.html', page)
 */
export function writeText(path: string, text: string): void {
  naming(path, Unwritable, () => writeFileSync(path, text))
}

/**
 * Begins a file that is written piece by piece.
 *
 * @param path - the file; one that exists is replaced when the new one is kept
 * @returns where to write meanwhile
 * @throws Unwritable - its folder is not there, or may not be written
 *
 * @example
 * beginFile('subjects.parquet').path // → 'subjects.parquet.part'
 */
export function beginFile(path: string): Growing {
  const part = `${path}.part`
  naming(path, Unwritable, () => writeFileSync(part, ''))
  return {
    path: part,
    keep: () => naming(path, Unwritable, () => renameSync(part, path)),
    discard: () => rmSync(part, { force: true }),
  }
}

/**
 * Writes a text file that does not exist yet.
 *
 * @param path - the file
 * @param text - what it is to hold
 * @throws Unwritable - it exists already, its folder is not there, or may not be written
 *
 * @example
 * createText('refit.json', '{}')
 */
export function createText(path: string, text: string): void {
  naming(path, Unwritable, () => writeFileSync(path, text, { flag: 'wx' }))
}

/** Turns an error of the file system into one of ours, which names the file. */
function naming<T>(path: string, Trouble: typeof Unreadable | typeof Unwritable, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const reason = reasonOf(error, Trouble === Unwritable)
    throw reason === undefined ? error : new Trouble(path, reason)
  }
}
