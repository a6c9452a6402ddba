import { OsteonError } from '../../src/units/index.ts'

/** A file that cannot be read. */
export class Unreadable extends OsteonError {
  readonly code = 'unreadable'
}

/** A file that cannot be written. */
export class Unwritable extends OsteonError {
  readonly code = 'unwritable'
}

/** An option or argument that cannot be used. */
export class BadOption extends OsteonError {
  readonly code = 'bad-option'
}

/** Something unusable inside a file: the file is named before the place in it. */
class Unusable extends OsteonError {
  readonly code: string

  constructor(path: string, cause: OsteonError) {
    super(path, cause.message)
    this.code = cause.code
  }
}

/** Names the file in whatever is wrong with its content. */
export function inFile(path: string, error: unknown): unknown {
  return error instanceof OsteonError && !error.at.startsWith(path) ? new Unusable(path, error) : error
}

/** Does something with the content of a file, and names the file in whatever is wrong with it. */
export function within<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw inFile(path, error)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EISDIR: 'is a folder, not a file.',
  EACCES: 'may not be opened by this user.',
  EPERM: 'may not be opened by this user.',
  EROFS: 'lies on a disk that cannot be written.',
  ENOSPC: 'finds no room on the disk.',
  ELOOP: 'is a link that runs in a circle.',
  ENAMETOOLONG: 'has a name that is too long.',
}

/** What an error of the file system says, in words; undefined where it is no such error. */
export function reasonOf(error: unknown, toWrite = false): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  const code = String(error.code)
  return (toWrite ? WRITE_REASONS[code] : undefined) ?? REASONS[code] ?? `cannot be used (${code}).`
}

/** What is missing where a file is to be written is its folder. */
const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist.',
  EISDIR: 'is a folder.',
  EEXIST: 'exists already and is never overwritten.',
}
