import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealFact } from './factText'
import { canonicalText } from './ledger/canonicalText'
import { FACT_VERSION } from './ledger/fact'
import { sha256 } from './ledger/hash'
import { parseFact } from './factText'
import { parseSlot, slotName, slotNames, ticketStream } from './ledger/slots'

const slot = { stream: 't35', n: 1, prev: '', op: 'op-1', at: '2026-11-23T12:00:00Z', by: 2 }

describe('canonical text', () => {
  it('sorts keys, writes NFC and leaves undefined out', () => {
    expect(canonicalText({ b: 'e\u0301', a: [{ d: 1, c: undefined }] })).toBe('{"a":[{"d":1}],"b":"\u00e9"}')
  })

  it('is the same for the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalText(turned)).toBe(canonicalText(value))
        expect(canonicalText(JSON.parse(canonicalText(value)))).toBe(canonicalText(value))
      })
    )
  })

  it('refuses numbers JSON cannot hold', () => {
    expect(() => canonicalText({ minutes: Number.NaN })).toThrow('finite')
  })
})

describe('the text of a fact', () => {
  const { fact, text } = sealFact({ kind: 'demand_described', data: { text: 'Nota  "negativa"\nç' } }, slot)

  it('reads back as the fact that was written', () => {
    expect(parseFact(text)).toEqual(fact)
    expect(fact).toMatchObject({ v: FACT_VERSION, kind: 'demand_described', stream: 't35', n: 1, by: 2 })
  })

  it.each([
    ['no JSON', 'fact'],
    ['another spelling', JSON.stringify(JSON.parse(text), null, 2)],
    ['an unknown kind', text.replace('demand_described', 'gift_given')],
    ['a kind of the prototype', text.replace('demand_described', 'constructor')],
    ['another version', text.replace(`"v":${FACT_VERSION}`, `"v":${FACT_VERSION + 1}`)],
    ['an instant with fractions', text.replace('12:00:00Z', '12:00:00.500Z')],
    ['no slot number', text.replace('"n":1', '"n":0')],
    ['data of another kind', canonicalText({ ...fact, data: { reason: 'x' } })]
  ])('is unreadable with %s', (_, broken) => {
    expect(broken).not.toBe(text)
    expect(parseFact(broken)).toBeNull()
  })

  it('lets through what a later version adds', () => {
    expect(parseFact(canonicalText({ ...fact, mood: 'good' }))).not.toBeNull()
  })

  it('is not sealed when the data have a wrong shape', () => {
    expect(() => sealFact({ kind: 'merged_into', data: { ticketId: 1.5 } }, slot)).toThrow('merged_into')
  })

  it('has the SHA-256 every other program computes', async () => {
    expect(await sha256('ação')).toBe('0664077f33cc3ebbaa4bbdacac0eb70e740983080f01dce29929e73b7785a7ad')
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('slots', () => {
  it('names slots one after the other', () => {
    expect(slotNames(ticketStream(35), 99, 3)).toEqual(['t35-99', 't35-100', 't35-101'])
  })

  it('reads back every name it writes, of tickets, packages and closings', () => {
    const stream = fc.constantFrom('t35', 'p7', 'c2026-10')
    fc.assert(
      fc.property(stream, fc.integer({ min: 1, max: 100_000 }), (stream, n) => {
        expect(parseSlot(slotName(stream, n))).toEqual({ stream, n })
      })
    )
  })

  it.each(['t35', 't35-0', 't35-01', 'x35-1', '-1', 'timer-7'])('knows no slot in %j', name => {
    expect(parseSlot(name)).toBeNull()
  })
})
