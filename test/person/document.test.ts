import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readDocument, refuseTooLarge } from '../../src/person/index.ts'
import { jsonFault } from '../../src/person/json-fault.ts'
import { Malformed, TooLarge } from '../../src/units/index.ts'

describe('a document', () => {
  it('is JSON, with or without a byte order mark', () => {
    expect(readDocument('a.json', '{"sex":"female"}')).toEqual({ sex: 'female' })
    expect(readDocument('a.json', '\uFEFF{"sex":"female"}')).toEqual({ sex: 'female' })
  })

  it('is a list of lines where its name ends in .ndjson', () => {
    expect(readDocument('a.ndjson', '{"a":1}\n\n{"b":2}\r\n')).toEqual([{ a: 1 }, { b: 2 }])
    expect(() => readDocument('a.ndjson', '{"a":1}\n{"b":')).toThrow('a.ndjson, line 2 of the file: is not JSON')
  })

  it.each([
    ['{"a": 1,\n "b": [1, 2,]}', 'a value is expected at line 2, column 13, not "]}".'],
    ['{"a": 1', 'a comma or } is expected at line 1, column 8, not the end of the text.'],
    ['', 'a value is expected at line 1, column 1, not the end of the text.'],
    ["{'a': 1}", 'a name or } is expected at line 1, column 2, not "\'a\': 1}".'],
    ['{"a" 1}', 'a colon is expected at line 1, column 6, not "1}".'],
    ['[1] [2]', 'the end is expected at line 1, column 5, not "[2]".'],
  ])('that is not JSON is told by place: %j', (text, message) => {
    expect(() => readDocument('a.json', text)).toThrow(`a.json: is not JSON: ${message}`)
  })

  it('of 100 MB is refused before it is read', () => {
    expect(() => refuseTooLarge('a.json', 100_000_000)).toThrow(new TooLarge('a.json', 100, 50))
    expect(() => refuseTooLarge('a.json', 50_000_000)).not.toThrow()
  })

  it('nested without end, or with a key that changes our objects, is refused', () => {
    expect(() => readDocument('a.json', '['.repeat(100_000) + ']'.repeat(100_000))).toThrow('nested more than 200 deep')
    expect(() => readDocument('a.json', '{"a": {"__proto__": {}}}')).toThrow('a.json.a: holds the forbidden key')
  })

  it('that is cut anywhere is refused by an error of ours', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const cut = text.slice(0, at % text.length)
        try {
          readDocument('a.json', cut)
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed)
        }
      }),
    )
  })
})

describe('the place of a fault', () => {
  it('is nowhere in a text that is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(text)).toBeUndefined()
        expect(jsonFault(JSON.stringify(JSON.parse(text), null, 2))).toBeUndefined()
      }),
    )
  })

  it('is somewhere in every text that is not', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, at, sign) => {
        const place = at % (text.length + 1)
        const spoilt = text.slice(0, place) + sign + text.slice(place)
        let isJson = true
        try {
          JSON.parse(spoilt)
        } catch {
          isJson = false
        }
        expect(jsonFault(spoilt) === undefined).toBe(isJson)
      }),
      { numRuns: 2000 },
    )
  })
})
