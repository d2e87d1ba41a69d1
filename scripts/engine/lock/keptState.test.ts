import { describe, expect, it } from 'vitest'
import { record } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import type { State } from '../state'
import type { KeptRecord } from './keptRecords'
import { joined, keepState, keepsOther, keptState } from './keptState'

const at = '2026-11-21T12:00:00Z'
const state = (macro: State['resources'][string], generation = 0): State => ({ v: 1, generation, resources: { macro } })
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`a_macro_${n}`, { id: String(n), createdAt: at }]))

/** Keeps what is written as the account would. */
const account = () => {
  const records = new Map<string, KeptRecord>()
  const sizes: number[] = []
  const send = async (_method: string, path: string, body: unknown) => {
    const name = decodeURIComponent(path.split('external_id=')[1] ?? '')
    const said = String(record(record(record(body).custom_object_record).custom_object_fields).entry)
    sizes.push(Buffer.byteLength(said))
    records.set(name, { id: name, name, entry: record(JSON.parse(said)), at: 0, by: '1' })
    return {}
  }
  const client = { send } as unknown as ZendeskClient
  return { client, sizes, all: () => [...records.values()] }
}

describe('the key map on the account', () => {
  it('comes back as it was written, in records of at most 24 KB', async () => {
    const { client, sizes, all } = account()
    const whole = state(many(1400))
    await keepState(client, whole, [], 3)
    expect(keptState(all()).state.resources).toEqual(whole.resources)
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.max(...sizes)).toBeLessThan(25 * 1024)
  })

  it('is written where it differs only, and forgets the parts it no longer needs', async () => {
    const { client, sizes, all } = account()
    await keepState(client, state(many(1400)), [], 3)
    const before = sizes.length
    await keepState(client, state(many(1400)), all(), 4)
    expect(sizes.length).toBe(before)
    await keepState(client, state(many(2)), all(), 5)
    expect(sizes.length).toBe(before + 1)
    expect(Object.keys(keptState(all()).state.resources.macro ?? {})).toEqual(['a_macro_0', 'a_macro_1'])
    expect(keepsOther(state(many(2)), all())).toBe(false)
    expect(keepsOther(state(many(3)), all())).toBe(true)
  })

  it('says less than a folder that wrote later, and more than one that wrote before', async () => {
    const { client, all } = account()
    await keepState(client, state({ both: { id: '1', createdAt: at }, theirs: { id: '2', createdAt: at } }), [], 5)
    const mine = { both: { id: '9', createdAt: at }, mine: { id: '3', createdAt: at } }
    const ids = (generation: number) =>
      Object.entries(joined(state(mine, generation), all()).resources.macro ?? {})
        .map(([key, { id }]) => `${key} ${id}`)
        .toSorted()
    expect(ids(6)).toEqual(['both 9', 'mine 3', 'theirs 2'])
    expect(ids(4)).toEqual(['both 1', 'mine 3', 'theirs 2'])
  })

  it('reads past what is none of it', () => {
    const odd = ['state-macro-1', 'state-nothing-1', 'state-macro-0', 'hello'].map(name => ({
      id: name,
      name,
      entry: { keys: { a: 'x', b: ['1'], c: [1, at, 'adopted'] } },
      at: Number.NaN,
      by: ''
    }))
    expect(keptState(odd).state.resources).toEqual({ macro: { c: { id: '1', createdAt: at, adopted: true } } })
  })
})
