import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../../testing/fakeAccount'
import { applyOn, planOn } from '../../testing/run'
import { emptyState } from '../state'

const seeded = () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  account.add('ticket_forms', { name: 'Default', default: true, ticket_field_ids: [1] })
  return account
}

class Killed extends Error {}

const sizes = (account: FakeAccount) =>
  Object.fromEntries([...account.lists].map(([name, list]) => [name, list.length]))

/** Runs an apply that is killed at its n-th write, the account having done it or not, and says whether it came that far. */
const killedAt = async (account: FakeAccount, n: number, when: 'before' | 'after') => {
  let writes = 0
  let dead = false
  const real = account.fetch
  const deadly: typeof fetch = async (input, init) => {
    if (dead) throw new Killed()
    if ((init?.method ?? 'GET') !== 'GET' && (writes += 1) === n) {
      dead = true
      if (when === 'after') await real(input, init)
      throw new Killed()
    }
    return real(input, init)
  }
  const state = emptyState()
  // What was on disk when the process died is all that the next run knows.
  let saved = structuredClone(state)
  const saveState = () => {
    saved = structuredClone(state)
  }
  const dying = Object.assign(Object.create(account), { fetch: deadly })
  await applyOn(dying, { state, waits: [], context: { saveState } }).catch(() => undefined)
  return { reached: dead, saved }
}

describe('an apply that is killed', () => {
  it.each(['before', 'after'] as const)(
    'is finished by the next one with nothing twice, wherever it died (%s)',
    async when => {
      const whole = seeded()
      await applyOn(whole)
      let n = 1
      for (; ; n += 1) {
        const account = seeded()
        const { reached, saved } = await killedAt(account, n, when)
        await applyOn(account, { state: saved, waits: [] })
        expect(sizes(account)).toEqual(sizes(whole))
        const { plan } = await planOn(account, { state: saved })
        expect([n, plan.writes, plan.order, plan.problems]).toEqual([n, [], [], []])
        if (!reached) break
      }
      expect(n).toBeGreaterThan(65)
    }
  )
})
