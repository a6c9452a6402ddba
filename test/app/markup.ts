/** One tag of a page. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Names of the tags it stands in, outermost first. */
  readonly within: readonly string[]
}

/** A page taken apart: its tags, its readable text, and what is wrong with its form. */
export interface TakenApart {
  readonly tags: readonly Tag[]
  readonly text: string
  readonly faults: readonly string[]
}

const VOID = new Set(['meta', 'input', 'br', 'link', 'img', 'hr'])

/** Takes a page apart, strictly: every tag is closed, in order; every attribute is quoted or bare; no stray sign. */
export function takeApart(page: string): TakenApart {
  const open: string[] = []
  const tags: Tag[] = []
  const faults: string[] = []
  const texts: string[] = []
  const body = page.replace(/^<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '')
  for (const [, closing, name, rest = '', own, stray] of body.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|[^>"])*?)(\/?)>|([^<]+|<)/g,
  )) {
    if (name === undefined) {
      if (stray === '<') faults.push('a stray <')
      else texts.push(stray ?? own!)
    } else if (closing === '/') {
      const last = open.pop()
      if (last !== name) faults.push(`</${name}> closes <${last ?? 'nothing'}>`)
      if (BLOCKS.has(name)) texts.push('\n')
    } else {
      tags.push({ name, attributes: attributesOf(rest, faults), within: [...open] })
      if (own !== '/' && !VOID.has(name)) open.push(name)
    }
  }
  return {
    tags,
    text: unescaped(texts.join(''))
      .replaceAll(/[ \n]*\n[ \n]*/g, '\n')
      .replaceAll(/ +/g, ' '),
    faults: [...faults, ...open.map((name) => `<${name}> is never closed`)],
  }
}

const BLOCKS = new Set('p li td th caption h1 h2 h3 summary text title desc legend label'.split(' '))

function attributesOf(text: string, faults: string[]): Record<string, string> {
  const found: Record<string, string> = {}
  const left = text.replaceAll(
    /\s+([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g,
    (_all, name: string, value: string | undefined) => {
      if (Object.hasOwn(found, name)) faults.push(`${name} is told twice`)
      found[name] = value ?? ''
      return ''
    },
  )
  if (left.trim() !== '') faults.push(`cannot be read: ${left.trim()}`)
  return found
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replaceAll(/&([a-z]+|#39);/g, (_all, name: string) => signs[name] ?? '?')
}
