/** A file that grows under another name and appears under its own when it is whole. */
export interface Growing {
  /** Where it is written meanwhile. */
  readonly path: string
  readonly keep: () => void
  readonly discard: () => void
}

/** What a command may touch of the world: the clock, files and streams enter here and nowhere else. */
export interface World {
  /** Today's date, ISO 8601. */
  readonly today: string
  /** Columns of the terminal that reads standard output, where there is one. */
  readonly columns: number | undefined
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean
  /** Whether stack traces are wanted. */
  readonly debug: boolean
  /** How many threads this machine runs at a time. */
  readonly cores: number
  /** Aborts when the user asks to stop; whoever asks for it ends what is going on by herself. */
  readonly stopped: () => AbortSignal
  /** Reads a text file; throws `Unreadable` or `TooLarge`. */
  readonly read: (path: string) => string
  /** Writes a text file; throws `Unwritable`. */
  readonly save: (path: string, text: string) => void
  /** Begins a file that is written piece by piece; throws `Unwritable`. */
  readonly begin: (path: string) => Growing
  /** Today's date whenever it is asked for, for what runs overnight. */
  readonly day: () => string
  /** Goes on with some work until the program is ended from outside. */
  readonly hold: (work: () => Promise<void>) => void
  /** Writes a text file that must not exist yet; throws `Unwritable`. */
  readonly create: (path: string, text: string) => void
  /** Writes to standard output. */
  readonly write: (text: string) => void
  /** Writes one remark to standard error. */
  readonly note: (text: string) => void
  /** Shows a passing line on standard error in place of the last one; an empty one takes it away. */
  readonly passing: (text: string) => void
}
